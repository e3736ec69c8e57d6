#include "article/unstopped.h"

#include <algorithm>

#include "language/article_words.h"
#include "language/page_words.h"

namespace crosscheck {
namespace {

constexpr uint32_t kLongestAddress = 8;  // tokens of "TEHRAN (AFP) -", "Jane, John and Ann -"
constexpr uint32_t kLongestBracket = 12;

class Seam {
 public:
  Seam(const Passage& passage, uint32_t begin, uint32_t i)
      : p_(passage), begin_(begin), i_(i), words_(article_words()) {}

  bool ends() const {
    if (is_rule(i_) || is_rule(i_ + 1)) return true;
    if (is_stamp(i_ + 1))
      return is_upper(p_.first_of(i_)) || p_.is_address(i_) || p_.form(i_) == ">";
    if (is_file(i_) && p_.form(i_ + 1) == "-" && i_ + 2 < p_.tokens.end) return is_file(i_ + 2);
    if (ends_stamp(i_) || ends_address() || begins_item()) return true;
    const char32_t next = p_.first_of(i_ + 1);
    if (!is_upper(next) && !is_quote(next) && next != '(') return false;
    const bool attached = p_.form(i_) == ">" || p_.form(i_) == ">>";
    const bool mail = attached && i_ > begin_ && (p_.form(i_) == ">>" || p_.is_address(i_ - 1));
    return mail || is_smile(i_) || closes_letter() || signs_letter() || addresses_reader() ||
           closes_bracket() || is_dash_alone() || numbers_figure() ||
           (is_postscript(i_ + 1) && language_words().languages(p_.form(i_)) == 0);
  }

 private:
  // A line drawn with signs: "*****", "-----".
  bool is_rule(uint32_t i) const {
    const std::string_view f = p_.form(i);
    const size_t least = f.starts_with("*") ? 3 : 4;
    return f.size() >= least && std::string_view("*=_-~#+").find(f[0]) != f.npos &&
           f.find_first_not_of(f[0]) == f.npos;
  }
  // A name with a stop in it and letters behind: "notes.pdf".
  bool is_file(uint32_t i) const {
    const std::string_view f = p_.form(i);
    const size_t stop = f.rfind('.');
    return stop != f.npos && stop > 0 && f.size() - stop >= 4 && f.size() - stop <= 5 &&
           words_.hosts.has(f.substr(stop + 1));
  }

  bool is_clock(uint32_t i) const {
    const std::string_view f = p_.form(i);
    return f.size() >= 4 && f[0] >= '0' && f[0] <= '9' && f.find(':') != f.npos;
  }
  bool is_day(uint32_t i) const {
    const std::string_view f = p_.form(i);
    return f.size() >= 6 && f[0] >= '0' && f[0] <= '9' && std::count(f.begin(), f.end(), '/') == 2;
  }
  // "03/28/2001 05:09 PM"
  bool is_stamp(uint32_t i) const { return is_day(i) && is_clock(i + 1); }
  bool ends_stamp(uint32_t i) const {
    const bool half = p_.form(i) == "am" || p_.form(i) == "pm";
    if (half && i > p_.tokens.begin + 1) return is_clock(i - 1) && is_day(i - 2);
    const bool goes_on = p_.form(i + 1) == "am" || p_.form(i + 1) == "pm";
    return !goes_on && i > p_.tokens.begin && is_clock(i) && is_day(i - 1);
  }

  // "Email: jane@example.org", a mail address before a word that opens sentences, a web address
  // before a capital.
  bool ends_address() const {
    if (!p_.is_address(i_)) return false;
    const bool label = i_ > begin_ + 1 && p_.form(i_ - 1) == ":";
    if (p_.is_address(i_ + 1)) return !label;
    if (p_.kind(i_ + 1) != TokenKind::word) return false;
    const bool mail = p_.form(i_).find("://") == std::string_view::npos;
    return label || (p_.is_capital(i_ + 1) && (!mail || opens_sentence(i_ + 1)));
  }
  bool opens_sentence(uint32_t i) const {
    return words_.openers.has(p_.form(i)) || p_.form(i) == "i";
  }
  // "… the following: 1. Open", "… a warm room 2) I would": the next item of a list.
  bool begins_item() const {
    const std::string_view number = p_.form(i_ + 1);
    if (p_.kind(i_ + 1) != TokenKind::number || number.size() > 2 || i_ + 3 >= p_.tokens.end)
      return false;
    if (p_.space_before(i_ + 2) || !p_.space_before(i_ + 3)) return false;
    if (p_.form(i_ + 2) == ".") return p_.form(i_) == ":" && p_.is_capital(i_ + 3);
    return p_.form(i_ + 2) == ")" && p_.kind(i_) == TokenKind::word && !p_.is_capital(i_) &&
           language_words().languages(p_.form(i_)) == 0;
  }

