#include "facts/wording.h"

#include <cmath>

#include "language/wordlist.h"
#include "reading/name_forms.h"
#include "reading/tree.h"
#include "reading/voice.h"
#include "text/fold.h"

namespace crosscheck {
namespace {

constexpr size_t kMostPhrase = 80, kMostClause = 120;  // bytes

}  // namespace

std::string text_of(const Reading& reading, Range tokens, size_t most) {
  std::string words;
  for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
    const Token& token = reading.article.tokens[i];
    const std::string_view text = token.span.in(reading.article.text);
    const bool space =
        i > tokens.begin && token.span.begin > reading.article.tokens[i - 1].span.end;
    if (words.size() + text.size() + 1 > most) return words + "…";
    if (space) words += ' ';
    words += text;
  }
  return words;
}

std::string words_of(const Told& told) { return text_of(told.reading, told.fact.tokens); }

std::string in_marks(std::string_view words) { return "“" + std::string(words) + "”"; }

std::string number_words(double value) {
  constexpr double kLarge = 1e15;  // beyond, a double has no hundredths to tell
  const bool large = std::abs(value) >= kLarge;
  const double size = large ? std::abs(value) : std::floor(std::abs(value) * 100 + 0.5) / 100;
  std::string digits = std::to_string(std::floor(size));
  digits.resize(digits.find('.'));
  for (size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
  if (!large && size != std::floor(size)) {
    const auto hundredths = static_cast<int>(std::floor((size - std::floor(size)) * 100 + 0.5));
    digits += "." + std::string(hundredths < 10 ? "0" : "") + std::to_string(hundredths);
    if (digits.ends_with('0')) digits.pop_back();
  }
  return value < 0 ? "−" + digits : digits;
}

std::string event_words(const Told& told) {
  const Reading& reading = told.reading;
  const uint32_t event = told.fact.frame.event;
  constexpr size_t kMost = 80;
  if (tag(reading, event) != Upos::verb)
    return text_of(reading, noun_phrase(reading, event), kMost);
  // From the subject, where it stands close before, to the end of the object: the article's own
  // words in a row.
  Range clause{event, event + 1};
  constexpr uint32_t kClose = 10;
  if (const int32_t subject = subject_of(reading, event);
      subject != kNone && static_cast<uint32_t>(subject) < event &&
      event - static_cast<uint32_t>(subject) <= kClose)
    clause.begin = noun_phrase(reading, static_cast<uint32_t>(subject)).begin;
  for (uint32_t c : reading.children[event]) {
    const Deprel r = relation(reading, c);
    if (c < event && (r == Deprel::aux || r == Deprel::aux_pass))
      clause.begin = std::min(clause.begin, c);
    if (c > event && c < event + kClose &&
        (r == Deprel::obj || r == Deprel::xcomp || r == Deprel::obl || r == Deprel::compound_prt))
      clause.end = std::max(clause.end, subtree(reading, c, true).end);
  }
  return text_of(reading, clause, kMost);
}

std::string counted_words(const Told& told, const Quantity& value) {
  return text_of(told.reading, value.counted, kMostPhrase);
}

std::string owner_words(const Told& told, const Quantity& value) {
  return text_of(told.reading, value.owner, kMostPhrase);
}

std::string subject_words(const Told& told, const Claim& claim) {
  return text_of(told.reading, claim.subject, kMostClause);
}

std::string object_words(const Told& told, const Claim& claim) {
  return text_of(told.reading, claim.object, kMostClause);
}

std::string denier_of(const Told& told) {
  const Claim* claim = std::get_if<Claim>(&told.fact.value);
  return claim ? text_of(told.reading, claim->denier) : std::string();
}

std::string source_of(const Told& told) {
  if (std::string denier = denier_of(told); !denier.empty()) return denier;
  for (uint32_t i : attributions_over(told.reading, told.fact.span)) {
    const Attribution& said = told.reading.attributions[i];
    if (said.entity != kNone) return told.reading.entities[static_cast<size_t>(said.entity)].key;
    if (!said.source.empty()) return text_of(told.reading, said.source);
  }
  return {};
}

namespace {

// The words of a source but for those of its staff, in small letters.
std::string principal_of(std::string_view source) {
  static const WordList staff(resource_json("en/attribution.jsonc")["staff"]);
  const std::string folded = fold(source);
  std::string principal;
  for (const std::string_view word : words_in(folded))
    if (!staff.has(word)) (principal += word) += ' ';
  return principal;
}

}  // namespace

bool speak_for_one(std::string_view a, std::string_view b) {
  if (a == b) return true;
  if (!is_one_word(a) && !is_one_word(b) && are_one_full_name(a, b)) return true;
  const std::string of_a = principal_of(a);
  return !of_a.empty() && of_a == principal_of(b);
}

}  // namespace crosscheck
