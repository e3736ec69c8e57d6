#include "reading/name_tokens.h"

#include <algorithm>

#include "language/places.h"
#include "reading/name_words.h"
#include "reading/tree.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace crosscheck {

bool is_title_word(const Reading& reading, uint32_t token) {
  return is_title(form(reading, token));
}

bool is_capitalised(const Reading& reading, uint32_t token) {
  return is_upper(
      code_point_at(reading.article.text, reading.article.tokens[token].span.begin).value);
}

bool is_capital_word(const Reading& reading, uint32_t token) {
  return reading.article.tokens[token].kind == TokenKind::word && is_capitalised(reading, token);
}

bool is_name_token(const Reading& reading, uint32_t token) {
  const TreeWord& word = reading.words[token];
  if (!is_capital_word(reading, token)) return false;
  if (name_words().not_names.has(form(reading, token))) return false;
  if (word.name != NameLabel::none || word.upos == Upos::propn) return true;
  // "Brodale/ADJ/NNP Instruments", not "the Norwegian/ADJ/NNP".
  return xpos_name(word.xpos).starts_with("NNP") && !is_nationality(form(reading, token)) &&
         !is_all_capitals(reading, token);
}

namespace {

// Whether most words of a sentence have capitals, as in many a title.
bool is_in_title_case(const Reading& reading, Range sentence) {
  uint32_t words = 0, capitals = 0;
  for (uint32_t i = sentence.begin + 1; i < sentence.end; ++i) {
    if (reading.article.tokens[i].kind != TokenKind::word || form(reading, i).size() < 4) continue;
    ++words;
    capitals += is_capitalised(reading, i);
  }
  return 2 * capitals > words;
}

}  // namespace

bool opens_name(const Reading& reading, uint32_t token, Range sentence) {
  if (token == sentence.begin || token + 1 >= sentence.end) return false;
  const std::string_view word = form(reading, token);
  return is_capital_word(reading, token) && tag(reading, token) == Upos::adj &&
         tag(reading, token + 1) == Upos::propn && is_name_token(reading, token + 1) &&
         !is_capital_word(reading, token - 1) && !is_nationality(word) && !is_title(word) &&
         !name_words().not_names.has(word) && !is_in_title_case(reading, sentence);
}

bool goes_on_in_capitals(const Reading& reading, uint32_t token, Range sentence) {
  if (!is_all_capitals(reading, token) || is_all_capitals(reading, token - 1)) return false;
  const std::string_view word = form(reading, token);
  if (word == "i" || name_words().not_names.has(word)) return false;
  for (uint32_t i = sentence.begin; i < sentence.end; ++i)
    if (reading.article.tokens[i].kind == TokenKind::word && !is_capitalised(reading, i))
      return true;
  return false;
}

bool is_all_capitals(const Reading& reading, uint32_t token) {
  const std::string_view word = reading.article.tokens[token].span.in(reading.article.text);
  return word.size() > 1 &&
         std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool is_organization_word(const Reading& reading, uint32_t token) {
  return name_words().organizations.has(form(reading, token));
}

bool touches(const Reading& reading, uint32_t left) {
  const auto& tokens = reading.article.tokens;
  return tokens[left].span.end == tokens[left + 1].span.begin;
}

bool has_label(const Reading& reading, Range name, NameLabel label) {
  return std::any_of(reading.words.begin() + name.begin, reading.words.begin() + name.end,
                     [&](const TreeWord& w) { return w.name == label; });
}

bool begins_with_first_name(const Reading& reading, Range name) {
  const std::string_view first = form(reading, name.begin);
  return name.size() > 1 && (name_words().female.has(first) || name_words().male.has(first)) &&
         country_of(first).empty() && !is_organization_word(reading, name.end - 1);
}

namespace {

// "R K Pillai", "J. R. Lund".
bool begins_with_initials(const Reading& reading, Range name) {
  const auto is_initial = [&](uint32_t i) {
    const std::string_view word = form(reading, i);
    return word.size() == 1 || (word.size() > 1 && word.size() <= 6 && word[1] == '.');
  };
  return name.size() > 1 && is_initial(name.begin) && is_capitalised(reading, name.begin) &&
         form(reading, name.end - 1).size() > 2 && !is_organization_word(reading, name.end - 1);
}

}  // namespace

bool names_person(const Reading& reading, Range name) {
  return has_label(reading, name, NameLabel::person) || begins_with_first_name(reading, name) ||
         begins_with_initials(reading, name);
}

}  // namespace crosscheck
