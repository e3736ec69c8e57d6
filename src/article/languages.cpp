#include "article/languages.h"

#include <algorithm>

#include "language/page_words.h"
#include "text/utf8.h"

namespace crosscheck {
namespace {

constexpr uint32_t kLonger = 20;  // words of a line that tells of a page's language

// Languages whose script alone tells them. Bounds: Unicode blocks.
std::string_view script_language(char32_t c) {
  if (c >= 0x400 && c <= 0x52F) return "ru";
  if (c >= 0x370 && c <= 0x3FF) return "el";
  if (c >= 0x590 && c <= 0x5FF) return "he";
  if (c >= 0x600 && c <= 0x6FF) return "ar";
  if (c >= 0x900 && c <= 0x97F) return "hi";
  if (c >= 0x3040 && c <= 0x30FF) return "ja";
  if (c >= 0xAC00 && c <= 0xD7A3) return "ko";
  if (c >= 0x4E00 && c <= 0x9FFF) return "zh";
  return {};
}

// The language that most function words of a count belong to; "und" under three words of evidence.
std::string_view language_of(const LanguageCount& count) {
  if (count.foreign_script * 2 > count.words) return count.script;
  const auto best = std::max_element(count.hits.begin(), count.hits.end());
  if (*best < 3 || *best * 10 < count.words) return "und";
  return language_words().tags[static_cast<size_t>(best - count.hits.begin())];
}

}  // namespace

LanguageCount count_languages(const Page& page, Range tokens) {
  LanguageCount count;
  for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
    const Token& token = page.list.tokens[i];
    const bool word = token.kind == TokenKind::word;
    count.words += word;
    const std::string_view script =
        word ? script_language(code_point_at(page.text, token.span.begin).value)
             : std::string_view();
    if (!script.empty()) {
      ++count.foreign_script;
      count.script = script;
    }
    uint32_t mask = page.languages[i];
    for (size_t language = 0; mask != 0; ++language, mask >>= 1) count.hits[language] += mask & 1;
  }
  return count;
}

uint32_t hits_of(const LanguageCount& count, std::string_view language) {
  const auto& tags = language_words().tags;
  for (size_t i = 0; i < tags.size(); ++i)
    if (tags[i] == language) return count.hits[i];
  return 0;
}

bool is_foreign(const LanguageCount& count, std::string_view page_language) {
  if (page_language == "und") return false;
  if (count.foreign_script * 2 > count.words) return page_language != count.script;
  const uint32_t own = hits_of(count, page_language);
  const uint32_t best = *std::max_element(count.hits.begin(), count.hits.end());
  return best >= own + 2 && best * 3 >= count.words && own * 4 < count.words;
}

std::string_view language_of(const Page& page) {
  LanguageCount whole, longer;
  for (const Line& line : page.lines) {
    const LanguageCount count = count_languages(page, line.tokens);
    for (LanguageCount* sum : {&whole, &longer}) {
      if (sum == &longer && count.words < kLonger) continue;
      for (size_t i = 0; i < sum->hits.size(); ++i) sum->hits[i] += count.hits[i];
      sum->words += count.words;
      sum->foreign_script += count.foreign_script;
      if (!count.script.empty()) sum->script = count.script;
    }
  }
  return language_of(longer.words > 0 ? longer : whole);
}

}  // namespace crosscheck
