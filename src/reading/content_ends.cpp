#include "reading/content_ends.h"

#include <algorithm>

#include "reading/clauses.h"
#include "reading/contents.h"
#include "reading/sources.h"
#include "reading/tree.h"

namespace crosscheck {
namespace {

bool is_dash(const Reading& reading, uint32_t token) {
  const std::string_view f = form(reading, token);
  if (f == "--" || f == "—" || f == "–" || f == "―") return true;
  return f == "-" && reading.article.tokens[token].space_before &&
         token + 1 < reading.article.tokens.size() &&
         reading.article.tokens[token + 1].space_before;
}

// The first token of a range, outside other marks of quotation than those around its beginning, for
// which a condition holds; the end where there is none.
template <typename Condition>
uint32_t first_where(const Reading& reading, Range range, Condition condition) {
  for (uint32_t i = range.begin; i < range.end; ++i)
    if (reading.quotation_of[i] == reading.quotation_of[range.begin] && condition(i)) return i;
  return range.end;
}

// "… the wall — a gift to the railway": what a single dash adds.
Range before_dash(const Reading& reading, Range part) {
  const auto dash = [&](uint32_t i) { return is_dash(reading, i); };
  const uint32_t first = first_where(reading, part, dash);
  if (first == part.end || first < part.begin + 2) return part;
  const uint32_t second = first_where(reading, {first + 1, part.end}, dash);
  return second == part.end ? Range{part.begin, first} : part;
}

// "…, although the council denies it": what the writer sets against it.
Range before_concession(const Reading& reading, Range part) {
  static constexpr std::string_view kWords[] = {"although", "though", "despite"};
  const uint32_t at = first_where(reading, part, [&](uint32_t i) {
    return form(reading, i) == "," && i > part.begin + 2 && i + 1 < part.end &&
           std::find(std::begin(kWords), std::end(kWords), form(reading, i + 1)) !=
               std::end(kWords);
  });
  return {part.begin, at};
}

// "To sign up farmers, focusing on the young": how the source goes about it.
Range before_participle(const Reading& reading, Range part) {
  const uint32_t at = first_where(reading, part, [&](uint32_t i) {
    return form(reading, i) == "," && i > part.begin + 2 && i + 1 < part.end &&
           xpos_name(reading.words[i + 1].xpos) == "VBG" && form(reading, i + 1) != "including";
  });
  return {part.begin, at};
}

// "Stumbling to a van (her staff later said": a bracket that the passage does not close.
Range before_bracket(const Reading& reading, Range part) {
  uint32_t open = part.end;
  for (uint32_t i = part.begin + 1; i < part.end; ++i) {
    if (form(reading, i) == "(" && open == part.end) open = i;
    if (form(reading, i) == ")") open = part.end;
  }
  return {part.begin, open};
}

Range before_semicolon(const Reading& reading, Range part) {
  return {part.begin,
          first_where(reading, part, [&](uint32_t i) { return form(reading, i) == ";"; })};
}

// Where what "and the gate" or "or Ann Lee" adds to a row of words ends: at the next break, where
// no verb begins a clause of its own before it; the conjunction itself where it adds none.
uint32_t after_coordinate(const Reading& reading, uint32_t conjunction, uint32_t end) {
  const uint32_t begin = conjunction + 1;
  const std::string_view f = form(reading, conjunction);
  if ((f != "and" && f != "or") || begin >= end || tag(reading, begin) == Upos::verb)
    return conjunction;
  uint32_t i = begin;
  while (i < end && tag(reading, i) != Upos::punct && tag(reading, i) != Upos::cconj) ++i;
  return has_finite_verb(reading, {begin, i}) ? conjunction : i;
}

// "During the rally", "in a statement", "on Thursday": when or where an object was spoken of.
bool opens_occasion(const Reading& reading, uint32_t token) {
  const std::string_view f = form(reading, token);
  if (f != "during" && f != "in" && f != "at" && f != "on") return false;
  const int32_t noun = head(reading, token);
  if (noun == kNone || static_cast<uint32_t>(noun) < token ||
      relation(reading, token) != Deprel::case_)
    return false;
  const auto n = static_cast<uint32_t>(noun);
  return is_occasion_word(form(reading, n)) || (f == "on" && is_time(reading, n));
}

// Words in marks that a comma closes: “It will hold,”.
bool closes_speech(const Reading& reading, int32_t quotation) {
  return form(reading, reading.quotations[static_cast<size_t>(quotation)].tokens.end - 1) == ",";
}

// “… in front of you,” though she had her doubts: what follows words in marks that a comma closes.
Range before_closed_speech(const Reading& reading, Range part) {
  for (uint32_t i = part.begin + 1; i + 1 < part.end; ++i) {
    const int32_t q = reading.quotation_of[i];
    if (q == kNone || !closes_speech(reading, q)) continue;
    const Range words = reading.quotations[static_cast<size_t>(q)].tokens;
    if (i == words.end && words.begin >= part.begin && has_finite_verb(reading, words) &&
        tag(reading, i + 1) != Upos::cconj)
      return {part.begin, i + 1};
  }
  return part;
}

// A participle in a row with a verb that is none: "would order a review and warned".
bool is_past(const Reading& reading, uint32_t verb) {
  const int32_t over = head(reading, verb);
  return xpos_name(reading.words[verb].xpos) == "VBN" && relation(reading, verb) == Deprel::conj &&
         child(reading, verb, {Deprel::aux, Deprel::aux_pass}) == kNone &&
         xpos_name(reading.words[static_cast<size_t>(over)].xpos) != "VBN";
}

// The end moved over the word or the words in marks that stand there; the end itself at a break.
uint32_t over_word(const Reading& reading, uint32_t end, Range room, bool clause) {
  const int32_t q = reading.quotation_of[end];
  if (q != kNone && q == reading.quotation_of[end - 1] &&
      reading.quotations[static_cast<size_t>(q)].tokens.end == end && !closes_speech(reading, q) &&
      end + 1 < room.end && tag(reading, end + 1) != Upos::punct &&
      tag(reading, end + 1) != Upos::cconj)
    return end + 2;  // "said “lump” was no word"
  // Words in marks that no comma sets apart: “the gate, nicknamed “Old Tom”, is …”.
  if (q != kNone && q != reading.quotation_of[end - 1])
    return std::min(room.end, reading.quotations[static_cast<size_t>(q)].tokens.end + 1);
  if (form(reading, end) == "-" && !reading.article.tokens[end].space_before)
    return end + 1;  // "half-frozen"
  if (clause && form(reading, end) == ":") return end + 1;
  if (form(reading, end) == "," && end + 1 < room.end && form(reading, end + 1) == "including")
    return end + 2;
  if (tag(reading, end) == Upos::cconj) return after_coordinate(reading, end, room.end);
  const bool breaks = tag(reading, end) == Upos::punct || (!clause && opens_occasion(reading, end));
  return breaks ? end : end + 1;
}

// To the next break, where the end stands inside a row of words.
Range to_break(const Reading& reading, Range part, Range room, bool clause) {
  while (part.end < room.end) {
    const uint32_t end = over_word(reading, part.end, room, clause);
    if (end == part.end) break;
    part.end = end;
  }
  return part;
}

}  // namespace

uint32_t before_next_report(const Reading& reading, Range clause) {
  const auto says = [&](uint32_t token) {
    return token < clause.end && tag(reading, token) == Upos::verb &&
           is_saying(lemma(reading, token));
  };
  const auto tells = [&](uint32_t token) {
    if (token >= clause.end || tag(reading, token) != Upos::verb) return false;
    const Takes* takes = verb_takes(lemma(reading, token));
    return takes && (takes->clause || takes->whom);
  };
  for (uint32_t i = clause.begin + 1; i + 1 < clause.end; ++i) {
    if (reading.quotation_of[i] != kNone) continue;
    if (form(reading, i) == "," && says(i + 1)) return i;
    if (tag(reading, i) != Upos::cconj) continue;
    // "… and said", ", but she denied".
    uint32_t at = i + 1;
    while (at < clause.end &&
           (tag(reading, at) == Upos::adv || tag(reading, at) == Upos::pron ||
            tag(reading, at) == Upos::aux) &&
           at < i + 4)
      ++at;
    const std::string_view xpos = at < clause.end ? xpos_name(reading.words[at].xpos) : "";
    if (tells(at) && (xpos == "VBD" || xpos == "VBZ" || is_past(reading, at)))
      return form(reading, i - 1) == "," ? i - 1 : i;
  }
  return clause.end;
}

Range with_end(const Reading& reading, Range part, Range room, bool clause) {
  if (part.empty()) return part;
  part = to_break(reading, part, room, clause);
  part = before_bracket(reading, before_closed_speech(reading, part));
  part = before_concession(reading, before_semicolon(reading, part));
  return clause ? part : before_participle(reading, before_dash(reading, part));
}

}  // namespace crosscheck
