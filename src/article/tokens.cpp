#include "article/tokens.h"

#include <algorithm>

#include "article/scan.h"
#include "language/article_words.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace crosscheck {
namespace {

bool is_clitic(std::string_view folded) {
  constexpr std::string_view kClitics[] = {"'s", "'re", "'ve", "'ll", "'d", "'m"};
  return std::find(std::begin(kClitics), std::end(kClitics), folded) != std::end(kClitics);
}

class Tokenizer {
 public:
  explicit Tokenizer(std::string_view text) : text_(text), words_(article_words()) {
    list_.forms.reserve(text.size());
  }

  void read(Span passage) {
    const auto first = static_cast<uint32_t>(list_.tokens.size());
    begin_ = at_ = passage.begin;
    end_ = passage.end;
    space_ = true;
    while (at_ < end_) {
      const CodePoint point = code_point_at(text_, at_);
      if (is_space(point.value) || is_invisible(point.value)) {
        space_ = space_ || is_space(point.value);
        at_ += point.size;
      } else {
        read_token(point.value);
      }
    }
    list_.passages.push_back({first, static_cast<uint32_t>(list_.tokens.size())});
  }

  TokenList take() { return std::move(list_); }

 private:
  void read_token(char32_t c) {
    const uint32_t address = address_end(text_, at_, end_);
    if (address != at_) return add(address, TokenKind::word);
    if (is_digit(c)) return read_number();
    if (c == '.' && is_digit(peek(at_ + 1)) && space_) return read_number();
    if (is_letter(c) || is_mark(c) || c == '_') return read_word();
    if (is_single_quote(c) && read_apostrophe(c)) return;
    const bool symbol = !is_quote(c) && !is_dash(c) && !is_punctuation(c);
    add(sign_end(text_, at_, end_), symbol ? TokenKind::symbol : TokenKind::punctuation);
  }

  static bool is_punctuation(char32_t c) {
    if (c < 0x80)
      return std::string_view(".,;:!?()[]{}/\\_#&*@").find(static_cast<char>(c)) !=
             std::string_view::npos;
    return c == 0xA1 || c == 0xA7 || c == 0xB6 || c == 0xB7 || c == 0xBF ||
           (c >= 0x2010 && c <= 0x205E) || (c >= 0x3001 && c <= 0x3003) ||
           (c >= 0x3008 && c <= 0x3011);
  }

  // "'90s", "'em", and clitics behind what is no word: "U.S.'s", "16's", "”’s".
  bool read_apostrophe(char32_t c) {
    const uint32_t after = at_ + code_point_at(text_, at_).size;
    const char32_t next = peek(after);
    if (c == 0x2018 && space_) {
      // Word processors turn the apostrophe of "'90s" the wrong way round.
      if (!is_digit(next)) return false;
    }
    if (is_digit(next)) return space_ && read_short_year(after);
    if (!is_letter(next)) return false;
    const uint32_t stop = word_end(text_, after, std::min(end_, after + 16));
    const std::string_view word = text_.substr(after, stop - after);
    if (word.size() > 8) return false;
    const std::string folded = fold(word);
    if (!is_clitic("'" + folded) && !(space_ && words_.apostrophes.has(folded))) return false;
    add(stop, TokenKind::word);
    return true;
  }

  bool read_short_year(uint32_t digits) {
    uint32_t stop = number_end(text_, digits, end_);
    if (stop - digits != 2) return false;
    if (peek(stop) == 's' && !is_letter(peek(stop + 1))) ++stop;
    if (is_letter(peek(stop))) return false;
    add(stop, TokenKind::number);
    return true;
  }

