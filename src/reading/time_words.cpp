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
bool one_of(std::string_view word, std::initializer_list<std::string_view> list) {
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
  constexpr std::string_view kHeads[] = {"fy", "q", "h", "utc", "gmt"};
  const auto all = [](std::string_view text, bool (*is)(char)) {
    return std::all_of(text.begin(), text.end(), is);
  };
  if (all(head, is_digit) && !tail.empty() && all(tail, is_letter))
    return one_of(tail, kKept) ? form.size() : at;
  if (one_of(head, kHeads) && !tail.empty() && all(tail, is_digit)) return at;
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
  constexpr std::string_view kDeictic[] = {"today", "yesterday", "tomorrow", "tonight", "ago"};
  return weekdays.has(form) || one_of(form, kDeictic);
}

namespace {

class Judge {
 public:
  Judge(const Reading& reading, const TimeWords& words, const Timex& timex)
      : reading_(reading), words_(words), timex_(timex), own_(words.absolute(timex.tokens)) {}

  bool likely() const {
    const std::string_view rule = timex_.rule;
    if (rule == "time.year" || rule == "time.range-years") return year();
    if (rule == "time.month") return month();
    if (rule == "time.season") return season();
    if (rule == "time.vague") return vague();
    if (rule == "time.day-of-month") return day_of_month();
    if (rule == "time.slashed") return slashed();
    if (rule == "time.duration" || rule == "time.set") return period();
    if (rule == "time.part") return part();
    if (rule == "time.weekday") return capital_weekday();
    if (rule == "time.reference") return reference();
    if (rule == "time.offset" || rule == "time.told-shift") return offset();
    if (rule == "time.month-day" || rule == "time.range-days" || rule == "time.range-months" ||
        rule == "time.shifted-month")
      return capital_month();
    if (rule == "time.holiday") return holiday();
    if (rule == "time.clock") return clock();
    return true;
  }

 private:
  bool single() const { return timex_.tokens.size() == 1; }
  std::string_view word() const { return words_.forms()[timex_.tokens.begin]; }
  std::string_view before(uint32_t back = 1) const {
    const uint32_t at = timex_.tokens.begin;
    return at >= back ? words_.forms()[at - back] : std::string_view();
  }
  std::string_view after(uint32_t ahead = 0) const {
    const uint32_t at = timex_.tokens.end + ahead;
    return at < words_.forms().size() ? words_.forms()[at] : std::string_view();
  }
  bool capital_at(uint32_t token) const {
    const char c = reading_.article.text[reading_.article.tokens[token].span.begin];
    return c >= 'A' && c <= 'Z';
  }
  bool capital() const { return capital_at(own_.begin); }
  Upos tag_after() const {
    return own_.end < reading_.words.size() ? tag(reading_, own_.end) : Upos::x;
  }
  bool has_digit() const {
    for (uint32_t i = timex_.tokens.begin; i < timex_.tokens.end; ++i)
      if (is_digit(words_.forms()[i].front())) return true;
    return false;
  }

  // "May" and "March" are written with a capital, and a verb is none.
  bool capital_month() const {
    for (uint32_t i = own_.begin; i < own_.end; ++i) {
      const std::string_view f = form(reading_, i);
      if ((f == "may" || f == "march") && !capital_at(i)) return false;
    }
    return true;
  }
  bool capital_weekday() const {
    for (uint32_t i = own_.begin; i < own_.end; ++i)
      if (one_of(form(reading_, i),
                 {"sun.", "sat.", "mon.", "wed.", "mon", "wed", "fri", "tue", "thu"}) &&
          !capital_at(i))
        return false;
    return true;
  }
  bool month() const {
    if (!capital_month()) return false;
    constexpr std::string_view kWords[] = {"may",  "march", "mar",   "jan",  "dec",
                                           "mar.", "jun",   "april", "june", "august"};
    if (!single() || !one_of(word(), kWords)) return true;
    if (tag(reading_, own_.begin) != Upos::propn && tag(reading_, own_.begin) != Upos::noun)
      return false;
    constexpr std::string_view kIn[] = {"in",    "since",   "by",   "until",   "of",     "during",
                                        "from",  "to",      "and",  "through", "before", "after",
                                        "for",   "between", "this", "last",    "next",   "till",
                                        "early", "late",    "or",   "last"};
    if (one_of(before(), kIn)) return true;
    // A first or last name: "Theresa May", "April Jones".
    return (word() != "may" && word() != "april" && word() != "june" && word() != "march" &&
            word() != "august") ||
           (reading_.words[own_.begin].name == NameLabel::none &&
            !(own_.begin > 0 && !before().empty() && capital_at(own_.begin - 1)) &&
            !(own_.end < reading_.words.size() && tag_after() == Upos::propn));
  }

