#include "article/sentences.h"

#include <algorithm>

#include "language/article_words.h"
#include "language/page_words.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace crosscheck {
namespace {

class Borders {
 public:
  Borders(std::string_view text, const TokenList& list, Range passage)
      : text_(text), list_(list), passage_(passage), words_(article_words()) {}

  std::vector<Range> sentences() const {
    std::vector<Range> found;
    uint32_t begin = passage_.begin;
    for (uint32_t i = passage_.begin; i < passage_.end; ++i) {
      const uint32_t close = may_end(i) ? closed(i + 1) : i + 1;
      const bool border = may_end(i) ? is_border_after(i, close) : parts(begin, i);
      if (!border && i + 1 - begin < kLongestSentence) continue;
      const uint32_t stop = border ? close : i + 1;
      found.push_back({begin, stop});
      begin = stop;
      i = stop - 1;
    }
    if (begin < passage_.end) found.push_back({begin, passage_.end});
    return found;
  }

 private:
  std::string_view form(uint32_t token) const {
    return token < passage_.end ? list_.form(token) : "";
  }
  char32_t first_of(uint32_t token) const {
    return code_point_at(text_, list_.tokens[token].span.begin).value;
  }
  bool space_before(uint32_t token) const { return list_.tokens[token].space_before; }

  static bool is_call(std::string_view form) { return form[0] == '!' || form[0] == '?'; }
  static bool is_dots(std::string_view form) {
    return form.size() > 1 && form.substr(0, 2) == "..";
  }

  bool may_end(uint32_t i) const {
    const std::string_view mark = form(i);
    return mark == "." || is_call(mark) || is_dots(mark) || is_abbreviation(i);
  }
  // A word that ends in its own stop.
  bool is_abbreviation(uint32_t i) const {
    const std::string_view word = form(i);
    return word.size() > 1 && word.back() == '.' && list_.tokens[i].kind == TokenKind::word;
  }

  // ---- borders without a stop, as mails and forums have them ----

  // Whether a sentence that begins at `begin` ends after token i though no stop does.
  bool parts(uint32_t begin, uint32_t i) const {
    if (i + 1 >= passage_.end || !space_before(i + 1)) return false;
    if (is_rule(i) || is_rule(i + 1)) return true;
    const bool capital = is_upper(first_of(i + 1)) || is_quote(first_of(i + 1));
    if (is_stamp(i + 1)) return is_upper(first_of(i)) || is_address(i) || form(i) == ">";
    if (is_file(i) && form(i + 1) == "-" && i + 2 < passage_.end) return is_file(i + 2);
    if (is_address(i) && is_address(i + 1)) return true;
    if (ends_stamp(i)) return true;
    const bool mail = form(i) == ">" && i > begin && is_address(i - 1);
    return capital && (mail || is_smile(i) || closes_letter(begin, i));
  }
  // A line drawn with signs: "*****", "-----".
  bool is_rule(uint32_t i) const {
    const std::string_view f = form(i);
    return f.size() > 3 && std::string_view("*=_-~#+").find(f[0]) != f.npos &&
           f.find_first_not_of(f[0]) == f.npos;
  }
  bool is_address(uint32_t i) const {
    const std::string_view f = form(i);
    const size_t at = f.find('@');
    return f.find("://") != f.npos || (at != f.npos && at > 0 && f.find('.', at) != f.npos);
  }
  // A name with a stop in it and letters behind: "notes.pdf".
  bool is_file(uint32_t i) const {
    const std::string_view f = form(i);
    const size_t stop = f.rfind('.');
    return stop != f.npos && stop > 0 && f.size() - stop >= 4 && f.size() - stop <= 5 &&
           words_.hosts.has(f.substr(stop + 1));
  }
  bool is_clock(uint32_t i) const {
    const std::string_view f = form(i);
    return f.size() >= 4 && f[0] >= '0' && f[0] <= '9' && f.find(':') != f.npos;
  }
  bool is_day(uint32_t i) const {
    const std::string_view f = form(i);
    return f.size() >= 6 && f[0] >= '0' && f[0] <= '9' &&
           std::count(f.begin(), f.end(), '/') == 2;
  }
  // "03/28/2001 05:09 PM"
  bool is_stamp(uint32_t i) const { return is_day(i) && i + 1 < passage_.end && is_clock(i + 1); }
  bool ends_stamp(uint32_t i) const {
    const bool half = form(i) == "am" || form(i) == "pm";
    if (half && i > passage_.begin + 1) return is_clock(i - 1) && is_day(i - 2);
    const bool goes_on = form(i + 1) == "am" || form(i + 1) == "pm";
    return !goes_on && i > passage_.begin && is_clock(i) && is_day(i - 1);
  }
  // ":)", ";-)"
  bool is_smile(uint32_t i) const {
    if (form(i) != ")" || i < passage_.begin + 2 || space_before(i)) return false;
    const uint32_t eyes = form(i - 1) == "-" && !space_before(i - 1) ? i - 2 : i - 1;
    return form(eyes) == ":" || form(eyes) == ";";
  }
  // "Hi Jane," and "Kind regards," that stand alone, in no quotation.
  bool closes_letter(uint32_t begin, uint32_t i) const {
    if (form(i) != "," || i == begin || i - begin > 3) return false;
    const std::string_view first = form(begin), last = form(i - 1);
    const bool closing = i - begin < 3 && words_.closings.has(last) && is_upper(first_of(begin));
    return closing || words_.greetings.has(first);
  }

