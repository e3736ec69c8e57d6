#include "reading/colons.h"

#include <algorithm>

#include "reading/sources.h"
#include "reading/spoken.h"
#include "reading/tree.h"

namespace crosscheck {
namespace {

bool is_named(const Reading& reading, uint32_t token) {
  if (reading.mention_of[token] == kNone) return false;
  const Mention& mention = reading.mentions[static_cast<size_t>(reading.mention_of[token])];
  return reading.entities[mention.entity].type != EntityType::place;
}

bool in_capitals(const Reading& reading, Range tokens) {
  for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
    const std::string_view text = reading.article.tokens[i].span.in(reading.article.text);
    if (std::any_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; }))
      return false;
  }
  return true;
}

bool has_verb_or_number(const Reading& reading, Range tokens) {
  for (uint32_t i = tokens.begin; i < tokens.end; ++i)
    if (tag(reading, i) == Upos::verb || tag(reading, i) == Upos::num) return true;
  return false;
}

// Whether words in marks open behind a colon.
bool opens_quotation(const Reading& reading, uint32_t colon, uint32_t end) {
  if (colon + 2 >= end) return false;
  const int32_t q = reading.quotation_of[colon + 2];
  return q != kNone && reading.quotations[static_cast<size_t>(q)].tokens.begin == colon + 2;
}

// The speaker of what follows a colon, from the words before it; empty where they name none.
Range speaker_before(const Reading& reading, Range words, uint32_t end) {
  const bool heading = in_heading(reading, words.begin);
  // "Lund slams the mayor: ‘Resign now’", but "Lund's lawyer: ‘No comment’".
  if (heading && is_named(reading, words.begin) && opens_quotation(reading, words.end, end)) {
    const Mention& who = reading.mentions[static_cast<size_t>(reading.mention_of[words.begin])];
    const bool whole = who.name.empty() || who.tokens.end >= words.end ||
                       relation(reading, who.tokens.end) == Deprel::case_;
    if (!whole) return who.tokens;
  }
  if (has_verb_or_number(reading, words)) return {};
  const uint32_t last = words.end - 1;
  const bool in_title = heading && (can_say(reading, words, last) ||
                                    (words.size() == 1 && tag(reading, last) == Upos::propn));
  return is_named(reading, last) || in_capitals(reading, words) || in_title ? words : Range{};
}

}  // namespace

bool in_heading(const Reading& reading, uint32_t token) {
  const auto& sentences = reading.article.sentences;
  const uint32_t block = sentences[reading.sentence_of[token]].block;
  const bool alone =
      reading.sentence_of[token] == 0 && sentences.size() > 1 && sentences[1].block != block;
  const Role role = reading.article.blocks[block].role;
  return alone || role == Role::title || role == Role::heading;
}

void read_colons(Reading& reading) {
  constexpr uint32_t kMostWords = 6;
  const auto& sentences = reading.article.sentences;
  for (uint32_t s = 0; s < sentences.size(); ++s) {
    const Range tokens = sentences[s].tokens;
    if (s > 0 && sentences[s - 1].block == sentences[s].block) continue;
    uint32_t begin = tokens.begin;
    if (tokens.size() > 1 && tag(reading, begin) == Upos::punct) ++begin;
    uint32_t colon = begin;
    while (colon < tokens.end && colon - begin <= kMostWords && form(reading, colon) != ":")
      ++colon;
    if (colon == begin || colon + 1 >= tokens.end || form(reading, colon) != ":") continue;
    const Range speaker = speaker_before(reading, {begin, colon}, tokens.end);
    if (speaker.empty()) continue;
    uint32_t last = s;
    while (last + 1 < sentences.size() && sentences[last + 1].block == sentences[s].block) ++last;
    Attribution said{.source = speaker, .cue = {colon, colon + 1}};
    set_parts(reading, said, {{colon + 1, sentences[last].tokens.end}});
    if (said.form == Form::mixed || in_capitals(reading, speaker)) said.form = Form::direct;
    identify(reading, said, static_cast<int32_t>(speaker.end - 1));
    reading.attributions.push_back(std::move(said));
  }
}

}  // namespace crosscheck
