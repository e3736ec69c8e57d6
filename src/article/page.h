// The lines of a pasted page and what each looks like by itself.
#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "article/tokens.h"
#include "crosscheck.h"

namespace crosscheck {

// What can be true of a line; its weight for body or furniture stands in en/article.jsonc.
enum class Trait : uint8_t {
  words1,
  words3,
  words6,
  words10,
  words20,
  words40,  // at least so many words; exactly one holds
  stop,
  colon,  // its last mark, closing quotes passed over
  functionNone,
  functionLow,
  functionMid,
  functionHigh,  // share of function words: 0, to .2, .35
  titleCase,
  allCaps,
  digits,
  bullet,
  separators,
  address,
  copyright,
  quote,
  comma,
  whole,
  opens,
  holdsDense,
  holds,
  head,
  caption,        // phrases of furniture
  otherLanguage,  // than the page's
  twice,
  thrice,  // a short line that stands so often on the page
  blankBefore,
  blankAfter,
  byline,
  date,
  proseBefore,
  proseAfter,
  shortBefore,
  shortAfter,
  proseNear,
  proseNone,    // the lines around it
  afterHead,    // a short line below the head of a furniture section
  lateSection,  // anything below such a head, after the main region
  inRegion,
  beforeNear,
  beforeFar,
  afterNear,
  afterFar,  // where it stands to the main region
  linkHint,
  furnitureHint,
  bodyHint,
  headingHint,  // from rich text
  run3,
  run6,  // in a run of so many short lines without stops
  shared,
  unshared,     // the main region has most, or little, of its content words
  beforeTitle,  // of the line that looks most like the page's title
  addressing,
  saying,      // it speaks to "you" or of "our"; it tells what someone said
  lowerStart,  // its first word is in lower case
  sentences,   // two stops or more
  between,     // a short line with prose before and after, within two lines
  bare,        // no letters
  biography,   // opens with a name and tells who that is, as the last lines of a text do
  count
};
static_assert(static_cast<int>(Trait::count) <= 64);

// A set of traits.
struct Traits {
  uint64_t bits = 0;
  bool has(Trait trait) const { return bits >> static_cast<int>(trait) & 1; }
  void set(Trait trait, bool on = true) { bits |= uint64_t{on} << static_cast<int>(trait); }
  friend bool operator==(Traits, Traits) = default;
};

constexpr uint8_t kNoReason = 255;

struct Line {
  Span span;
  Range tokens;        // of Page::list
  uint32_t words = 0;  // letters or digits in them
  uint16_t function_words = 0, capitals = 0, figures = 0, commas = 0, stops = 0;  // of the words
  Traits traits;
  uint8_t reason = kNoReason;  // of the phrase of furniture that it holds: PageWords::reasons
  bool prose = false;  // reads like running text: long enough, with function words and a stop
};

// Bits stand for the kinds of elements of en/article.jsonc ("elements"), in their order.
struct Markup {
  uint32_t inner = 0;   // kinds of the innermost element that holds the line
  uint32_t around = 0;  // kinds of all that hold it, but for those that hold most of the article
  uint8_t links = 0;    // percent of the innermost element that is link text
  uint8_t section_links = 0;   // … of the largest that does not hold most of the article
  uint16_t section_words = 0;  // and its words
  uint8_t below = 0;  // elements between the line and the innermost that holds most of the article
  bool in_main = false;     // whether that one holds the line
  bool like_body = false;   // innermost element named as most of the article's running text is
  uint8_t shape_prose = 0;  // percent of the article's running text in elements named alike
  uint8_t shape_lines = 0;  // lines in elements named alike, 250 at most
  uint16_t parent_prose =
      0;  // words of the article's running text in the element around the innermost
  uint8_t parent_links = 0;  // percent of that one that is link text
  bool hidden = false;       // the page did not show it
  bool stated = false;       // the page's linked data states it as text of its article
  bool hinted = false;       // any element holds it
};

struct Page {
  std::string_view text;
  TokenList list;                       // of all lines
  std::vector<std::string_view> forms;  // of all tokens
  std::vector<uint32_t> languages;      // that each token is a function word of: LanguageWords
  std::vector<uint32_t> numbers;        // of their forms: article/distinct.h
  std::vector<uint16_t> signs;          // … and what they are to the reading of a page
  uint32_t distinct = 0;                // forms
  std::vector<Line> lines;
  std::string_view language;  // of most of its running text; "und" where it cannot be told
  Range region;               // of the lines: where most running text stands (article/body.h)
  std::vector<Markup> marks;  // by line

  std::span<const std::string_view> forms_of(Range tokens) const {
    return std::span<const std::string_view>(forms).subspan(tokens.begin, tokens.size());
  }
};

// The lines of a text with the traits that each has by itself, and the page's language. Linear.
Page read_page(std::string_view text, const std::vector<Span>& lines);

std::string_view name_of(Trait trait);

}  // namespace crosscheck
