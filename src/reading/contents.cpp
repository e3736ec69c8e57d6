#include "reading/contents.h"

#include <algorithm>

#include "reading/clauses.h"
#include "reading/content_ends.h"
#include "reading/content_objects.h"
#include "reading/reports.h"
#include "reading/sources.h"
#include "reading/tree.h"

namespace crosscheck {
namespace {

Act clause_act(const Cue& cue) { return cue.takes->thinking ? Act::thought : Act::statement; }

// "Asked the candidates to speak", by the row of words alone.
std::optional<Range> infinitive_in_row(const Reading& reading, uint32_t head) {
  constexpr uint32_t kFarthest = 9;
  const uint32_t end = room_of(reading, head).end;
  for (uint32_t i = head + 1; i + 1 < std::min(end, head + kFarthest); ++i) {
    const Upos upos = tag(reading, i);
    if (form(reading, i) == "to" && xpos_name(reading.words[i + 1].xpos) == "VB" && i > head + 1)
      return Range{head + 1, subtree(reading, i + 1).end};
    if (!is_noun(upos) && upos != Upos::det && upos != Upos::adj && upos != Upos::part &&
        upos != Upos::num)
      break;
  }
  return std::nullopt;
}

// "Promised to reopen the mill"; with an object before it for "urged the council to …".
std::optional<Range> infinitive_after(const Reading& reading, uint32_t head, bool whom) {
  const int32_t object = child(reading, head, {Deprel::obj, Deprel::iobj});
  for (uint32_t c : reading.children[head]) {
    if (c <= head) continue;
    switch (relation(reading, c)) {
      case Deprel::xcomp:
      case Deprel::ccomp:
      case Deprel::advcl:
      case Deprel::acl:
        break;
      default:
        continue;
    }
    Range range = subtree(reading, c);
    range.begin = std::max(range.begin, head + 1);
    if (form(reading, range.begin) == "to") {
      const bool other = object != kNone && static_cast<uint32_t>(object) > head &&
                         static_cast<uint32_t>(object) < range.begin;
      if (!other) return range;
      if (!whom) return std::nullopt;
      const uint32_t begin = subtree(reading, static_cast<uint32_t>(object)).begin;
      return Range{std::max(begin, head + 1), range.end};
    }
    // "Wants the council to act": the object is the subject of the infinitive.
    for (uint32_t d : reading.children[c])
      if (whom && form(reading, d) == "to" && relation(reading, d) == Deprel::mark && d < c)
        return range;
  }
  if (whom)
    if (const auto row = infinitive_in_row(reading, head)) return row;
  if (head + 2 < reading.words.size() && form(reading, head + 1) == "to" &&
      tag(reading, head + 2) == Upos::verb &&
      reading.sentence_of[head] == reading.sentence_of[head + 2])
    return Range{head + 1, subtree(reading, head + 2).end};
  return std::nullopt;
}

// "Called [for] an inquiry", "concern [about] the wall": what follows the preposition.
std::optional<Range> after_preposition(const Reading& reading, const Cue& cue) {
  for (uint32_t c : reading.children[cue.head]) {
    if (c <= cue.head) continue;
    switch (relation(reading, c)) {
      case Deprel::obl:
      case Deprel::nmod:
      case Deprel::advcl:
      case Deprel::acl:
        break;
      default:
        continue;
    }
    Range range = subtree(reading, c);
    range.begin = std::max(range.begin, cue.head + 1);
    const std::string_view preposition = form(reading, range.begin);
    if (range.size() < 2 || !cue.takes->leads(preposition)) continue;
    if (is_time(reading, c) && preposition != "about" && preposition != "of" &&
        preposition != "against")
      continue;
    // "Called her sister on the phone": an object before it has the verb to itself.
    const int32_t object = child(reading, cue.head, {Deprel::obj});
    if (object != kNone && static_cast<uint32_t>(object) < c && preposition != "about" &&
        preposition != "against" && preposition != "of")
      continue;
    ++range.begin;
    // "Called on the council to act".
    for (uint32_t d : reading.children[cue.head]) {
      const Range next = subtree(reading, d);
      if (next.begin == range.end && form(reading, next.begin) == "to") range.end = next.end;
    }
    return range;
  }
  return std::nullopt;
}

std::optional<Content> verb_content(const Reading& reading, const Cue& cue, Range source) {
  const Takes& takes = *cue.takes;
  if (takes.clause) {
    if (const auto both = interrupted(reading, cue, source); !both.empty())
      return Content{both, clause_act(cue)};
    if (const auto after = clause_after(reading, cue, source))
      return Content{{{after->begin, before_next_report(reading, *after)}}, clause_act(cue)};
  }
  if (takes.infinitive || takes.whom)
    if (const auto to = infinitive_after(reading, cue.head, takes.whom))
      return Content{{*to}, Act::intent};
  if (takes.clause)
    if (const auto around = clause_around(reading, cue, source); !around.empty())
      return Content{around, clause_act(cue)};
  if (cue.passive) {
    if (!takes.object && !takes.as && !takes.name) return std::nullopt;
    const auto parts = passive_parts(reading, cue);
    return parts.empty() ? std::nullopt : std::optional(Content{parts, Act::topic});
  }
  if (!takes.with.empty())
    if (const auto what = after_preposition(reading, cue)) return Content{{*what}, Act::topic};
  if (takes.object || takes.as || takes.name || (takes.evidence && is_document(reading, source)))
    if (const auto object = object_of(reading, cue, takes.object || takes.evidence))
      return Content{{*object}, Act::topic};
  return std::nullopt;
}

// "The claim that …", "the message is that …".
std::optional<Range> that_clause(const Reading& reading, uint32_t noun) {
  if (const int32_t clause =
          child_led_by(reading, noun, {Deprel::acl, Deprel::ccomp, Deprel::acl_relcl}, "that");
      clause != kNone) {
    // "The claim that he made" says nothing of what it was.
    const int32_t that = child(reading, static_cast<uint32_t>(clause), {Deprel::mark});
    if (relation(reading, static_cast<uint32_t>(clause)) != Deprel::acl_relcl || that != kNone)
      return Range{std::max(subtree(reading, static_cast<uint32_t>(clause)).begin, noun + 1),
                   subtree(reading, static_cast<uint32_t>(clause)).end};
  }
  const uint32_t end = reading.article.sentences[reading.sentence_of[noun]].tokens.end;
  if (noun + 3 < end && lemma(reading, noun + 1) == "be" && form(reading, noun + 2) == "that")
    return Range{noun + 2, clause_end(reading, noun + 2)};
  return std::nullopt;
}

std::optional<Content> word_content(const Reading& reading, const Cue& cue) {
  const Takes& takes = *cue.takes;
  if (takes.clause) {
    if (const auto clause = that_clause(reading, cue.head))
      return Content{{*clause}, clause_act(cue)};
    if (cue.kind == CueKind::adjective)
      for (uint32_t c : reading.children[cue.head])
        if (c > cue.head && relation(reading, c) == Deprel::ccomp)
          return Content{
              {{std::max(subtree(reading, c).begin, cue.head + 1), subtree(reading, c).end}},
              clause_act(cue)};
  }
  if (takes.infinitive)
    if (const auto to = infinitive_after(reading, cue.head, false))
      return Content{{*to}, Act::intent};
  if (!takes.with.empty())
    if (const auto what = after_preposition(reading, cue)) return Content{{*what}, Act::topic};
  return std::nullopt;
}

// Without ", which …": what the writer adds.
Range without_additions(const Reading& reading, Range part) {
  for (uint32_t i = part.begin + 1; i + 1 < part.end; ++i)
    if (form(reading, i) == "," && reading.quotation_of[i] == reading.quotation_of[part.begin])
      if (const std::string_view next = form(reading, i + 1);
          next == "which" || next == "who" || next == "whose")
        return {part.begin, i};
  return part;
}

// A content does not cut words in marks.
Range with_whole_quotations(const Reading& reading, Range part, uint32_t cue) {
  const int32_t first = reading.quotation_of[part.begin], last = reading.quotation_of[part.end - 1];
  const auto words = [&](int32_t q) { return reading.quotations[static_cast<size_t>(q)].tokens; };
  if (last != kNone && last != reading.quotation_of[cue] && words(last).end > part.end)
    part.end = words(last).end;
  if (first != kNone && first != reading.quotation_of[cue] && words(first).begin < part.begin)
    part.begin = words(first).begin;
  if (part.contains(cue))
    return cue - part.begin > part.end - cue ? Range{part.begin, cue} : Range{cue + 1, part.end};
  return part;
}

// What a content can fill: that of a noun which is a subject ends before its verb.
Range room_behind(const Reading& reading, const Cue& cue, uint32_t begin) {
  Range room = room_of(reading, begin);
  const Deprel up = relation(reading, cue.head);
  if (cue.kind != CueKind::noun || (up != Deprel::nsubj && up != Deprel::nsubj_pass)) return room;
  uint32_t verb = static_cast<uint32_t>(head(reading, cue.head));
  for (uint32_t c : reading.children[verb])
    if (c > begin && c < verb && tag(reading, c) == Upos::aux) verb = c;
  if (verb > begin && has_finite_verb(reading, {verb, verb + 1}))
    room.end = std::min(room.end, verb);
  return room;
}

}  // namespace

std::optional<Content> content_of(const Reading& reading, const Cue& cue, Range source) {
  auto content =
      cue.kind == CueKind::verb ? verb_content(reading, cue, source) : word_content(reading, cue);
  if (!content) return std::nullopt;
  std::vector<Range> parts;
  for (Range part : content->parts) {
    if (part.empty()) continue;
    if (content->act == Act::topic || content->act == Act::intent)
      part = without_additions(reading, part);
    part = without_marks(reading, part);
    if (part.begin > cue.head)
      part = with_end(reading, part, room_behind(reading, cue, part.begin),
                      content->act == Act::statement || content->act == Act::thought);
    part = with_whole_quotations(reading, without_marks(reading, part), cue.head);
    if (!part.empty() && !(part.size() == 1 && tag(reading, part.begin) == Upos::punct))
      parts.push_back(part);
  }
  if (parts.empty()) return std::nullopt;
  content->parts = std::move(parts);
  return content;
}

}  // namespace crosscheck
