#include <algorithm>

#include "reading/cues.h"
#include "reading/times.h"
#include "reading/tree.h"

namespace crosscheck {
namespace {

// "Is to open", "are due to meet": what is still to come.
bool is_planned(const Reading& reading, uint32_t verb) {
  if (xpos_name(reading.words[verb].xpos) != "VB" || child(reading, verb, {Deprel::mark}) == kNone)
    return false;
  if (child(reading, verb, {Deprel::aux, Deprel::cop}) != kNone) return true;
  const int32_t over = head(reading, verb);
  if (over == kNone) return false;
  const std::string& word = lemma(reading, static_cast<uint32_t>(over));
  return word == "be" || word == "set" || tells_future(form(reading, static_cast<uint32_t>(over)));
}

bool has_future_child(const Reading& reading, uint32_t token) {
  for (const uint32_t c : reading.children[token]) {
    const Deprel r = relation(reading, c);
    if ((r == Deprel::aux || r == Deprel::amod || r == Deprel::advmod) &&
        tells_future(form(reading, c)))
      return true;
  }
  return false;
}

// "Is due to end": not "due to the end", whatever the tree says.
bool is_due(const Reading& reading, uint32_t token) {
  return token >= 2 && form(reading, token - 1) == "to" && form(reading, token - 2) == "due" &&
         may_be_due(form(reading, token));
}

// "After his announcement on Saturday *that* the port should be closed": what stands before the
// word that opens a clause is not of the clause, whatever the tree says.
bool stands_before_clause(const Reading& reading, uint32_t token, uint32_t verb) {
  const std::span<const uint32_t> children = reading.children[verb];
  return std::any_of(children.begin(), children.end(), [&](uint32_t c) {
    return relation(reading, c) == Deprel::mark && token < c && c < verb;
  });
}

}  // namespace

Tense tense_at(const Reading& reading, uint32_t token) {
  constexpr int kMostSteps = 4;
  uint32_t at = token;
  for (int step = 0; step < kMostSteps; ++step) {
    if (has_future_child(reading, at) || is_planned(reading, at) || is_due(reading, at))
      return Tense::future;
    // "Said that the mill would close in August": what is told of lies on either side.
    for (const uint32_t c : reading.children[at])
      if (relation(reading, c) == Deprel::aux && form(reading, c) == "would") return Tense::unknown;
    if (tells_future(form(reading, at)) && tag(reading, at) != Upos::noun) return Tense::future;
    const std::string_view xpos = xpos_name(reading.words[at].xpos);
    if (tag(reading, at) == Upos::verb) {
      if (xpos == "VBD") return Tense::past;
      if (child(reading, at, {Deprel::aux, Deprel::aux_pass}) != kNone && xpos == "VBN") {
        for (const uint32_t c : reading.children[at])
          if (const std::string& aux = lemma(reading, c); aux == "have") return Tense::past;
      }
      // "Schedule", "come": what one is told to do is still to come.
      if (xpos == "VB" && head(reading, at) == kNone &&
          child(reading, at, {Deprel::nsubj, Deprel::aux, Deprel::mark}) == kNone)
        return Tense::future;
      if ((xpos == "VBZ" || xpos == "VBP") && !is_saying(lemma(reading, at))) return Tense::unknown;
    }
    // "Today it is a museum", "the vote is on October 9".
    for (const uint32_t c : reading.children[at])
      if (relation(reading, c) == Deprel::cop) {
        const std::string_view is = xpos_name(reading.words[c].xpos);
        if (is == "VBD") return Tense::past;
        if (is == "VBZ" || is == "VBP") return Tense::unknown;
      }
    int32_t h = head(reading, at);
    if (h != kNone && stands_before_clause(reading, at, static_cast<uint32_t>(h)))
      h = head(reading, static_cast<uint32_t>(h));
    if (h == kNone) break;
    at = static_cast<uint32_t>(h);
  }
  return Tense::past;
}

}  // namespace crosscheck
