// One passage of tokens as borders are looked for in it.
#pragma once
#include <string_view>

#include "article/tokens.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace crosscheck {

struct Passage {
  std::string_view text;
  const TokenList& list;
  Range tokens;

  // The folded form of a token; empty past the end.
  std::string_view form(uint32_t token) const {
    return token < tokens.end ? list.form(token) : std::string_view();
  }
  char32_t first_of(uint32_t token) const {
    return code_point_at(text, list.tokens[token].span.begin).value;
  }
  bool space_before(uint32_t token) const { return list.tokens[token].space_before; }
  TokenKind kind(uint32_t token) const { return list.tokens[token].kind; }
  bool is_capital(uint32_t token) const { return token < tokens.end && is_upper(first_of(token)); }
  // A web or mail address.
  bool is_address(uint32_t token) const {
    const std::string_view f = form(token);
    if (f.find("://") != f.npos || (f.size() > 6 && f.starts_with("www."))) return true;
    const size_t at = f.find('@');
    return at != f.npos && at > 0 && f.find('.', at) != f.npos;
  }
  // ".." and longer, "…" folded.
  bool is_dots(uint32_t token) const { return form(token).starts_with(".."); }
};

}  // namespace crosscheck
