// Token patterns: the rules of en/*.jsonc, matched against the folded forms of a sentence.
//
// A pattern is a row of elements set apart by spaces:
//   word            that token                     a|b           one of several tokens
//   {class}         a class of tokens, captured    {class:name}  the same, captured under a name
//   a|b:name        one of several tokens, captured
//   ( … )?  x?      may be missing
// Classes: {number} (language/number.h), {ordinal}, {day} (1 to 31, also "21st"), {year} (1000 to
// 2100, four digits), {years} (1 to 9999), {shortyear} ("98", "'98"), {decade} ("1980s": 198),
// {hour} (0 to 24, also in words), {minute} (0 to 59), {military} (four digits), {dotclock}
// ("5.30"), {clock} ("17:30", captured as seconds after midnight), {iso} ("2025-12-02",
// "2025-12-02T10:30", captured as seconds since 1970), {figures}
// ("04/10/2016", packed as 10^8 a + 10^4 b + c), {slashed} ("10/25", 10^4 a + b), and every list of
// the file's "lists" (an object or array, or a string that names one in another file:
// "en/calendar.jsonc#months").
//
// Optional parts are multiplied out when the rules are loaded, so that matching is a plain walk: no
// backtracking, linear in the length of the pattern. Of several rules that match at a token the
// longest wins, then the one that stands first in the file.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "language/number.h"
#include "language/wordlist.h"
#include "text/span.h"

namespace crosscheck {

struct Capture {
  std::string_view name;
  Range tokens;
  double number = 0;            // of a built-in class
  bool digits = false;          // of {number}: in figures; of {iso}: with a clock time
  const Json* value = nullptr;  // of a list
};

struct Match {
  std::string_view rule;  // "time.month-day"
  std::string_view as;    // what to make of it: the rule's "as"
  uint32_t length = 0;    // tokens; 0 where nothing matched
  std::vector<Capture> captures;

  explicit operator bool() const { return length != 0; }
  const Capture* find(std::string_view name) const;
  bool has(std::string_view name) const { return find(name) != nullptr; }
  // The captured number; `otherwise` where the part is missing.
  double number(std::string_view name, double otherwise = 0) const;
  // The list value of a capture as a number or a word; `otherwise` where the part is missing.
  int value(std::string_view name, int otherwise = 0) const;
  double amount(std::string_view name, double otherwise = 0) const;
  std::string_view word(std::string_view name) const;
};

class PatternSet {
 public:
  // REQUIRES: file["lists"] and file["rules"] as described above.
  explicit PatternSet(const Json& file);
  Match longest(Forms forms, uint32_t at) const;

 private:
  struct Element {
    std::vector<std::string> words;  // one of these, where there is no class
    int32_t list = -1;               // class: index of a list, or one of the built-in classes
    std::string capture;
  };
  struct Flat {
    std::vector<Element> elements;
    uint32_t rule;
  };
  struct Rule {
    std::string id, as;
  };

  std::vector<std::vector<Element>> expand(std::string_view pattern) const;
  Element element(std::string_view text) const;
  bool step(const Element& element, Forms forms, uint32_t& at, Match& match) const;
  bool walk(const Flat& flat, Forms forms, uint32_t at, Match& match) const;
  void index(uint32_t flat);

  std::map<std::string, int32_t, std::less<>> list_names_;
  std::vector<WordList> lists_;
  std::vector<Rule> rules_;
  std::vector<Flat> flats_;
  std::map<std::string, std::vector<uint32_t>, std::less<>> by_first_word_;
  std::vector<uint32_t> by_number_;  // those that begin with a built-in class
};

}  // namespace crosscheck
