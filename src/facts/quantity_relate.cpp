// How two quantities relate: interval logic.
#include <algorithm>
#include <cmath>
#include <limits>

#include "facts/quantity.h"
#include "facts/quantity_owner.h"
#include "facts/wording.h"
#include "language/relations.h"
#include "language/vectors.h"
#include "reading/tree.h"

namespace crosscheck {

bool is_money(const Quantity& value) {
  return value.unit.size() == 3 && std::all_of(value.unit.begin(), value.unit.end(),
                                               [](char c) { return c >= 'A' && c <= 'Z'; });
}

namespace {

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
    return t.role != TermRole::context && t.event && quantity_words().growing.has(t.lemma);
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
  // "Five km" and "five miles" are two values; "12 men" and "12 people" are one.
  if (a.unit != b.unit && is_measured(a) && is_measured(b)) return false;
  return a.number == b.number && a.low == b.low && a.high == b.high && a.low_open == b.low_open &&
         a.high_open == b.high_open && a.approximate == b.approximate && a.rank == b.rank;
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

// The place of the last figure that a number is told to: 0.1 for 11.8, 100,000 for 1.2 million. Of
// shares and measures a whole number is told to 1, and of counts below a thousand, which are known
// one by one; larger ones that end in two noughts may be rounded.
double place_of(double number, const Quantity& value, bool other_unit) {
  const double size = std::abs(number);
  if (size != std::floor(size)) {
    double place = 1;
    for (int i = 0; i < 6 && size / place != std::floor(size / place); ++i) place /= 10;
    return place;
  }
  double place = 1;
  while (place * 10 <= size && size / (place * 10) == std::floor(size / (place * 10))) place *= 10;
  if (other_unit) return std::min(place, size / 10);
  const bool large = size >= 1000 && place >= 100 && !value.unit.starts_with("percent");
  return large ? place : 1;
}

// Whether the coarser of two exact numbers is the finer one, rounded.
bool is_rounded(const Quantity& coarse, const Quantity& fine) {
  if (!coarse.number || !fine.number || coarse.rank || coarse.low != coarse.high ||
      fine.low != fine.high)
    return false;
  const bool other_unit = coarse.unit != fine.unit;
  const Measure of = measure(coarse), other = measure(fine);
  const double place = place_of(*coarse.number, coarse, other_unit) * of.factor;
  const double fine_place = place_of(*fine.number, fine, other_unit) * other.factor;
  if (!other_unit && place <= fine_place) return false;
  const double more = *in_base(coarse.number, of) - *in_base(fine.number, other);
  const double reach = place / 2 + (other_unit ? fine_place / 2 : 0);
  return -reach < more && more <= reach;  // half of a place is rounded up
}

bool is_whole_count(const Quantity& value) {
  return value.number && value.low == value.high && !value.approximate && !is_measured(value) &&
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

// Whether the sentence says that an earlier figure is corrected.
bool tells_revision(const Told& told) {
  const Range sentence = told.reading.article.sentences[told.fact.sentence].tokens;
  for (uint32_t i = sentence.begin; i < sentence.end; ++i)
    if (quantity_words().revising.has(lemma(told.reading, i))) return true;
  return false;
}

Relation compatible(std::string_view rule, std::string why) {
  return {Verdict::compatible, rule, std::move(why)};
}

// What is no contradiction although the numbers are apart; nothing where nothing explains it.
std::optional<Relation> explained(const Quantity& a, const Quantity& b, const Told& of_a,
                                  const Told& of_b) {
  const auto first = [&] { return in_marks(words_of(of_a)); };
  const auto second = [&] { return in_marks(words_of(of_b)); };
  if (is_rounded(a, b))
    return compatible("quantity.rounded", first() + " is " + second() + ", rounded.");
  if (is_rounded(b, a))
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

// A count of things, and no attribute of something ("turnout", "a depth of 12 km"), which stays as
// it is.
bool counts_things(const Quantity& value) {
  return !value.noun.empty() && value.attribute.empty() && !is_measured(value);
}

// A count that moved between the days on which the articles appeared.
std::optional<Relation> moved(const Quantity& a, const Quantity& b, const Told& of_a,
                              const Told& of_b, const Interval& x, const Interval& y) {
  const auto day_a = of_a.reading.article.published.day, day_b = of_b.reading.article.published.day;
  if (!day_a || !day_b || *day_a == *day_b) return std::nullopt;
  const bool a_later = *day_a > *day_b;
  const Told& later = a_later ? of_a : of_b;
  const std::string words = in_marks(words_of(later));
  const bool rose = (a_later ? x.low : y.low) >= (a_later ? y.high : x.high);
  if (!rose && tells_revision(later))
    return Relation{Verdict::update, "quantity.corrected",
                    words + " was published later, and corrects an earlier figure."};
  if (a.rank || quantity_words().settled.has(a.noun) || quantity_words().settled.has(b.noun))
    return std::nullopt;
  const bool growing = is_growing(of_a) || is_growing(of_b);
  if (rose && growing)
    return Relation{Verdict::update, "quantity.grown",
                    words + " was published later, and the count only grows."};
  if (rose && counts_things(a) && counts_things(b))
    return Relation{Verdict::update, "quantity.later",
                    words + " was published later, and a count of things can have grown since."};
  if (!growing) return std::nullopt;
  return Relation{Verdict::update, "quantity.revised",
                  words + " was published later and is lower: revised, or moved on."};
}

}  // namespace

std::vector<WholeCount> counts_of(const Reading& reading, uint32_t sentence) {
  std::vector<WholeCount> counts;
  for (Fact& fact : quantities_of(reading, sentence))
    if (Quantity& value = std::get<Quantity>(fact.value); is_whole_count(value))
      counts.push_back({fact.span, std::move(value)});
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
  if (a.approximate || b.approximate)
    return {Verdict::tension, "quantity.soft",
            first() + " and " + second() + " pull apart, and at least one is approximate."};
  return {Verdict::conflict, "quantity.apart", both() + " cannot both be true."};
}

std::string topic(const Quantity& value, const Told& told) {
  std::string what = value.counted;
  if (what.empty())
    what = value.attribute.empty() ? "how much"
           : value.owner.empty()   ? value.attribute
                                   : value.attribute + " of " + value.owner;
  return what + ": " + event_words(told);
}

}  // namespace crosscheck
