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
// Optional parts are multiplied out when the rules are loaded, and patterns that begin alike share
// their beginning, so that matching is a walk down a tree. Of several rules that match at a token
// the longest wins, then the one that stands first in the file.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "language/pattern_class.h"
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
  int whole(std::string_view name)
      const;  // of no more than nine digits: what is larger is the largest of them
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
  static constexpr uint32_t kNobody = UINT32_MAX;

  struct Element {
    std::vector<std::string> words;  // one of these, where there is no class
    PatternClass kind = PatternClass::none;
    int32_t list = -1;
    std::string capture;
  };
  // Patterns that begin alike share nodes, so that their beginning is matched once.
  struct Node {
    Element element;
    std::vector<uint32_t> next = {};
    uint32_t rule = kNobody;   // of the first pattern that ends here
    uint32_t order = kNobody;  // and its place among all
  };
  struct Rule {
    std::string id, as;
  };
  using Row = std::vector<std::string_view>;
  // The nodes made so far, by parent and element.
  using Known = std::map<std::pair<uint32_t, std::string_view>, uint32_t>;
  struct Walk {
    uint32_t begin;
    std::vector<Capture> captures = {};  // of the way to the node
    Match best = {};
    uint32_t order = 0;  // of the best
  };

  void add(const Row& row, Known& known);
  void add_root(uint32_t node);
  Element element(std::string_view text) const;
  bool step(const Element& element, Forms forms, uint32_t& at,
            std::vector<Capture>& captures) const;
  void walk(uint32_t node, Forms forms, uint32_t at, Walk& walked) const;

  std::map<std::string, int32_t, std::less<>> list_names_;
  std::vector<WordList> lists_;
  std::vector<Rule> rules_;
  std::vector<Node> nodes_;
  uint32_t rows_ = 0;
  std::map<std::string, std::vector<uint32_t>, std::less<>> roots_;  // by first word
  std::vector<uint32_t> number_roots_;  // of those that begin with a class that is no list
};

}  // namespace crosscheck
