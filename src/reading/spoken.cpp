#include "reading/spoken.h"

#include <algorithm>
#include <numeric>
#include <optional>

#include "reading/colons.h"
#include "reading/cues.h"
#include "reading/sources.h"
#include "reading/tree.h"

namespace crosscheck {
namespace {

const Sentence& sentence_at(const Reading& reading, uint32_t token) {
  return reading.article.sentences[reading.sentence_of[token]];
}

bool is_speaking_verb(const Reading& reading, uint32_t token) {
  const auto cue = cue_at(reading, token);
  return cue && cue->kind == CueKind::verb &&
         (cue->takes->clause || cue->takes->object || cue->takes->as) &&
         reading.quotation_of[token] == kNone;
}

// The verb of saying that introduces a quotation: the nearest one outside it, in the sentences that
// it begins or ends in.
std::optional<uint32_t> cue_of(const Reading& reading, const Quotation& quotation) {
  const uint32_t first = quotation.tokens.begin, last = quotation.tokens.end - 1;
  const Range after{quotation.tokens.end, sentence_at(reading, last).tokens.end};
  const Range before{sentence_at(reading, first).tokens.begin, first};
  constexpr uint32_t kFarthest = 25;
  std::optional<uint32_t> best;
  uint32_t best_distance = kFarthest;
  const auto consider = [&](uint32_t token, uint32_t distance) {
    if (distance >= best_distance || !is_speaking_verb(reading, token)) return;
    best = token;
    best_distance = distance;
  };
  for (uint32_t i = after.begin; i < after.end; ++i) consider(i, i - after.begin);
  for (uint32_t i = before.begin; i < before.end; ++i) consider(i, before.end - i);
  if (best) return best;
  // "He added:" may stand as the end of the sentence before, of the same block.
  const uint32_t sentence = reading.sentence_of[first];
  if (before.size() > 1 || sentence == 0) return std::nullopt;
  const Sentence& previous = reading.article.sentences[sentence - 1];
  if (previous.block == reading.article.sentences[sentence].block &&
      form(reading, previous.tokens.end - 1) == ":")
    for (uint32_t i = previous.tokens.begin; i < previous.tokens.end; ++i)
      if (is_speaking_verb(reading, i)) best = i;
  return best;
}

// “Songs of the Harbour”: every word of weight begins with a capital.
bool is_title_case(const Reading& reading, Range tokens) {
  uint32_t capitals = 0;
  for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
    if (!is_content(tag(reading, i))) continue;
    const char first = reading.article.tokens[i].span.in(reading.article.text).front();
    if (first >= 'a' && first <= 'z') return false;
    ++capitals;
  }
  return capitals >= 2 || (capitals == 1 && tokens.size() == 1);
}

// Whether a quotation stands as a sentence or a clause of its own: it begins a sentence, or follows
// a comma or colon.
bool stands_alone(const Reading& reading, const Quotation& quotation) {
  const uint32_t open = quotation.tokens.begin - 1;
  const uint32_t begin = sentence_at(reading, quotation.tokens.begin).tokens.begin;
  if (open <= begin) return true;
  return form(reading, open - 1) == "," || form(reading, open - 1) == ":";
}

// Adds words in marks to what was said, unless they hold a passage of it: a report inside them.
void append(Attribution& said, Span spoken) {
  if (std::any_of(said.parts.begin(), said.parts.end(),
                  [&](const Span& part) { return part.overlaps(spoken); }))
    return;
  const auto at = std::upper_bound(said.parts.begin(), said.parts.end(), spoken,
                                   [](const Span& a, const Span& b) { return a.begin < b.begin; });
  said.parts.insert(at, spoken);
  said.content = {said.parts.front().begin, said.parts.back().end};
}

// The attribution whose content holds most of a quotation: the smallest of those in its sentences.
class Holders {
 public:
  explicit Holders(const Reading& reading)
      : reading_(reading), by_sentence_(reading.article.sentences.size()) {
    for (uint32_t a = 0; a < reading.attributions.size(); ++a) note(a);
  }

