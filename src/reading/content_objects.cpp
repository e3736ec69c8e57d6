#include "reading/content_objects.h"

#include <algorithm>
#include <array>

#include "reading/clauses.h"
#include "reading/content_ends.h"
#include "reading/tree.h"

namespace crosscheck {
namespace {

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

}  // namespace

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

std::vector<Range> passive_parts(const Reading& reading, const Cue& cue) {
  const int32_t subject = child(reading, cue.head, {Deprel::nsubj_pass, Deprel::nsubj});
  const bool agent =
      child_led_by(reading, cue.head, {Deprel::obl_agent, Deprel::obl}, "by") != kNone;
  std::vector<Range> parts;
  if (subject != kNone && static_cast<uint32_t>(subject) < cue.head)
    parts.push_back(noun_phrase(reading, static_cast<uint32_t>(subject)));
  const uint32_t end = with_predicate(reading, cue.head, cue.head + 1).end;
  if (end > cue.head + 1) parts.push_back({cue.head + 1, end});
  if (parts.empty() || (!agent && parts.size() < 2)) return {};
  return parts;
}

}  // namespace crosscheck
