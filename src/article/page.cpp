#include "article/page.h"

#include <algorithm>
#include <array>

#include "article/distinct.h"
#include "article/languages.h"
#include "article/lead.h"
#include "language/page_words.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace crosscheck {
namespace {

constexpr uint32_t kHoldsReach =
    120;  // tokens of a line in which phrases of furniture are looked for

bool is_word(const Token& token) {
  return token.kind != TokenKind::punctuation && token.kind != TokenKind::symbol;
}

char32_t first_of(std::string_view text, const Token& token) {
  return code_point_at(text, token.span.begin).value;
}

class LineReader {
 public:
  LineReader(const Page& page, const Line& line) : page_(page), line_(line), words_(page_words()) {}

  Line read() {
    count_words();
    read_size();
    read_marks();
    read_case();
    read_language();
    read_phrases();
    const Lead lead = lead_of(page_, line_);
    set(Trait::byline, lead.byline);
    set(Trait::date, lead.date);
    line_.prose = has(Trait::stop) ? line_.words >= 8 && function_ * 6 >= line_.words
                                   : line_.words >= 25 && function_ * 5 >= line_.words;
    if (has(Trait::otherLanguage) || has(Trait::copyright)) line_.prose = false;
    line_.function_words = small(function_);
    return line_;
  }

 private:
  void set(Trait trait, bool on = true) { line_.traits.set(trait, on); }
  bool has(Trait trait) const { return line_.traits.has(trait); }
  std::string_view form(uint32_t i) const { return page_.forms[i]; }
  const Token& token(uint32_t i) const { return page_.list.tokens[i]; }

  static uint16_t small(uint32_t n) { return static_cast<uint16_t>(std::min(n, 0xFFFFu)); }

  void count_words() {
    for (uint32_t i = line_.tokens.begin; i < line_.tokens.end; ++i)
      line_.words += is_word(token(i));
  }

  void read_size() {
    const uint32_t n = line_.words;
    set(n >= 40   ? Trait::words40
        : n >= 20 ? Trait::words20
        : n >= 10 ? Trait::words10
        : n >= 6  ? Trait::words6
        : n >= 3  ? Trait::words3
                  : Trait::words1);
  }

  void read_marks() {
    // Counted first and set after: Emscripten 3.1.6 (LLVM 13) merges neighbouring bits of a loop
    // wrongly.
    uint32_t separators = 0, commas = 0, addresses = 0, stops = 0, addressing = 0, saying = 0;
    for (uint32_t i = line_.tokens.begin; i < line_.tokens.end; ++i) {
      const std::string_view f = form(i);
      const uint16_t signs = page_.signs[i];
      separators += (signs & sign::kSeparator) != 0;
      commas += f == ",";
      stops += f == "." || f == "!" || f == "?";
      addressing += (signs & sign::kAddressing) != 0;
      saying += (signs & sign::kSaying) != 0;
      set(Trait::quote, f == "\"");
      set(Trait::copyright, f == "©" && line_.words < 80);
      addresses +=
          f.size() > 3 && (f.find('@') != f.npos || f.starts_with("http") || f.starts_with("www."));
    }
    set(Trait::addressing, addressing > 0);
    set(Trait::saying, saying > 0);
    set(Trait::separators, separators > 1 || (separators == 1 && line_.words < 12));
    line_.commas = small(commas);
    line_.stops = small(stops);
    set(Trait::comma, commas > 0);
    set(Trait::address, addresses > 0);
    set(Trait::sentences, stops > 1);
    set(Trait::bullet, is_bullet());
    set(Trait::copyright, form(line_.tokens.begin) == "copyright" && line_.tokens.size() > 1 &&
                              (token(line_.tokens.begin + 1).kind == TokenKind::number ||
                               form(line_.tokens.begin + 1) == "("));
    uint32_t last = line_.tokens.end;
    while (last > line_.tokens.begin && is_closing(form(last - 1))) --last;
    if (last == line_.tokens.begin) return;
    const char mark = form(last - 1).back();
    set(Trait::stop, mark == '.' || mark == '!' || mark == '?' || form(last - 1) == "。");
    set(Trait::colon, mark == ':');
  }
  static bool is_closing(std::string_view f) {
    return f == "\"" || f == "'" || f == ")" || f == "]";
  }
  bool is_bullet() const {
    const std::string_view f = form(line_.tokens.begin);
    return line_.tokens.size() > 2 &&
           (f == "-" || f == "•" || f == "*" || f == "·" || f == "▪" || f == "◦" || f == "‣");
  }

