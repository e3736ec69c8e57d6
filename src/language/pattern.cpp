#include "language/pattern.h"

#include <algorithm>

#include "language/calendar.h"

namespace crosscheck {
namespace {

enum Builtin : int32_t {
  kNone = -1,
  kNumber = 1000,
  kOrdinal,
  kDay,
  kYear,
  kIso,
  kClock,
  kHour,
  kMinute,
  kFigures,
  kSlashed,
  kDecade,
  kYears,
  kShortYear,
  kMilitary,
  kDotClock
};

int32_t builtin(std::string_view name) {
  constexpr std::pair<std::string_view, int32_t> kNames[] = {
      {"number", kNumber},       {"ordinal", kOrdinal},   {"day", kDay},
      {"year", kYear},           {"iso", kIso},           {"clock", kClock},
      {"hour", kHour},           {"minute", kMinute},     {"figures", kFigures},
      {"slashed", kSlashed},     {"decade", kDecade},     {"years", kYears},
      {"shortyear", kShortYear}, {"military", kMilitary}, {"dotclock", kDotClock}};
  for (const auto& [known, kind] : kNames)
    if (known == name) return kind;
  return kNone;
}

// The digits of [begin, end) as a number; -1 where another character is among them, or none, or
// more than five.
int small_number(std::string_view text) {
  if (text.empty() || text.size() > 5) return -1;
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

// "17:30", "17:30:05" as seconds after midnight; -1 where the token is no clock time.
int clock_seconds(std::string_view token) {
  const size_t colon = token.find(':');
  if (colon == std::string_view::npos || colon > 2) return -1;
  const std::string_view tail = token.substr(colon + 1);
  if (tail.size() != 2 && !(tail.size() == 5 && tail[2] == ':')) return -1;
  const int hours = small_number(token.substr(0, colon)), minutes = small_number(tail.substr(0, 2));
  const int seconds = tail.size() == 5 ? small_number(tail.substr(3)) : 0;
  if (hours < 0 || minutes < 0 || seconds < 0 || hours > 24 || minutes > 59 || seconds > 59)
    return -1;
  return hours * 3600 + minutes * 60 + seconds;
}

// "04/10/2016", "30.4.22", "2016-10-25": three numbers between two equal signs, packed as
// a * 10^8 + b * 10^4 + c; and "10/25", two, packed as a * 10^4 + b. -1 where the token is none.
double figures(std::string_view token, int count) {
  double packed = 0;
  char sign = 0;
  for (int i = 0; i < count; ++i) {
    const size_t end = i + 1 < count ? token.find_first_of("/.-") : token.size();
    if (end == std::string_view::npos || end > 4) return -1;
    const int value = small_number(token.substr(0, end));
    if (value < 0) return -1;
    packed = packed * 1e4 + value;
    if (i + 1 == count) return packed;
    if (sign != 0 && sign != token[end]) return -1;
    sign = token[end];
    token.remove_prefix(end + 1);
  }
  return packed;
}

// "1980s", "'80s" and "80s" of the twentieth century: 198; -1 for any other token.
int decade_value(std::string_view token) {
  if (token.size() < 3 || token.back() != 's') return -1;
  token.remove_suffix(1);
  if (token.back() == '\'') token.remove_suffix(1);
  if (!token.empty() && token.front() == '\'') token.remove_prefix(1);
  const int value = small_number(token);
  if (value < 0 || value % 10 != 0) return -1;
  if (token.size() == 2 && value >= 20) return 190 + value / 10;
  return token.size() == 4 && value >= 1000 && value <= 2090 ? value / 10 : -1;
}

// "2025-12-02", "2025-12-02t10:30": seconds since 1970-01-01, in_digits where a clock time is told.
Number read_iso(std::string_view token) {
  if (token.size() != 10 && (token.size() < 16 || token[10] != 't')) return {};
  const auto day = parse_iso(token.substr(0, 10));
  if (!day) return {};
  int seconds = 0;
  if (token.size() > 10) {
    const bool fine = token.size() >= 19 && token[16] == ':';
    seconds = clock_seconds(token.substr(11, fine ? 8 : 5));
    if (seconds < 0) return {};
  }
  return {.value = double(*day) * 86400 + seconds, .length = 1, .in_digits = token.size() > 10};
}

// "Nineteen ninety-six", "twenty sixteen", "two thousand and fifteen".
Number read_year_words(Forms forms, uint32_t at) {
  const Number head = read_number(forms.subspan(0, std::min<size_t>(at + 1, forms.size())), at);
  if (!head || head.ordinal || head.vague) return {};
  if (head.value >= 10 && head.value <= 20 && head.length == 1) {
    const Number tail = read_number(forms, at + 1);
    if (tail && !tail.in_digits && !tail.ordinal && tail.value >= 10 && tail.value <= 99)
      return {.value = head.value * 100 + tail.value, .length = 1 + tail.length};
  }
  const Number whole = read_number(forms, at);
  const bool year = whole && !whole.in_digits && !whole.ordinal && !whole.vague &&
                    whole.value >= 2000 && whole.value <= 2100 &&
                    whole.value == static_cast<int>(whole.value);
  return year ? Number{.value = whole.value, .length = whole.length} : Number{};
}

Number read_builtin(int32_t kind, Forms forms, uint32_t at) {
  if (kind == kNumber) return read_number(forms, at);
  if (at >= forms.size()) return {};
  const auto one = [](double value) {
    return value >= 0 ? Number{.value = value, .length = 1} : Number{};
  };
  const std::string_view token = forms[at];
  if (kind == kIso) return read_iso(token);
  if (kind == kClock) return one(clock_seconds(token));
  if (kind == kFigures) return one(figures(token, 3));
  if (kind == kSlashed) return token.find('.') == token.npos ? one(figures(token, 2)) : Number{};
  if (kind == kDecade) return one(decade_value(token));
  if (kind == kShortYear) {
    const bool mark = token.size() == 3 && token.front() == '\'';
    return mark || token.size() == 2 ? one(small_number(token.substr(mark ? 1 : 0))) : Number{};
  }
  if (kind == kDotClock) {  // "5.30"
    const size_t dot = token.find('.');
    if (dot == token.npos || dot > 2 || token.size() != dot + 3) return {};
    const int hours = small_number(token.substr(0, dot)),
              minutes = small_number(token.substr(dot + 1));
    return hours >= 0 && hours <= 24 && minutes >= 0 && minutes <= 59
               ? one(hours * 3600 + minutes * 60)
               : Number{};
  }
  if (kind == kYear && !token.empty() && (token[0] < '0' || token[0] > '9'))
    return read_year_words(forms, at);
  if (kind == kMilitary) return token.size() == 4 ? one(small_number(token)) : Number{};
  if (kind == kHour || kind == kMinute) {
    const int digits = small_number(token);
    const Number number = digits >= 0 ? one(digits) : read_number(forms, at);
    const double most = kind == kHour ? 24 : 59;
    return number && !number.ordinal && !number.vague && number.value <= most &&
                   number.value == static_cast<int>(number.value) && token.size() <= 9
               ? number
               : Number{};
  }
  if (kind == kYears) {  // any year in digits, also of antiquity
    const int value = token.size() <= 4 ? small_number(token) : -1;
    return value >= 1 ? one(value) : Number{};
  }
  const int rank = ordinal_value(forms[at]);
  if (kind == kOrdinal)
    return rank > 0 ? Number{.value = double(rank), .length = 1, .ordinal = true} : Number{};
  const bool digits = !forms[at].empty() && forms[at].front() >= '0' && forms[at].front() <= '9';
  const auto value = digits ? digits_value(forms[at]) : std::nullopt;
  const double number = value ? *value : digits ? rank : 0;
  if (kind == kDay && number >= 1 && number <= 31 && forms[at].size() <= 4)
    return {.value = number, .length = 1};
  if (kind == kYear && value && forms[at].size() == 4 && number >= 1000 && number <= 2100)
    return {.value = number, .length = 1};
  return {};
}

// A list may stand in another file: "en/calendar.jsonc#months".
const Json& followed(const Json& list) {
  if (!list.is_string()) return list;
  const std::string& path = list.get_ref<const std::string&>();
  const size_t hash = path.find('#');
  return resource_json(path.substr(0, hash))[path.substr(hash + 1)];
}

// One item of a pattern: an atom or a group in parentheses, with its "?".
struct Item {
  std::string_view text;
  bool optional = false;
  bool group = false;
};

std::vector<Item> items_of(std::string_view pattern) {
  std::vector<Item> items;
  size_t at = 0;
  while (at < pattern.size()) {
    if (pattern[at] == ' ') {
      ++at;
      continue;
    }
    Item item;
    if (pattern[at] == '(') {
      size_t end = at, depth = 0;
      do {
        if (pattern[end] == '(') ++depth;
        if (pattern[end] == ')') --depth;
        ++end;
      } while (depth > 0 && end < pattern.size());
      item = {.text = pattern.substr(at + 1, end - at - 2), .group = true};
      at = end;
    } else {
      const size_t end = std::min(pattern.find(' ', at), pattern.size());
      item.text = pattern.substr(at, end - at);
      at = end;
      if (item.text.size() > 1 && item.text.ends_with('?')) {
        item.text.remove_suffix(1);
        item.optional = true;
      }
    }
    if (item.group && at < pattern.size() && pattern[at] == '?') {
      item.optional = true;
      ++at;
    }
    items.push_back(item);
  }
  return items;
}

}  // namespace

const Capture* Match::find(std::string_view name) const {
  for (const Capture& capture : captures)
    if (capture.name == name) return &capture;
  return nullptr;
}

double Match::amount(std::string_view name, double otherwise) const {
  const Capture* capture = find(name);
  return capture && capture->value && capture->value->is_number() ? capture->value->get<double>()
                                                                  : otherwise;
}

double Match::number(std::string_view name, double otherwise) const {
  const Capture* capture = find(name);
  return capture ? capture->number : otherwise;
}

int Match::value(std::string_view name, int otherwise) const {
  const Capture* capture = find(name);
  return capture && capture->value && capture->value->is_number() ? capture->value->get<int>()
                                                                  : otherwise;
}

std::string_view Match::word(std::string_view name) const {
  const Capture* capture = find(name);
  if (!capture || !capture->value || !capture->value->is_string()) return {};
  return capture->value->get_ref<const std::string&>();
}

PatternSet::PatternSet(const Json& file) {
  for (const auto& [name, list] : file["lists"].items()) {
    list_names_.emplace(name, static_cast<int32_t>(lists_.size()));
    lists_.emplace_back(followed(list));
  }
  for (const auto& rule : file["rules"]) {
    const auto number = static_cast<uint32_t>(rules_.size());
    rules_.push_back({rule["id"].get<std::string>(), rule["as"].get<std::string>()});
    for (const auto& pattern : rule["patterns"])
      for (auto& elements : expand(pattern.get_ref<const std::string&>())) {
        flats_.push_back({std::move(elements), number});
        index(static_cast<uint32_t>(flats_.size() - 1));
      }
  }
}

PatternSet::Element PatternSet::element(std::string_view text) const {
  Element result;
  if (text.size() > 2 && text.front() == '{' && text.back() == '}') {
    const std::string_view inside = text.substr(1, text.size() - 2);
    const size_t colon = inside.find(':');
    const std::string_view name = inside.substr(0, colon);
    result.capture = colon == std::string_view::npos ? name : inside.substr(colon + 1);
    result.list = builtin(name);
    if (result.list == kNone) result.list = list_names_.find(name)->second;
    return result;
  }
  if (const size_t colon = text.find(':'); colon != std::string_view::npos && colon > 0) {
    result.capture = text.substr(colon + 1);
    text = text.substr(0, colon);
  }
  while (true) {
    const size_t bar = text.find('|');
    result.words.emplace_back(text.substr(0, bar));
    if (bar == std::string_view::npos) return result;
    text.remove_prefix(bar + 1);
  }
}

// Groups nest as deep as their author wrote them; the recursion is on the pattern, never on input.
std::vector<std::vector<PatternSet::Element>> PatternSet::expand(std::string_view pattern) const {
  std::vector<std::vector<Element>> rows = {{}};
  for (const Item& item : items_of(pattern)) {
    const auto parts =
        item.group ? expand(item.text) : std::vector<std::vector<Element>>{{element(item.text)}};
    std::vector<std::vector<Element>> next;
    for (const auto& row : rows) {
      for (const auto& part : parts) {
        next.push_back(row);
        next.back().insert(next.back().end(), part.begin(), part.end());
      }
      if (item.optional) next.push_back(row);
    }
    rows = std::move(next);
  }
  return rows;
}

void PatternSet::index(uint32_t flat) {
  const Element& first = flats_[flat].elements.front();
  if (first.list >= kNumber) {
    by_number_.push_back(flat);
    return;
  }
  const auto add = [&](std::string_view phrase) {
    auto& list = by_first_word_[std::string(phrase.substr(0, phrase.find(' ')))];
    if (list.empty() || list.back() != flat) list.push_back(flat);
  };
  for (const std::string& word : first.words) add(word);
  if (first.list >= 0)
    for (size_t i = 0; i < lists_[static_cast<size_t>(first.list)].size(); ++i)
      add(lists_[static_cast<size_t>(first.list)].phrase(static_cast<int32_t>(i)));
}

bool PatternSet::step(const Element& element, Forms forms, uint32_t& at, Match& match) const {
  if (element.list < 0) {
    if (at >= forms.size() ||
        std::find(element.words.begin(), element.words.end(), forms[at]) == element.words.end())
      return false;
    if (!element.capture.empty())
      match.captures.push_back({.name = element.capture, .tokens = {at, at + 1}});
    ++at;
    return true;
  }
  Capture capture{.name = element.capture, .tokens = {at, at}};
  if (element.list >= kNumber) {
    const Number number = read_builtin(element.list, forms, at);
    capture.number = number.value;
    capture.digits = number.in_digits;
    at += number.length;
  } else {
    const WordList& list = lists_[static_cast<size_t>(element.list)];
    const WordList::Hit hit = list.longest(forms, at);
    if (hit) capture.value = &list.value(hit.entry);
    at += hit.length;
  }
  capture.tokens.end = at;
  if (capture.tokens.empty()) return false;
  match.captures.push_back(capture);
  return true;
}

bool PatternSet::walk(const Flat& flat, Forms forms, uint32_t at, Match& match) const {
  const uint32_t begin = at;
  for (const Element& element : flat.elements)
    if (!step(element, forms, at, match)) return false;
  match.length = at - begin;
  match.rule = rules_[flat.rule].id;
  match.as = rules_[flat.rule].as;
  return true;
}

Match PatternSet::longest(Forms forms, uint32_t at) const {
  Match best;
  const auto consider = [&](uint32_t flat) {
    Match match;
    if (walk(flats_[flat], forms, at, match) && match.length > best.length) best = std::move(match);
  };
  const auto words = by_first_word_.find(forms[at]);
  if (words != by_first_word_.end())
    for (uint32_t flat : words->second) consider(flat);
  const bool digits =
      !forms[at].empty() &&
      ((forms[at].front() >= '0' && forms[at].front() <= '9') || forms[at].front() == '\'');
  if (digits || read_number(forms, at) || ordinal_value(forms[at]) > 0)
    for (uint32_t flat : by_number_) consider(flat);
  return best;
}

}  // namespace crosscheck
