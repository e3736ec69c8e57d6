#include "reading/attributions.h"

#include <algorithm>

#include "language/wordlist.h"
#include "reading/colons.h"
#include "reading/contents.h"
#include "reading/cues.h"
#include "reading/sources.h"
#include "reading/spoken.h"
#include "reading/tree.h"
#include "reading/voice.h"

namespace crosscheck {
namespace {

// Whether the cue of an attribution stands in the content of another, at `first` or later.
bool lies_in_other(const Reading& reading, size_t first, size_t index) {
  const Attribution& said = reading.attributions[index];
  if (said.cue.empty()) return false;
  const Span cue = span_of(reading.article, said.cue);
  for (size_t a = first; a < reading.attributions.size(); ++a) {
    const Attribution& other = reading.attributions[a];
    if (a == index) continue;
    if (!other.cue.empty() && said.content.contains(span_of(reading.article, other.cue))) continue;
    if (std::any_of(other.parts.begin(), other.parts.end(),
                    [&](const Span& part) { return part.contains(cue); }))
      return true;
  }
  return false;
}

struct Words {
  WordList according, citing, hedges, said_to, nobody;
};

const Words& words() {
  static const Words words = [] {
    const Json& f = resource_json("en/attribution.jsonc");
    return Words{WordList(f["according"]), WordList(f["citing"]), WordList(f["hedges"]),
                 WordList(f["said_to"]), WordList(f["nobody"])};
  }();
  return words;
}

// The attribution that ", adding that …" goes on from: the last one of its sentence, at `first` or
// later, whose cue stands in no other content.
int32_t continued(const Reading& reading, size_t first, const Cue& cue) {
  if (cue.kind != CueKind::verb || cue.head == 0 || form(reading, cue.head - 1) != "," ||
      !form(reading, cue.head).ends_with("ing"))
    return kNone;
  for (size_t a = reading.attributions.size(); a-- > first;) {
    const Attribution& said = reading.attributions[a];
    if (said.source.empty() || said.cue.empty() || said.cue.begin > cue.head) continue;
    if (!lies_in_other(reading, first, a)) return static_cast<int32_t>(a);
  }
  return kNone;
}

bool opens_sentence(const Reading& reading, uint32_t verb) {
  const Range sentence = reading.article.sentences[reading.sentence_of[verb]].tokens;
  return verb == sentence.begin && xpos_name(reading.words[verb].xpos) == "VB";
}

void read_cue(Reading& reading, size_t first, const Cue& cue) {
  int32_t head = source_of(reading, cue);
  Range source =
      head == kNone ? Range{} : source_phrase(reading, static_cast<uint32_t>(head), cue.head);
  // The reader and the writer are no sources.
  if (source.size() == 1 && words().nobody.has(form(reading, source.begin))) return;
  // "Say that …", "imagine the wall": an order to the reader.
  if (source.empty() && cue.kind == CueKind::verb && !cue.passive &&
      opens_sentence(reading, cue.head))
    return;
  const auto content = content_of(reading, cue, source);
  if (!content) return;
  // A noun that nobody has attributes nothing, unless a clause says what; a passive does where it
  // says something of its subject: "was described as safe".
  if (source.empty() && content->act != Act::statement && content->act != Act::thought &&
      !(cue.passive && content->parts.size() > 1))
    return;
  Attribution said{.source = source,
                   .cue = {cue.head, cue.head + 1},
                   .act = content->act,
                   .certainty = certainty_of(reading, cue)};
  set_parts(reading, said, content->parts);
  if (const int32_t before = continued(reading, first, cue); before != kNone) {
    const Attribution& other = reading.attributions[static_cast<size_t>(before)];
    said.source = other.source;
    said.entity = other.entity;
    said.kind = other.kind;
    said.anonymous = other.anonymous;
  } else {
    identify(reading, said, head);
  }
  if (cue.kind == CueKind::verb) {
    said.hearer = hearer_of(reading, cue.head);
    said.occasion = occasion_of(reading, cue.head);
  }
  reading.attributions.push_back(std::move(said));
}

// The head of the phrase that begins at a token: the last noun of its first row of nouns.
uint32_t first_noun(const Reading& reading, uint32_t begin, uint32_t end) {
  constexpr uint32_t kFarthest = 8;
  uint32_t noun = begin;
  for (uint32_t i = begin; i < std::min(begin + kFarthest, end); ++i) {
    if (!is_noun(tag(reading, i))) continue;
    noun = i;
    if (i + 1 >= end || !is_noun(tag(reading, i + 1))) break;
  }
  return noun;
}

// The content of "according to …" between what stands before and behind it in its sentence.
std::vector<Range> beside_phrase(const Reading& reading, Range before, Range behind,
                                 bool interrupts) {
  if (before.size() <= 1 || !has_finite_verb(reading, before)) {
    if (behind.empty()) return {};
    // From after the comma that closes the phrase, where a verb follows.
    uint32_t comma = behind.begin;
    while (comma < behind.end && form(reading, comma) != ",") ++comma;
    if (comma + 1 < behind.end && has_finite_verb(reading, {comma + 1, behind.end}))
      behind.begin = comma + 1;
    if (before.size() <= 1) return {without_marks(reading, behind)};
    return {without_marks(reading, before), without_marks(reading, behind)};
  }
  // "…, according to Ann Lee, who owns a farm": what follows is about her.
  const bool goes_on =
      interrupts && behind.size() > 4 && form(reading, behind.begin) == "," &&
      has_finite_verb(reading, behind) && form(reading, behind.begin + 1) != "who" &&
      form(reading, behind.begin + 1) != "which" && tag(reading, behind.begin + 1) != Upos::cconj;
  if (!goes_on) return {without_marks(reading, before)};
  return {without_marks(reading, before), without_marks(reading, behind)};
}

// "According to the ministry, …" and "…, citing two officials": the content is the clause that the
// phrase stands beside: all that follows where it opens the sentence, all before it where it closes
// it, both where it interrupts.
void read_according(Reading& reading, const Sentence& sentence) {
  const auto forms = forms_of(reading.article, sentence);
  for (uint32_t i = 0; i < forms.size(); ++i) {
    WordList::Hit hit = words().according.longest(forms, i);
    const bool citing = !hit;
    if (citing) hit = words().citing.longest(forms, i);
    if (!hit || i + hit.length >= forms.size()) continue;
    const uint32_t cue = sentence.tokens.begin + i, after = cue + hit.length;
    const uint32_t noun = first_noun(reading, after, sentence.tokens.end);
    if (!is_noun(tag(reading, noun))) continue;
    Range source = source_phrase(reading, noun, cue);
    source.begin = std::max(source.begin, after);
    const bool plain =
        forms[i] == "according" || hit.length > 1;  // "per", "citing" have other senses
    if (!plain && !can_say(reading, source, noun)) continue;
    const Range before{sentence.tokens.begin, cue}, behind{source.end, sentence.tokens.end};
    std::vector<Range> parts = beside_phrase(reading, before, behind, !citing);
    std::erase_if(parts, [](Range part) { return part.empty(); });
    if (parts.empty()) continue;
    Attribution said{.source = source, .cue = {cue, after}};
    set_parts(reading, said, parts);
    identify(reading, said, static_cast<int32_t>(noun));
    reading.attributions.push_back(std::move(said));
  }
}

// The clause around a token: the subtree of the verb that it modifies.
Range clause_of(const Reading& reading, uint32_t token) {
  const int32_t verb = head(reading, token);
  return subtree(reading, verb == kNone ? token : static_cast<uint32_t>(verb));
}

// "Reportedly left", "is said to have left": told by somebody who is not named.
void read_hedges(Reading& reading, const Sentence& sentence) {
  for (uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    // "Apparently" is the writer's own guess.
    const int32_t hedge = tag(reading, i) == Upos::adv && form(reading, i) != "apparently"
                              ? words().hedges.find(form(reading, i))
                              : kNone;
    std::vector<Range> parts;
    std::string certainty;
    if (hedge != kNone) {
      const Range clause = clause_of(reading, i);
      certainty = words().hedges.value(hedge).get<std::string>();
      if (clause.begin < i) parts.push_back(without_marks(reading, {clause.begin, i}));
      if (i + 1 < clause.end) parts.push_back(without_marks(reading, {i + 1, clause.end}));
    } else if (const int32_t verb = words().said_to.find(lemma(reading, i));
               verb != kNone && child(reading, i, {Deprel::aux_pass}) != kNone) {
      int32_t told = child(reading, i, {Deprel::xcomp});
      if (told == kNone && i + 1 < sentence.tokens.end && form(reading, i + 1) == "to")
        told = child(reading, i, {Deprel::advcl});
      const int32_t subject = child(reading, i, {Deprel::nsubj_pass, Deprel::nsubj});
      if (told == kNone || subject == kNone || static_cast<uint32_t>(told) < i) continue;
      certainty = words().said_to.value(verb).get<std::string>();
      parts.push_back(without_marks(reading, noun_phrase(reading, static_cast<uint32_t>(subject))));
      const Range rest = subtree(reading, static_cast<uint32_t>(told));
      parts.push_back(without_marks(reading, {std::max(rest.begin, i + 1), rest.end}));
    }
    std::erase_if(parts, [](Range part) { return part.empty(); });
    if (parts.empty()) continue;
    Attribution said{.cue = {i, i + 1}, .certainty = certainty_named(certainty)};
    set_parts(reading, said, parts);
    reading.attributions.push_back(std::move(said));
  }
}

// What a speaker thinks, wants and speaks of inside what is told of him is part of that; what
// others said is a link of the chain.
void drop_nested(Reading& reading, size_t first) {
  std::vector<Attribution> kept;
  for (size_t a = first; a < reading.attributions.size(); ++a)
    if (reading.attributions[a].act == Act::statement || !lies_in_other(reading, first, a))
      kept.push_back(reading.attributions[a]);
  reading.attributions.resize(first);
  reading.attributions.insert(reading.attributions.end(), kept.begin(), kept.end());
}

// Inside words in marks, if more than a few: the speaker's own "I think".
bool is_spoken(const Reading& reading, uint32_t token) {
  constexpr uint32_t kFew = 4;
  const int32_t q = reading.quotation_of[token];
  return q != kNone && reading.quotations[static_cast<size_t>(q)].tokens.size() > kFew;
}

}  // namespace

void read_attributions(Reading& reading) {
  for (const Sentence& sentence : reading.article.sentences) {
    const size_t first = reading.attributions.size();
    for (uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i)
      if (!is_spoken(reading, i))
        if (const auto cue = cue_at(reading, i)) read_cue(reading, first, *cue);
    read_according(reading, sentence);
    read_hedges(reading, sentence);
    drop_nested(reading, first);
  }
  read_colons(reading);
  read_speakers(reading);
  sort_attributions(reading);
}

Span one_span(const Attribution& said) {
  uint64_t all = 0;
  Span longest;
  for (const Span& part : said.parts) {
    all += part.size();
    if (part.size() > longest.size()) longest = part;
  }
  // Intersection over union: longest / all against all / content.
  return uint64_t{longest.size()} * said.content.size() > all * all ? longest : said.content;
}

}  // namespace crosscheck