  // A bare year is one in a place for years; before a plural noun it counts.
  bool year() const {
    if (timex_.tokens.size() > 1 && timex_.rule == "time.year") return true;
    constexpr std::string_view kSigns[] = {
        "$",       "£",      "€",      "no.",           "#",    "number", "+",
        "about",   "nearly", "almost", "approximately", "over", "than",   "some",
        "roughly", "least",  "route",  "flight",        "room"};
    constexpr std::string_view kUnits[] = {
        "km",      "kg",     "m",          "miles",      "mph",    "feet",   "ft",
        "percent", "%",      "tons",       "tonnes",     "people", "men",    "hours",
        "metres",  "meters", "troops",     "years",      "acres",  "pounds", "dollars",
        "rubles",  "times",  "kilometers", "kilometres", "yards",  "strong"};
    const std::string_view first = words_.forms()[timex_.tokens.begin];
    const int value = year_in_digits(
        first.size() == 4 ? first : std::string_view(words_.forms()[timex_.tokens.end - 1]));
    const bool compared = before() == "than" && one_of(before(2), {"later", "earlier"});
    if ((one_of(before(), kSigns) && !compared) || one_of(after(), kUnits)) return false;
    if (!is_digit(first.front()) &&
        !one_of(before(), {"in", "since", "by", "until", "of", "from", "to", "and"}))
      return false;
    if (after() == "-" && one_of(after(1), kUnits)) return false;
    const int32_t h = head(reading_, own_.begin);
    const bool counts = h != kNone && relation(reading_, own_.begin) == Deprel::nummod &&
                        static_cast<uint32_t>(h) > own_.begin &&
                        xpos_name(reading_.words[static_cast<size_t>(h)].xpos) == "NNS";
    constexpr std::string_view kBefore[] = {"in",   "since",  "by",    "until", "of",    "during",
                                            "from", "before", "after", "late",  "early", "mid"};
    const bool placed = one_of(before(), kBefore);
    if (counts && !placed) return false;
    if (counts && value % 100 == 0) return false;
    return value >= 1500 || placed;
  }

  // "Spring", "fall": a noun in a place for times.
  bool season() const {
    if (has_digit()) return true;
    // "The 2004 Summer Games", "Winter Palace": part of a name.
    const bool named =
        capital_at(own_.end - 1) && tag_after() == Upos::propn && capital_at(own_.end);
    if (named || year_in_digits(before()) > 0) return false;
    constexpr std::string_view kFalls[] = {"fall", "spring"};
    const std::string_view last = words_.forms()[timex_.tokens.end - 1];
    const uint32_t token = own_.end - 1;
    if (tag(reading_, token) == Upos::verb) return false;
    if (!one_of(last, kFalls)) return true;
    if (after() == "of" || after() == "from") return false;
    constexpr std::string_view kIn[] = {"in",   "during", "by",   "until", "since", "this",
                                        "last", "next",   "that", "early", "late"};
    if (timex_.tokens.size() > 1) {
      const std::string_view lead = words_.forms()[timex_.tokens.begin];
      return lead != "the" || one_of(before(), kIn);
    }
    return one_of(before(), kIn);
  }

  // "Months of talks", "for years".
  bool vague() const {
    constexpr std::string_view kBefore[] = {"for",  "within", "in",    "after",  "over",
                                            "of",   "and",    "took",  "lasted", "last",
                                            "take", "into",   "spent", "spend",  "or"};
    constexpr std::string_view kAfter[] = {"of",    "later", "earlier", "before",
                                           "after", "-",     "until",   "since"};
    return one_of(before(), kBefore) || one_of(after(), kAfter);
  }

