// What holds for every text, and bad inputs.
#include <doctest/doctest.h>

#include <random>
#include <string>

#include "article/article.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/utf8.h"

using namespace crosscheck;

namespace {

Article read(const std::string& text) {
  ArticleInput input;
  input.id = "a";
  input.text = text;
  return read_article(input, {});
}

bool on_borders(const std::string& text, Span span) {
  return span.begin <= span.end && span.end <= text.size() && is_border(text, span.begin) &&
         is_border(text, span.end);
}

// Blocks are in order and disjoint; between them stands nothing that shows.
bool blocks_tile(const Article& article) {
  uint32_t at = 0;
  for (const Block& block : article.blocks) {
    if (block.span.begin < at || block.span.empty() || !on_borders(article.text, block.span))
      return false;
    if (!is_blank(Span{at, block.span.begin}.in(article.text))) return false;
    at = block.span.end;
  }
  return is_blank(std::string_view(article.text).substr(at));
}

// Every sentence lies in its block and every token in its sentence, in order, with only blanks
// between; a token's form is its folded text.
bool sentences_hold(const Article& article) {
  uint32_t token = 0;
  for (const Sentence& sentence : article.sentences) {
    if (sentence.tokens.begin != token || sentence.tokens.empty()) return false;
    if (!article.blocks[sentence.block].span.contains(sentence.span)) return false;
    uint32_t at = sentence.span.begin;
    for (; token < sentence.tokens.end; ++token) {
      const Token& t = article.tokens[token];
      if (t.span.begin < at || t.span.empty() || !on_borders(article.text, t.span) ||
          !sentence.span.contains(t.span))
        return false;
      if (!is_blank(Span{at, t.span.begin}.in(article.text))) return false;
      if (article.form(t) != fold(t.span.in(article.text))) return false;
      at = t.span.end;
    }
    if (at != sentence.span.end || sentence.tokens.size() > 2000) return false;
  }
  return token == article.tokens.size();
}

// The sentences of a block that has any leave out nothing of it that shows.
bool nothing_is_lost(const Article& article) {
  size_t next = 0;
  for (uint32_t i = 0; i < article.blocks.size(); ++i) {
    const Role role = article.blocks[i].role;
    if (role == Role::furniture || role == Role::byline || role == Role::dateline) continue;
    uint32_t at = article.blocks[i].span.begin;
    for (; next < article.sentences.size() && article.sentences[next].block == i; ++next) {
      if (!is_blank(Span{at, article.sentences[next].span.begin}.in(article.text))) return false;
      at = article.sentences[next].span.end;
    }
    if (!is_blank(Span{at, article.blocks[i].span.end}.in(article.text))) return false;
  }
  return next == article.sentences.size();
}

void check(const std::string& text) {
  REQUIRE(is_utf8(text));
  const Article article = read(text);
  CHECK(article.text == text);
  CHECK(blocks_tile(article));
  CHECK(sentences_hold(article));
  CHECK(nothing_is_lost(article));
  CHECK(read(text) == article);
}

std::string times(std::string_view piece, size_t n) {
  std::string text;
  text.reserve(piece.size() * n);
  for (size_t i = 0; i < n; ++i) text += piece;
  return text;
}

}  // namespace

TEST_CASE("pieces of news, marks and scripts in any order") {
  const std::string pieces[] = {"The ",
                                "mayor ",
                                "said",
                                ".",
                                ".",
                                " ",
                                " ",
                                "\n",
                                "\n",
                                "\r\n",
                                "\u2028",
                                "\u0085",
                                ",",
                                "“",
                                "”",
                                "‘",
                                "’",
                                "\"",
                                "'",
                                "n't",
                                "’s",
                                "U.S.",
                                "Nov. ",
                                "21",
                                "1,000",
                                "$",
                                "%",
                                "-",
                                "—",
                                "...",
                                "…",
                                "?",
                                "!",
                                "(",
                                ")",
                                "[",
                                "]",
                                "@",
                                "#",
                                "www.",
                                "http://",
                                "a.b",
                                "©",
                                "By ",
                                "Published: ",
                                "2025-12-02",
                                "Advertisement",
                                "Read also: ",
                                "·",
                                "\u200B",
                                "\u00AD",
                                "\uFEFF",
                                "\u202E",
                                "\u0301",
                                "\U0001F642",
                                "\U000E0041",
                                "Москва",
                                "中文",
                                "é",
                                "\uFFFD",
                                "according to the report ",
                                "WASHINGTON (AP) - ",
                                "/",
                                "*",
                                "**",
                                "_",
                                "&",
                                "\t",
                                "\u00A0",
                                "S&P",
                                "10:30",
                                "am",
                                "’90s"};
  std::mt19937 random(7);
  for (int round = 0; round < 400; ++round) {
    std::string text;
    const size_t n = random() % 120;
    for (size_t i = 0; i < n; ++i) text += pieces[random() % std::size(pieces)];
    CAPTURE(text);
    check(text);
  }
}

