#include "article/sentences.h"

#include <algorithm>

#include "article/passage.h"
#include "article/unstopped.h"
#include "language/article_words.h"
#include "language/page_words.h"

namespace crosscheck {
namespace {

class Borders {
 public:
  explicit Borders(const Passage& passage)
      : p_(passage), end_(passage.tokens.end), words_(article_words()) {}

  std::vector<Range> sentences() const {
    std::vector<Range> found;
    uint32_t begin = p_.tokens.begin;
    for (uint32_t i = begin; i < end_; ++i) {
      const bool stop = may_end(i);
      const uint32_t close = stop ? closed(i + 1) : i + 1;
      const bool border = stop ? is_border_after(begin, i, close) : ends_unstopped(p_, begin, i);
      if (!border && i + 1 - begin < kLongestSentence) continue;
      const uint32_t past = border ? close : i + 1;
      found.push_back({begin, past});
      begin = past;
      i = past - 1;
    }
    if (begin < end_) found.push_back({begin, end_});
    return found;
  }

 private:
  std::string_view form(uint32_t token) const { return p_.form(token); }
  char32_t first_of(uint32_t token) const { return p_.first_of(token); }
  bool space_before(uint32_t token) const { return p_.space_before(token); }

  static bool is_call(std::string_view form) {
    return !form.empty() && (form[0] == '!' || form[0] == '?');
  }

  bool may_end(uint32_t i) const {
    const std::string_view mark = form(i);
    if (is_call(mark)) return i == p_.tokens.begin || form(i - 1) != ":";  // "E-mail:?"
    return mark == "." || p_.is_dots(i) || is_abbreviation(i);
  }
  // A word that ends in its own stop.
  bool is_abbreviation(uint32_t i) const {
    const std::string_view word = form(i);
    return word.size() > 1 && word.back() == '.' && p_.kind(i) == TokenKind::word;
  }

  // Past the closing quotes and brackets, and further marks, that belong to the sentence before.
  uint32_t closed(uint32_t i) const {
    for (; i < end_; ++i) {
      const char32_t c = first_of(i);
      const bool bracket = c == ')' || c == ']' || c == '}';
      const bool mark = form(i) == "." || p_.is_dots(i);
      const bool more = is_call(form(i)) && (!space_before(i) || is_call(form(i - 1)));
      if (!more && !(!space_before(i) && (bracket || mark)) && !(is_quote(c) && closes(i, c)))
        break;
    }
    return noted(i);
  }
  // Past note marks: "[17]", "[4] [7]", "[citation needed]".
  uint32_t noted(uint32_t i) const {
    while (form(i) == "[") {
      const bool number = i + 1 < end_ && p_.kind(i + 1) == TokenKind::number;
      const uint32_t close = form(i + 2) == "]" && number ? i + 2 : i + 3;
      if (form(close) != "]" || (!number && form(i + 2) != "needed")) break;
      i = close + 1;
    }
    return i;
  }
  bool closes(uint32_t i, char32_t c) const {
    if (p_.kind(i) != TokenKind::punctuation) return false;  // "'em", "'s"
    if (c == 0x201D || c == 0xBB || c == 0x203A || (c == 0x2019 && !space_before(i))) return true;
    if (c == 0x201C || c == 0x2018 || c == 0xAB || c == 0x2039 || c == 0x201E) return false;
    if (space_before(i)) return i + 1 == end_;
    // A straight mark: closing, unless it opens the next word ('end."Next').
    return true;
  }

