// What a number is measured in: money, percent, measures, ages and rates.
#include <algorithm>
#include <array>
#include <set>

#include "facts/quantity_words.h"
#include "reading/tree.h"

namespace crosscheck {
namespace {

uint32_t relative(const Clause& clause, uint32_t token) { return token - clause.tokens.begin; }

// A unit that follows a phrase "and 20 minutes": the smaller of two of one kind that are told
// together.
constexpr std::array<std::array<std::string_view, 2>, 6> kTogether = {{{"foot", "inch"},
                                                                       {"pound", "ounce"},
                                                                       {"hour", "minute"},
                                                                       {"minute", "second"},
                                                                       {"stone", "pound"},
                                                                       {"year", "month"}}};

WordList::Hit unit_at(const Clause& clause, uint32_t at, bool after_sign = false);

void read_smaller(const Clause& clause, Figure& figure) {
  const auto pair = std::find_if(kTogether.begin(), kTogether.end(),
                                 [&](const auto& p) { return p[0] == figure.value.unit; });
  uint32_t at = figure.tokens.end;
  if (pair == kTogether.end() || !figure.value.number) return;
  if (clause.is(at, "and") || clause.is(at, ",")) ++at;
  if (!clause.tokens.contains(at)) return;
  const Number number = read_number(clause.forms, relative(clause, at));
  const uint32_t end = at + number.length;
  if (!number || number.vague || number.value >= 60) return;
  const auto hit = unit_at(clause, end);
  const bool inch = (*pair)[1] == "inch" && clause.is(end, "in");
  if (!inch && (!hit || quantity_words().unit_names[static_cast<size_t>(
                            quantity_words().units.value(hit.entry).get<int>())] != (*pair)[1]))
    return;
  const double more =
      number.value * measure_of((*pair)[1])->factor / measure_of((*pair)[0])->factor;
  for (std::optional<double>* part : {&figure.value.number, &figure.value.low, &figure.value.high})
    if (*part) **part += more;
  figure.tokens.end = end + (inch ? 1 : hit.length);
}

// The unit of measure at a token. `after_sign`: of a number with money before it, which has none.
WordList::Hit unit_at(const Clause& clause, uint32_t at, bool after_sign) {
  const QuantityWords& words = quantity_words();
  if (after_sign) return {};
  auto hit = clause.longest(words.units, at);
  if (!hit) return {};
  if (hit.length > 1 && clause.is(at + hit.length - 1, "2") && !clause.glued(at + hit.length - 1))
    hit = words.units.longest(Forms(clause.forms).subspan(at - clause.tokens.begin, 1), 0);
  // "Of 10 " long".
  const bool inches = clause.is(at, "\"") && words.dimensions.has(clause.at(at + 1));
  if (hit.length == 1 && words.glued.has(clause.at(at)) && !clause.glued(at) && !inches) return {};
  static constexpr std::string_view kLoose[] = {"cup",    "stone",   "league", "turn", "knot",
                                                "stones", "leagues", "bit",    "mi",   "min"};
  // "Three stone houses", "two cup finals": a noun of its own, but "1/2 cup oil".
  const std::string_view before = at > clause.tokens.begin ? clause.at(at - 1) : "";
  const bool part =
      before == "half" || before == "quarter" || before.find('/') != std::string_view::npos;
  if (hit.length == 1 && !part && clause.tokens.contains(at + 1) &&
      is_noun(tag(clause.reading, at + 1)) &&
      std::find(std::begin(kLoose), std::end(kLoose), clause.at(at)) != std::end(kLoose))
    return {};
  return hit;
}

bool is_plural_noun(const Clause& clause, uint32_t at) {
  return clause.tokens.contains(at) &&
         xpos_name(clause.reading.words[at].xpos) == std::string_view("NNS");
}

// "Years old", "-year-old", "years of age", "yo".
uint32_t age_end(const Clause& clause, uint32_t at) {
  if (clause.is(at, "old") || clause.is(at, "olds")) return at + 1;
  if (clause.is(at, "-") && (clause.is(at + 1, "old") || clause.is(at + 1, "olds"))) return at + 2;
  if (clause.is(at, "of") && clause.is(at + 1, "age")) return at + 2;
  return at;
}

void set_unit(const Clause& clause, Figure& figure, const WordList::Hit& hit, uint32_t at) {
  const QuantityWords& words = quantity_words();
  figure.value.unit =
      words.unit_names[static_cast<size_t>(words.units.value(hit.entry).get<int>())];
  figure.tokens.end = at + hit.length;
  const auto measure = measure_of(figure.value.unit);
  if (measure->kind == "time" || measure->kind == "years")
    if (const uint32_t end = age_end(clause, figure.tokens.end); end > figure.tokens.end) {
      figure.value.attribute = "age";
      figure.tokens.end = end;
      return;
    }
  read_smaller(clause, figure);
}

// "3m people", "5m euros", "1.2b", "5 M": a scale, not a length.
bool million_after(const Clause& clause, Figure& figure, uint32_t at) {
  const bool billion = clause.is(at, "b") && clause.glued(at);
  if (!billion && clause.text(at) != "M") {
    if (!clause.is(at, "m") || !clause.glued(at)) return false;
    const auto money = clause.longest(quantity_words().money, at + 1);
    if (!money && !is_plural_noun(clause, at + 1)) return false;
  }
  scale(figure.value, billion ? 1e9 : 1e6);
  figure.digits.end = figure.tokens.end = at + 1;
  return true;
}

bool measure_after(const Clause& clause, Figure& figure, uint32_t at) {
  const QuantityWords& words = quantity_words();
  if (const auto hit = unit_at(clause, at, figure.money_before)) {
    set_unit(clause, figure, hit, at);
    return true;
  }
  if ((clause.is(at, "yo") || clause.is(at, "y/o")) && figure.number.in_digits) {
    figure.value.unit = "year";
    figure.value.attribute = "age";
    figure.tokens.end = at + 1;
    return true;
  }
  if (clause.glued(at))
    if (const int32_t only = words.glued_only.find(clause.at(at)); only >= 0) {
      figure.value.unit = words.glued_only.value(only).get_ref<const std::string&>();
      figure.tokens.end = at + 1;
      return true;
    }
  return false;
}

// Letters glued to the figures: "100t", "115USD", "10kmph".
void read_suffix(const Clause& clause, Figure& figure) {
  const QuantityWords& words = quantity_words();
  const std::string_view suffix = figure.suffix;
  const std::string_view text = clause.text(figure.digits.begin);
  const std::string_view letters =
      text.substr(text.size() >= suffix.size() ? text.size() - suffix.size() : 0);
  const auto unit = words.units.longest(Forms(&suffix, 1), 0);
  if (unit) {
    figure.value.unit =
        words.unit_names[static_cast<size_t>(words.units.value(unit.entry).get<int>())];
  } else if (const int32_t only = words.glued_only.find(suffix); only >= 0) {
    figure.value.unit = words.glued_only.value(only).get_ref<const std::string&>();
  } else if (suffix == "p" && clause.money.sterling) {
    figure.value.unit = words.money.value(words.money.find(suffix)).get_ref<const std::string&>();
  } else if (words.signs.has(suffix)) {
    figure.value.unit = words.signs.value(words.signs.find(suffix)).get_ref<const std::string&>();
  } else if (is_capital_code(letters) && words.codes.has(suffix)) {
    figure.value.unit = letters;
  } else {
    return;
  }
  figure.suffix = {};
}

// "Meter per minute": of a length and a time that stand in the table of units.
std::string_view speed(std::string_view length, std::string_view time) {
  static const std::set<std::string, std::less<>> speeds = [] {
    const auto kind_of = [](const std::string& unit) { return measure_of(unit)->kind; };
    std::set<std::string, std::less<>> made;
    for (const std::string& length_unit : quantity_words().unit_names)
      for (const std::string& time_unit : quantity_words().unit_names)
        if (kind_of(length_unit) == "length" && kind_of(time_unit) == "time")
          made.insert(std::string(length_unit).append(" per ").append(time_unit));
    return made;
  }();
  return *speeds.find(std::string(length).append(" per ").append(time));
}

// "a year", "per hour", "each month", "/day".
void read_rate(const Clause& clause, Figure& figure) {
  const uint32_t at = figure.tokens.end;
  const bool per = clause.is(at, "per") || clause.is(at, "/") || clause.is(at, "each") ||
                   clause.is(at, "every") || clause.is(at, "a") || clause.is(at, "an");
  const bool hyphened = clause.is(at, "-") &&
                        (clause.is(at + 1, "a") || clause.is(at + 1, "per")) &&
                        clause.is(at + 2, "-");
  if (!per && !hyphened) return;
  auto hit = clause.longest(quantity_words().rates, at + (hyphened ? 3 : 1));
  std::string_view rate = hit ? quantity_words().rates.phrase(hit.entry) : "";
  if (!hit && clause.is(at, "/") && (hit = clause.longest(quantity_words().units, at + 1)))
    rate = quantity_words().unit_names[static_cast<size_t>(
        quantity_words().units.value(hit.entry).get<int>())];  // "km/ms"
  if (!hit) return;
  const auto measure = measure_of(figure.value.unit), time = measure_of(rate);
  // "50 meters per minute": a speed.
  if (measure && measure->kind == "length" && time && time->kind == "time") {
    figure.value.unit = speed(figure.value.unit, rate);
    figure.tokens.end = at + 1 + hit.length;
  } else {
    figure.value.per = rate;
  }
}

// Whether the token opens a bracket that holds the unit alone: "20 (kg)".
bool opens_unit(const Clause& clause, uint32_t at) {
  static constexpr std::string_view kPairs[] = {"()", "[]", "{}", "<>"};
  const auto hit = clause.longest(quantity_words().units, at + 1);
  return hit && std::any_of(std::begin(kPairs), std::end(kPairs), [&](std::string_view pair) {
           return clause.is(at, pair.substr(0, 1)) &&
                  clause.is(at + 1 + hit.length, pair.substr(1));
         });
}

// "Per cent of 22", as a table has it.
bool opens_with_percent(const Clause& clause, const Figure& figure) {
  const auto hit = quantity_words().percent.longest(clause.forms, 0);
  return hit && clause.tokens.begin + hit.length + 1 == figure.digits.begin &&
         clause.is(figure.digits.begin - 1, "of");
}

void unit_after(const Clause& clause, Figure& figure) {
  const QuantityWords& words = quantity_words();
  uint32_t at = figure.tokens.end;
  if (million_after(clause, figure, at)) at = figure.tokens.end;
  const bool bracket = opens_unit(clause, at);
  if (clause.is(at, "-") || bracket) ++at;
  if (const auto points = clause.longest(words.points, at)) {
    figure.value.unit = "percentage point";
    figure.tokens.end = at + points.length;
  } else if (const auto basis = clause.longest(words.basis_points, at)) {
    figure.value.unit = "percentage point";
    scale(figure.value, 1, 100);
    figure.tokens.end = at + basis.length;
  } else if (const auto percent = words.percent.longest(clause.forms, relative(clause, at));
             clause.tokens.contains(at) && percent &&
             (words.percent.phrase(percent.entry) != "pc" || clause.glued(at))) {
    figure.value.unit = "percent";
    figure.tokens.end = at + percent.length;
  } else if (!money_after(clause, figure, at)) {
    measure_after(clause, figure, at);
  }
  if (bracket && figure.tokens.end > at) ++figure.tokens.end;
}

// "12 degrees below zero".
void read_below_zero(const Clause& clause, Figure& figure) {
  const uint32_t at = figure.tokens.end;
  if (!figure.value.unit.starts_with("degree") || !figure.value.number || !clause.is(at, "below") ||
      !clause.is(at + 1, "zero"))
    return;
  scale(figure.value, -1);
  figure.tokens.end = at + 2;
}

}  // namespace

void read_unit(const Clause& clause, Figure& figure) {
  if (!figure.suffix.empty()) read_suffix(clause, figure);
  if (!figure.suffix.empty() || figure.number.ordinal) return;
  if (figure.value.unit.empty()) money_before(clause, figure);
  if (figure.value.unit.empty() && opens_with_percent(clause, figure)) {
    figure.value.unit = "percent";
    figure.tokens.begin = clause.tokens.begin;
  } else if (figure.value.unit.empty()) {
    if (clause.tokens.contains(figure.tokens.end)) unit_after(clause, figure);
  } else if (const auto word = clause.longest(quantity_words().money, figure.tokens.end);
             figure.money_before && word && clause.tokens.contains(figure.tokens.end)) {
    figure.tokens.end += word.length;  // "$10 dollars"
  }
  if (figure.value.unit.empty() && figure.digits.begin > clause.tokens.begin &&
      figure.number.in_digits) {
    const std::string_view before = clause.at(figure.digits.begin - 1);
    const bool at_age = before == "aged" || before == "age" ||
                        (before == "of" && figure.digits.begin > clause.tokens.begin + 1 &&
                         clause.is(figure.digits.begin - 2, "age"));
    if (at_age && figure.number.value < 130) {
      figure.value.unit = "year";
      figure.value.attribute = "age";
    }
  }
  read_below_zero(clause, figure);
  read_rate(clause, figure);
}

}  // namespace crosscheck