  bool day_of_month() const {
    const std::string_view day = words_.forms()[timex_.tokens.end - 1];
    if (word() != "the" && !is_digit(day.back())) return true;  // "Friday 13th"
    if (word() != "the" && word() != day)
      return after().empty() || one_of(after(), {".", ",", "!", "?", "at", ")"});
    if (is_digit(day.back())) return false;  // "the 5"
    if (day == "month") return true;         // "the 20th of next month"
    constexpr std::string_view kBefore[] = {"on", "by",     "until", "since", "from",
                                            "to", "before", "after", "and",   "through"};
    const Upos next = tag_after();
    const bool phrase = own_.end >= reading_.words.size() || next == Upos::punct ||
                        next == Upos::adp || next == Upos::cconj || next == Upos::verb ||
                        next == Upos::adv;
    return one_of(before(), kBefore) && phrase && after() != "of" && after() != "-";
  }

  // "Christmas Cottage": part of a name.
  bool holiday() const {
    const bool named = tag_after() == Upos::propn && capital_at(own_.end) && !has_digit();
    const bool surname = single() && !before().empty() && own_.begin > 0 &&
                         capital_at(own_.begin - 1) && tag(reading_, own_.begin - 1) == Upos::propn;
    return !named && !surname;
  }

  bool slashed() const {
    constexpr std::string_view kBefore[] = {"on",      "by",    "until", "since", "from", "to",
                                            "before",  "after", "for",   "of",    "till", "through",
                                            "between", "and",   "at",    "back"};
    return timex_.tokens.size() > 1 || timex_.granularity == Granularity::month ||
           one_of(before(), kBefore);
  }

  bool period() const {
    const std::string_view first = word(), last = words_.forms()[timex_.tokens.end - 1];
    const bool indefinite = first == "a" || first == "an" || first == "another";
    if (indefinite && one_of(last, {"second", "quarter", "weekend", "min"})) return false;
    if (last == "second" && timex_.tokens.size() == 2 && first == "one") return false;
    if (last == "quarter" || last == "quarters") {
      if (one_of(after(), {"of"}) || first == "three" || first == "half") return false;
      if (timex_.rule == "time.duration" &&
          !one_of(before(),
                  {"for", "last", "past", "next", "over", "in", "consecutive", "straight"}))
        return false;
    }
    if (timex_.rule == "time.duration") return true;
    if (single()) {
      // "Monthly", "annual" hang by what happens; "the Daily Mirror" is a name.
      return !(capital() && tag(reading_, own_.begin) == Upos::propn && own_.begin > 0 &&
               !before().empty() && word() != "everyday" && !word().ends_with("days"));
    }
    // "30 a day", "$5 a week": a rate; elsewhere "a day" is a length.
    return true;
  }

  bool part() const {
    if (single()) return one_of(before(), {"at", "by", "in", "one"});
    return true;
  }

  bool reference() const {
    if (word() == "so" || word() == "to")
      return one_of(after(), {".", ",", ")", ";"}) || timex_.tokens.size() == 2;
    if (timex_.value == "PAST_REF" && words_.forms()[timex_.tokens.end - 1] == "past") {
      const Upos next = tag_after();
      return next == Upos::punct || next == Upos::verb || next == Upos::aux || next == Upos::adp ||
             next == Upos::cconj;
    }
    return true;
  }

  bool offset() const {
    const std::string_view last = words_.forms()[timex_.tokens.end - 1];
    if (last == "following")
      return after() == "," || after() == "." || after().empty() ||
             timex_.rule == "time.told-shift";
    return true;
  }

  bool clock() const {
    // Scores and ratios: "won 2:1", "at 16:9".
    if (!single()) return true;
    const std::string_view form = word();
    const size_t colon = form.find(':');
    if (colon == form.npos) return true;
    constexpr std::string_view kNot[] = {"won",  "lost",  "beat",    "drew", "score", "psalm",
                                         "john", "ratio", "matthew", "luke", "of"};
    return !one_of(before(), kNot);
  }

  const Reading& reading_;
  const TimeWords& words_;
  const Timex& timex_;
  Range own_;
};

}  // namespace

bool is_likely(const Reading& reading, const TimeWords& words, const Timex& timex) {
  return Judge(reading, words, timex).likely();
}

}  // namespace crosscheck
