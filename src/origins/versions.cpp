#include "origins/versions.h"

#include <algorithm>
#include <string>

#include "text/fold.h"

namespace crosscheck {
namespace {

constexpr uint32_t kMost = 60;          // per cent of the shorter one's words
constexpr uint32_t kFewestWords = 4;    // of a sentence that is compared
constexpr uint32_t kFewestShared = 25;  // words

// The sentences of an article as they are compared, sorted: forms of words and numbers.
struct Lines {
  std::vector<std::pair<std::string, uint32_t>> sentences;  // with their number of words
  uint32_t words = 0;
};

std::string line_of(const Article& article, const Sentence& sentence, uint32_t& words) {
  std::string line;
  for (uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
    const TokenKind kind = article.tokens[t].kind;
    if (kind != TokenKind::word && kind != TokenKind::number) continue;
    (line += article.form(t)) += ' ';
    ++words;
  }
  return line;
}

Lines lines_of(const Article& article) {
  Lines lines;
  for (const Sentence& sentence : article.sentences) {
    uint32_t words = 0;
    std::string line = line_of(article, sentence, words);
    if (sentence.paragraph == 0 || words < kFewestWords) continue;
    lines.words += words;
    lines.sentences.emplace_back(std::move(line), words);
  }
  std::sort(lines.sentences.begin(), lines.sentences.end());
  return lines;
}

uint32_t shared_words(const Lines& a, const Lines& b) {
  uint32_t words = 0;
  for (auto x = a.sentences.begin(), y = b.sentences.begin();
       x != a.sentences.end() && y != b.sentences.end();) {
    if (*x == *y) {
      words += x->second;
      ++x, ++y;
    } else if (*x < *y) {
      ++x;
    } else {
      ++y;
    }
  }
  return words;
}

// An address without its scheme, its query and its fragment.
std::string page_of(std::string_view url) {
  if (const size_t scheme = url.find("://"); scheme != url.npos) url.remove_prefix(scheme + 3);
  if (url.starts_with("www.")) url.remove_prefix(4);
  return fold(url.substr(0, url.find_first_of("?#")));
}

bool same(std::string_view a, std::string_view b) { return !a.empty() && fold(a) == fold(b); }

bool same_article(const Article& a, const Article& b) {
  if (!a.source.empty() && !b.source.empty() && !same(a.source, b.source)) return false;
  return same(a.source, b.source) || same(a.byline, b.byline) || same(a.title.text, b.title.text) ||
         (!a.url.empty() && page_of(a.url) == page_of(b.url));
}

std::optional<uint32_t> later_of(const Story& story, uint32_t a, uint32_t b) {
  const Published& x = story.readings[a].article.published;
  const Published& y = story.readings[b].article.published;
  if (!x.day || !y.day || (*x.day == *y.day && x.second == y.second)) return std::nullopt;
  const bool first = *x.day != *y.day ? *x.day > *y.day : x.second > y.second;
  return first ? a : b;
}

bool has(const Story& story, const Position& position, uint32_t article) {
  return std::any_of(position.facts.begin(), position.facts.end(),
                     [&](uint32_t fact) { return story.facts[fact].article == article; });
}

void note_differences(const Story& story, const std::vector<Finding>& findings, Version& version) {
  for (uint32_t f = 0; f < findings.size(); ++f) {
    bool in_a = false, in_b = false, together = false;
    for (const Position& position : findings[f].positions) {
      const bool a = has(story, position, version.a), b = has(story, position, version.b);
      in_a = in_a || a;
      in_b = in_b || b;
      together = together || (a && b);
    }
    if (in_a && in_b && !together) version.changed.push_back(f);
    if (in_a && !in_b) version.only_a.push_back(f);
    if (in_b && !in_a) version.only_b.push_back(f);
  }
}

}  // namespace

std::vector<Version> versions_of(const Story& story, const std::vector<Finding>& findings) {
  std::vector<Lines> lines;
  for (const Reading& reading : story.readings) lines.push_back(lines_of(reading.article));
  std::vector<Version> versions;
  for (uint32_t a = 0; a < lines.size(); ++a)
    for (uint32_t b = a + 1; b < lines.size(); ++b) {
      if (!same_article(story.readings[a].article, story.readings[b].article)) continue;
      const uint32_t shorter = std::min(lines[a].words, lines[b].words);
      const uint32_t words = shared_words(lines[a], lines[b]);
      if (words < kFewestShared || words * 100 < shorter * kMost) continue;
      versions.push_back(
          {.a = a, .b = b, .shared = words * 100 / shorter, .later = later_of(story, a, b)});
      note_differences(story, findings, versions.back());
    }
  return versions;
}

}  // namespace crosscheck
