// Crosscheck: reads several news articles on one story and reconciles what they say.
// The one public header of the core. `compare` is a pure function: no clock, locale, randomness,
// file or network; equal requests give equal reports.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "text/span.h"

namespace crosscheck {

// What a passage stood in before it became plain text: from rich text only.
struct Hint {
  Span span;
  std::string tag;                 // element name, lower case: "nav"
  std::vector<std::string> names;  // its class and id words
  double links = 0;                // share of its characters that are link text, 0 to 1
  bool hidden = false;             // the page did not show it
};

// One pasted article. What is left empty is read out of the text.
struct ArticleInput {
  std::string id;    // unique in the request
  std::string text;  // furniture and all
  std::vector<Hint> hints;
  std::string title, source, byline, url;
  std::string published;  // ISO 8601 date
};

// A place in an article: where a mention begins, in bytes of its text.
struct Place {
  std::string article;
  uint32_t at = 0;
};

// A reader's correction. link, unlink: two mentions are, or are not, about the same thing;
// keep, drop: a passage is body, or furniture; same: two names are one actor.
struct Decision {
  enum class Kind : uint8_t { link, unlink, keep, drop, same } kind;
  Place a, b;               // link, unlink
  std::string article;      // keep, drop
  Span span;                // keep, drop
  std::string name, other;  // same
};

struct Request {
  std::vector<ArticleInput> articles;
  std::string language = "en";
  std::vector<std::string> kinds;  // empty: all
  std::vector<Decision> decisions;
};

struct Report;  // report/report.h

Report compare(Request request);

}  // namespace crosscheck
