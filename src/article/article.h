// Stage 1: pasted text → Article. The Article owns the text; everything later points into it.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "crosscheck.h"
#include "language/calendar.h"
#include "text/span.h"

namespace crosscheck {

enum class Role : uint8_t {
  title,
  standfirst,
  byline,
  dateline,
  heading,
  body,
  item,
  caption,
  furniture
};

// A run of text between line breaks, trimmed of white space; or the dateline ("PARIS (AP) -") or
// label
// ("· Yahoo News") that opens such a run, and then the rest of it.
struct Block {
  Span span;
  Role role = Role::body;
  std::string_view why = {};  // for furniture: the reason in words; static text

  friend bool operator==(const Block&, const Block&) = default;
};

enum class TokenKind : uint8_t { word, number, punctuation, symbol };

// A token as UD English cuts it. `form` is its folded form (text/fold.h: lower case, straight
// quotes,
// "-" for a hyphen or en dash, "--" for an em dash, invisible characters left out) and never empty;
// a part of Article::forms, so that folding costs no allocation a token. `space_before` is true for
// the first token of a block.
struct Token {
  Span span;               // of Article::text
  uint32_t form = 0;       // where it begins in Article::forms
  uint32_t size : 29 = 0;  // of the form
  TokenKind kind : 2 = TokenKind::word;
  bool space_before : 1 = false;

  std::string_view form_in(std::string_view forms) const { return forms.substr(form, size); }

  friend bool operator==(const Token&, const Token&) = default;
};
static_assert(sizeof(Token) == 16);  // a long article has millions

// At most 2,000 tokens (article/sentences.h): a longer run is cut.
struct Sentence {
  Span span;
  Range tokens;  // of Article::tokens
  uint32_t block = 0;
  uint32_t paragraph = 0;  // 1-based number of the block among the kept ones; 0 for the title

  friend bool operator==(const Sentence&, const Sentence&) = default;
};

// Where a date is known from. given: by the request; stated: by the text; inferred: from contents.
enum class Basis : uint8_t { given, stated, inferred, unknown };

// Where no date is told, `from` and `to` bound it: no earlier than the last day that the text tells
// of in the past, and about when the other articles of the story came out (article/dates.h).
struct Published {
  std::optional<Day> day;
  std::optional<Day> from, to;
  int32_t second = 0;  // after midnight, where the request gives the time of day
  Basis basis = Basis::unknown;

  friend bool operator==(const Published&, const Published&) = default;
};

struct Title {
  std::string text;
  Span span;  // empty where the title stands in the request only

  friend bool operator==(const Title&, const Title&) = default;
};

struct Article {
  std::string id;
  std::string text;   // well-formed UTF-8: what a reader pasted, with invalid bytes replaced
  std::string forms;  // the folded tokens, most of them once
  Title title;
  std::string source;  // the outlet; empty where unknown
  std::string byline;
  std::string url;
  Published published;
  std::string language;  // BCP 47 tag of the body's language: "en"; "und" where it cannot be told
  uint32_t words = 0;    // words and numbers of the sentences
  std::vector<Block> blocks;        // in text order, disjoint, every non-blank byte in one
  std::vector<Sentence> sentences;  // of every block but furniture, byline and dateline
  std::vector<Token> tokens;        // of those sentences

  std::string_view form(const Token& token) const { return token.form_in(forms); }
  std::string_view form(uint32_t token) const { return form(tokens[token]); }

  friend bool operator==(const Article&, const Article&) = default;
};

// What the input gives of title, source, byline and date stands, the rest is read out of the text;
// the reader's keep and drop decisions on this article come last. Linear in the text, apart from
// sorting. REQUIRES: input.text is well-formed UTF-8 (text/utf8.h mends what is not) of less than 2
// GiB.
Article read_article(ArticleInput input, const std::vector<Decision>& decisions);

std::string_view name_of(Role role);
std::string_view name_of(Basis basis);

}  // namespace crosscheck
