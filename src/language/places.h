// Places of the world that news names: en/places.jsonc.
#pragma once
#include <cstdint>
#include <string_view>

#include "language/wordlist.h"

namespace crosscheck {

// How many tokens from `at` name a place of the list ("new", "york"); 0 where none do.
uint32_t place_at(Forms forms, uint32_t at);

// Whether a place of that one word is a first or family name as well ("jordan").
bool is_person_too(std::string_view word);

// Whether a word says of whom or what country something is: "venezuelan", "spaniards".
bool is_nationality(std::string_view word);

// The country that a place or a nationality belongs to, a country itself too: "france" for "lyon",
// "french" and "france"; empty where the list has none. Words set apart by one space, lower case.
std::string_view country_of(std::string_view name);

}  // namespace crosscheck
