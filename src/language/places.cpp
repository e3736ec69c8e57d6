#include "language/places.h"

#include <map>
#include <set>
#include <string>

namespace crosscheck {
namespace {

struct Places {
  WordList names, people_too;
  std::map<std::string, std::string, std::less<>> country;  // of a place or nationality
  std::set<std::string, std::less<>> people;                // nationalities
};

// As the tokens of a text are cut: "port - au - prince".
std::string as_tokens(const std::string& name) {
  std::string out;
  for (const char c : name) out += c == '-' ? std::string(" - ") : std::string(1, c);
  return out;
}

void add(Places& places, Json& names, const std::string& name, const Json& entry) {
  const std::string country = entry.value("in", name);
  const auto list = [&](const char* key) { return entry.value(key, Json::array()); };
  const auto add_name = [&](const std::string& place) {
    names.push_back(as_tokens(place));
    places.country.emplace(place, country);
  };
  add_name(name);
  for (const Json& other : list("also")) add_name(other);
  for (const Json& city : list("cities")) add_name(city);
  for (const Json& word : list("people")) {
    places.country.emplace(word.get<std::string>(), country);
    places.people.insert(word.get<std::string>());
  }
}

const Places& places() {
  static const Places known = [] {
    const Json& file = resource_json("en/places.jsonc");
    Places out;
    Json names = Json::array();
    for (const auto& [name, entry] : file["countries"].items()) add(out, names, name, entry);
    for (const auto& [name, entry] : file["parts"].items()) add(out, names, name, entry);
    for (const Json& region : file["regions"]) names.push_back(as_tokens(region));
    out.names = WordList(names);
    out.people_too = WordList(file["people_too"]);
    return out;
  }();
  return known;
}

}  // namespace

uint32_t place_at(Forms forms, uint32_t at) { return places().names.longest(forms, at).length; }

bool is_person_too(std::string_view word) { return places().people_too.has(word); }

bool is_nationality(std::string_view word) { return places().people.contains(word); }

std::string_view country_of(std::string_view name) {
  const auto found = places().country.find(name);
  return found == places().country.end() ? std::string_view() : std::string_view(found->second);
}

}  // namespace crosscheck