  void note(uint32_t a) {
    for (const Span& part : reading_.attributions[a].parts) {
      const uint32_t s = sentence_from(part.begin);
      for (uint32_t i = s;
           i < by_sentence_.size() && reading_.article.sentences[i].span.begin < part.end; ++i)
        if (by_sentence_[i].empty() || by_sentence_[i].back() != a) by_sentence_[i].push_back(a);
    }
  }

  int32_t of(const Quotation& quotation) const {
    int32_t best = kNone;
    for (uint32_t a : by_sentence_[reading_.sentence_of[quotation.tokens.begin]]) {
      const Attribution& said = reading_.attributions[a];
      if (!said.cue.empty() && quotation.tokens.contains(said.cue.begin)) continue;
      const bool holds = std::any_of(said.parts.begin(), said.parts.end(), [&](const Span& part) {
        const size_t begin = std::max(part.begin, quotation.words.begin),
                     end = std::min(part.end, quotation.words.end);
        return end > begin && (end - begin) * 10 > quotation.words.size() * 6;
      });
      if (holds &&
          (best == kNone ||
           said.content.size() < reading_.attributions[static_cast<size_t>(best)].content.size()))
        best = static_cast<int32_t>(a);
    }
    return best;
  }

 private:
  uint32_t sentence_from(size_t place) const {
    const auto& sentences = reading_.article.sentences;
    const auto at = std::upper_bound(sentences.begin(), sentences.end(), place,
                                     [](size_t p, const Sentence& s) { return p < s.span.begin; });
    return static_cast<uint32_t>(at == sentences.begin() ? 0 : at - sentences.begin() - 1);
  }

  const Reading& reading_;
  std::vector<std::vector<uint32_t>> by_sentence_;
};

int32_t add_spoken(Reading& reading, const Quotation& quotation, uint32_t verb) {
  const auto cue = cue_at(reading, verb);
  const int32_t head = source_of(reading, *cue);
  Attribution said{.cue = {verb, verb + 1}, .certainty = certainty_of(reading, *cue)};
  if (head != kNone) said.source = source_phrase(reading, static_cast<uint32_t>(head), verb);
  set_parts(reading, said, {quotation.tokens});
  if (!stands_alone(reading, quotation)) said.form = Form::mixed;
  identify(reading, said, head);
  said.hearer = hearer_of(reading, verb);
  said.occasion = occasion_of(reading, verb);
  reading.attributions.push_back(std::move(said));
  return static_cast<int32_t>(reading.attributions.size() - 1);
}

// Whether a verb governs a quotation: not across a comma or another quotation, unless the quotation
// stands alone.
bool is_near(const Reading& reading, const Quotation& quotation, uint32_t verb) {
  if (stands_alone(reading, quotation)) return true;
  if (verb > quotation.tokens.end) return false;
  for (uint32_t i = verb + 1; i < quotation.tokens.begin; ++i)
    if (form(reading, i) == "," || form(reading, i) == ";") return false;
  return true;
}

bool is_short(const Quotation& quotation) {
  constexpr uint32_t kMostWords = 4;
  return quotation.tokens.size() <= kMostWords;
}

// The attribution of a quotation: one that holds it, that of the nearest verb of saying, or `last`,
// the one before, which it goes on from; kNone.
int32_t speech_of(Reading& reading, Holders& holders, const Quotation& quotation, int32_t last) {
  if (const int32_t holder = holders.of(quotation); holder != kNone) return holder;
  if (const auto cue = cue_of(reading, quotation); cue && is_near(reading, quotation, *cue)) {
    const int32_t found = add_spoken(reading, quotation, *cue);
    holders.note(static_cast<uint32_t>(found));
    return found;
  }
  if (last != kNone && !is_short(quotation)) {
    append(reading.attributions[static_cast<size_t>(last)], quotation.span);
    return last;
  }
  return kNone;
}

// With the "that" that leads a clause, and with the marks around words that begin or end with those
// of a quotation.
Range with_opening(const Reading& reading, Range part) {
  const auto quotation = [&](uint32_t token) {
    const int32_t q = reading.quotation_of[token];
    return q == kNone ? nullptr : &reading.quotations[static_cast<size_t>(q)];
  };
  const Quotation* first = quotation(part.begin);
  const Quotation* last = quotation(part.end - 1);
  if (first && first->tokens.begin == part.begin) --part.begin;
  if (last && last->closed && last->tokens.end == part.end) ++part.end;
  uint32_t that = part.begin;
  if (that > 0 && form(reading, that - 1) == ",") --that;
  if (that > 0 && form(reading, that - 1) == "that" && relation(reading, that - 1) == Deprel::mark)
    part.begin = that - 1;
  return part;
}

}  // namespace