  // ":)", ";-)"
  bool is_smile(uint32_t i) const {
    if (p_.form(i) != ")" || i < p_.tokens.begin + 2 || p_.space_before(i)) return false;
    const uint32_t eyes = p_.form(i - 1) == "-" && !p_.space_before(i - 1) ? i - 2 : i - 1;
    return p_.form(eyes) == ":" || p_.form(eyes) == ";";
  }
  // "Hi Jane," and "Kind regards," that stand alone, in no quotation.
  bool closes_letter() const {
    if (p_.form(i_) != "," || i_ == begin_ || i_ - begin_ > 3) return false;
    const std::string_view first = p_.form(begin_), last = p_.form(i_ - 1);
    const bool closing =
        i_ - begin_ < 3 && words_.closings.has(last) && is_upper(p_.first_of(begin_));
    return closing || words_.greetings.has(first);
  }
  // "Kind regards, Jane ¦ Please": the name below a letter.
  bool signs_letter() const {
    if (begin_ < p_.tokens.begin + 2 || i_ - begin_ > 1 || p_.form(begin_ - 1) != ",") return false;
    return words_.closings.has(p_.form(begin_ - 2)) && is_name(begin_) && is_name(i_) &&
           (opens_sentence(i_ + 1) || p_.form(i_ + 1) == p_.form(begin_));
  }
  bool is_name(uint32_t i) const {
    return p_.kind(i) == TokenKind::word && p_.is_capital(i) && !words_.openers.has(p_.form(i));
  }
  // "Jane, John and Ann - Just", "TEHRAN (AFP) - An", below a mail's stamp also "Jane: We": names,
  // and a mark that sets them apart.
  bool addresses_reader() const {
    const bool dash = (p_.form(i_) == "-" || p_.form(i_) == "--") && p_.space_before(i_);
    const bool stamped = begin_ > p_.tokens.begin && ends_stamp(begin_ - 1);
    if (!dash && !(stamped && p_.form(i_) == ":")) return false;
    if (i_ == begin_ || i_ - begin_ > kLongestAddress || is_postscript(begin_)) return false;
    for (uint32_t i = begin_; i < i_; ++i) {
      const std::string_view f = p_.form(i);
      const bool joins = i > begin_ && (f == "," || f == "and" || f == "&" || f == "(" || f == ")");
      if (!joins && !is_name(i)) return false;
    }
    return stamped || p_.form(i_ - 1) == ")" || opens_sentence(i_ + 1);
  }

  // "(Jane Doe) The", "[...] The": a sentence that is one bracket with names or nothing in it.
  bool closes_bracket() const {
    const std::string_view open = p_.form(begin_), close = p_.form(i_);
    if (!(open == "(" && close == ")") && !(open == "[" && close == "]")) return false;
    if (i_ - begin_ < 2 || i_ - begin_ > kLongestBracket) return false;
    for (uint32_t i = begin_ + 1; i < i_; ++i)
      if (!p_.is_dots(i) && p_.form(i) != ":" && !(is_name(i) && p_.form(i).size() > 1))
        return false;
    return true;
  }
  // "-- Posted by": the line below which a signature stands.
  bool is_dash_alone() const { return i_ == begin_ && p_.list.tokens[i_].span.in(p_.text) == "--"; }
  // "Figure 1.5 The harbour"
  bool numbers_figure() const {
    return i_ == begin_ + 1 && p_.kind(i_) == TokenKind::number && p_.is_capital(begin_) &&
           words_.figures.has(p_.form(begin_));
  }
  bool is_postscript(uint32_t i) const {
    return p_.form(i) == "p.s." ||
           (p_.form(i) == "ps" && p_.text[p_.list.tokens[i].span.begin + 1] == 'S');
  }

  const Passage& p_;
  uint32_t begin_, i_;
  const ArticleWords& words_;
};

}  // namespace

bool ends_unstopped(const Passage& passage, uint32_t begin, uint32_t i) {
  if (i + 1 >= passage.tokens.end || !passage.space_before(i + 1)) return false;
  return Seam(passage, begin, i).ends();
}

}  // namespace crosscheck
