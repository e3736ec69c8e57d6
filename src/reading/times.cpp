#include "reading/times.h"

#include <algorithm>

#include "article/tokens.h"
#include "reading/time_words.h"
#include "reading/timex_value.h"
#include "reading/tree.h"

namespace crosscheck {
namespace {

bool is_dated(const Timex& timex) {
  return timex.from && timex.type != TimexType::duration && timex.type != TimexType::set;
}

class Reader {
 public:
  explicit Reader(Reading& reading) : reading_(reading) {
    anchor_.published = reading.article.published.day;
    anchor_.second = reading.article.published.second;
  }

  std::vector<Timex> run() {
    for (const Sentence& sentence : reading_.article.sentences) read_sentence(sentence);
    return std::move(found_);
  }

 private:
  // What the article has shown up to a sentence: whether it tells of times long past, and which of
  // "02/12" is the day. What comes later changes nothing.
  void look_at(const TimeWords& words) {
    const int now = anchor_.published ? to_date(*anchor_.published).year : 9999;
    for (uint32_t i = 0; i < words.forms().size(); ++i) {
      const std::string_view form = words.forms()[i];
      if (const int order = figures_order(form); order != 0) anchor_.day_first = order > 0;
      if (names_near_day(form)) ++near_;
      const int year = year_in_digits(form);
      if (year < 1000) continue;
      if (i + 1 < words.forms().size() && is_plural_noun(words.token_of(i + 1))) continue;
      ++(year < now - 1 ? old_ : near_);
    }
    constexpr uint32_t kFew = 3;
    tale_ = !anchor_.published || (old_ >= kFew && old_ > near_);
  }

  bool is_plural_noun(uint32_t token) const {
    return xpos_name(reading_.words[token].xpos) == "NNS";
  }

  void read_sentence(const Sentence& sentence) {
    const TimeWords words(reading_, sentence.tokens);
    look_at(words);
    const Forms forms = words.forms();
    const size_t first = found_.size();
    old_year_ = false;
    for (uint32_t i = 0; i < forms.size();) {
      TimexRead read = read_at(words, i);
      if (read.found.empty()) {
        i = std::max(i + 1, read.end);
        continue;
      }
      const bool range = read.found.size() == 2;
      for (Timex& timex : read.found) add(words, timex, range && &timex != &read.found[0]);
      i = read.end;
    }
    put_on_days(first);
  }

  TimexRead read_at(const TimeWords& words, uint32_t i) {
    anchor_.tense = Tense::past;
    anchor_.narrative = (tale_ || old_year_) && anchor_.told.has_value();
    TimexRead read = read_timexes(words.forms(), i, anchor_);
    if (read.found.empty()) return read;
    const Range tokens = words.absolute(read.found[0].tokens);
    anchor_.tense = tense_at(reading_, top_of(reading_, tokens));
    // "Set sentencing for Sept. 12": what is set for a day is still to come.
    if (i > 0 && words.forms()[i - 1] == "for") anchor_.tense = Tense::future;
    if (anchor_.tense != Tense::past) read = read_timexes(words.forms(), i, anchor_);
    // Where the longest reading is no likely time, a shorter one may be: "Monday 11 people".
    constexpr int kMost = 3;
    for (int tries = 0; tries < kMost && !read.found.empty(); ++tries) {
      if (is_likely(reading_, words, read.found[0])) {
        if (ends_in_number(words, read)) return {};
        return gone_on(words, i, std::move(read));
      }
      const Range whole = read.found[0].tokens;
      if (whole.size() < 2) return {};
      read = read_timexes(words.forms().first(whole.end - 1), i, anchor_);
    }
    return {};
  }

  // "From the 6th to the 12th week": a rank where a day of the month seems to end a range.
  bool ends_in_number(const TimeWords& words, const TimexRead& read) const {
    return read.found.size() == 2 && read.found[1].rule == "time.day-of-month" &&
           !is_likely(reading_, words, read.found[1]);
  }

  // A day or month without its year, in an article that has told of a former year and of nothing
  // near its own day, is of the year told, unless it lies weeks before the article's day.
  TimexRead gone_on(const TimeWords& words, uint32_t i, TimexRead read) {
    constexpr std::string_view kYearless[] = {"time.month-day", "time.month", "time.range-days",
                                              "time.range-months"};
    constexpr Day kWeeks = 60;
    const Timex& first = read.found[0];
    const bool yearless =
        std::find(std::begin(kYearless), std::end(kYearless), first.rule) != std::end(kYearless);
    const bool nowadays = first.rule == "time.today" && anchor_.tense == Tense::unknown;
    if (nowadays && near_ == 0 && old_ > 0) {
      TimeAnchor tale = anchor_;
      tale.narrative = true;
      return read_timexes(words.forms(), i, tale);
    }
    if (anchor_.narrative || !yearless || !first.from || near_ > 0 || old_ == 0 || !anchor_.told ||
        anchor_.tense == Tense::future || *first.to + kWeeks >= *anchor_.published)
      return read;
    TimeAnchor tale = anchor_;
    tale.narrative = true;
    return read_timexes(words.forms(), i, tale);
  }

