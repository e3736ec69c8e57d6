// How two quantities relate: interval logic.
#include <algorithm>
#include <cmath>
#include <limits>

#include "facts/quantity.h"
#include "facts/quantity_owner.h"
#include "facts/wording.h"
#include "language/relations.h"

namespace crosscheck {
namespace {

bool is_money(const Quantity& value) {
  return value.unit.size() == 3 && std::all_of(value.unit.begin(), value.unit.end(),
                                               [](char c) { return c >= 'A' && c <= 'Z'; });
}

// Told in a unit that things of another kind cannot have.
bool is_measured(const Quantity& value) {
  return is_money(value) || measure_of(value.unit) || value.unit.starts_with("percent") ||
         value.unit == "magnitude";
}

// The kind of unit that a value is told in, and how it comes to the first unit of that kind.
Measure measure(const Quantity& value) {
  const auto known = measure_of(value.unit);
  return known ? *known : Measure{value.unit, 1, 0};
}

// A value in the first unit of its kind.
std::optional<double> in_base(const std::optional<double>& value, const Measure& of) {
  if (!value) return std::nullopt;
  return (*value - of.zero) * of.factor;
}

double soft_share(const Quantity& value) {
  // How far "about" reaches: a tenth, or a fifth for what is told in dozens and small round
  // numbers. A choice of ours: no source fixes it.
  return value.number && *value.number <= 20 ? 0.2 : 0.1;
}

bool is_growing(const Told& told) {
  return std::any_of(told.fact.frame.terms.begin(), told.fact.frame.terms.end(), [](const Term& t) {
    return t.role == TermRole::predicate && quantity_words().growing.has(t.lemma);
  });
}

std::string interval_words(const Quantity& value, bool with_unit) {
  const std::string unit = with_unit ? " " + value.unit : "";
  if (value.low && value.high)
    return (*value.low == *value.high
                ? number_words(*value.low)
                : number_words(*value.low) + " to " + number_words(*value.high)) +
           unit;
  if (value.low)
    return (value.low_open ? "more than " : "at least ") + number_words(*value.low) + unit;
  return value.high
             ? (value.high_open ? "less than " : "at most ") + number_words(*value.high) + unit
             : "open";
}

}  // namespace

Interval interval_of(const Quantity& value) {
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  const Measure of = measure(value);
  Interval interval{in_base(value.low, of).value_or(-kInfinity),
                    in_base(value.high, of).value_or(kInfinity), value.low_open, value.high_open};
  if (!value.approximate || !value.number) return interval;
  const double number = *in_base(value.number, of);
  const double reach = std::abs(number) * soft_share(value);
  if (value.high_open)
    interval.low = number - reach;  // nearly
  else if (value.low_open)
    interval.high = number + reach;  // just over
  else if (value.low == value.high)
    interval = {number - reach, number + reach, false, false};
  return interval;
}

bool same(const Quantity& a, const Quantity& b) {
  return a.number == b.number && a.low == b.low && a.high == b.high && a.low_open == b.low_open &&
         a.high_open == b.high_open && a.approximate == b.approximate && a.rank == b.rank;
}

bool comparable(const Quantity& a, const Quantity& b) {
  if (a.trend != b.trend || a.rank != b.rank || a.per != b.per) return false;
  if ((a.attribute == "age") != (b.attribute == "age")) return false;
  const bool equal = same(a, b);
  if (!equal) {
    if (!a.attribute.empty() && !b.attribute.empty() && !is_one_attribute(a.attribute, b.attribute))
      return false;
    if (!a.owner_noun.empty() && !b.owner_noun.empty() && !synonyms(a.owner_noun, b.owner_noun))
      return false;
  }
  if (!a.unit.empty() && measure(a).kind == measure(b).kind) return true;
  if (!a.unit.empty() && !b.unit.empty() && synonyms(a.unit, b.unit)) return true;
  const WordList& people = quantity_words().people;
  if (people.has(a.unit) && people.has(b.unit)) return true;
  return equal && !is_measured(a) && !is_measured(b);
}

Relation relate(const Quantity& a, const Quantity& b, const Told& of_a, const Told& of_b) {
  const std::string first = in_marks(words_of(of_a)), second = in_marks(words_of(of_b));
  if (same(a, b))
    return {Verdict::agree, "quantity.same", first + " and " + second + " are the same figure."};
  const bool units = a.unit != b.unit && measure_of(a.unit) && measure_of(b.unit);
  const Interval x = interval_of(a), y = interval_of(b);
  const double low = std::max(x.low, y.low), high = std::min(x.high, y.high);
  const bool open_low = (x.low == low && x.low_open) || (y.low == low && y.low_open);
  const bool open_high = (x.high == high && x.high_open) || (y.high == high && y.high_open);
  if (low < high || (low == high && !open_low && !open_high))
    return {Verdict::compatible, "quantity.overlap",
            first + " (" + interval_words(a, units) + ") and " + second + " (" +
                interval_words(b, units) + ") can both be true."};
  if (of_a.fact.scope && of_b.fact.scope && !of_a.fact.scope->meets(*of_b.fact.scope)) {
    const bool a_later = of_a.fact.scope->first > of_b.fact.scope->first;
    const bool grew = (a_later ? x.low : y.low) >= (a_later ? y.high : x.high);
    return {grew ? Verdict::update : Verdict::compatible, "quantity.other-time",
            first + " and " + second + " are told of different times."};
  }
  const auto day_a = of_a.reading.article.published.day, day_b = of_b.reading.article.published.day;
  if ((is_growing(of_a) || is_growing(of_b)) && day_a && day_b && *day_a != *day_b) {
    const bool a_later = *day_a > *day_b;
    const double later = a_later ? x.low : y.low, earlier = a_later ? y.high : x.high;
    if (later >= earlier)
      return {Verdict::update, "quantity.grown",
              (a_later ? first : second) + " was published later, and the count only grows."};
    return {Verdict::tension, "quantity.revised",
            (a_later ? first : second) +
                " was published later and is lower: the count may have been revised."};
  }
  if (a.approximate || b.approximate)
    return {Verdict::tension, "quantity.soft",
            first + " and " + second + " pull apart, and at least one is approximate."};
  return {Verdict::conflict, "quantity.apart",
          first + " (" + interval_words(a, units) + ") and " + second + " (" +
              interval_words(b, units) + ") cannot both be true."};
}

std::string topic(const Quantity& value, const Told& told) {
  const std::string event = event_words(told);
  return value.counted.empty() ? "how much: " + event : value.counted + ": " + event;
}

}  // namespace crosscheck
