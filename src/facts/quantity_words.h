// The words of en/quantity.jsonc, made ready; and what a sentence looks like to the rooms that read
// quantities. Inside facts/ only.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "facts/fact.h"
#include "language/number.h"
#include "language/wordlist.h"

namespace crosscheck {

struct QuantityWords {
  WordList before, after, range, negative, signs, whose, codes, money, coins, paying, percent,
      points, basis_points, units, glued, glued_only, rates, counts, none, aged, people, states,
      measures, plain, standing_for, stating, having, being, telling, dimensions, up, down, totals,
      growing, rising, settled, revising, labels, streets, scores;
  std::vector<std::string> unit_names;  // by entry of `units`
};
const QuantityWords& quantity_words();

// How a unit measures: its kind ("length", or a currency), how many of the kind's first unit it is,
// and the value at which its zero stands.
struct Measure {
  std::string_view kind;
  double factor = 1, zero = 0;
};
// Nothing for what is counted, and for units that are not in the table.
std::optional<Measure> measure_of(std::string_view unit);

// What the article says of money: whose "$" is, and whether "pound" is money in it.
struct MoneyContext {
  std::string_view dollar = "USD";
  bool sterling = false;
};
MoneyContext money_context(const Article& article);

// A sentence with its forms, and those in the singular ("kilometers" as "kilometer").
struct Clause {
  const Reading& reading;
  Range tokens;
  std::vector<std::string_view> forms, singular;
  MoneyContext money;

  // Tokens count from the article's first; before and past the sentence stands nothing.
  std::string_view at(uint32_t token) const {
    return tokens.contains(token) ? forms[token - tokens.begin] : std::string_view();
  }
  bool glued(uint32_t token) const {  // to the token before
    return tokens.contains(token) && token > tokens.begin &&
           !reading.article.tokens[token].space_before;
  }
  bool is(uint32_t token, std::string_view word) const { return at(token) == word; }
  // The longest entry of a list at a token, in the singular or as it stands.
  WordList::Hit longest(const WordList& list, uint32_t token) const {
    if (!tokens.contains(token)) return {};
    const auto one = list.longest(singular, token - tokens.begin);
    const auto as_is = list.longest(forms, token - tokens.begin);
    return as_is.length > one.length ? as_is : one;
  }
  std::string_view text(uint32_t token) const {
    return tokens.contains(token) ? reading.article.tokens[token].span.in(reading.article.text)
                                  : std::string_view();
  }
};

Clause clause_of(const Reading& reading, const Sentence& sentence, const MoneyContext& money);

// A number of a sentence with the words that belong to it. All tokens are the article's.
struct Figure {
  Number number;
  Range digits;             // of the number alone
  Range tokens;             // with sign, bounds, money and unit
  std::string_view suffix;  // letters glued to the figures, which no unit has claimed
  bool money_before = false;
  uint32_t from = 0;  // tokens before belong to the figure before
  Quantity value;
};

// The number at a token, with its sign and as a range; nothing where there is none. Bounds and unit
// are not read yet, and will not reach before `from`.
std::optional<Figure> figure_at(const Clause& clause, uint32_t at, uint32_t from);
// Money, percent, measure, age and rate, from the words before and after.
void read_unit(const Clause& clause, Figure& figure);
// The parts of that: "$50", "US $ 50", "EUR 50"; "50 million dollars", "75 USD million", whether
// there is such; three capitals.
void money_before(const Clause& clause, Figure& figure);
bool money_after(const Clause& clause, Figure& figure, uint32_t at);
bool is_capital_code(std::string_view text);
// Multiplies what is told of a value.
void scale(Quantity& value, double factor, double divisor = 1);
// "At least", "or more".
void read_bounds(const Clause& clause, Figure& figure);
// Whether a number is a name, an address, a score or part of one, and counts nothing.
bool is_label(const Clause& clause, const Figure& figure);

}  // namespace crosscheck
