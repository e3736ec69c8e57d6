#include "reading/clauses.h"

#include <algorithm>

#include "language/wordlist.h"
#include "reading/content_ends.h"
#include "reading/contents.h"
#include "reading/tree.h"

namespace crosscheck {
namespace {

bool is_mark(std::string_view f) {
  return f == "\"" || f == "'" || f == "``" || f == "''" || f == "`";
}

Range sentence_of(const Reading& reading, uint32_t token) {
  return reading.article.sentences[reading.sentence_of[token]].tokens;
}

// Whether a bare clause begins: after "say" and "tell" a subject with a verb after it, after other
// verbs a pronoun with its verb ("insists he left"), which no object is.
bool opens_clause(const Reading& reading, const Cue& cue, uint32_t at, uint32_t end) {
  static const WordList subjects(Json::array({"he", "she", "they", "we", "i", "it", "there"}));
  if (at + 1 >= end) return false;
  if (subjects.has(form(reading, at)))
    return has_finite_verb(reading, {at + 1, std::min(at + 4, end)});
  const std::string& verb = lemma(reading, cue.head);
  if (verb != "say" && verb != "tell") return false;
  const Upos first = tag(reading, at);
  const std::string_view word = form(reading, at);
  if (word == "neither" || word == "either" || word == "both")
    return has_finite_verb(reading, {at + 1, end});
  if (first != Upos::pron && first != Upos::det && first != Upos::noun && first != Upos::propn &&
      first != Upos::adj && first != Upos::num)
    return false;
  for (uint32_t i = at + 1; i < end; ++i)
    if (const std::string_view xpos = xpos_name(reading.words[i].xpos);
        xpos == "VBD" || xpos == "VBZ" || xpos == "VBP" || xpos == "MD" || xpos == "VBN")
      return true;
  return false;
}

// "Said at a stop in Melby, Orvane, that …": the conjunction behind phrases without a verb.
uint32_t distant_that(const Reading& reading, uint32_t from, uint32_t end) {
  constexpr uint32_t kFarthest = 14;
  for (uint32_t i = from; i < std::min(end, from + kFarthest); ++i) {
    if (tag(reading, i) == Upos::verb || tag(reading, i) == Upos::aux) return end;
    if (form(reading, i) == "that" && relation(reading, i) == Deprel::mark) return i;
  }
  return end;
}

// Whether punctuation other than marks of quotation stands in a range.
bool has_break(const Reading& reading, Range range) {
  for (uint32_t i = range.begin; i < range.end; ++i)
    if (tag(reading, i) == Upos::punct && !is_mark(form(reading, i)) && form(reading, i) != "-")
      return true;
  return false;
}

// With what "and that …" and “but “…”” add to a clause.
Range with_coordinate(const Reading& reading, Range range) {
  const uint32_t end = room_of(reading, range.begin).end;
  for (;;) {
    uint32_t at = range.end;
    while (at < end && is_mark(form(reading, at)) && at < range.end + 1) ++at;
    if (at < end && form(reading, at) == ",") ++at;
    if (at + 2 >= end || tag(reading, at) != Upos::cconj) return range;
    const std::string_view next = form(reading, at + 1);
    const int32_t q = reading.quotation_of[at + 1];
    if (next == "that" && relation(reading, at + 1) == Deprel::mark) {
      range.end = clause_end(reading, at + 1);
      return range;
    }
    if (q == kNone || q == reading.quotation_of[at] || !is_mark(next)) return range;
    range.end = std::min(end, reading.quotations[static_cast<size_t>(q)].tokens.end);
    // “… and “get away from” that if she wins”.
    if (range.end + 1 < end && tag(reading, range.end + 1) != Upos::punct &&
        tag(reading, range.end + 1) != Upos::cconj)
      range.end = clause_end(reading, range.end + 1);
  }
}

// Words in marks that open what was told without a comma or colon, where they are no sentence:
// "told the “Morning Hour” that …", "said “the old wall” and the gate would hold".
std::optional<Range> clause_from_marks(const Reading& reading, const Cue& cue, Range room,
                                       Range words) {
  if (!is_mark(form(reading, room.begin)) || has_finite_verb(reading, words)) return std::nullopt;
  const uint32_t behind = words.end + 1;
  if (const uint32_t that = distant_that(reading, behind, room.end); that + 2 < room.end)
    return Range{that, clause_end(reading, that)};
  if (cue.takes->object || cue.takes->as || cue.takes->name || behind >= room.end ||
      tag(reading, words.end - 1) == Upos::punct)
    return std::nullopt;
  const Range clause{words.begin, before_next_report(reading, {words.begin, room.end})};
  uint32_t comma = behind;
  while (comma < clause.end && form(reading, comma) != ",") ++comma;
  return behind < comma && has_finite_verb(reading, {behind, comma}) ? std::optional(clause)
                                                                     : std::nullopt;
}

// "Said after the meeting broke up": a clause of when or of whom, not of what.
bool tells_when(std::string_view f) {
  static constexpr std::string_view kWords[] = {"after",  "when",  "as",      "while",
                                                "before", "since", "because", "though"};
  return std::find(std::begin(kWords), std::end(kWords), f) != std::end(kWords);
}

std::optional<Range> complement(const Reading& reading, const Cue& cue) {
  const uint32_t verb = cue.head;
  for (uint32_t c : reading.children[verb]) {
    if (c < verb || relation(reading, c) != Deprel::ccomp || is_lost_subject(reading, c, verb))
      continue;
    Range range = subtree(reading, c);
    range.begin = std::max(range.begin, verb + 1);
    if (form(reading, range.begin) == "to") continue;
    if (tells_when(form(reading, range.begin))) {
      // "Said after the meeting he would go": what he said begins with its subject.
      const int32_t subject = child(reading, c, {Deprel::nsubj, Deprel::nsubj_pass});
      if (subject == kNone) continue;
      const uint32_t begin = subtree(reading, static_cast<uint32_t>(subject)).begin;
      if (begin <= range.begin + 1 || has_finite_verb(reading, {range.begin, begin})) continue;
      range.begin = begin;
    }
    return range;
  }
  return std::nullopt;
}

}  // namespace

bool is_break(std::string_view f) {
  return f == "," || f == "-" || f == "--" || f == "?" || f == "!" || f == ":" || f == ";" ||
         is_mark(f);
}

bool is_question_word(std::string_view f) {
  return f == "whether" || f == "if" || f == "how" || f == "why" || f == "what" || f == "who" ||
         f == "when" || f == "where" || f == "which";
}

Range room_of(const Reading& reading, uint32_t token) {
  const Range sentence = sentence_of(reading, token);
  const int32_t q = reading.quotation_of[token];
  if (q == kNone) return sentence;
  const Range words = reading.quotations[static_cast<size_t>(q)].tokens;
  return {std::max(sentence.begin, words.begin), std::min(sentence.end, words.end)};
}

bool takes_hearer(const Reading& reading, const Cue& cue) {
  return cue.takes->whom || lemma(reading, cue.head) == "assure" ||
         lemma(reading, cue.head) == "inform" || lemma(reading, cue.head) == "notify";
}

uint32_t after_adjuncts(const Reading& reading, const Cue& cue, uint32_t from) {
  const uint32_t verb = cue.head;
  const uint32_t end = room_of(reading, verb).end;
  uint32_t at = from;
  for (bool moved = true; moved && at < end;) {
    moved = false;
    for (uint32_t c : reading.children[verb]) {
      if (c < at) continue;
      const Deprel r = relation(reading, c);
      const bool hearer = takes_hearer(reading, cue) && (r == Deprel::obj || r == Deprel::iobj) &&
                          is_noun(tag(reading, c));
      const bool adjunct = r == Deprel::advmod ||
                           (r == Deprel::obl_unmarked && is_time(reading, c)) ||
                           (r == Deprel::obl && child(reading, c, {Deprel::case_}) != kNone);
      if (!hearer && !adjunct && !is_time(reading, c)) continue;
      const Range phrase = subtree(reading, c, true);
      if (phrase.begin > at || phrase.end <= at || phrase.end > end) continue;
      // Where a clause was hung from the hearer, its phrase ends at its name or noun.
      at = phrase.end;
      moved = true;
      break;
    }
  }
  return at;
}

int32_t opening_at(const Reading& reading, uint32_t at, uint32_t end) {
  for (uint32_t i = at; i < std::min(end, at + 2); ++i) {
    const int32_t q = reading.quotation_of[i];
    if (q != kNone && is_mark(form(reading, i)) &&
        reading.quotations[static_cast<size_t>(q)].tokens.begin == i + 1)
      return q;
    if (form(reading, i) != "," && form(reading, i) != ":") return kNone;
  }
  return kNone;
}

bool is_time(const Reading& reading, uint32_t noun) {
  static const WordList times(resource_json("en/attribution.jsonc")["times"]);
  return times.has(form(reading, noun));
}

bool is_lost_subject(const Reading& reading, uint32_t noun, uint32_t verb) {
  return noun < verb && is_noun(tag(reading, noun)) && relation(reading, noun) == Deprel::ccomp &&
         child(reading, noun, {Deprel::cop, Deprel::nsubj, Deprel::nsubj_pass}) == kNone;
}

bool has_finite_verb(const Reading& reading, Range range) {
  for (uint32_t i = range.begin; i < range.end; ++i) {
    const std::string_view xpos = xpos_name(reading.words[i].xpos);
    if (xpos == "VBD" || xpos == "VBZ" || xpos == "VBP" || xpos == "MD") return true;
  }
  return false;
}

uint32_t clause_end(const Reading& reading, uint32_t begin) {
  const uint32_t end = room_of(reading, begin).end;
  for (uint32_t i = begin; i < end; ++i)
    if (form(reading, i) == ";") return before_next_report(reading, {begin, i});
  return before_next_report(reading, {begin, end});
}

Range without_marks(const Reading& reading, Range range) {
  const auto skip = [&](uint32_t i) {
    const bool mark = relation(reading, i) == Deprel::mark && form(reading, i) == "that";
    return tag(reading, i) == Upos::punct || mark;
  };
  while (range.size() > 1 && skip(range.begin)) ++range.begin;
  while (range.size() > 1 && tag(reading, range.end - 1) == Upos::punct) --range.end;
  return range;
}

std::optional<Range> clause_after(const Reading& reading, const Cue& cue, Range source) {
  const bool follows = source.begin > cue.head;
  const uint32_t end = room_of(reading, cue.head).end;
  const uint32_t next = after_adjuncts(reading, cue, follows ? source.end : cue.head + 1);
  const int32_t opening = next < end ? opening_at(reading, next, end) : kNone;
  if (opening != kNone)
    if (const auto clause = clause_from_marks(
            reading, cue, {next, end}, reading.quotations[static_cast<size_t>(opening)].tokens))
      return clause;
  if (auto range = complement(reading, cue); range && (!follows || range->begin >= source.end)) {
    // The tree may leave out the clause's subject.
    if (next < range->begin && relation(reading, range->begin) != Deprel::mark &&
        !has_break(reading, {next, range->begin}) && !tells_when(form(reading, next)))
      range->begin = next;
    return with_coordinate(reading, *range);
  }
  if (next >= end) return std::nullopt;
  if (opening != kNone) {
    const Range words = reading.quotations[static_cast<size_t>(opening)].tokens;
    // “Called it “a gift” and “a joy””: through the last words in marks.
    return with_coordinate(reading, {words.begin, std::min(words.end, end)});
  }
  if (follows) return std::nullopt;
  const std::string_view word = form(reading, next);
  if (word == "that" && tag(reading, next) != Upos::det && next + 2 < end)
    return Range{next, clause_end(reading, next)};
  if (is_question_word(word) && next == cue.head + 1 && next + 2 < end && word != "who" &&
      word != "which" && (word != "if" && word != "when" && word != "where"))
    return Range{next, clause_end(reading, next)};
  // "Told reporters the wall would hold": the tree may hang the clause from the hearer, or make its
  // subject the object.
  if (form(reading, next) == ":" && next + 2 < end) return Range{next + 1, end};
  if (!cue.passive && opens_clause(reading, cue, next, end))
    return Range{next, clause_end(reading, next)};
  if (const uint32_t that = distant_that(reading, next, end); that + 2 < end && !cue.takes->object)
    return Range{that, clause_end(reading, that)};
  return std::nullopt;
}

}  // namespace crosscheck
