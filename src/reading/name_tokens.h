// What single tokens, and runs of them, say of being a name.
#pragma once
#include "reading/reading.h"

namespace crosscheck {

bool is_title_word(const Reading& reading, uint32_t token);
bool is_capitalised(const Reading& reading, uint32_t token);
bool is_capital_word(const Reading& reading, uint32_t token);
// A word with a capital that the model takes for a name or a part of one.
bool is_name_token(const Reading& reading, uint32_t token);
// "*Pascal*/ADJ Diouf": whether a word that the tagger takes for another begins the name behind it.
bool opens_name(const Reading& reading, uint32_t token, Range sentence);
bool is_all_capitals(const Reading& reading, uint32_t token);
// "Lodestar *IT*": whether a word is all capitals in a sentence that is not.
bool goes_on_in_capitals(const Reading& reading, uint32_t token, Range sentence);
bool is_organization_word(const Reading& reading, uint32_t token);
// Whether no space stands between a token and the next.
bool touches(const Reading& reading, uint32_t left);

bool has_label(const Reading& reading, Range name, NameLabel label);
// "Ray Tull", "Leonard Achebe": a first name that is no place, and a family name.
bool begins_with_first_name(const Reading& reading, Range name);
// By the model, a first name or initials ("J. R. Lund").
bool names_person(const Reading& reading, Range name);

}  // namespace crosscheck