  void read_number() {
    const uint32_t digits = number_end(text_, at_ + (text_[at_] == '.' ? 1 : 0), end_);
    const uint32_t letters = letters_end(digits);
    if (letters == digits) return add(digits, TokenKind::number);
    const std::string_view tail = text_.substr(digits, letters - digits);
    const bool money = !list_.tokens.empty() && !space_ && is_money(list_.tokens.back());
    const bool small = tail.size() > 1 || money || is_lower(peek(digits));
    if (tail.size() < 5 && small && words_.glued.has(fold(tail))) {
      add(digits, TokenKind::number);
      return add_word(letters);
    }
    const uint32_t whole = word_end(text_, at_, end_);
    add(std::max(whole, digits), TokenKind::number);  // "20th", "1980s", "4G"
  }

  bool is_money(const Token& token) const {
    return is_currency(code_point_before(text_, token.span.end).value);
  }

  uint32_t letters_end(uint32_t at) const {
    while (at < end_ && is_letter(code_point_at(text_, at).value))
      at += code_point_at(text_, at).size;
    return at;
  }

  void read_word() {
    const uint32_t dotted = dotted_end(text_, at_, end_);
    if (dotted != at_) return add(dotted, TokenKind::word);
    uint32_t stop = word_end(text_, at_, end_);
    if (is_currency_name(stop)) return add(stop + 1, TokenKind::symbol);
    stop = affixed_end(stop);
    if (is_degree(stop)) return add(peek(stop + 2) == '.' ? stop + 3 : stop + 2, TokenKind::word);
    if (has_stop(stop)) return add(stop + 1, TokenKind::word);
    add_word(stop);
  }

  // "Ph.D", where two letters come before a stop and a capital.
  bool is_degree(uint32_t stop) const {
    if (stop - at_ > 3 || peek(stop) != '.' || !is_upper(peek(stop + 1)) ||
        is_letter(peek(stop + 2)))
      return false;
    return words_.abbreviation(fold(text_.substr(at_, stop + 2 - at_))) != Abbreviation::none;
  }

  // "US$50", "HK$".
  bool is_currency_name(uint32_t stop) const {
    return stop - at_ <= 3 && peek(stop) == '$' && is_upper(peek(at_)) && is_digit(peek(stop + 1));
  }

  // Past a hyphen that does not cut: after a prefix, before a suffix.
  uint32_t affixed_end(uint32_t stop) const {
    if (peek(stop) != '-' || !is_word_start(stop + 1)) return stop;
    const uint32_t next = word_end(text_, stop + 1, end_);
    if (stop - at_ <= 8 && words_.prefixes.has(fold(text_.substr(at_, stop - at_)))) return next;
    const uint32_t tail = next - stop - 1;
    return tail <= 8 && words_.suffixes.has(fold(text_.substr(stop + 1, tail))) ? next : stop;
  }
  bool is_word_start(uint32_t at) const { return is_letter(peek(at)) || is_digit(peek(at)); }

  // Whether the full stop at `stop` belongs to the word before it.
  bool has_stop(uint32_t stop) const {
    if (peek(stop) != '.' || peek(stop + 1) == '.') return false;
    const uint32_t size = stop - at_;
    const bool capital = is_upper(peek(at_));
    if (size == 1 && capital) return is_initial(stop + 1);
    if (size == 1 && opens_note() && is_note(stop + 1)) return true;  // "(b. March 1970; d. 2001)"
    if (size > 8) return false;
    const std::string word = fold(text_.substr(at_, size));
    if (words_.needs_capital(word) && !capital) return false;
    const std::string_view before = words_.needs_before(word);
    if (!before.empty() && (list_.tokens.empty() || list_.form(list_.tokens.size() - 1) != before))
      return false;
    return fits(words_.abbreviation(word), capital, stop + 1);
  }

  bool fits(Abbreviation kind, bool capital, uint32_t after) const {
    const char32_t next = next_shown(after);
    switch (kind) {
      case Abbreviation::none:
        return false;
      case Abbreviation::title:
        return capital && next != 0;
      case Abbreviation::number:
        return is_digit(next);
      case Abbreviation::date:
        return capital && (is_digit(next) || next == ',');
      case Abbreviation::state:
        return capital && follows_comma();
      case Abbreviation::ending:
      case Abbreviation::inner:
        return true;
    }
    return false;
  }

