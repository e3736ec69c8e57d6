#include "reading/labels.h"

#include <algorithm>

#include "reading/name_tokens.h"
#include "reading/name_words.h"
#include "reading/tree.h"

namespace crosscheck {
namespace {

// Whether the tree joins a noun to the words that follow it up to the name's end: "station master
// Ann Lee", "the trawler Hafdis".
bool hangs_together(const Reading& reading, uint32_t noun, Range rest) {
  const auto joins = [](Deprel r) {
    return r == Deprel::compound || r == Deprel::flat || r == Deprel::appos || r == Deprel::nmod ||
           r == Deprel::amod || r == Deprel::nmod_unmarked;
  };
  const int32_t up = head(reading, noun);
  // "Harbour master Ann Lee said", "the crew of the trawler Tamsin left": two subjects of one verb.
  const uint32_t top = top_of(reading, rest);
  const auto is_subject = [&](uint32_t token) {
    return relation(reading, token) == Deprel::nsubj ||
           relation(reading, token) == Deprel::nsubj_pass;
  };
  uint32_t owner = noun;
  while (relation(reading, owner) == Deprel::nmod)
    owner = static_cast<uint32_t>(head(reading, owner));
  if (is_subject(owner) && is_subject(top) && head(reading, owner) == head(reading, top))
    return true;
  if (up != kNone && rest.contains(static_cast<uint32_t>(up)))
    return joins(relation(reading, noun));
  return std::any_of(reading.children[noun].begin(), reading.children[noun].end(),
                     [&](uint32_t c) { return rest.contains(c) && joins(relation(reading, c)); });
}

bool stands_for_kind(const Reading& reading, uint32_t token) {
  return !role_class(form(reading, token)).empty() || !role_class(lemma(reading, token)).empty();
}

// A word where a noun phrase begins, whatever the tagger makes of it: "to *launch* director Ann
// Lee".
bool opens_phrase(const Reading& reading, uint32_t token, uint32_t sentence_begin) {
  if (reading.article.tokens[token].kind != TokenKind::word) return false;
  if (token == sentence_begin) return true;
  if (is_capitalised(reading, token)) return false;
  const Upos before = tag(reading, token - 1);
  const std::string_view xpos = xpos_name(reading.words[token].xpos);
  return tag(reading, token) == Upos::verb && xpos != "VBD" && xpos != "VBZ" &&
         (before == Upos::punct || before == Upos::det || before == Upos::adp ||
          before == Upos::cconj || before == Upos::part);
}

// "*Iceland's* foreign minister Ann Lee", "*his* son Tom": where the owner before a label begins;
// `begin` where there is none.
uint32_t with_owner(const Reading& reading, uint32_t begin, uint32_t sentence_begin) {
  if (begin == sentence_begin) return begin;
  const uint32_t left = begin - 1;
  if (tag(reading, left) == Upos::pron && relation(reading, left) == Deprel::nmod_poss) return left;
  const std::string_view mark = form(reading, left);
  if ((mark != "'s" && mark != "’s") || left == sentence_begin) return begin;
  uint32_t owner = left;
  while (owner > sentence_begin && left - owner < 3 && tag(reading, owner - 1) == Upos::propn &&
         is_capitalised(reading, owner - 1))
    --owner;
  return owner < left && !name_words().not_names.has(form(reading, left - 1)) ? owner : begin;
}

// How far the label reaches to the left: titles and roles, what modifies them, and an article.
uint32_t label_begin(const Reading& reading, Range name, uint32_t sentence_begin) {
  constexpr uint32_t kMostTokens = 7;
  const bool person =
      names_person(reading, name) && !name_words().vehicles.has(form(reading, name.begin));
  uint32_t begin = name.begin;
  bool titled = false;
  while (begin > sentence_begin && name.begin - begin < kMostTokens) {
    const uint32_t left = begin - 1;
    const Upos upos = tag(reading, left);
    const std::string_view word = form(reading, left);
    const bool noun = upos == Upos::noun || upos == Upos::propn;
    const bool title = is_title_word(reading, left) ||
                       (upos == Upos::noun && (person || stands_for_kind(reading, left)) &&
                        hangs_together(reading, left, {begin, name.end}));
    // "Dad-of-three Tom Ferris".
    if (begin == name.begin && person && left >= sentence_begin + 4 &&
        tag(reading, left) == Upos::num && form(reading, left - 1) == "-" &&
        form(reading, left - 2) == "of" && name_words().kin.has(form(reading, left - 4))) {
      begin = left - 4;
      break;
    }
    const bool hyphen = titled && word == "-" && touches(reading, left);
    const bool modifies = titled && !name_words().not_names.has(word) &&
                          (upos == Upos::adj || noun || hyphen || is_all_capitals(reading, left) ||
                           opens_phrase(reading, left, sentence_begin));
    const bool of =
        titled && word == "of" && left > sentence_begin && is_title_word(reading, left - 1);
    const bool loaded = name_words().loaded.has(word);
    // "Harlan & Cole boss Ann Lee".
    const bool joins =
        titled && word == "&" && left > sentence_begin && tag(reading, left - 1) == Upos::propn;
    if (!title && !modifies && !of && !loaded && !joins) break;
    titled = titled || title || (loaded && person);
    begin = left;
  }
  if (begin > sentence_begin && tag(reading, begin - 1) == Upos::det && titled) return begin - 1;
  return titled || begin == name.begin ? with_owner(reading, begin, sentence_begin) : begin;
}

// "the village of Sarn": where the label begins; `begin` where no such noun stands before it.
uint32_t with_settlement(const Reading& reading, uint32_t begin, uint32_t sentence_begin) {
  if (begin < sentence_begin + 2 || form(reading, begin - 1) != "of" ||
      !name_words().settlements.has(form(reading, begin - 2)))
    return begin;
  uint32_t left = begin - 2;
  while (left > sentence_begin && begin - left < 4 && tag(reading, left - 1) == Upos::adj) --left;
  return left > sentence_begin && tag(reading, left - 1) == Upos::det ? left - 1 : left;
}

// "His father, Tom Ferris", "The minister, Ann Lee": where the phrase before the comma begins;
// `begin` where there is none.
uint32_t with_phrase_before(const Reading& reading, Range name, uint32_t begin,
                            uint32_t sentence_begin) {
  if (begin < sentence_begin + 3 || begin != name.begin || form(reading, begin - 1) != ",")
    return begin;
  const uint32_t noun = begin - 2;
  if (!name_words().roles.has(form(reading, noun)) && !name_words().kin.has(form(reading, noun)))
    return begin;
  const uint32_t top = top_of(reading, name);
  if (head(reading, top) != static_cast<int32_t>(noun) || relation(reading, top) != Deprel::appos)
    return begin;
  constexpr uint32_t kMostTokens = 4;
  for (uint32_t left = noun; left-- > sentence_begin && noun - left <= kMostTokens;) {
    const Upos upos = tag(reading, left);
    if (upos == Upos::det || (upos == Upos::pron && relation(reading, left) == Deprel::nmod_poss))
      return left;
    if (upos != Upos::adj && upos != Upos::noun) break;
  }
  return begin;
}

}  // namespace

uint32_t whole_label(const Reading& reading, Range name, uint32_t from) {
  uint32_t begin = label_begin(reading, name, from);
  if (names_person(reading, name)) return with_phrase_before(reading, name, begin, from);
  return begin == name.begin ? with_settlement(reading, begin, from) : begin;
}

}  // namespace crosscheck
