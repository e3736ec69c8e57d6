// What lists of words mend in the names that the model finds, and what they know of places.
#include <doctest/doctest.h>

#include <sstream>

#include "language/places.h"
#include "language/tree.h"

using namespace crosscheck;

namespace {

// The names of a sentence written with blanks between its tokens: "PER Ann Lee; LOC Oslo".
std::string names_in(const std::string& text) {
  constexpr std::string_view kTypes[] = {"", "PER", "ORG", "LOC"};
  std::vector<std::string> tokens;
  std::istringstream in(text);
  for (std::string token; in >> token;) tokens.push_back(token);
  const std::vector<std::string_view> views(tokens.begin(), tokens.end());
  const std::vector<Word> words = parse(views);
  std::string out;
  for (size_t i = 0; i < words.size(); i++) {
    if (words[i].name == NameLabel::none) continue;
    if (words[i].name_begins) {
      if (!out.empty()) out += "; ";
      out += kTypes[static_cast<size_t>(words[i].name)];
    }
    out += " " + tokens[i];
  }
  return out;
}

struct Case {
  const char* text;
  const char* names;
};

}  // namespace

TEST_CASE("names without titles, with the endings of companies, known ones by their type") {
  constexpr Case kCases[] = {
      // Titles.
      {"On Friday President Mara Lund opened the fair .", "PER Mara Lund"},
      {"Dr. Elin Sand treated the wounded .", "PER Elin Sand"},
      {"Yesterday Prime Minister Tom Ferris resigned .", "PER Tom Ferris"},
      {"The plan was rejected by Senator Lund .", "PER Lund"},
      // Companies.
      {"He left Orvane Shipping , Inc. last year .", "ORG Orvane Shipping , Inc."},
      {"Shares of Melby Corp. fell on Monday .", "ORG Melby Corp."},
      // Known ones.
      {"The talks between Hamas and Israel failed .", "ORG Hamas; LOC Israel"},
      {"Reuters and the Associated Press reported it .", "ORG Reuters; ORG Associated Press"},
      {"The ship left Port - au - Prince for New York .", "LOC Port - au - Prince; LOC New York"},
      // No names by themselves.
      {"The Americans and the Norwegians voted against it .", ""},
      {"The President will speak on Monday .", ""},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    CHECK(names_in(c.text) == c.names);
  }
}

TEST_CASE("what looks like a listed name and is another") {
  // First names that are places too, a title that is a name, a place inside a longer name.
  CHECK(names_in("Jordan Ferris and his wife live here .").starts_with("PER Jordan Ferris"));
  CHECK(names_in("“ I am tired , ” Charlotte said to her mother .").find("LOC") ==
        std::string::npos);
  CHECK(names_in("She studied at the University of Oslo .") == "ORG University of Oslo");
  CHECK(names_in("The turkey was served with nice bread .") == "");
  CHECK(names_in("A president must listen .") == "");
}

TEST_CASE("countries of places and nationalities") {
  CHECK(country_of("venezuela") == "venezuela");
  CHECK(country_of("caracas") == "venezuela");
  CHECK(country_of("venezuelan") == "venezuela");
  CHECK(country_of("u.s.") == "united states");
  CHECK(country_of("texas") == "united states");
  CHECK(country_of("houston") == "united states");
  CHECK(country_of("scottish") == "united kingdom");
  CHECK(country_of("orvane") == "");
  CHECK(is_nationality("french"));
  CHECK_FALSE(is_nationality("france"));
  CHECK_FALSE(is_nationality("frenchy"));
  const std::vector<std::string_view> forms = {"in", "new", "york", "city", "hall"};
  CHECK(place_at(forms, 1) == 3);
  CHECK(place_at(forms, 0) == 0);
  CHECK(place_at(forms, 9) == 0);
}