  void add(const TimeWords& words, Timex timex, bool second_end) {
    const Forms forms = words.forms();
    const TimeBound before =
        bound_before(forms, timex.range.empty() ? timex.tokens.begin : timex.range.begin);
    const TimeBound after = bound_after(forms, timex.tokens.end);
    const bool back = timex.rule == "time.ago";
    const TimeBound distance = back || timex.rule == "time.hence"
                                   ? bound_before_distance(forms, timex.tokens.begin, back)
                                   : TimeBound();
    const TimeBound bound = !distance.tokens.empty() ? distance
                            : after.tokens.empty()   ? before
                                                     : after;
    timex.bound = bound.bound;
    // "Before the end of May" is by its last day, "after the beginning" since its first.
    if (timex.bound == "before" && timex.mod == TimeMod::end) timex.bound = "by";
    if (timex.bound == "after" && timex.mod == TimeMod::start) timex.bound = "since";
    if (!bound.tokens.empty()) timex.bound_tokens = words.absolute(bound.tokens);
    // "Over two months" is a length, "over the weekend" none.
    const bool length = timex.type == TimexType::duration;
    const TimeMod mod = mod_before(forms, timex.tokens.begin);
    const bool taken = length ? !timex.from : mod == TimeMod::approx && is_dated(timex);
    if (taken && timex.mod == TimeMod::none) timex.mod = mod;
    timex.tokens = words.absolute(timex.tokens);
    if (!timex.range.empty()) timex.range = words.absolute(timex.range);
    // A tale that is told of the years from … to … begins with the first.
    const bool far = second_end && timex.granularity >= Granularity::month;
    if (is_dated(timex) && !timex.floating && !far) note(timex);
    found_.push_back(std::move(timex));
  }

  void note(const Timex& timex) {
    if (timex.granularity > Granularity::year || (tale_ && timex.deictic)) return;
    anchor_.told =
        timex.mod == TimeMod::end && timex.granularity > Granularity::day ? timex.to : timex.from;
    anchor_.told_as = timex.granularity;
    const bool whole = !timex.deictic && anchor_.published;
    if (whole && to_date(*timex.from).year < to_date(*anchor_.published).year) old_year_ = true;
  }

  // A clock time is of the day that its sentence tells, or that was told last where the article
  // tells of the past; else of the article's.
  void put_on_days(size_t first) {
    std::optional<Day> day;
    for (size_t i = first; i < found_.size(); ++i)
      if (found_[i].granularity <= Granularity::day && found_[i].from && is_dated(found_[i]))
        day = found_[i].from;
    const bool told = day.has_value();
    if (!day && tale_ && anchor_.told_as <= Granularity::day) day = anchor_.told;
    if (!day && !tale_) day = anchor_.published;
    for (size_t i = first; i < found_.size(); ++i) {
      if (!found_[i].floating) continue;
      const bool part = found_[i].granularity == Granularity::part_of_day;
      if (!day || (part && !tale_)) continue;
      found_[i] = on_day(found_[i], *day);
      found_[i].deictic = !told;
    }
    for (size_t i = first; i < found_.size(); ++i)
      if (found_[i].floating) found_[i].value = "XXXX-XX-XX" + found_[i].value;
    for (size_t i = first; i + 1 < found_.size(); ++i) begin_length(found_[i], found_[i + 1]);
  }

  // "From 10 a.m. for three hours", "for a week starting on Monday": where the length begins.
  void begin_length(Timex& one, Timex& other) {
    const bool length_first = one.type == TimexType::duration;
    Timex& length = length_first ? one : other;
    const Timex& from = length_first ? other : one;
    if (length.type != TimexType::duration || length.from || !is_dated(from) ||
        !from.range.empty() || from.bound != "since" || from.granularity > Granularity::day)
      return;
    const Range gap = {one.tokens.end,
                       length_first ? other.bound_tokens.begin : other.tokens.begin};
    const bool comma = gap.size() == 1 && form(reading_, gap.begin) == ",";
    const bool for_it = gap.size() == 1 && form(reading_, gap.begin) == "for";
    if (length_first ? !(gap.empty() || comma) : !for_it) return;
    length = begun(std::move(length), {*from.from, from.clock ? from.clock->from : 0},
                   from.clock.has_value());
  }

  Reading& reading_;
  TimeAnchor anchor_;
  std::vector<Timex> found_;
  uint32_t old_ = 0;       // years before the article's and the last one, so far
  uint32_t near_ = 0;      // other years, and words of days near the article's
  bool tale_ = false;      // the article tells of times long past
  bool old_year_ = false;  // a year before the article's was told in the sentence
};

}  // namespace

void read_times(Reading& reading) { reading.times = Reader(reading).run(); }

std::vector<LineTime> line_times(const Article& article) {
  std::vector<LineTime> found;
  const TimeAnchor anchor{.published = article.published.day};
  for (const Block& block : article.blocks) {
    if (block.role != Role::dateline && block.role != Role::byline) continue;
    const TokenList list = tokenize(article.text, {block.span});
    std::vector<std::string_view> forms;
    for (uint32_t i = 0; i < list.tokens.size(); ++i) forms.push_back(list.form(i));
    for (uint32_t i = 0; i < forms.size();) {
      const TimexRead read = read_timexes(forms, i, anchor);
      for (const Timex& timex : read.found)
        if (timex.from && (timex.granularity == Granularity::day || timex.clock) &&
            timex.tokens.size() > 1)
          found.push_back({{list.tokens[timex.tokens.begin].span.begin,
                            list.tokens[timex.tokens.end - 1].span.end},
                           timex});
      i = std::max(i + 1, read.end);
    }
  }
  return found;
}

std::span<const Timex> times_in(const Reading& reading, Range tokens) {
  const auto before = [](const Timex& timex, uint32_t token) { return timex.tokens.begin < token; };
  const auto begin =
      std::lower_bound(reading.times.begin(), reading.times.end(), tokens.begin, before);
  const auto end = std::lower_bound(begin, reading.times.end(), tokens.end, before);
  return {reading.times.data() + (begin - reading.times.begin()), static_cast<size_t>(end - begin)};
}

}  // namespace crosscheck
