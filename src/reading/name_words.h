// The words that make names, titles and descriptions: en/names.jsonc.
#pragma once
#include <string_view>

#include "language/wordlist.h"

namespace crosscheck {

struct NameWords {
  WordList roles, offices;         // of people: "leader", and of those "president" is an office
  WordList titles, personal, kin;  // "acting", "mr", "father"
  WordList things;                 // of organisations and vehicles: "union", "ferry"
  WordList past;                   // "former"
  WordList loaded;                 // what judges: "strongman"
  WordList naming;                 // verbs: "call", "nickname"
  WordList particles;              // inside names of people: "van"
  WordList vehicles, operations;   // first words of names
  WordList organizations, settlements;  // "bank"; "village" (of …)
  WordList not_names;                   // capitals that name nobody by themselves
  WordList female, male;                // titles, roles and first names
};
const NameWords& name_words();

// The class of a role or thing ("president" and "strongman" are both "leader", "ferry" and "ship"
// both "vessel"); empty where the word is none.
std::string_view role_class(std::string_view lemma);

// Whether a word stands before names and is no part of them.
bool is_title(std::string_view word);

}  // namespace crosscheck