  // Past the closing quotes and brackets, and further marks, that belong to the sentence before.
  uint32_t closed(uint32_t i) const {
    for (; i < passage_.end; ++i) {
      const char32_t c = first_of(i);
      const bool bracket = c == ')' || c == ']' || c == '}';
      const bool mark = is_call(form(i)) || form(i) == "." || is_dots(form(i));
      const bool glued = !space_before(i);
      if (!(glued && (bracket || mark)) && !(is_quote(c) && closes(i, c))) break;
    }
    return noted(i);
  }
  // Past note marks: "[17]", "[4] [7]", "[citation needed]".
  uint32_t noted(uint32_t i) const {
    while (form(i) == "[") {
      const bool number = i + 1 < passage_.end && list_.tokens[i + 1].kind == TokenKind::number;
      const uint32_t close = form(i + 2) == "]" && number ? i + 2 : i + 3;
      if (form(close) != "]" || (!number && form(i + 2) != "needed")) break;
      i = close + 1;
    }
    return i;
  }
  bool closes(uint32_t i, char32_t c) const {
    if (list_.tokens[i].kind != TokenKind::punctuation) return false;  // "'em", "'s"
    if (c == 0x201D || c == 0xBB || c == 0x203A || (c == 0x2019 && !space_before(i))) return true;
    if (c == 0x201C || c == 0x2018 || c == 0xAB || c == 0x2039 || c == 0x201E) return false;
    if (space_before(i)) return i + 1 == passage_.end;
    // A straight mark: closing, unless it opens the next word ('end."Next').
    return true;
  }

  bool is_border_after(uint32_t i, uint32_t close) const {
    if (close == passage_.end) return true;
    const uint32_t word = opened(close);
    if (word == passage_.end) return false;
    if (is_number_of_list(i)) return false;
    const char32_t c = first_of(word);
    if (is_abbreviation(i)) return close == i + 1 ? ends_with_abbreviation(i, word) : is_upper(c);
    if (is_continuing(c)) return false;
    const bool quoted = close > i + 1 && is_quote(first_of(close - 1));
    if (is_lower(c)) return !quoted && lower_begins(i, close);
    if (is_call(form(i)) && quoted && is_said(word)) return false;
    if (is_call(form(i)) && close == i + 1 && i > passage_.begin &&
        words_.exclaiming.has(form(i - 1)))
      return false;
    if (is_dots(form(i)) && i > passage_.begin && (form(i - 1) == "[" || form(i - 1) == "("))
      return false;
    return true;
  }

  // Past the marks that open the next sentence.
  uint32_t opened(uint32_t i) const {
    while (i < passage_.end &&
           (is_quote(first_of(i)) || first_of(i) == '(' || first_of(i) == '[') &&
           list_.tokens[i].kind == TokenKind::punctuation)
      ++i;
    return i;
  }
  static bool is_continuing(char32_t c) {
    return c == ',' || c == ';' || c == ':' || c == ')' || c == ']' || c == '/' || c == '.';
  }

  // "1." or "a." at the head of a passage numbers it.
  bool is_number_of_list(uint32_t i) const {
    if (i > passage_.begin + 1) return false;
    if (i == passage_.begin) return is_abbreviation(i) && form(i).size() == 2;
    const Token& first = list_.tokens[passage_.begin];
    return form(i) == "." &&
           (first.kind == TokenKind::number ? first.form.size() <= 3 : first.form.size() == 1);
  }

  // A lower-case word begins a sentence after a full stop, where people write so; after a short
  // word the stop is more likely that of an abbreviation unknown here.
  bool lower_begins(uint32_t i, uint32_t close) const {
    if (is_dots(form(i))) return false;
    if (is_call(form(i))) return true;
    return i > passage_.begin && close == i + 1 &&
           (is_spoken(form(i - 1)) || language_words().languages(form(i - 1)) != 0);
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
    return !initial || (i > passage_.begin && is_lower(first_of(i - 1)));
  }

  // “Never!” Smith said. “Why?” asked Smith.
  bool is_said(uint32_t word) const {
    for (uint32_t i = word; i < std::min(word + 5, passage_.end); ++i) {
      if (words_.saying.has(form(i))) return true;
      if (list_.tokens[i].kind != TokenKind::word) return false;
    }
    return false;
  }

  std::string_view text_;
  const TokenList& list_;
  Range passage_;
  const ArticleWords& words_;
};

}  // namespace

std::vector<Range> sentences_of(std::string_view text, const TokenList& list, Range passage) {
  return Borders(text, list, passage).sentences();
}

}  // namespace crosscheck
