#include "text/fold.h"

#include "text/characters.h"
#include "text/latin.h"
#include "text/utf8.h"

namespace crosscheck {
namespace {

// What folds to other than one code point; empty for the rest.
std::string_view folded_special(char32_t c) {
  switch (c) {
    case 0x2014:
    case 0x2015:
      return "--";
    case 0x2026:
      return "...";
    case 0x2033:
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0xAB:
    case 0xBB:
    case 0xFF02:
      return "\"";
    case 0xFB00:
      return "ff";
    case 0xFB01:
      return "fi";
    case 0xFB02:
      return "fl";
    case 0xFB03:
      return "ffi";
    case 0xFB04:
      return "ffl";
    case 0x1E9E:
      return "ß";
    default:
      return {};
  }
}

char32_t folded(char32_t c) {
  c = ascii_of(c);
  if (is_space(c)) return ' ';
  if (is_dash(c)) return '-';
  if (is_single_quote(c)) return '\'';
  return lower(c);
}

// The folded form of the ASCII characters that fold to themselves or to lower case; 0 for the rest.
char folded_ascii(char c) {
  if (c >= 'A' && c <= 'Z') return static_cast<char>(c + 32);
  return c > ' ' && c < 0x7F && c != '`' ? c : '\0';
}

// What an accent-free spelling writes for letters that are no base with an accent.
std::string_view plain_letters(char32_t c) {
  switch (c) {
    case 0xDF:
      return "ss";
    case 0xE6:
      return "ae";
    case 0xF0:
      return "d";
    case 0xF8:
      return "o";
    case 0xFE:
      return "th";
    case 0x111:
      return "d";
    case 0x127:
      return "h";
    case 0x131:
      return "i";
    case 0x142:
      return "l";
    case 0x153:
      return "oe";
    case 0x167:
      return "t";
    default:
      return {};
  }
}

}  // namespace

Span fold_into(std::string& forms, std::string_view text) {
  const auto begin = static_cast<uint32_t>(forms.size());
  char32_t last = 0;       // the letter that a combining mark would join
  size_t last_at = begin;  // and where it stands
  for (size_t at = 0; at < text.size();) {
    if (const char plain = folded_ascii(text[at]); plain != 0) {
      last_at = forms.size();
      last = static_cast<unsigned char>(plain);
      forms += plain;
      ++at;
      continue;
    }
    const CodePoint point = code_point_at(text, at);
    at += point.size;
    if (is_invisible(point.value)) continue;
    if (is_mark(point.value)) {
      const bool alone = forms.size() == begin;
      const char32_t joined = alone ? point.value : last ? compose(last, point.value) : 0;
      if (joined == 0) continue;
      forms.resize(last_at);
      forms.append(encode(joined).view());
      last = alone ? 0 : joined;
      continue;
    }
    last_at = forms.size();
    const std::string_view special = folded_special(point.value);
    last = special.empty() ? folded(point.value) : 0;
    if (special.empty())
      forms.append(encode(last).view());
    else
      forms.append(special);
  }
  return {begin, static_cast<uint32_t>(forms.size())};
}

std::string fold(std::string_view text) {
  std::string forms;
  forms.reserve(text.size());
  fold_into(forms, text);
  return forms;
}

std::string undisguised(std::string_view text) {
  std::string shown;
  shown.reserve(text.size());
  char32_t last = 0;
  for (size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    at += point.size;
    if (is_invisible(point.value)) continue;
    if (!is_mark(point.value)) {
      last = ascii_of(point.value);
    } else if (const char32_t joined = compose(last, point.value); joined != 0) {
      shown.resize(shown.size() - encode(last).size);
      last = joined;
    } else if (shown.empty() || compose(lower(last), point.value) != 0) {
      last = point.value;  // a mark that comes first, or on a capital, stays
    } else {
      continue;
    }
    shown.append(encode(last).view());
  }
  return shown;
}

std::string unaccented(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  for (size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    at += point.size;
    if (point.value < 0x80) {
      plain.push_back(static_cast<char>(point.value));
      continue;
    }
    const char32_t base = base_of(point.value);
    const std::string_view letters = plain_letters(base);
    if (letters.empty())
      plain.append(encode(base).view());
    else
      plain.append(letters);
  }
  return plain;
}

}  // namespace crosscheck