  void read_case() {
    uint32_t upper = 0, lowers = 0, all_caps = 0, digits = 0;
    set(Trait::lowerStart, is_lower(first_of(page_.text, token(line_.tokens.begin))));
    for (uint32_t i = line_.tokens.begin; i < line_.tokens.end; ++i) {
      if (!is_word(token(i))) continue;
      const char32_t c = first_of(page_.text, token(i));
      digits += is_digit(c);
      lowers += is_lower(c);
      if (!is_upper(c)) continue;
      ++upper;
      const std::string_view surface = token(i).span.in(page_.text);
      all_caps += surface.size() > 1 && is_upper(static_cast<unsigned char>(surface[1]));
    }
    line_.capitals = small(upper);
    line_.figures = small(digits);
    set(Trait::titleCase, line_.words >= 3 && upper * 10 >= (upper + lowers) * 7);
    set(Trait::allCaps, line_.words >= 2 && all_caps * 10 >= (upper + lowers) * 8 && all_caps > 1);
    set(Trait::digits, digits * 3 >= line_.words && digits > 0);
    set(Trait::bare, digits == line_.words);
  }

  void read_language() {
    const LanguageCount count = count_languages(page_, line_.tokens);
    function_ = hits_of(count, page_.language == "und" ? "en" : page_.language);
    set(Trait::otherLanguage, is_foreign(count, page_.language));
    set(function_ == 0                     ? Trait::functionNone
        : function_ * 5 < line_.words      ? Trait::functionLow
        : function_ * 20 < line_.words * 7 ? Trait::functionMid
                                           : Trait::functionHigh);
  }

  void note(Trait trait, uint8_t reason) {
    if (words_.reason(reason) == "caption") {
      set(Trait::caption);
      return;
    }
    set(trait);
    if (line_.reason == kNoReason) line_.reason = reason;
  }

  void read_phrases() {
    const Forms forms = page_.forms_of(line_.tokens);
    const Range bare = without_marks(forms);
    for (const Range part : {Range{0, line_.tokens.size()}, bare}) {
      if (part.size() > 12 || part.empty()) continue;
      const Forms line = forms.subspan(part.begin, part.size());
      if (const auto hit = words_.whole.longest(line, 0); hit && hit.length == part.size())
        note(Trait::whole, hit.value);
      if (const auto hit = words_.heads.longest(line, 0);
          hit && hit.length + 3 >= part.size() && !has(Trait::stop))
        note(Trait::head, hit.value);
    }
    if (const auto hit = words_.opens.longest(forms.subspan(bare.begin), 0);
        hit && line_.words <= 45)
      note(Trait::opens, hit.value);
    uint32_t held = 0;
    const uint32_t reach = std::min<uint32_t>(kHoldsReach, static_cast<uint32_t>(forms.size()));
    for (uint32_t i = 0; i < reach; ++i) {
      if ((page_.signs[line_.tokens.begin + i] & sign::kOpensHeld) == 0) continue;
      const auto hit = words_.holds.longest(forms, i);
      if (!hit) continue;
      note(Trait::holds, hit.value);
      held += hit.length;
      i += hit.length - 1;
    }
    set(Trait::holdsDense, held > 0 && held * 5 >= line_.words);
    if (has(Trait::copyright)) line_.reason = words_.reason_named("legal footer");
  }

  // The line without the marks at its ends.
  static Range without_marks(Forms forms) {
    Range part{0, static_cast<uint32_t>(forms.size())};
    const auto is_mark = [](std::string_view f) {
      return f.size() < 4 && std::string_view(".,:;!?-|>»›·•*(…").find(f) != std::string_view::npos;
    };
    while (part.size() > 1 && is_mark(forms[part.end - 1])) --part.end;
    while (part.size() > 1 && is_mark(forms[part.begin])) ++part.begin;
    return part;
  }

