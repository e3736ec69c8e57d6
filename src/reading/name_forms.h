// Names as they are compared: lower case, without accents, words set apart by a space.
#pragma once
#include <string_view>
#include <vector>

namespace crosscheck {

std::string_view first_word(std::string_view key);
std::string_view last_word(std::string_view key);
bool is_one_word(std::string_view key);
std::vector<std::string_view> words_in(std::string_view key);
bool has_word(std::string_view key, std::string_view word);
// Names that share a word can be of one: "ferris", "tom ferris".
bool share_word(std::string_view a, std::string_view b);

// "icc" for "international criminal court": the first letters of its words, small words left out.
bool is_acronym_of(std::string_view acronym, std::string_view key);

// "un security council" for "united nations security council": the first word stands for some.
bool begins_with_acronym_of(std::string_view name, std::string_view whole);

// "ray tull" and "raymond tull", "r k pillai" and "r.k. pillai": one surname, and first names of
// which one is the other, its beginning or its first letter. REQUIRES: two words or more each.
bool are_one_full_name(std::string_view a, std::string_view b);

// "wilber ccori" in "heartbroken wilber ccori", "von der leyen" in "ursula von der leyen".
bool ends_with_name(std::string_view longer, std::string_view name);

// "sarkhel" and "sarkel", "erik lund" and "eric lundh": names from another alphabet or tongue, told
// apart by double letters, by h after a consonant, and by y for i, c and q for k. Of five letters
// or more.
bool are_spellings_of_one(std::string_view a, std::string_view b);

}  // namespace crosscheck
