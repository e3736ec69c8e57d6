#include "facts/time.h"

#include <algorithm>

#include "facts/wording.h"
#include "reading/cues.h"
#include "reading/tree.h"

namespace crosscheck {
namespace {

// The tense of the clause that a time stands in: future where its verb, or a verb above it, is.
Tense tense_at(const Reading& reading, uint32_t token) {
  constexpr int kMostSteps = 4;
  uint32_t at = token;
  for (int step = 0; step < kMostSteps; ++step) {
    for (uint32_t c : reading.children[at])
      if ((relation(reading, c) == Deprel::aux || relation(reading, c) == Deprel::amod ||
           relation(reading, c) == Deprel::advmod) &&
          tells_future(form(reading, c)))
        return Tense::future;
    if (tells_future(form(reading, at)) && tag(reading, at) != Upos::noun) return Tense::future;
    const std::string_view xpos = xpos_name(reading.words[at].xpos);
    if (tag(reading, at) == Upos::verb && xpos == "VBD") return Tense::past;
    if (tag(reading, at) == Upos::verb && (xpos == "VBZ" || xpos == "VBP") &&
        !is_saying(lemma(reading, at)))
      return Tense::unknown;
    // "is to open", "are due to meet": what is still to come.
    const int32_t over = head(reading, at);
    if (xpos == "VB" && child(reading, at, {Deprel::mark}) != kNone) {
      if (child(reading, at, {Deprel::aux, Deprel::cop}) != kNone) return Tense::future;
      if (over != kNone && (lemma(reading, static_cast<uint32_t>(over)) == "be" ||
                            lemma(reading, static_cast<uint32_t>(over)) == "set"))
        return Tense::future;
    }
    const int32_t h = head(reading, at);
    if (h == kNone) break;
    at = static_cast<uint32_t>(h);
  }
  return Tense::past;
}

// "May", "March", "Sun", "second": a month, a day or a time by their place alone. A month name must
// be written as a name, and not as a verb.
bool is_likely(const Reading& reading, Range tokens, const Timex& timex) {
  const uint32_t first = tokens.begin;
  const std::string_view word = form(reading, first);
  // Months are written with a capital: "the march", "she may" are none.
  const char letter = reading.article.text[reading.article.tokens[first].span.begin];
  if (tokens.size() == 1 && (word == "may" || word == "march") && letter == 'm') return false;
  if (tokens.size() == 1 &&
      (word == "may" || word == "march" || word == "second" || word == "sun." || word == "sat."))
    return tag(reading, first) == Upos::propn;
  if (timex.rule == "time.year" && tokens.size() == 1) {
    // A bare year is one in a place for years; before a plural noun it counts.
    const int32_t h = head(reading, first);
    const bool counts = h != kNone && relation(reading, first) == Deprel::nummod &&
                        static_cast<uint32_t>(h) > first &&
                        xpos_name(reading.words[static_cast<size_t>(h)].xpos) == "NNS";
    return !counts && timex.from >= to_day({1500, 1, 1});
  }
  return true;
}

Range absolute(Range in_sentence, const Sentence& sentence) {
  return {in_sentence.begin + sentence.tokens.begin, in_sentence.end + sentence.tokens.begin};
}

// "Two days after the vote": what follows is the event that the days are counted from, and they
// date nothing.
bool counts_from_event(const Reading& reading, Range tokens, const Sentence& sentence,
                       const Timex& timex) {
  const std::string_view last = form(reading, tokens.end - 1);
  return timex.rule == "time.offset" && (last == "after" || last == "before") &&
         tokens.end < sentence.tokens.end && tag(reading, tokens.end) != Upos::punct;
}

// What is spoken counts "today" from the day when it was spoken, which is not told.
bool is_spoken(const Reading& reading, Range tokens, const Timex& timex) {
  const bool absolute = timex.rule == "time.month-day" || timex.rule == "time.iso" ||
                        timex.rule == "time.year" || timex.rule == "time.month" ||
                        timex.rule == "time.decade";
  return reading.quotation_of[tokens.begin] != kNone && !absolute;
}

TimeBoundKind bound_of(std::string_view word) {
  if (word == "since") return TimeBoundKind::since;
  if (word == "by") return TimeBoundKind::by;
  if (word == "before") return TimeBoundKind::before;
  if (word == "after") return TimeBoundKind::after;
  return TimeBoundKind::at;
}

// Whether the clause of a time counts something: "employed 410 people last year" dates the figure
// and no event.
bool tells_figure(const Told& told) {
  const uint32_t event = told.fact.frame.event;
  for (uint32_t c : told.reading.children[event])
    if (const Deprel r = relation(told.reading, c);
        (r == Deprel::obj || r == Deprel::nsubj || r == Deprel::nsubj_pass) &&
        child(told.reading, c, {Deprel::nummod}) != kNone)
      return true;
  return false;
}

bool is_soft(const Timex& timex) {
  // An edge of a month or year: its length is not that of the unit.
  if (timex.granularity == Granularity::month) return *timex.to - *timex.from < 27;
  if (timex.granularity == Granularity::year) return *timex.to - *timex.from < 364;
  return timex.granularity == Granularity::decade || timex.granularity == Granularity::season;
}

}  // namespace

std::vector<Timex> timexes_of(const Reading& reading, const Sentence& sentence,
                              std::optional<Day> last_told) {
  std::vector<Timex> found;
  const auto forms = forms_of(reading.article, sentence);
  for (uint32_t i = 0; i < forms.size();) {
    TimeAnchor anchor{
        .published = reading.article.published.day, .last_told = last_told, .tense = Tense::past};
    auto timex = read_timex(forms, i, anchor);
    if (timex && timex->type != TimexType::duration) {
      anchor.tense = tense_at(reading, top_of(reading, absolute(timex->tokens, sentence)));
      // "Set sentencing for Sept. 12": what is set for a day is still to come.
      if (i > 0 && forms[i - 1] == "for") anchor.tense = Tense::future;
      timex = read_timex(forms, i, anchor);
    }
    if (timex && is_likely(reading, absolute(timex->tokens, sentence), *timex)) {
      i = timex->tokens.end;
      if (timex->from && timex->granularity == Granularity::day) last_told = timex->from;
      found.push_back(std::move(*timex));
    } else {
      ++i;
    }
  }
  return found;
}

std::optional<Days> scope_at(const Reading& reading, uint32_t s, Range tokens) {
  const Sentence& sentence = reading.article.sentences[s];
  const auto forms = forms_of(reading.article, sentence);
  std::optional<Days> best;
  uint32_t best_distance = 12;
  for (const Timex& timex : timexes_of(reading, sentence, std::nullopt)) {
    if (!timex.from || timex.rule == "time.clock") continue;
    const Range at = absolute(timex.tokens, sentence);
    if (at.overlaps(tokens)) continue;
    const uint32_t distance =
        at.begin >= tokens.end ? at.begin - tokens.end : tokens.begin - at.end;
    if (distance >= best_distance) continue;
    best_distance = distance;
    const bool since = bound_before(forms, timex.tokens.begin).bound == "since";
    best = Days{
        *timex.from,
        since ? std::max(*timex.to, reading.article.published.day.value_or(*timex.to)) : *timex.to};
  }
  return best;
}

std::vector<Fact> extract(const Reading& reading, std::type_identity<Time>) {
  std::vector<Fact> facts;
  std::optional<Day> last_told;
  for (uint32_t s = 0; s < reading.article.sentences.size(); ++s) {
    const Sentence& sentence = reading.article.sentences[s];
    const auto forms = forms_of(reading.article, sentence);
    for (const Timex& timex : timexes_of(reading, sentence, last_told)) {
      if (!timex.from || timex.type == TimexType::duration || timex.rule == "time.clock") continue;
      if (timex.granularity == Granularity::day) last_told = timex.from;
      const Range there = absolute(timex.tokens, sentence);
      if (counts_from_event(reading, there, sentence, timex) || is_spoken(reading, there, timex))
        continue;
      const TimeBound bound = bound_before(forms, timex.tokens.begin);
      const Range own = absolute(timex.tokens, sentence);
      const Range tokens =
          bound.tokens.empty() ? own : absolute({bound.tokens.begin, timex.tokens.end}, sentence);
      facts.push_back({.tokens = tokens,
                       .span = span_of(reading.article, tokens),
                       .sentence = s,
                       .rule = timex.rule,
                       .value = Time{.from = *timex.from,
                                     .to = *timex.to,
                                     .granularity = timex.granularity,
                                     .timex = timex.value,
                                     .bound = bound_of(bound.bound),
                                     .soft = is_soft(timex)},
                       .frame = frame_of(reading, own)});
    }
  }
  return facts;
}

namespace {

// "By Saturday, 31 boats had stayed": the day of a count, and not of an event.
bool is_as_of(const Time& time, const Told& told) {
  if (time.bound != TimeBoundKind::by) return false;
  constexpr uint32_t kNear = 8;
  const Range own = told.fact.tokens,
              sentence = told.reading.article.sentences[told.fact.sentence].tokens;
  const uint32_t begin = own.begin > sentence.begin + kNear ? own.begin - kNear : sentence.begin;
  for (uint32_t i = begin; i < std::min(own.end + kNear, sentence.end); ++i)
    if (!own.contains(i) && tag(told.reading, i) == Upos::num) return true;
  return false;
}

}  // namespace

bool same(const Time& a, const Time& b) { return a.from == b.from && a.to == b.to; }

Relation relate(const Time& a, const Time& b, const Told& of_a, const Told& of_b) {
  const std::string first = words_of(of_a), second = words_of(of_b);
  if (same(a, b))
    return {Verdict::agree, "time.same",
            in_marks(first) + " and " + in_marks(second) + " are the same time."};
  const bool inside = a.from <= b.from && b.to <= a.to, around = b.from <= a.from && a.to <= b.to;
  if (inside || around)
    return {Verdict::compatible, "time.finer",
            in_marks(inside ? second : first) + " lies within " +
                in_marks(inside ? first : second) + "."};
  if (a.from <= b.to && b.from <= a.to)
    return {Verdict::compatible, "time.overlap",
            in_marks(first) + " and " + in_marks(second) + " overlap."};
  if (is_as_of(a, of_a) && is_as_of(b, of_b))
    return {Verdict::compatible, "time.as-of",
            first + " and " + second + " are the days of two counts."};
  const Day gap = std::max(a.from, b.from) - std::min(a.to, b.to);
  const auto is_long = [](const Time& t) {
    return t.granularity == Granularity::month || t.granularity == Granularity::quarter ||
           t.granularity == Granularity::year;
  };
  if (is_long(a) && is_long(b) && tells_figure(of_a) && tells_figure(of_b))
    return {Verdict::compatible, "time.figures",
            in_marks(first) + " and " + in_marks(second) +
                " are when figures were counted, and there can be one for each."};
  const bool soft = a.soft || b.soft;
  if (soft && gap <= 31)
    return {Verdict::tension, "time.near",
            in_marks(first) + " and " + in_marks(second) +
                " lie near each other, and one has no sharp borders."};
  return {Verdict::conflict, "time.apart",
          in_marks(first) + " is " + a.timex + " and " + in_marks(second) + " is " + b.timex +
              ": they have no day in common."};
}

std::string topic(const Time& value, const Told& told) {
  const std::string_view before = value.bound == TimeBoundKind::since ? "since when: "
                                  : value.bound == TimeBoundKind::by  ? "by when: "
                                                                      : "when: ";
  return std::string(before) + event_words(told);
}

}  // namespace crosscheck