  // A capital and its stop are an initial, unless the passage ends there; "I." is mostly the
  // pronoun.
  bool is_initial(uint32_t after) const {
    const char32_t next = next_shown(after);
    if (next == 0 || (!is_letter(next) && next != ',' && next != '-')) return false;
    return text_[at_] != 'I' || list_.tokens.empty() ||
           !is_lower(code_point_at(text_, list_.tokens.back().span.begin).value);
  }

  bool opens_note() const {
    if (list_.tokens.empty()) return false;
    const std::string_view before = list_.form(list_.tokens.size() - 1);
    return before == "(" || before == ";" || before == "[";
  }
  bool is_note(uint32_t after) const {
    return is_digit(next_shown(after)) || is_upper(next_shown(after));
  }

  bool follows_comma() const {
    return !list_.tokens.empty() && list_.form(list_.tokens.size() - 1) == ",";
  }

  // The first code point at or after a byte that is no white space; 0 at the passage's end.
  char32_t next_shown(uint32_t at) const {
    for (int steps = 0; at < end_ && steps < 8; ++steps) {
      const CodePoint point = code_point_at(text_, at);
      if (!is_space(point.value) && !is_invisible(point.value)) return point.value;
      at += point.size;
    }
    return 0;
  }

  // A word with its clitics cut off, from the last to the first.
  void add_word(uint32_t stop) {
    const uint32_t head = clitic_begin(stop);
    if (head == stop) {
      const std::string_view word = text_.substr(at_, stop - at_);
      const uint32_t cut = word.size() >= 2 && word.size() <= 8 ? words_.cut(fold(word)) : 0;
      if (cut > 0 && cut < word.size()) add(at_ + cut, TokenKind::word);
      return add(stop, TokenKind::word);
    }
    const uint32_t before = clitic_begin(head);
    if (before != head) add(before, TokenKind::word);
    add(head, TokenKind::word);
    add(stop, TokenKind::word);
  }

  // Where the clitic that ends a word begins; `stop` where there is none.
  uint32_t clitic_begin(uint32_t stop) const {
    uint32_t at = stop;
    for (int letters = 0; letters < 3; ++letters) {
      at -= code_point_before(text_, at).size;
      if (at <= at_) return stop;
      const CodePoint sign = code_point_before(text_, at);
      if (!is_single_quote(sign.value) || at - sign.size <= at_) continue;
      const uint32_t quote = at - sign.size;
      const std::string tail = fold(text_.substr(quote, stop - quote));
      if (is_clitic(tail)) return quote;
      uint32_t before = quote;
      CodePoint n = code_point_before(text_, before);
      while (is_invisible(n.value) && before - n.size > at_) {
        before -= n.size;
        n = code_point_before(text_, before);
      }
      if (tail == "'t" && (n.value == 'n' || n.value == 'N') && before - 1 > at_) return before - 1;
      return stop;
    }
    return stop;
  }

  void add(uint32_t stop, TokenKind kind) {
    const Span form = fold_into(list_.forms, text_.substr(at_, stop - at_));
    Token& token = list_.tokens.emplace_back(Token{.span = {at_, stop}, .form = form.begin});
    token.size = form.size();
    token.kind = kind;
    token.space_before = space_;
    at_ = stop;
    space_ = false;
  }

  char32_t peek(uint32_t at) const { return at < end_ ? code_point_at(text_, at).value : 0; }

  std::string_view text_;
  const ArticleWords& words_;
  TokenList list_;
  uint32_t begin_ = 0, at_ = 0, end_ = 0;
  bool space_ = true;  // white space before the next token
};

}  // namespace

TokenList tokenize(std::string_view text, const std::vector<Span>& passages) {
  Tokenizer tokenizer(text);
  for (const Span passage : passages) tokenizer.read(passage);
  return tokenizer.take();
}

}  // namespace crosscheck
