#include "reading/reports.h"

#include <algorithm>
#include <optional>

#include "reading/clauses.h"
#include "reading/contents.h"
#include "reading/tree.h"

namespace crosscheck {
namespace {

bool has_verb(const Reading& reading, Range range) {
  for (uint32_t i = range.begin; i < range.end; ++i)
    if (tag(reading, i) == Upos::verb || tag(reading, i) == Upos::aux) return true;
  return false;
}

bool is_capital(const Reading& reading, uint32_t token) {
  const char first = reading.article.tokens[token].span.in(reading.article.text).front();
  return first >= 'A' && first <= 'Z';
}

// “It will hold,” Ann Lee, the mayor, said: the words in marks that open a sentence, where a comma
// closes them and no verb stands behind them; else empty.
Range speech_at(const Reading& reading, uint32_t begin, uint32_t end) {
  const int32_t q = begin + 1 < end ? opening_at(reading, begin, end) : kNone;
  if (q == kNone) return {};
  const Range words = reading.quotations[static_cast<size_t>(q)].tokens;
  const bool closed = words.end + 1 < end && form(reading, words.end - 1) == ",";
  return closed && !has_finite_verb(reading, {words.end + 1, end}) ? words : Range{};
}

// From what stands left of a source and a verb: the quotation that ends there, or the sentence so
// far.
std::optional<Range> before_report(const Reading& reading, Range room, uint32_t end) {
  uint32_t last = end;
  while (last > room.begin && is_break(form(reading, last - 1)) &&
         reading.quotation_of[last - 1] == kNone)
    --last;
  Range left{room.begin, last};
  if (const Range speech = speech_at(reading, room.begin, last); !speech.empty()) return speech;
  if (last > 0 && reading.quotation_of[last - 1] != kNone &&
      reading.quotation_of[room.begin] != reading.quotation_of[end]) {
    const Range words =
        reading.quotations[static_cast<size_t>(reading.quotation_of[last - 1])].tokens;
    // It may have begun in a sentence before.
    if (words.begin <= room.begin + 1) return words;
  }
  if (left.empty()) return std::nullopt;
  const bool quoted = reading.quotation_of[last - 1] != kNone;
  if (!quoted && !has_verb(reading, left)) return std::nullopt;
  return left;
}

// “Is it safe?” Lund asked: the mark may end the sentence before the source and the verb.
Range exclaimed_before(const Reading& reading, uint32_t begin, Range room) {
  constexpr uint32_t kMostTokens = 14;
  if (begin != room.begin || begin < 2 || room.size() > kMostTokens) return {};
  const int32_t q = reading.quotation_of[begin - 1];
  if (q == kNone || q == reading.quotation_of[begin]) return {};
  const Range words = reading.quotations[static_cast<size_t>(q)].tokens;
  const std::string_view last = form(reading, words.end - 1);
  const auto block = [&](uint32_t token) {
    return reading.article.sentences[reading.sentence_of[token]].block;
  };
  return (last == "?" || last == "!") && block(begin - 1) == block(begin) ? words : Range{};
}

// "…, said Ann Lee, a lawyer for the farmers": what follows tells who she is.
bool opens_noun(const Reading& reading, uint32_t token) {
  const Upos first = tag(reading, token);
  return first == Upos::det || first == Upos::noun || first == Upos::adj || first == Upos::propn ||
         first == Upos::num;
}

// What goes on after an interruption: a quotation that opens there, or the clause.
std::optional<Range> after_report(const Reading& reading, Range room, uint32_t begin, bool spoken,
                                  bool inverted) {
  constexpr uint32_t kFarthest = 20;
  for (uint32_t i = begin; i < std::min(room.end, begin + kFarthest); ++i) {
    const int32_t q = opening_at(reading, i, room.end);
    if (q != kNone && q != reading.quotation_of[begin - 1] &&
        (i == begin || is_break(form(reading, i)))) {
      const Range words = reading.quotations[static_cast<size_t>(q)].tokens;
      return words;
    }
    if (form(reading, i) != ",") continue;
    // “The wall,” she said, but “the gate …”.
    if (spoken && i == begin && i + 2 < room.end && tag(reading, i + 1) == Upos::cconj)
      if (const int32_t next = opening_at(reading, i + 2, room.end); next != kNone)
        return reading.quotations[static_cast<size_t>(next)].tokens;
    if (spoken || i != begin || i + 2 >= room.end) return std::nullopt;
    const std::string_view xpos = xpos_name(reading.words[i + 1].xpos);
    if (inverted && opens_noun(reading, i + 1)) return std::nullopt;
    if (xpos == "VBG" || xpos == "VBN" || tag(reading, i + 1) == Upos::cconj ||
        is_question_word(form(reading, i + 1)))
      return std::nullopt;
    return Range{i + 1, room.end};
  }
  return std::nullopt;
}

}  // namespace

std::vector<Range> interrupted(const Reading& reading, const Cue& cue, Range source) {
  const Range report{std::min(source.begin, cue.head), std::max(source.end, cue.head + 1)};
  const Range room = room_of(reading, cue.head);
  if (source.empty() || cue.passive || report.begin < room.begin + 2 || report.end + 2 >= room.end)
    return {};
  // Source and verb stand together, and a comma after them.
  constexpr uint32_t kMost = 16;
  if (report.size() > kMost || !is_break(form(reading, report.begin - 1))) return {};
  const uint32_t behind = after_adjuncts(reading, cue, report.end);
  const bool quoted_before =
      reading.quotation_of[report.begin - 1] != reading.quotation_of[cue.head];
  const int32_t q = opening_at(reading, behind, room.end);
  if (quoted_before) {
    const Range words =
        reading.quotations[static_cast<size_t>(reading.quotation_of[report.begin - 1])].tokens;
    if (q == kNone || words.begin > room.begin + 1) return {};
    return {words, reading.quotations[static_cast<size_t>(q)].tokens};
  }
  if (behind + 2 >= room.end || form(reading, report.begin - 1) != "," ||
      form(reading, behind) != ",")
    return {};
  // "As for the wall, she said, “Nobody has looked at it.”", "asked who had, she said, “Nobody.”":
  // a sentence of its own.
  const std::string_view first = xpos_name(reading.words[room.begin].xpos);
  if (q != kNone && is_capital(reading, reading.quotations[static_cast<size_t>(q)].tokens.begin) &&
      (first == "VBN" || first == "VBG" || form(reading, room.begin) == "asked" ||
       !has_finite_verb(reading, {room.begin, report.begin - 1})))
    return {reading.quotations[static_cast<size_t>(q)].tokens};
  if (q != kNone)
    return {{room.begin, report.begin - 1}, reading.quotations[static_cast<size_t>(q)].tokens};
  if (source.begin > cue.head && opens_noun(reading, behind + 1) &&
      has_finite_verb(reading, {room.begin, report.begin - 1}))
    return {};
  if (xpos_name(reading.words[behind + 1].xpos) == "VBG" ||
      tag(reading, behind + 1) == Upos::cconj || is_question_word(form(reading, behind + 1)))
    return {};
  return {{room.begin, report.begin - 1}, {behind + 1, clause_end(reading, behind + 1)}};
}

std::vector<Range> clause_around(const Reading& reading, const Cue& cue, Range source) {
  const uint32_t verb = cue.head;
  if (source.empty() || cue.passive) return {};
  const Range room = room_of(reading, verb);
  if (const auto asked = exclaimed_before(reading, std::min(source.begin, verb), room);
      !asked.empty())
    return {asked};
  Range report{std::min(source.begin, verb), std::max(source.end, verb + 1)};
  if (!room.contains(report)) return {};
  for (uint32_t c : reading.children[verb])
    if (relation(reading, c) == Deprel::obj && c > verb && !takes_hearer(reading, cue) &&
        reading.quotation_of[c] == reading.quotation_of[verb] && tag(reading, c) != Upos::pron)
      return {};
  if (report.begin > room.begin && form(reading, report.begin - 1) == "as") --report.begin;
  if (report.begin == room.begin ||
      (report.begin == room.begin + 1 && !is_break(form(reading, room.begin)))) {
    // "As she said, the wall would hold."
    if (form(reading, report.begin) != "as" || report.end >= room.end ||
        form(reading, report.end) != ",")
      return {};
    return {{report.end + 1, room.end}};
  }
  if (!is_break(form(reading, report.begin - 1))) return {};
  const auto left = before_report(reading, room, report.begin);
  if (!left) return {};
  std::vector<Range> parts{*left};
  const bool spoken = reading.quotation_of[left->end - 1] != reading.quotation_of[verb];
  const uint32_t from = after_adjuncts(reading, cue, report.end);
  if (const auto right = after_report(reading, room, from, spoken, source.begin > verb))
    parts.push_back(*right);
  return parts;
}

}  // namespace crosscheck
