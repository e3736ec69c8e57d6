// Numbers of a sentence with sign, range and bounds.
#include <algorithm>

#include "facts/quantity_words.h"
#include "language/number_digits.h"
#include "reading/tree.h"

namespace crosscheck {
namespace {

uint32_t relative(const Clause& clause, uint32_t token) { return token - clause.tokens.begin; }

// "5,25" and "1.234,56", which the tokens part at the comma: the point of other languages.
std::optional<double> comma_decimal(const Clause& clause, uint32_t at) {
  const std::string_view whole = clause.at(at), part = clause.at(at + 2);
  if (!clause.is(at + 1, ",") || !clause.glued(at + 1) || !clause.glued(at + 2) ||
      !all_digits(part) || part.size() > 2)
    return std::nullopt;
  const bool in_list = (clause.is(at + 3, ",") && clause.glued(at + 3) && clause.glued(at + 4)) ||
                       (at > clause.tokens.begin && clause.is(at - 1, ",") && clause.glued(at));
  if (in_list) return std::nullopt;
  std::string digits;
  for (size_t i = 0; i < whole.size(); ++i) {
    if (whole[i] == '.' && (whole.size() - i) % 4 == 0) continue;
    if (whole[i] < '0' || whole[i] > '9') return std::nullopt;
    digits += whole[i];
  }
  return digits_value(digits + "." + std::string(part));
}

// "9/11" and "24/7" are no parts of anything.
bool is_fraction_of_measure(std::string_view form) {
  const auto value = slashed_fraction(form);
  if (!value) return true;
  static constexpr std::string_view kBelow[] = {"2",  "3",  "4",  "5",  "6",  "7",  "8",  "9",
                                                "10", "12", "16", "20", "32", "64", "100"};
  const std::string_view below = form.substr(form.find('/') + 1);
  return *value < 1 && std::find(std::begin(kBelow), std::end(kBelow), below) != std::end(kBelow);
}

// "First" and "second" where they are adjectives: places in a row, not "at first", "a second".
bool is_rank(const Clause& clause, uint32_t at, const Number& number) {
  if (number.length > 1 || number.value > 2 || number.value < 0) return true;
  return tag(clause.reading, at) == Upos::adj ||
         (number.value == 2 && tag(clause.reading, at) == Upos::adv && at > clause.tokens.begin);
}

// "USD115": a code and figures in one token.
std::optional<Figure> coded(const Clause& clause, uint32_t at) {
  const std::string_view form = clause.at(at);
  const size_t digits = form.find_first_of("0123456789");
  if (digits != 3 || !quantity_words().codes.has(form.substr(0, 3))) return std::nullopt;
  const std::string_view text = clause.text(at);
  if (std::any_of(text.begin(), text.begin() + 3, [](char c) { return c < 'A' || c > 'Z'; }))
    return std::nullopt;
  const auto value = digits_value(form.substr(3));
  if (!value) return std::nullopt;
  Figure figure{.number = {.value = *value, .length = 1, .in_digits = true},
                .digits = {at, at + 1},
                .tokens = {at, at + 1},
                .money_before = true};
  figure.value.unit = text.substr(0, 3);
  return figure;
}

// "1.3x10^6", "2.5^-1", "12.32e+14": figures with an exponent of up to two digits; no such number
// where the tokens are set apart or the value grows beyond what can be told.
Number power_at(const Clause& clause, uint32_t at) {
  const auto base = digits_value(clause.at(at));
  if (!base || !clause.glued(at + 1)) return {};
  uint32_t i = at + 1;
  double mantissa = 1, ten = *base;
  std::string_view exponent;
  const std::string_view word = clause.at(i);
  if (word == "x10" || word.front() == 'e') {
    mantissa = *base;
    ten = 10;
    exponent = word.substr(word == "x10" ? 3 : 1);
    i += word == "x10" && clause.is(i + 1, "^") ? 2 : 1;
  } else if (word == "^") {
    ++i;
  } else {
    return {};
  }
  bool negative = false;
  if (exponent.empty() && (clause.is(i, "-") || clause.is(i, "+"))) negative = clause.is(i++, "-");
  if (exponent.empty()) exponent = clause.at(i++);
  if (exponent.size() > 2 || !all_digits(exponent) || !clause.tokens.contains(i - 1)) return {};
  double value = mantissa;
  for (int n = static_cast<int>(*digits_value(exponent)); n > 0; --n) {
    value = negative ? value / ten : value * ten;
    if (!(value < 1e18) || value < 1e-18) return {};
  }
  return {.value = value, .length = i - at, .in_digits = true};
}

// "No deaths", "no confirmed injuries": none of what news counts. Not "no further deaths".
Number none_at(const Clause& clause, uint32_t at) {
  if (!clause.is(at, "no")) return {};
  const uint32_t noun =
      clause.is(at + 1, "confirmed") || clause.is(at + 1, "reported") ? at + 2 : at + 1;
  const bool counts = clause.tokens.contains(noun) &&
                      xpos_name(clause.reading.words[noun].xpos) == "NNS" &&
                      quantity_words().none.has(lemma(clause.reading, noun));
  return counts ? Number{.value = 0, .length = 1} : Number{};
}

// A number alone: no sign, no range.
std::optional<Figure> atom_at(const Clause& clause, uint32_t at) {
  const uint32_t i = relative(clause, at);
  Figure figure;
  if (const Number power = power_at(clause, at)) {
    figure.number = power;
    figure.digits = figure.tokens = {at, at + power.length};
    return figure;
  }
  figure.number = read_number(clause.forms, i);
  if (!figure.number) figure.number = none_at(clause, at);
  if (figure.number && !is_fraction_of_measure(clause.at(at))) return std::nullopt;
  if (const Number rank = read_ordinal(clause.forms, i);
      rank && rank.length > figure.number.length && is_rank(clause, at, rank))
    figure.number = rank;
  if (const auto value = comma_decimal(clause, at); value && clause.at(at).front() <= '9')
    figure.number = {.value = *value, .length = 3, .in_digits = true};
  if (!figure.number) {
    const Glued glued = read_glued(clause.at(at));
    if (glued.suffix.empty()) return coded(clause, at);
    figure.number = glued.number;
    figure.suffix = glued.suffix;
  }
  figure.digits = figure.tokens = {at, at + figure.number.length};
  return figure;
}

void set_value(Figure& figure) {
  const Number& number = figure.number;
  figure.value.rank = number.ordinal;
  if (number.vague) {
    figure.value.low = number.value;
    if (number.most > 0) figure.value.high = number.most;
    figure.value.approximate = true;
  } else {
    figure.value.number = figure.value.low = figure.value.high = number.value;
  }
}

// "The No 9 shirt", "the number 19 shirt": which one, and not how many.
bool is_numbered(const Clause& clause, const Figure& figure) {
  const uint32_t before = figure.tokens.begin - 1;
  return figure.tokens.begin > clause.tokens.begin && figure.number.in_digits &&
         (clause.is(before, "number") || clause.is(before, "no.") || clause.text(before) == "No");
}

// Whether a word of a change stands close before: "rose from 5 to 20" tells two levels.
bool changes_before(const Clause& clause, uint32_t at, uint32_t reach) {
  const QuantityWords& words = quantity_words();
  for (uint32_t i = at; i > clause.tokens.begin && at - i < reach; --i) {
    const std::string& word = lemma(clause.reading, i - 1);
    if (words.up.has(word) || words.down.has(word) || word == "change" || word == "go") return true;
  }
  return false;
}

// The tokens of a unit at `at`: what may stand between the ends of a range.
uint32_t unit_length(const Clause& clause, uint32_t at) {
  const uint32_t i = relative(clause, at);
  if (const auto hit = quantity_words().percent.longest(clause.forms, i)) return hit.length;
  if (const auto hit = quantity_words().units.longest(clause.singular, i)) return hit.length;
  return quantity_words().units.longest(clause.forms, i).length;
}

// "5-7 million": the scale is that of both.
double shared_scale(const Clause& clause, const Figure& low, const Figure& high) {
  const auto mantissa = digits_value(clause.at(high.digits.begin));
  if (!mantissa || *mantissa <= 0 || high.number.length < 2 || low.number.length > 1) return 1;
  const double scale = high.number.value / *mantissa;
  return scale >= 1000 && low.number.value < *mantissa ? scale : 1;
}

bool joins_range(const Clause& clause, const Figure& low, const Figure& high, uint32_t joint,
                 bool between) {
  const std::string_view word = clause.at(joint);
  if (word == "and") return between;
  if (word == "or") return high.number.value <= 20 && !low.number.in_digits;
  if (word == "-" || word == "--") {
    const bool tight = clause.glued(joint) && clause.glued(joint + 1);
    const bool loose = !clause.glued(joint);  // "75 -300mm" too
    return (tight || loose) && low.number.in_digits == high.number.in_digits;
  }
  return true;
}

// Makes a figure the lower end of a range where one follows: "10 to 15", "between 5 % and 8 %".
void read_range(const Clause& clause, Figure& low) {
  const QuantityWords& words = quantity_words();
  const uint32_t end = low.digits.end;
  const uint32_t own_unit = unit_length(clause, end);
  const uint32_t joint =
      quantity_words().range.has(clause.at(end)) || clause.is(end, "and") || clause.is(end, "or")
          ? end
          : end + own_unit;
  if (!words.range.has(clause.at(joint)) && !clause.is(joint, "and") && !clause.is(joint, "or"))
    return;
  uint32_t begin = low.digits.begin;
  const bool sign = begin > clause.tokens.begin && words.signs.has(clause.at(begin - 1));
  if (sign) --begin;
  const bool between = begin > clause.tokens.begin && clause.is(begin - 1, "between");
  const bool from = begin > clause.tokens.begin && clause.is(begin - 1, "from");
  uint32_t next = joint + 1;
  if (words.signs.has(clause.at(next))) ++next;
  if (!clause.tokens.contains(next)) return;
  const auto high = atom_at(clause, next);
  if (!high || high->number.vague || high->number.ordinal || !high->suffix.empty()) return;
  if (!joins_range(clause, low, *high, joint, between)) return;
  const double scale = shared_scale(clause, low, *high);
  if (high->number.value <= low.number.value * scale) return;
  const uint32_t high_unit = unit_length(clause, high->digits.end);
  if (joint != end && high_unit == 0) return;
  if (from && changes_before(clause, begin, 6)) return;
  if (!between && clause.is(joint, "to") && changes_before(clause, begin, 3) &&
      (joint != end || sign || high_unit == 0))
    return;
  low.value.number.reset();
  low.value.low = low.number.value * scale;
  low.value.high = high->number.value;
  low.digits.end = low.tokens.end = high->digits.end;
  if (between) low.tokens.begin = begin - 1;
}

bool is_minus(const Clause& clause, uint32_t at) {
  if (quantity_words().negative.has(clause.at(at))) return true;
  if (!clause.is(at, "-") || !clause.tokens.contains(at + 1)) return false;
  const std::string_view next = clause.at(at + 1);
  if (next.empty() || next.front() < '0' || next.front() > '9') return false;
  return at == clause.tokens.begin || (!clause.glued(at) && clause.glued(at + 1)) ||
         clause.is(at - 1, "(");
}

// What words before or after a number say of its bounds.
void apply_bound(const Json& entry, Quantity& value) {
  const auto says = [&](const char* key) { return entry.is_object() && entry.contains(key); };
  if (says("about") || says("near")) value.approximate = true;
  if (!value.number) return;
  if (says("low")) {
    value.low = value.number;
    value.high.reset();
    value.low_open = says("open");
  }
  if (says("high")) {
    value.high = value.number;
    value.low.reset();
    value.high_open = says("open");
  }
}

// "Over 10 years" is a time that something took, but "for over 10 years" is more than ten.
bool is_preposition(const Clause& clause, uint32_t begin, const Figure& figure) {
  if (!clause.is(begin, "over") && !clause.is(begin, "under")) return false;
  const auto measure = measure_of(figure.value.unit);
  if (!measure || (measure->kind != "time" && measure->kind != "years") ||
      figure.value.attribute == "age")
    return false;
  static constexpr std::string_view kLonger[] = {"for", "after", "of", "lasted", "took", "in"};
  return begin == clause.tokens.begin || std::find(std::begin(kLonger), std::end(kLonger),
                                                   clause.at(begin - 1)) == std::end(kLonger);
}

}  // namespace

std::optional<Figure> figure_at(const Clause& clause, uint32_t at, uint32_t from) {
  const bool minus = is_minus(clause, at);
  if (minus && !clause.tokens.contains(at + 1)) return std::nullopt;
  auto figure = atom_at(clause, minus ? at + 1 : at);
  if (!figure || (minus && (figure->number.vague || figure->number.ordinal))) return std::nullopt;
  if (minus) {
    figure->number.value = -figure->number.value;
    figure->tokens.begin = figure->digits.begin = at;
  }
  figure->from = from;
  set_value(*figure);
  figure->value.rank = figure->value.rank || is_numbered(clause, *figure);
  if (!figure->number.vague && !figure->number.ordinal && figure->suffix.empty())
    read_range(clause, *figure);
  return figure;
}

void read_bounds(const Clause& clause, Figure& figure) {
  constexpr uint32_t kLongest = 6;
  const uint32_t end = relative(clause, figure.tokens.begin);
  const Forms before = Forms(clause.forms).subspan(0, end);
  for (uint32_t length = std::min(kLongest, end); length >= 1; --length) {
    const auto hit = quantity_words().before.longest(before, end - length);
    if (hit.length != length) continue;
    const uint32_t begin = figure.tokens.begin - length;
    if (begin < figure.from || is_preposition(clause, begin, figure)) break;
    apply_bound(quantity_words().before.value(hit.entry), figure.value);
    figure.tokens.begin = begin;
    break;
  }
  const auto after =
      quantity_words().after.longest(clause.forms, relative(clause, figure.tokens.end));
  const std::string_view next = clause.at(figure.tokens.end + after.length);
  if (!after || next == "than" || (!next.empty() && next.front() >= '0' && next.front() <= '9'))
    return;  // "20, at least 5 of them", "10 and more than 5"
  apply_bound(quantity_words().after.value(after.entry), figure.value);
  figure.tokens.end += after.length;
}

}  // namespace crosscheck
