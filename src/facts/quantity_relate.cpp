// How two quantities relate: interval logic.
#include <algorithm>
#include <cmath>
#include <limits>

#include "facts/quantity.h"
#include "facts/quantity_moved.h"
#include "facts/quantity_owner.h"
#include "facts/quantity_scale.h"
#include "facts/wording.h"
#include "language/relations.h"
#include "language/vectors.h"
#include "reading/tree.h"

namespace crosscheck {

namespace {

double soft_share(const Quantity& value) {
  // How far "about" reaches: a tenth, or a fifth for what is told in dozens and small round
  // numbers. A choice of ours: no source fixes it.
  return value.number && *value.number <= 20 ? 0.2 : 0.1;
}

std::string interval_words(const Quantity& value, bool with_unit) {
  const std::string unit = with_unit ? " " + std::string(value.unit) : "";
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
  if (!is_approximate(value) || !value.number) return interval;
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
  // "Five km" and "five miles" are two values; "12 men" and "12 people" are one.
  if (a.unit != b.unit && is_measured(a) && is_measured(b)) return false;
  return a.number == b.number && a.low == b.low && a.high == b.high && a.low_open == b.low_open &&
         a.high_open == b.high_open && is_approximate(a) == is_approximate(b) && a.rank == b.rank;
}

std::string figure_key(const Quantity& value) {
  const std::optional<double> figure = in_base(value.number, measure(value));
  return figure ? std::to_string(*figure) : std::string();
}

bool comparable(const Quantity& a, const Quantity& b) {
  if (a.trend != b.trend || a.rank != b.rank || a.per != b.per) return false;
  if ((a.attribute == "age") != (b.attribute == "age")) return false;
  const bool equal = same(a, b);
  if (!equal) {
    if (!a.attribute.empty() && !b.attribute.empty() && !is_one_attribute(a.attribute, b.attribute))
      return false;
    constexpr float kNear = 0.35F;  // "club", "team"
    if (!a.owner_noun.empty() && !b.owner_noun.empty() && !synonyms(a.owner_noun, b.owner_noun) &&
        similarity(a.owner_noun, b.owner_noun) < kNear)
      return false;
  }
  if (!a.unit.empty() && measure(a).kind == measure(b).kind) return true;
  if (!a.unit.empty() && !b.unit.empty() && synonyms(a.unit, b.unit)) return true;
  const WordList& people = quantity_words().people;
  if (people.has(a.unit) && people.has(b.unit)) return true;
  return equal && !is_measured(a) && !is_measured(b);
}

bool may_be_one(const Quantity& a, const Quantity& b) {
  if (a.rank != b.rank) return false;
  if (!a.trend.empty() && !b.trend.empty() && a.trend != b.trend) return false;
  if (!a.per.empty() && !b.per.empty() && a.per != b.per) return false;
  if ((a.attribute == "age" && !b.attribute.empty()) ||
      (b.attribute == "age" && !a.attribute.empty()))
    return a.attribute == b.attribute;
  if (is_money(a) && is_money(b)) return true;
  if (a.unit.empty() || b.unit.empty()) return same(a, b) || !(is_measured(a) || is_measured(b));
  return measure(a).kind == measure(b).kind || !(is_measured(a) || is_measured(b));
}

namespace {

bool is_whole_count(const Quantity& value) {
  return value.number && value.low == value.high && !is_approximate(value) && !is_measured(value) &&
         *value.number == std::floor(*value.number);
}

// Whether the sentence has numbers beside the fact's own.
bool has_other_numbers(const Told& told) {
  const Range sentence = told.reading.article.sentences[told.fact.sentence].tokens;
  for (uint32_t i = sentence.begin; i < sentence.end; ++i)
    if (!told.fact.tokens.contains(i) && (tag(told.reading, i) == Upos::num ||
                                          told.reading.article.tokens[i].kind == TokenKind::number))
      return true;
  return false;
}

// Whether figures of one sentence, that of the part among them, make up the sum: "12 men and 3
// women" against "15 people".
bool adds_up(const Quantity& sum, const Quantity& part, const Told& of_part) {
  if (!is_whole_count(sum) || !is_whole_count(part) || *part.number >= *sum.number) return false;
  if (!has_other_numbers(of_part)) return false;
  double all = 0;
  bool with_one = false;
  const std::vector<WholeCount> read = of_part.counts
                                           ? std::vector<WholeCount>()
                                           : counts_of(of_part.reading, of_part.fact.sentence);
  for (const WholeCount& other : of_part.counts ? *of_part.counts : read) {
    if (!comparable(sum, other.value)) continue;
    all += *other.value.number;
    const bool itself = other.span == of_part.fact.span;
    with_one = with_one || (!itself && *part.number + *other.value.number == *sum.number);
  }
  return with_one || all == *sum.number;
}

Relation compatible(std::string_view rule, std::string why) {
  return {Verdict::compatible, rule, std::move(why)};
}

// What is no contradiction although the numbers are apart; nothing where nothing explains it.
std::optional<Relation> explained(const Quantity& a, const Quantity& b, const Told& of_a,
                                  const Told& of_b) {
  const auto first = [&] { return in_marks(words_of(of_a)); };
  const auto second = [&] { return in_marks(words_of(of_b)); };
  if (is_rounded(a, b, of_a, of_b))
    return compatible("quantity.rounded", first() + " is " + second() + ", rounded.");
  if (is_rounded(b, a, of_b, of_a))
    return compatible("quantity.rounded", second() + " is " + first() + ", rounded.");
  // "Nine of the 11" against "11".
  const auto is_whole = [](const Quantity& part, const Quantity& whole) {
    return part.whole && whole.low.value_or(*part.whole) <= *part.whole &&
           whole.high.value_or(*part.whole) >= *part.whole;
  };
  if (is_whole(a, b) || is_whole(b, a))
    return compatible("quantity.part", (is_whole(a, b) ? first() : second()) + " is a part of " +
                                           (is_whole(a, b) ? second() : first()) + ".");
  for (const bool swapped : {false, true}) {
    const Told &sum = swapped ? of_b : of_a, &part = swapped ? of_a : of_b;
    if (adds_up(swapped ? b : a, swapped ? a : b, part))
      return compatible("quantity.sum", in_marks(words_of(part)) +
                                            " and the other figures of its sentence add up to " +
                                            in_marks(words_of(sum)) + ".");
  }
  if (a.total != b.total) {
    const bool covers = a.total ? interval_of(a).high >= interval_of(b).low
                                : interval_of(b).high >= interval_of(a).low;
    if (covers)
      return compatible("quantity.total", (a.total ? first() : second()) + " is a total so far, " +
                                              (a.total ? second() : first()) + " a part of it.");
  }
  return std::nullopt;
}

}  // namespace

std::vector<WholeCount> counts_of(const Reading& reading, uint32_t sentence) {
  std::vector<WholeCount> counts;
  for (Fact& fact : quantities_of(reading, sentence))
    if (Quantity& value = std::get<Quantity>(fact.value); is_whole_count(value))
      counts.push_back({fact.span, value});
  return counts;
}

Relation relate(const Quantity& a, const Quantity& b, const Told& of_a, const Told& of_b) {
  // Told only where they are needed: of most pairs only the verdict is asked.
  const auto first = [&] { return in_marks(words_of(of_a)); };
  const auto second = [&] { return in_marks(words_of(of_b)); };
  if (same(a, b))
    return {Verdict::agree, "quantity.same",
            first() + " and " + second() + " are the same figure."};
  if (is_money(a) && is_money(b) && a.unit != b.unit && a.number == b.number && a.number)
    return {
        Verdict::tension, "quantity.currency",
        first() + " and " + second() + " are one number in two currencies: one may be mistaken."};
  if (is_money(a) && is_money(b) && a.unit != b.unit)
    return compatible("quantity.other-currency",
                      first() + " and " + second() + " are told in two currencies.");
  const bool units = a.unit != b.unit && measure_of(a.unit) && measure_of(b.unit);
  const auto both = [&] {
    return first() + " (" + interval_words(a, units) + ") and " + second() + " (" +
           interval_words(b, units) + ")";
  };
  const Interval x = interval_of(a), y = interval_of(b);
  const double low = std::max(x.low, y.low), high = std::min(x.high, y.high);
  const bool open_low = (x.low == low && x.low_open) || (y.low == low && y.low_open);
  const bool open_high = (x.high == high && x.high_open) || (y.high == high && y.high_open);
  if (low < high || (low == high && !open_low && !open_high))
    return compatible("quantity.overlap", both() + " can both be true.");
  if (auto relation = explained(a, b, of_a, of_b)) return *relation;
  if (of_a.fact.scope && of_b.fact.scope && !of_a.fact.scope->meets(*of_b.fact.scope)) {
    const bool a_later = of_a.fact.scope->first > of_b.fact.scope->first;
    const bool grew = (a_later ? x.low : y.low) >= (a_later ? y.high : x.high);
    return {grew ? Verdict::update : Verdict::compatible, "quantity.other-time",
            first() + " and " + second() + " are told of different times."};
  }
  if (auto relation = moved(a, b, of_a, of_b, x, y)) return *relation;
  if (is_approximate(a) || is_approximate(b))
    return {Verdict::tension, "quantity.soft",
            first() + " and " + second() + " pull apart, and at least one is approximate."};
  return {Verdict::conflict, "quantity.apart", both() + " cannot both be true."};
}

std::string topic(const Quantity& value, const Told& told) {
  std::string what = counted_words(told, value);
  if (what.empty() && value.attribute.empty()) what = "how much";
  if (what.empty()) {
    what = value.attribute;
    if (!value.owner.empty()) what += " of " + owner_words(told, value);
  }
  return what + ": " + event_words(told);
}

}  // namespace crosscheck
