#include "reading/time_words.h"

#include <algorithm>

#include "reading/tree.h"

namespace crosscheck {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

bool one_of(std::string_view word, std::span<const std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// Where a form changes between digits and letters; its size where it does so at no single place
// ("20th", "1980s" and "a2025" stay whole).
size_t seam(std::string_view form) {
  if (form.size() < 2 || form.size() > 8) return form.size();
  size_t at = 1;
  while (at < form.size() && is_digit(form[at]) == is_digit(form[0])) ++at;
  const std::string_view head = form.substr(0, at), tail = form.substr(at);
  constexpr std::string_view kKept[] = {"st", "nd", "rd", "th", "s"};
  constexpr std::string_view kHeads[] = {"fy", "q", "h", "utc", "gmt", "ad"};
  static const WordList months(resource_json("en/calendar.jsonc")["months"]);
  const auto all = [](std::string_view text, bool (*is)(char)) {
    return std::all_of(text.begin(), text.end(), is);
  };
  if (all(head, is_digit) && !tail.empty() && all(tail, is_letter))
    return one_of(tail, kKept) ? form.size() : at;
  if ((one_of(head, kHeads) || months.has(head)) && !tail.empty() && all(tail, is_digit)) return at;
  return form.size();
}

}  // namespace

TimeWords::TimeWords(const Reading& reading, Range tokens) {
  for (uint32_t i = tokens.begin; i < tokens.end; ++i) add(form(reading, i), i);
}

void TimeWords::add(std::string_view form, uint32_t token) {
  const auto put = [&](std::string_view part) {
    forms_.push_back(part);
    token_of_.push_back(token);
  };
  constexpr std::string_view kPrefixes[] = {"mid-", "pre-", "post-"};
  for (const std::string_view prefix : kPrefixes)
    if (form.starts_with(prefix) && form.size() > prefix.size() + 2) {
      put(form.substr(0, prefix.size() - 1));
      put(form.substr(prefix.size() - 1, 1));
      return put(form.substr(prefix.size()));
    }
  const size_t cut = seam(form);
  put(form.substr(0, cut));
  if (cut == form.size()) return;
  const std::string_view tail = form.substr(cut);
  if (!is_digit(form.front())) return put(tail);
  put(tail == "a" ? "a.m." : tail == "p" ? "p.m." : tail == "h" ? "hours" : tail);
}

int year_in_digits(std::string_view form) {
  if (form.size() != 4 || !std::all_of(form.begin(), form.end(), is_digit)) return -1;
  const int year =
      (form[0] - '0') * 1000 + (form[1] - '0') * 100 + (form[2] - '0') * 10 + form[3] - '0';
  return year >= 1000 && year <= 2100 ? year : -1;
}

int figures_order(std::string_view form) {
  const size_t first = form.find_first_of("/."), last = form.find_last_of("/.");
  if (first == form.npos || first == last || first > 2 || last - first > 3 || first == 0) return 0;
  const auto number = [&](size_t begin, size_t end) {
    int value = 0;
    for (size_t i = begin; i < end; ++i)
      value = is_digit(form[i]) ? value * 10 + form[i] - '0' : 99;
    return value;
  };
  const int a = number(0, first), b = number(first + 1, last);
  if (form[first] == '.') return a <= 31 && b <= 12 && form.size() - last >= 3 ? 1 : 0;
  if (a > 12 && a <= 31 && b <= 12) return 1;
  return a <= 12 && b > 12 && b <= 31 ? -1 : 0;
}

bool names_near_day(std::string_view form) {
  static const WordList weekdays(resource_json("en/calendar.jsonc")["weekdays"]);
  // "Today" is also the reader's day in a tale of times long past.
  constexpr std::string_view kDeictic[] = {"yesterday", "tomorrow", "tonight", "ago"};
  return weekdays.has(form) || one_of(form, kDeictic);
}

}  // namespace crosscheck