  bool is_border_after(uint32_t begin, uint32_t i, uint32_t close) const {
    if (close == end_) return true;
    const uint32_t word = opened(close);
    if (word == end_) return false;
    if (is_number_of_list(begin, i)) return false;
    if (p_.is_address(close) && form(i) != ".") return true;
    if (is_gap(close)) return !p_.is_dots(i);
    const char32_t c = first_of(word);
    if (is_abbreviation(i)) return close == i + 1 ? ends_with_abbreviation(i, word) : is_upper(c);
    if (is_continuing(c)) return false;
    const bool quoted = close > i + 1 && is_quote(first_of(close - 1));
    const bool named = is_call(form(i)) && close == i + 1 && i > p_.tokens.begin &&
                       words_.exclaiming.has(form(i - 1));
    if (named) return false;
    if (is_lower(c)) return !quoted && lower_begins(i, close);
    if (is_call(form(i)) && quoted && is_said(word)) return false;
    if (p_.is_dots(i) && i > p_.tokens.begin && (form(i - 1) == "[" || form(i - 1) == "("))
      return false;
    return true;
  }

  // Past the marks that open the next sentence.
  uint32_t opened(uint32_t i) const {
    while (i < end_ && (is_quote(first_of(i)) || first_of(i) == '(' || first_of(i) == '[') &&
           p_.kind(i) == TokenKind::punctuation)
      ++i;
    return i;
  }
  static bool is_continuing(char32_t c) {
    return c == ',' || c == ';' || c == ':' || c == ')' || c == ']' || c == '/' || c == '.';
  }

  // "[...]": words left out between two sentences.
  bool is_gap(uint32_t i) const {
    return form(i) == "[" && p_.is_dots(i + 1) && form(i + 2) == "]";
  }

  // "1." or "a." at the head of a sentence numbers it.
  bool is_number_of_list(uint32_t begin, uint32_t i) const {
    if (i > begin + 1) return false;
    if (i == begin) return begin == p_.tokens.begin && is_abbreviation(i) && form(i).size() == 2;
    if (form(i) != ".") return false;
    if (form(begin) == "ps") return true;
    const size_t digits = begin == p_.tokens.begin ? 3 : 2;
    return p_.kind(begin) == TokenKind::number ? form(begin).size() <= digits
                                               : form(begin).size() == 1;
  }

  // A lower-case word begins a sentence after a full stop, where people write so; after a short
  // word the stop is more likely that of an abbreviation unknown here.
  bool lower_begins(uint32_t i, uint32_t close) const {
    if (p_.is_dots(i)) return false;
    if (is_call(form(i))) return true;
    if (i == p_.tokens.begin || close != i + 1) return false;
    const std::string_view last = form(i - 1);
    const bool telephone =
        space_before(close) && p_.kind(i - 1) == TokenKind::number && last.size() > 4;
    return telephone || (last == ")" && space_before(close)) || is_spoken(last) ||
           language_words().languages(last) != 0;
  }
  // Whether a word can be said aloud: three letters or more, one of them a vowel.
  static bool is_spoken(std::string_view word) {
    return word.size() > 2 && word.find_first_of("aeiouy") != std::string_view::npos;
  }

  bool ends_with_abbreviation(uint32_t i, uint32_t word) const {
    if (!is_upper(first_of(word)) && !is_quote(first_of(i + 1))) return false;
    const std::string_view own = form(i);
    const Abbreviation kind = words_.abbreviation(own.substr(0, own.size() - 1));
    const bool initial = own.size() == 2;
    if (!initial && kind != Abbreviation::none && kind != Abbreviation::ending &&
        kind != Abbreviation::state)
      return false;
    if (own == "etc.") return true;
    if (!words_.openers.has(form(word))) return false;
    // An initial stands after a name: "John F. The" is none, "vitamin C. The" may be.
    return !initial || (i > p_.tokens.begin && is_lower(first_of(i - 1)));
  }

  // “Never!” Smith said. “Why?” asked Smith.
  bool is_said(uint32_t word) const {
    for (uint32_t i = word; i < std::min(word + 5, end_); ++i) {
      if (words_.saying.has(form(i))) return true;
      if (p_.kind(i) != TokenKind::word) return false;
    }
    return false;
  }

  const Passage& p_;
  uint32_t end_;
  const ArticleWords& words_;
};

}  // namespace

std::vector<Range> sentences_of(std::string_view text, const TokenList& list, Range passage) {
  const Passage read{.text = text, .list = list, .tokens = passage};
  return Borders(read).sentences();
}

}  // namespace crosscheck
