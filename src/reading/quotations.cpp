#include "reading/quotations.h"

#include "reading/tree.h"

namespace crosscheck {
namespace {

// The mark of a token: '"' for double, '\'' for single, 0 for none.
char mark_of(const Reading& reading, uint32_t token) {
  const std::string_view f = form(reading, token);
  if (f == "\"" || f == "``" || f == "''") return '"';
  return f == "'" || f == "`" ? '\'' : '\0';
}

struct Context {
  uint32_t begin, end;  // tokens of the block
};

bool opens(const Reading& reading, Context block, uint32_t token) {
  const auto& tokens = reading.article.tokens;
  const std::string_view original = tokens[token].span.in(reading.article.text);
  if (original == "\u201C" || original == "\u201E" || original == "\u00AB") return true;
  if (original == "\u201D" || original == "\u00BB") return false;
  if (token + 1 >= block.end || tokens[token + 1].space_before) return false;
  if (token == block.begin || tokens[token].space_before) return true;
  const std::string_view before = form(reading, token - 1);
  return before == "(" || before == "[" || before == "-" || before == "--" || before == "\"" ||
         before == "'";
}

bool ends_speech(std::string_view f) {
  return f == "." || f == "," || f == "!" || f == "?" || f == "..." || f == ";" || f == ":" ||
         f == "-";
}

// Whether a single mark closes a quotation, and is not the apostrophe of a plural ("the sides'
// aims"): it follows a stop or comma, or nothing later in the block could close it.
bool closes_single(const Reading& reading, Context block, uint32_t token) {
  if (ends_speech(form(reading, token - 1))) return true;
  const bool plural = form(reading, token - 1).ends_with('s') && token + 1 < block.end &&
                      reading.article.tokens[token + 1].space_before;
  if (!plural) return true;
  for (uint32_t i = token + 1; i < block.end; ++i) {
    if (mark_of(reading, i) != '\'') continue;
    if (opens(reading, block, i)) return true;
    if (ends_speech(form(reading, i - 1))) return false;
  }
  return true;
}

// The token that closes the quotation opened at `open`; block.end where none does.
uint32_t closing(const Reading& reading, Context block, uint32_t open) {
  const char mark = mark_of(reading, open);
  for (uint32_t i = open + 1; i < block.end; ++i) {
    if (mark_of(reading, i) != mark) continue;
    if (mark == '"' ? !opens(reading, block, i) || reading.article.tokens[i].span.size() == 1
                    : !opens(reading, block, i) && closes_single(reading, block, i))
      return i;
  }
  return block.end;
}

void quotations_of_block(Reading& reading, Context block) {
  for (uint32_t i = block.begin; i < block.end; ++i) {
    if (mark_of(reading, i) == 0 || !opens(reading, block, i)) continue;
    const uint32_t close = closing(reading, block, i);
    // A single mark that nothing closes is an apostrophe ('90s, 'em).
    if (close == block.end && mark_of(reading, i) == '\'') continue;
    if (close == i + 1) continue;
    const Range tokens{i + 1, close};
    const bool closed = close < block.end;
    const Span words = span_of(reading.article, tokens);
    const uint32_t end = closed ? reading.article.tokens[close].span.end : words.end;
    for (uint32_t t = i; t < (closed ? close + 1 : close); ++t)
      reading.quotation_of[t] = static_cast<int32_t>(reading.quotations.size());
    reading.quotations.push_back({.span = {reading.article.tokens[i].span.begin, end},
                                  .words = words,
                                  .tokens = tokens,
                                  .closed = closed});
    i = closed ? close : close - 1;
  }
}

}  // namespace

void read_quotations(Reading& reading) {
  reading.quotation_of.assign(reading.article.tokens.size(), kNone);
  const auto& sentences = reading.article.sentences;
  for (size_t s = 0; s < sentences.size();) {
    size_t last = s;
    while (last + 1 < sentences.size() && sentences[last + 1].block == sentences[s].block) ++last;
    quotations_of_block(reading, {sentences[s].tokens.begin, sentences[last].tokens.end});
    s = last + 1;
  }
}

}  // namespace crosscheck