  const Page& page_;
  Line line_;
  const PageWords& words_;
  uint32_t function_ = 0;  // function words of the page's language
};

void note_words(Page& page) {
  const size_t tokens = page.list.tokens.size();
  page.forms.reserve(tokens);
  for (size_t i = 0; i < tokens; ++i) page.forms.push_back(page.list.form(i));
  Distinct words = distinct(page.forms);
  std::vector<uint32_t> languages;
  std::vector<uint16_t> signs;
  for (const std::string_view form : words.forms) {
    languages.push_back(language_words().languages(form));
    signs.push_back(signs_of(form, languages.back()));
  }
  page.numbers = std::move(words.numbers);
  page.distinct = static_cast<uint32_t>(words.forms.size());
  page.languages.reserve(tokens);
  page.signs.reserve(tokens);
  for (const uint32_t number : page.numbers) {
    page.languages.push_back(languages[number]);
    page.signs.push_back(signs[number]);
  }
}

// Short lines that stand on the page twice or more.
void note_repetition(Page& page) {
  std::vector<uint32_t> order;
  for (uint32_t i = 0; i < page.lines.size(); ++i)
    if (page.lines[i].words < 25) order.push_back(i);
  const auto key = [&](uint32_t i) {
    const Range tokens = page.lines[i].tokens;
    const Token& last = page.list.tokens[tokens.end - 1];
    return Span{page.list.tokens[tokens.begin].form, last.form + last.size}.in(page.list.forms);
  };
  std::stable_sort(order.begin(), order.end(),
                   [&](uint32_t a, uint32_t b) { return key(a) < key(b); });
  for (size_t begin = 0; begin < order.size();) {
    size_t end = begin + 1;
    while (end < order.size() && key(order[end]) == key(order[begin])) ++end;
    for (size_t i = begin; i < end; ++i) {
      page.lines[order[i]].traits.set(Trait::twice, end - begin == 2);
      page.lines[order[i]].traits.set(Trait::thrice, end - begin > 2);
    }
    begin = end;
  }
}

void note_blanks(Page& page) {
  const auto blank_between = [&](const Line& a, const Line& b) {
    const std::string_view gap = Span{a.span.end, b.span.begin}.in(page.text);
    return std::count(gap.begin(), gap.end(), '\n') > 1 ||
           std::count(gap.begin(), gap.end(), '\r') > 1;
  };
  for (size_t i = 0; i + 1 < page.lines.size(); ++i) {
    if (!blank_between(page.lines[i], page.lines[i + 1])) continue;
    page.lines[i].traits.set(Trait::blankAfter);
    page.lines[i + 1].traits.set(Trait::blankBefore);
  }
}

}  // namespace

Page read_page(std::string_view text, const std::vector<Span>& lines) {
  Page page{.text = text,
            .list = tokenize(text, lines),
            .forms = {},
            .languages = {},
            .numbers = {},
            .signs = {},
            .lines = {},
            .language = "und",
            .region = {},
            .marks = {}};
  note_words(page);
  for (size_t i = 0; i < lines.size(); ++i)
    page.lines.push_back({.span = lines[i], .tokens = page.list.passages[i]});
  page.language = language_of(page);
  for (Line& line : page.lines) line = LineReader(page, line).read();
  note_repetition(page);
  note_blanks(page);
  page.marks.resize(lines.size());
  return page;
}

std::string_view name_of(Trait trait) {
  constexpr std::array<std::string_view, static_cast<size_t>(Trait::count)> kNames = {
      "words1",      "words3",       "words6",        "words10",       "words20",
      "words40",     "stop",         "colon",         "functionNone",  "functionLow",
      "functionMid", "functionHigh", "titleCase",     "allCaps",       "digits",
      "bullet",      "separators",   "address",       "copyright",     "quote",
      "comma",       "whole",        "opens",         "holdsDense",    "holds",
      "head",        "caption",      "otherLanguage", "twice",         "thrice",
      "blankBefore", "blankAfter",   "byline",        "date",          "proseBefore",
      "proseAfter",  "shortBefore",  "shortAfter",    "proseNear",     "proseNone",
      "afterHead",   "lateSection",  "inRegion",      "beforeNear",    "beforeFar",
      "afterNear",   "afterFar",     "linkHint",      "furnitureHint", "bodyHint",
      "headingHint", "run3",         "run6",          "shared",        "unshared",
      "beforeTitle", "addressing",   "saying",        "lowerStart",    "sentences",
      "between",     "bare",         "biography"};
  return kNames[static_cast<size_t>(trait)];
}

}  // namespace crosscheck
