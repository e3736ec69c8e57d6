#include "language/token_features.h"

#include <algorithm>

namespace crosscheck {
namespace {

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The plain form of a code point of three bytes that begins "\xe2\x80", by its last byte.
std::string_view plain(unsigned char last) {
  switch (last) {
    case 0x98:
    case 0x99:
    case 0x9a:
    case 0x9b:
    case 0xb2:
      return "'";
    case 0x9c:
    case 0x9d:
    case 0x9e:
    case 0x9f:
    case 0xb3:
      return "\"";
    case 0x90:
    case 0x91:
    case 0x92:
    case 0x93:
    case 0x94:
    case 0x95:
      return "-";
    case 0xa6:
      return "...";
    default:
      return {};
  }
}

// "Xx" for "Smith", "X.X." for "U.S.", "d,d" for "1,500", with the kind of length the word has.
uint16_t shape_row(std::string_view word) {
  std::string shape;
  for (char c : word) {
    const char kind = is_upper(c)                             ? 'X'
                      : is_lower(c)                           ? 'x'
                      : is_digit(c)                           ? 'd'
                      : static_cast<unsigned char>(c) >= 0x80 ? 'u'
                                                              : c;
    if (shape.size() < 2 || shape.back() != kind || shape[shape.size() - 2] != kind)
      shape.push_back(kind);
    if (shape.size() == 8) break;
  }
  shape.push_back(word.size() <= 1 ? '1' : word.size() <= 3 ? '3' : word.size() <= 6 ? '6' : '9');
  return static_cast<uint16_t>(hash_of(shape) % net::kTableRows[net::kShapeRow]);
}

uint16_t piece_row(net::Table table, std::string_view piece) {
  return static_cast<uint16_t>(hash_of(piece) %
                               static_cast<uint32_t>(net::kTableRows[static_cast<size_t>(table)]));
}

// Whether a line shouts (all capitals) or is a headline (most words of four letters and more begin
// with one).
int line_kind(std::span<const Form> forms) {
  int letters = 0, lower = 0, longer = 0, capital = 0;
  for (const Form& form : forms) {
    const std::string& word = form.plain;
    const auto count = std::count_if(word.begin(), word.end(), is_lower);
    const auto upper = std::count_if(word.begin(), word.end(), is_upper);
    letters += static_cast<int>(count + upper);
    lower += static_cast<int>(count);
    if (word.size() < 4 || count + upper < 4) continue;
    longer++;
    capital += is_upper(word[0]);
  }
  if (letters >= 8 && lower == 0) return 1;
  if (longer >= 4 && capital * 5 >= longer * 4) return 2;
  if (letters >= 8 && lower == letters) return 3;
  return 0;
}

std::string digits_as_zero(std::string_view word) {
  std::string out(word);
  for (char& c : out)
    if (is_digit(c)) c = '0';
  return out;
}

}  // namespace

std::string normalized(std::string_view token) {
  std::string out;
  for (size_t i = 0; i < token.size(); i++) {
    if (token[i] == '\xe2' && i + 2 < token.size() && token[i + 1] == '\x80') {
      const std::string_view to = plain(static_cast<unsigned char>(token[i + 2]));
      if (!to.empty()) {
        out += to;
        i += 2;
        continue;
      }
    }
    out.push_back(token[i]);
  }
  if (out.size() > 3) return out;
  if (out == "``" || out == "''" || out == "\xc2\xab" || out == "\xc2\xbb") return "\"";
  if (out == "--" || out == "---") return "-";
  return out;
}

std::string lower_case(std::string_view text) {
  std::string out(text);
  for (size_t i = 0; i < out.size(); i++) {
    const auto byte = static_cast<unsigned char>(out[i]);
    if (is_upper(out[i])) out[i] = static_cast<char>(byte + 32);
    if (byte < 0xc3 || byte > 0xc5 || i + 1 == out.size()) continue;
    const auto next = static_cast<unsigned char>(out[i + 1]);
    if (byte == 0xc3 && next >= 0x80 && next <= 0x9e && next != 0x97)
      out[i + 1] = static_cast<char>(next + 0x20);
    const bool even_is_upper = (byte == 0xc4 && next != 0xb0 && (next < 0xb8)) ||
                               (byte == 0xc5 && next >= 0x8a && next <= 0xb7);
    const bool odd_is_upper =
        (byte == 0xc5 && ((next >= 0x81 && next <= 0x88) || (next >= 0xb9 && next <= 0xbe)));
    if ((even_is_upper && next % 2 == 0) || (odd_is_upper && next % 2 == 1))
      out[i + 1] = static_cast<char>(next + 1);
    i++;
  }
  return out;
}

std::vector<Form> forms_of(std::span<const std::string_view> tokens) {
  std::vector<Form> forms(tokens.size());
  for (size_t i = 0; i < tokens.size(); i++) {
    forms[i].plain = normalized(tokens[i]);
    forms[i].low = lower_case(forms[i].plain);
  }
  return forms;
}

std::vector<TokenFeatures> token_features(std::span<const Form> forms,
                                          const Vocabulary& vocabulary) {
  const int kind = line_kind(forms);
  std::vector<TokenFeatures> out(forms.size());
  bool opens = true;  // nothing but punctuation before
  for (size_t i = 0; i < forms.size(); i++) {
    TokenFeatures& f = out[i];
    f.vector = vocabulary.find(forms[i].low);
    const std::string zeros = f.vector < 0 ? digits_as_zero(forms[i].low) : std::string();
    const std::string_view low = f.vector < 0 ? zeros : forms[i].low;
    if (f.vector < 0) f.vector = vocabulary.find(low);
    const bool learned = f.vector >= 0 && f.vector < net::kTableRows[net::kWordRow] - 1;
    const auto tail = [&](size_t n) { return low.substr(low.size() - std::min(n, low.size())); };
    const int place = kind * 2 + (opens ? 1 : 0) + (i + 1 == forms.size() ? 8 : 0);
    f.rows = {static_cast<uint16_t>(learned ? f.vector + 1 : 0),
              piece_row(net::kSuffix3Row, tail(3)),
              piece_row(net::kSuffix2Row, tail(2)),
              piece_row(net::kPrefixRow, low.substr(0, 3)),
              shape_row(forms[i].plain),
              static_cast<uint16_t>(place)};
    opens = opens &&
            std::none_of(low.begin(), low.end(), [](char c) { return is_lower(c) || is_digit(c); });
  }
  return out;
}

bool capital_says_nothing(const TokenFeatures& features) {
  return features.rows[net::kPlaceRow] % 8 != 0;
}

}  // namespace crosscheck
