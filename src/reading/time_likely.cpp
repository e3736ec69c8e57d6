#include <algorithm>
#include <map>

#include "reading/time_words.h"
#include "reading/tree.h"

namespace crosscheck {
namespace {

// Whether a word is in one of the lists of words that stand beside times, and beside what only
// looks like one ("beside" of en/timex.jsonc).
bool is_in(std::string_view word, std::string_view list) {
  static const auto lists = [] {
    std::map<std::string, WordList, std::less<>> all;
    for (const auto& [name, words] : resource_json("en/timex.jsonc")["beside"].items())
      all.emplace(name, WordList(words));
    return all;
  }();
  return !word.empty() && lists.find(list)->second.has(word);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

class Judge {
 public:
  Judge(const Reading& reading, const TimeWords& words, const Timex& timex)
      : reading_(reading), words_(words), timex_(timex), own_(words.absolute(timex.tokens)) {}

  bool likely() const {
    using Check = bool (*)(const Judge&);
    static constexpr std::pair<std::string_view, Check> kChecks[] = {
        {"time.year", [](const Judge& j) { return j.year(); }},
        {"time.range-years", [](const Judge& j) { return j.year(); }},
        {"time.month", [](const Judge& j) { return j.month(); }},
        {"time.season", [](const Judge& j) { return j.season(); }},
        {"time.vague", [](const Judge& j) { return j.vague(); }},
        {"time.day-of-month", [](const Judge& j) { return j.day_of_month(); }},
        {"time.slashed", [](const Judge& j) { return j.slashed(); }},
        {"time.duration", [](const Judge& j) { return j.period(); }},
        {"time.set", [](const Judge& j) { return j.period(); }},
        {"time.part", [](const Judge& j) { return j.part(); }},
        {"time.half-day", [](const Judge&) { return false; }},
        {"time.weekday", [](const Judge& j) { return j.capital_weekday(); }},
        {"time.reference", [](const Judge& j) { return j.reference(); }},
        {"time.offset", [](const Judge& j) { return j.offset(); }},
        {"time.told-shift", [](const Judge& j) { return j.offset(); }},
        {"time.month-day", [](const Judge& j) { return j.day(); }},
        {"time.numeric-month", [](const Judge& j) { return j.numeric_month(); }},
        {"time.decade", [](const Judge& j) { return j.decade(); }},
        {"time.range-days", [](const Judge& j) { return j.capital_month(); }},
        {"time.range-months", [](const Judge& j) { return j.capital_month(); }},
        {"time.shifted-month", [](const Judge& j) { return j.shifted_month(); }},
        {"time.edge-unit", [](const Judge& j) { return j.edge_unit(); }},
        {"time.spoken-clock", [](const Judge& j) { return j.spoken_clock(); }},
        {"time.today", [](const Judge& j) { return j.today(); }},
        {"time.holiday", [](const Judge& j) { return j.holiday(); }},
        {"time.clock", [](const Judge& j) { return j.clock(); }}};
    const auto known = std::find_if(std::begin(kChecks), std::end(kChecks),
                                    [&](const auto& check) { return check.first == timex_.rule; });
    return known == std::end(kChecks) || known->second(*this);
  }

 private:
  bool single() const { return timex_.tokens.size() == 1; }
  std::string_view word() const { return words_.forms()[timex_.tokens.begin]; }
  std::string_view last_word() const { return words_.forms()[timex_.tokens.end - 1]; }
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
  // Of words that are also others in lower case, each has its capital.
  bool capital_in(std::string_view list) const {
    for (uint32_t i = own_.begin; i < own_.end; ++i)
      if (is_in(form(reading_, i), list) && !capital_at(i)) return false;
    return true;
  }

  // "May" and "March" are written with a capital, and a verb is none.
  bool capital_month() const { return capital_in("capital-months"); }
  bool capital_weekday() const { return capital_in("capital-weekdays"); }

  bool month() const {
    if (!capital_month()) return false;
    // "The late August Brandt".
    const bool the =
        word() == "the" || before() == "the" || (before() == "late" && before(2) == "the");
    if (the && is_in(last_word(), "name-months") && tag_after() == Upos::propn) return false;
    if (!single() || !is_in(word(), "unsure-months")) return true;
    if (tag(reading_, own_.begin) != Upos::propn && tag(reading_, own_.begin) != Upos::noun)
      return false;
    if (is_in(before(), "before-month")) return true;
    // A first or last name: "Theresa May", "April Jones".
    return !is_in(word(), "name-months") ||
           (reading_.words[own_.begin].name == NameLabel::none &&
            !(own_.begin > 0 && !before().empty() && capital_at(own_.begin - 1)) &&
            !(own_.end < reading_.words.size() && tag_after() == Upos::propn));
  }

  // A bare year is one in a place for years; before a plural noun it counts.
  bool year() const {
    if (timex_.tokens.size() > 1 && timex_.rule == "time.year") return true;
    const std::string_view first = word();
    const int value = year_in_digits(first.size() == 4 ? first : last_word());
    const bool compared = before() == "than" && (before(2) == "later" || before(2) == "earlier");
    if ((is_in(before(), "before-count") && !compared) || is_in(after(), "after-count"))
      return false;
    if (!is_digit(first.front()) && !is_in(before(), "before-year-word")) return false;
    if (after() == "-" && is_in(after(1), "after-count")) return false;
    const int32_t h = head(reading_, own_.begin);
    const bool counts = h != kNone && relation(reading_, own_.begin) == Deprel::nummod &&
                        static_cast<uint32_t>(h) > own_.begin &&
                        xpos_name(reading_.words[static_cast<size_t>(h)].xpos) == "NNS";
    const bool placed = is_in(before(), "before-year") || (before() == "(" && after() == ")");
    if (counts && (!placed || value % 100 == 0)) return false;
    return value >= 1500 || placed;
  }

  // "In 2015 – 12 years on": what follows is counted.
  bool numeric_month() const { return after().empty() || is_in(after(), "after-so-far"); }

  // "In the nineties": where no "the" shows it, a word for times does.
  bool decade() const {
    const char first = word().front();
    return !single() || is_digit(first) || first == '\'' || is_in(before(), "before-year-word");
  }

  // "$12 December 27".
  bool day() const {
    return capital_month() && !(is_digit(word().front()) && is_in(before(), "money"));
  }

  // "Spring", "fall": a noun in a place for times.
  bool season() const {
    if (has_digit()) return true;
    // "The 2004 Summer Games", "Winter Palace": part of a name.
    const bool named =
        capital_at(own_.end - 1) && tag_after() == Upos::propn && capital_at(own_.end);
    if (named || year_in_digits(before()) > 0) return false;
    if (tag(reading_, own_.end - 1) == Upos::verb) return false;
    if (!is_in(last_word(), "unsure-seasons")) return true;
    if (after() == "of" || after() == "from") return false;
    return (!single() && word() != "the") || is_in(before(), "before-season");
  }

  // "Months of talks", "for years".
  bool vague() const { return is_in(before(), "before-vague") || is_in(after(), "after-vague"); }

  bool day_of_month() const {
    const std::string_view day = last_word();
    if (word() != "the" && !is_digit(day.back())) return true;  // "Friday 13th"
    if (word() != "the" && word() != day)
      return after().empty() || is_in(after(), "after-weekday-number");
    if (is_digit(day.back())) return false;  // "the 5"
    if (day == "month") return true;         // "the 20th of next month"
    // "From the 6th to the 12th place".
    if (after() == "to" && after(1) == "the" && own_.end + 3 < reading_.words.size() &&
        tag(reading_, own_.end + 3) == Upos::noun)
      return false;
    const Upos next = tag_after();
    const bool phrase = own_.end >= reading_.words.size() || next == Upos::punct ||
                        next == Upos::adp || next == Upos::cconj || next == Upos::verb ||
                        next == Upos::adv;
    return is_in(before(), "before-day") && phrase && after() != "of" && after() != "-";
  }

  // "Yucatan Today": part of a name.
  bool today() const {
    return !single() || !capital() || before().empty() || !capital_at(own_.begin - 1);
  }

  // "By the end of the day" is a time, "at the end of the day" a figure of speech.
  bool edge_unit() const {
    const std::string_view led = before() == "the" ? before(2) : before();
    return timex_.granularity != Granularity::day || (led != "at" && !led.empty());
  }

  // "This august body".
  bool shifted_month() const {
    const bool august = last_word() == "august" && !capital_at(own_.end - 1);
    return capital_month() && !(august && tag_after() == Upos::noun);
  }

  // "Christmas Cottage": part of a name. "The new year" begins with its first day, and goes on.
  bool holiday() const {
    if (last_word() == "year" && !capital() && (before() == "the" || tag_after() == Upos::noun))
      return false;
    const bool named = tag_after() == Upos::propn && capital_at(own_.end) && !has_digit();
    const bool surname = single() && !before().empty() && own_.begin > 0 &&
                         capital_at(own_.begin - 1) && tag(reading_, own_.begin - 1) == Upos::propn;
    return !named && !surname;
  }

  bool slashed() const {
    return !single() || timex_.granularity == Granularity::month ||
           is_in(before(), "before-slashed");
  }

  bool period() const {
    const std::string_view first = word(), last = last_word();
    const bool indefinite = first == "a" || first == "an" || first == "another";
    if (indefinite && is_in(last, "no-length")) return false;
    if (last == "second" && timex_.tokens.size() == 2 && first == "one") return false;
    if (last == "quarter" || last == "quarters") {
      if (after() == "of" || first == "three" || first == "half") return false;
      if (timex_.rule == "time.duration" && !is_in(before(), "before-quarters")) return false;
    }
    // "The 2018 day" counts no days.
    if (year_in_digits(first) > 0 && timex_.tokens.size() == 2 && last.back() != 's') return false;
    if (timex_.rule == "time.duration" || !single()) return true;
    // "Monthly", "annual" hang by what happens; "the Daily Mirror" is a name.
    return !(capital() && tag(reading_, own_.begin) == Upos::propn && own_.begin > 0 &&
             !before().empty() && word() != "everyday" && !word().ends_with("days"));
  }

  bool part() const { return !single() || is_in(before(), "before-part"); }

  bool reference() const {
    if (word() == "to") return before() != "up" && is_in(after(), "after-so-far");
    if (word() == "so") return is_in(after(), "after-so-far") || timex_.tokens.size() == 2;
    if (timex_.value == "PAST_REF" && last_word() == "past") {
      const Upos next = tag_after();
      return next == Upos::punct || next == Upos::verb || next == Upos::aux || next == Upos::adp ||
             next == Upos::cconj;
    }
    return true;
  }

  bool offset() const {
    return last_word() != "following" || timex_.rule == "time.told-shift" || after().empty() ||
           after() == "," || after() == ".";
  }

  // "At two thirty", where nothing follows that is counted.
  bool spoken_clock() const {
    static const WordList closes(resource_json("en/timex.jsonc")["after-hour"]);
    return is_in(before(), "before-spoken") && after() != "-" &&
           (after().empty() || closes.has(after()));
  }

  // Scores and ratios: "won 2:1", "at 16:9".
  bool clock() const {
    return !single() || word().find(':') == std::string_view::npos ||
           !is_in(before(), "before-score");
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
