#include "facts/versions.h"

#include <algorithm>

#include "reading/tree.h"

namespace crosscheck {
namespace {

constexpr size_t kMostWords = 400;

bool is_stop(std::string_view f) { return f == "." || f == "!" || f == "?"; }
bool is_ellipsis(std::string_view f) { return f == "..." || f == "\u2026" || f == ".."; }

}  // namespace

Spoken spoken(const Reading& reading, Range tokens, bool quoted_only) {
  Spoken result;
  bool bracketed = false, gap = false, stop = false;
  for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
    if (quoted_only && reading.quotation_of[i] == kNone) continue;
    const Token& token = reading.article.tokens[i];
    const std::string_view f = form(reading, i);
    if (f == "[") bracketed = true;
    if (f == "]") bracketed = false;
    gap = gap || is_ellipsis(f);
    stop = stop || is_stop(f);
    if (token.kind == TokenKind::punctuation || token.kind == TokenKind::symbol) continue;
    const bool glued = i > tokens.begin && !token.space_before &&
                       (f == "n't" || f.starts_with('\'') || f == "not");
    if (glued && !result.words.empty()) {
      result.words.back() += f;
      result.tokens.back().end = i + 1;
      continue;
    }
    result.words.emplace_back(f);
    result.tokens.push_back({i, i + 1});
    result.bracketed.push_back(bracketed);
    result.after_gap.push_back(gap);
    result.after_stop.push_back(stop);
    gap = stop = false;
  }
  // An ellipsis at the end stands before what follows.
  result.after_gap.push_back(gap);
  result.after_stop.push_back(stop);
  return result;
}

Alignment align(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  const size_t n = std::min(a.size(), kMostWords), m = std::min(b.size(), kMostWords);
  std::vector<uint16_t> best((n + 1) * (m + 1), 0);
  const auto at = [&](size_t i, size_t j) -> uint16_t& { return best[i * (m + 1) + j]; };
  for (size_t i = n; i-- > 0;)
    for (size_t j = m; j-- > 0;)
      at(i, j) = a[i] == b[j] ? static_cast<uint16_t>(at(i + 1, j + 1) + 1)
                              : std::max(at(i + 1, j), at(i, j + 1));
  Alignment result{std::vector<bool>(n), std::vector<bool>(m), at(0, 0)};
  for (size_t i = 0, j = 0; i < n && j < m;) {
    if (a[i] == b[j]) {
      result.of_a[i++] = true;
      result.of_b[j++] = true;
    } else if (at(i + 1, j) >= at(i, j + 1)) {
      ++i;
    } else {
      ++j;
    }
  }
  return result;
}

}  // namespace crosscheck
