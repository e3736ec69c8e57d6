// Addresses of pages and mail, host names, and names behind "@" and "#" (article/scan.h).
#include <algorithm>

#include "article/plain.h"
#include "article/scan.h"
#include "language/article_words.h"
#include "text/characters.h"
#include "text/fold.h"

namespace crosscheck {
namespace {

constexpr uint32_t kAddressReach =
    96;  // bytes within which the "@" or the host of an address stands
constexpr uint32_t kUrlReach = 4096;

bool starts_with(std::string_view text, uint32_t at, uint32_t end, std::string_view word) {
  return end - at >= word.size() && text.substr(at, word.size()) == word;
}

bool is_closing_sign(char c) {
  return std::string_view(".,;:!?)]}'\"").find(c) != std::string_view::npos;
}

uint32_t url_end(std::string_view text, uint32_t at, uint32_t end) {
  constexpr std::string_view kStarts[] = {"http://", "https://", "www.",     "ftp://",
                                          "mailto:", "HTTP://",  "HTTPS://", "WWW."};
  const auto* found = std::find_if(std::begin(kStarts), std::end(kStarts), [&](std::string_view s) {
    return starts_with(text, at, end, s);
  });
  if (found == std::end(kStarts)) return at;
  const uint32_t body = at + static_cast<uint32_t>(found->size());
  uint32_t stop = body;
  while (stop < end && stop - at < kUrlReach) {
    const CodePoint point = code_point_at(text, stop);
    if (is_space(point.value) || point.value == '<' || point.value == '>' ||
        (is_quote(point.value) && point.value != '\''))
      break;
    stop += point.size;
  }
  while (stop > body && is_closing_sign(text[stop - 1])) --stop;
  return stop > body ? stop : at;
}

// Labels of letters, digits and hyphens with single stops between them.
struct Labels {
  uint32_t end;
  uint32_t last;  // where the last label begins
  uint32_t count = 1;
};

Labels labels(std::string_view text, uint32_t at, uint32_t end) {
  Labels found{at, at};
  const uint32_t limit = std::min(end, at + kAddressReach);
  while (true) {
    while (found.end < limit &&
           (is_ascii_word(text[found.end]) || text[found.end] == '-' || text[found.end] == '_'))
      ++found.end;
    if (found.end + 1 >= limit || found.end == found.last || text[found.end] != '.' ||
        !is_ascii_word(text[found.end + 1]))
      return found;
    found.last = ++found.end;
    ++found.count;
  }
}

uint32_t mail_end(std::string_view text, uint32_t at, uint32_t end) {
  const uint32_t limit = std::min(end, at + kAddressReach);
  uint32_t stop = at;
  while (stop < limit && (is_ascii_word(text[stop]) ||
                          std::string_view("._%+-").find(text[stop]) != std::string_view::npos))
    ++stop;
  if (stop == at || stop + 1 >= limit || text[stop] != '@' || !is_ascii_word(text[stop + 1]))
    return at;
  return labels(text, stop + 1, end).end;
}

// "alt.animals.cat": lower-case words between stops, none of them a single letter.
bool is_lower_path(std::string_view path) {
  size_t letters = 0;
  for (const char c : path) {
    if (c == '.' ? letters < 2 : !(c >= 'a' && c <= 'z') && c != '-') return false;
    letters = c == '.' ? 0 : letters + 1;
  }
  return letters > 1;
}

uint32_t host_end(std::string_view text, uint32_t at, uint32_t end) {
  const Labels found = labels(text, at, end);
  if (found.count > 2 && is_lower_path(text.substr(at, found.end - at))) return found.end;
  if (found.count < 2 || found.end - found.last < 2 || is_letter(peek(text, found.end, end).value))
    return at;
  const std::string_view last = text.substr(found.last, found.end - found.last);
  if (std::any_of(last.begin(), last.end(), [](char c) { return c >= 'A' && c <= 'Z'; }) &&
      !std::all_of(last.begin(), last.end(), [](char c) { return c >= 'A' && c <= 'Z'; }))
    return at;
  if (!article_words().hosts.has(fold(last))) return at;
  uint32_t stop = found.end;
  if (stop < end && text[stop] == '/')
    while (stop < end && stop - at < kUrlReach && text[stop] > ' ' &&
           static_cast<uint8_t>(text[stop]) < 0x80)
      ++stop;
  while (stop > found.end && is_closing_sign(text[stop - 1])) --stop;
  return stop;
}

}  // namespace

uint32_t address_end(std::string_view text, uint32_t at, uint32_t end) {
  if (text[at] == '@' || text[at] == '#') {
    const char32_t next = peek(text, at + 1, end).value;
    return is_letter(next) || next == '_' ? word_end(text, at + 1, end) : at;
  }
  // Of each kind, letters come first, and then one of these.
  uint32_t sign = at;
  while (sign < end && is_ascii_word(text[sign])) ++sign;
  if (sign == at || sign == end ||
      std::string_view(":.@_%+-").find(text[sign]) == std::string_view::npos)
    return at;
  uint32_t stop = url_end(text, at, end);
  if (stop == at) stop = mail_end(text, at, end);
  if (stop == at) stop = host_end(text, at, end);
  return stop;
}

}  // namespace crosscheck
