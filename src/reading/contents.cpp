#include "reading/contents.h"

#include <algorithm>
#include <array>

#include "reading/clauses.h"
#include "reading/content_ends.h"
#include "reading/reports.h"
#include "reading/sources.h"
#include "reading/tree.h"

namespace crosscheck {
namespace {

Act clause_act(const Cue& cue) { return cue.takes->thinking ? Act::thought : Act::statement; }

// A child after the head whose subtree begins with one of the words; kNone.
int32_t child_led_by(const Reading& reading, uint32_t head, std::initializer_list<Deprel> relations,
                     std::string_view word) {
  for (uint32_t c : reading.children[head])
    if (c > head &&
        std::find(relations.begin(), relations.end(), relation(reading, c)) != relations.end()) {
      const uint32_t first = std::max(subtree(reading, c).begin, head + 1);
      if (form(reading, first) == word) return static_cast<int32_t>(c);
    }
  return kNone;
}

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

// What is said of an object: "blamed him [for the leak]", "called it [a gift]".
struct Predicate {
  uint32_t end;
  bool found = false;
};

Predicate with_predicate(const Reading& reading, uint32_t verb, uint32_t end) {
  Predicate result{end};
  uint32_t next = end;  // after a time: "grilled the minister on Tuesday for …"
  for (uint32_t c : reading.children[verb]) {
    const Range range = subtree(reading, c);
    if (c < next || range.begin != next) continue;
    if (is_time(reading, c)) {
      next = range.end;
      continue;
    }
    const std::string_view first = form(reading, range.begin);
    const bool predicate = relation(reading, c) == Deprel::xcomp ||
                           relation(reading, c) == Deprel::obj || first == "as" || first == "for" ||
                           first == "of" || first == "over";
    static constexpr std::array<std::string_view, 10> kOfObject = {
        "as", "for", "of", "over", "to", "like", "from", "about", "against", "than"};
    const bool of_object = std::find(kOfObject.begin(), kOfObject.end(), first) != kOfObject.end();
    if (relation(reading, c) == Deprel::xcomp || relation(reading, c) == Deprel::obj ||
        (of_object &&
         (relation(reading, c) == Deprel::obl || relation(reading, c) == Deprel::advcl))) {
      result.end = next = range.end;
      result.found = result.found || predicate;
    }
  }
  return result;
}

// The object of a verb, also where the tree made a second subject of it.
int32_t object_noun(const Reading& reading, uint32_t verb) {
  const int32_t object = child(reading, verb, {Deprel::obj});
  if (object != kNone) return object;
  bool subject = false;
  for (uint32_t c : reading.children[verb]) {
    if (relation(reading, c) != Deprel::nsubj) continue;
    if (c > verb && subject) return static_cast<int32_t>(c);
    subject = subject || c < verb;
  }
  return kNone;
}

// "Her vote in favour of the war | a mistake": behind phrases with a preposition, where "a" begins
// what it is called; else the token itself.
uint32_t after_prepositions(const Reading& reading, uint32_t at, uint32_t end) {
  if (at >= end || tag(reading, at) != Upos::adp) return at;
  for (uint32_t i = at + 1; i + 1 < end; ++i) {
    const std::string_view f = form(reading, i);
    if ((f == "a" || f == "an") && is_noun(tag(reading, i - 1)) && !is_time(reading, i + 1))
      return i;
    const Upos upos = tag(reading, i);
    if (upos == Upos::verb || upos == Upos::aux || upos == Upos::punct || upos == Upos::cconj)
      break;
  }
  return at;
}

// "Called the offer “an insult”", "called her vote a mistake", however the tree has it: the object
// and what follows it at once, to the next comma or stop.
std::optional<Range> named_object(const Reading& reading, uint32_t noun, Range object) {
  uint32_t at = noun + 1;
  const uint32_t end = reading.article.sentences[reading.sentence_of[noun]].tokens.end;
  while (at < end && head(reading, at) == static_cast<int32_t>(noun) &&
         (relation(reading, at) == Deprel::flat || relation(reading, at) == Deprel::case_))
    ++at;
  at = after_prepositions(reading, at, end);
  if (at >= end) return std::nullopt;
  const Upos next = tag(reading, at);
  const bool opens =
      reading.quotation_of[at] != kNone && reading.quotation_of[at] != reading.quotation_of[noun];
  if (!opens && next != Upos::det && next != Upos::adj && next != Upos::noun && next != Upos::propn)
    return std::nullopt;
  while (at < end && (tag(reading, at) != Upos::punct || form(reading, at) == "-" ||
                      (reading.quotation_of[at] != kNone &&
                       reading.quotation_of[at] != reading.quotation_of[noun])))
    ++at;
  return Range{object.begin, before_next_report(reading, {object.begin, at})};
}

std::optional<Range> object_of(const Reading& reading, const Cue& cue, bool alone) {
  const uint32_t verb = cue.head;
  int32_t object = object_noun(reading, verb);
  // "Called Lund a liar".
  if (const int32_t other = child(reading, verb, {Deprel::iobj}); cue.takes->name && other != kNone)
    object = other;
  if (object == kNone) {
    // "Admitted using the code", "suggested selling it".
    for (uint32_t c : reading.children[verb])
      if (c > verb && alone && relation(reading, c) == Deprel::xcomp &&
          (form(reading, c).ends_with("ing") || form(reading, verb + 1).ends_with("ing")))
        return Range{std::max(subtree(reading, c).begin, verb + 1), subtree(reading, c).end};
    return std::nullopt;
  }
  const auto noun = static_cast<uint32_t>(object);
  if (noun < verb) {
    // "What he called “a gift”".
    const int32_t predicate = child(reading, verb, {Deprel::xcomp});
    if (predicate == kNone || static_cast<uint32_t>(predicate) < verb) return std::nullopt;
    const Range range = subtree(reading, static_cast<uint32_t>(predicate));
    return Range{std::max(range.begin, verb + 1), range.end};
  }
  Range range = subtree(reading, noun);
  range.begin = std::max(range.begin, verb + 1);
  if (cue.takes->name)
    if (const auto named = named_object(reading, noun, range)) return named;
  const auto [end, found] = with_predicate(reading, verb, range.end);
  // "As" in its tree, of "saw the remark as a threat".
  const auto modified = [&](std::string_view word) {
    return child_led_by(reading, noun, {Deprel::nmod, Deprel::acl, Deprel::advcl}, word) != kNone;
  };
  const bool predicated = found || modified("as") || modified("for") || modified("of");
  if (!alone && !predicated) return std::nullopt;
  return Range{range.begin, end};
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

// "The wall was described as safe [by the council]": subject, and what is said of it.
std::optional<Content> passive_content(const Reading& reading, const Cue& cue) {
  const int32_t subject = child(reading, cue.head, {Deprel::nsubj_pass, Deprel::nsubj});
  const bool agent =
      child_led_by(reading, cue.head, {Deprel::obl_agent, Deprel::obl}, "by") != kNone;
  Content content{{}, Act::topic};
  if (subject != kNone && static_cast<uint32_t>(subject) < cue.head)
    content.parts.push_back(noun_phrase(reading, static_cast<uint32_t>(subject)));
  const uint32_t end = with_predicate(reading, cue.head, cue.head + 1).end;
  if (end > cue.head + 1) content.parts.push_back({cue.head + 1, end});
  if (content.parts.empty() || (!agent && content.parts.size() < 2)) return std::nullopt;
  return content;
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
  if (cue.passive)
    return takes.object || takes.as || takes.name ? passive_content(reading, cue) : std::nullopt;
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
      part = with_end(reading, part, room_of(reading, part.begin),
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