void set_parts(const Reading& reading, Attribution& said, const std::vector<Range>& parts) {
  bool quoted = false, all = true;
  for (const Range& part : parts) {
    said.parts.push_back(span_of(reading.article, with_opening(reading, part)));
    for (uint32_t i = part.begin; i < part.end; ++i) {
      const bool in_marks =
          reading.quotation_of[i] != kNone &&
          (said.cue.empty() || reading.quotation_of[i] != reading.quotation_of[said.cue.begin]);
      quoted = quoted || in_marks;
      all = all && (in_marks || tag(reading, i) == Upos::punct);
    }
  }
  said.content = {said.parts.front().begin, said.parts.back().end};
  said.form = !quoted ? Form::indirect : all ? Form::direct : Form::mixed;
}

void read_speakers(Reading& reading) {
  Holders holders(reading);
  int32_t last = kNone;  // the attribution of the quotation before, for one that goes on
  uint32_t last_block = 0;
  std::vector<size_t> waiting;  // quotations that open a block and have no speaker yet
  for (size_t q = 0; q < reading.quotations.size(); ++q) {
    Quotation& quotation = reading.quotations[q];
    const Sentence& sentence = sentence_at(reading, quotation.tokens.begin);
    const bool alone = stands_alone(reading, quotation);
    const bool opens = quotation.tokens.begin <= sentence.tokens.begin + 1;
    if (!alone && !in_heading(reading, quotation.tokens.begin) &&
        is_title_case(reading, quotation.tokens)) {
      quotation.title = true;
      continue;
    }
    const bool near = last != kNone && sentence.block <= last_block + 1;
    const int32_t found = speech_of(reading, holders, quotation, opens && near ? last : kNone);
    if (found == kNone) {
      if (opens && !is_short(quotation))
        waiting.push_back(q);
      else
        quotation.scare = is_short(quotation);
      continue;
    }
    quotation.attribution = found;
    // What opened the block before its speaker was named: “The dam is old. …” “It will hold,” she
    // said.
    for (size_t w : waiting)
      if (alone &&
          sentence_at(reading, reading.quotations[w].tokens.begin).block == sentence.block) {
        reading.quotations[w].attribution = found;
        append(reading.attributions[static_cast<size_t>(found)], reading.quotations[w].span);
      }
    waiting.clear();
    last = found;
    last_block = sentence.block;
  }
}

void sort_attributions(Reading& reading) {
  std::vector<uint32_t> order(reading.attributions.size()), place(order.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
    return reading.attributions[a].content.begin < reading.attributions[b].content.begin;
  });
  std::vector<Attribution> sorted;
  for (uint32_t i = 0; i < order.size(); ++i) {
    place[order[i]] = i;
    sorted.push_back(std::move(reading.attributions[order[i]]));
  }
  reading.attributions = std::move(sorted);
  uint32_t reach = 0;
  for (const Attribution& said : reading.attributions)
    reading.reach.push_back(reach = std::max(reach, said.content.end));
  for (Quotation& quotation : reading.quotations)
    if (quotation.attribution != kNone)
      quotation.attribution =
          static_cast<int32_t>(place[static_cast<size_t>(quotation.attribution)]);
}

}  // namespace crosscheck