TEST_CASE("random bytes, mended") {
  std::mt19937 random(11);
  for (int round = 0; round < 200; ++round) {
    std::string bytes;
    const size_t n = random() % 300;
    for (size_t i = 0; i < n; ++i)
      bytes += static_cast<char>(random() % 4 ? 32 + random() % 95 : random() % 256);
    check(mend_utf8(bytes).text);
  }
}

TEST_CASE("small and odd texts") {
  for (const std::string& text :
       {std::string(), std::string(" \n\t\r\n "), std::string("a"), std::string("."),
        std::string("?!…“”"), std::string("https://example.org/a"), std::string("a\0b\0\0c.", 8),
        std::string("\uFEFFThe end."), std::string("The \uFEFFend."), std::string("\u0301"),
        std::string("\u200B\u200B"), std::string("\uFFFE\uE000\u0378"),
        std::string("\x1B[31mred\x1B[0m \u0080\u009F"),
        std::string("👨\u200D👩\u200D👧 ❤\uFE0F \uFE0F"), std::string("The text ends mid-sent")}) {
    CAPTURE(text);
    check(text);
  }
  CHECK(read("").blocks.empty());
  CHECK(read(" \n\u200B\n").blocks.empty());
}

TEST_CASE("line ends of every kind are equal") {
  const std::string lines[] = {"The bridge is closed", "The council voted to close it on Tuesday.",
                               "It will stay shut for six weeks, the mayor said."};
  const auto joined = [&](const std::string& end) {
    return read(lines[0] + end + lines[1] + end + lines[2]);
  };
  const Article plain = joined("\n");
  for (const std::string end : {"\r\n", "\r", "\u2028", "\u2029", "\u0085", "\n\n\n", " \n \n"}) {
    const Article other = joined(end);
    REQUIRE(other.blocks.size() == plain.blocks.size());
    for (size_t i = 0; i < plain.blocks.size(); ++i)
      CHECK(other.blocks[i].role == plain.blocks[i].role);
    CHECK(other.forms == plain.forms);
  }
}

TEST_CASE("what does not show changes no form") {
  const std::string plain = "Nicolás Maduro said 1,500 military advisers had left the country.";
  for (const std::string& text :
       {std::string("\uFEFFNicola\u0301s Maduro said 1,5\u200B00 mil\u00ADi\u00ADtary advisers had "
                    "left the country."),
        std::string("Nicol\u200Bás Maduro said \u202A1,500\u202C military advisers\u2060 had left "
                    "the country\U000E0041.")}) {
    check(text);
    CHECK(read(text).forms == read(plain).forms);
  }
}

TEST_CASE("large and hostile texts") {
  struct Case {
    std::string name, text;
  };
  const Case cases[] = {
      {"one line without an end", times("word after word ", 40000)},
      {"one word", times("a", 500000)},
      {"line breaks", times("\n", 1000000)},
      {"short lines", times("a\n", 100000)},
      {"numbers", times("12 ", 100000)},
      {"a long number", times("7", 4000) + " men."},
      {"NULs", times(std::string(1, '\0'), 100000)},
      {"combining marks", "a" + times("\u0336", 10000) + " b."},
      {"combining marks everywhere", times("z\u0336\u0321\u0353 ", 20000)},
      {"marks without a letter", times("\u0336", 10000)},
      {"quotes", times("“", 100000)},
      {"apostrophes", times("'", 100000)},
      {"apostrophes in words", times("a'", 100000)},
      {"stops in words", times("a.", 100000)},
      {"stops and digits", times("a1.b2.", 50000)},
      {"hyphens", times("a-", 100000)},
      {"hyphened digits", times("1-", 100000)},
      {"commas in digits", times("1,", 100000)},
      {"grouped digits", times("1,234,", 50000)},
      {"stars in words", times("a*", 100000)},
      {"at signs", times("a@", 100000)},
      {"addresses", times("http://", 50000)},
      {"brackets", times("(", 100000)},
      {"note marks", times(".[1]", 50000)},
      {"stops", times(". ", 100000)},
      {"soft hyphens", times("a\u00AD", 100000)},
      {"invisible characters", times("\u200B", 100000)},
      {"the same paragraph",
       times("The council voted to close the bridge on Tuesday, the mayor said.\n", 5000)},
      {"heads", times("Most read\nComments\n", 20000)},
  };
  for (const Case& c : cases) {
    CAPTURE(c.name);
    const Article article = read(c.text);
    CHECK(blocks_tile(article));
    CHECK(sentences_hold(article));
    CHECK(nothing_is_lost(article));
  }
}
