#include "article/lead.h"

#include <algorithm>

#include "article/distinct.h"
#include "language/page_words.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace crosscheck {
namespace {

constexpr uint32_t kLongestLead = 40;      // tokens of a line that tells of author or date
constexpr uint32_t kLongestDateline = 16;  // tokens before its dash

// One to four digits as a number; -1 for any other token.
int small_number(std::string_view form) {
  if (form.empty() || form.size() > 4) return -1;
  int value = 0;
  for (const char c : form) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

int day_number(std::string_view form) {
  if (form.size() > 2 && (form.ends_with("st") || form.ends_with("nd") || form.ends_with("rd") ||
                          form.ends_with("th")))
    form.remove_suffix(2);
  const int value = small_number(form);
  return value >= 1 && value <= 31 ? value : -1;
}

std::optional<Day> checked(int year, int month, int day) {
  if (!is_date(year, month, day)) return std::nullopt;
  return to_day({year, month, day});
}

class Reader {
 public:
  Reader(const Page& page, uint32_t end) : page_(page), end_(end), words_(page_words()) {}

  std::string_view form(uint32_t i) const { return i < end_ ? page_.forms[i] : std::string_view(); }
  const Token& token(uint32_t i) const { return page_.list.tokens[i]; }
  Span span(uint32_t i, uint32_t last) const { return {token(i).span.begin, token(last).span.end}; }
  bool capital(uint32_t i) const {
    return i < end_ && is_upper(code_point_at(page_.text, token(i).span.begin).value);
  }
  bool name_word(uint32_t i) const { return capital(i) && token(i).kind == TokenKind::word; }
  bool all_caps(uint32_t i) const {
    const std::string_view surface = token(i).span.in(page_.text);
    return surface.size() > 2 && std::none_of(surface.begin(), surface.end(),
                                              [](char c) { return c >= 'a' && c <= 'z'; });
  }
  // Whether a date, or a label of one, can begin with a token.
  bool may_open_date(uint32_t i) const {
    return (page_.signs[i] & sign::kOpensDate) != 0 || (form(i)[0] >= '0' && form(i)[0] <= '9');
  }
  // A word that has no place in a line that tells a date and no more.
  bool is_strange(uint32_t i) const {
    return (page_.signs[i] & sign::kFiller) == 0 && token(i).kind == TokenKind::word;
  }
  PhraseList::Hit phrase(const PhraseList& list, uint32_t i) const {
    return i < end_ ? list.longest(Forms(page_.forms).subspan(i, end_ - i), 0) : PhraseList::Hit{};
  }

  WrittenDate date(uint32_t i) const {
    const std::string_view first = form(i);
    if (first.size() >= 10 && first[4] == '-')
      if (const auto day = parse_iso(upper_t(first))) return {{i, i + 1}, day};
    if (const WrittenDate slashed = figures(i)) return slashed;
    uint32_t at = i;
    int day = day_number(form(at));
    if (day > 0) at += form(at + 1) == "of" ? 2 : 1;
    const auto month = phrase(words_.months, at);
    if (!month) return {};
    ++at;
    if (form(at) == ".") ++at;
    if (day < 0) {
      day = day_number(form(at));
      if (day < 0) return {};
      ++at;
    }
    if (form(at) == ",") ++at;
    const int year = form(at).size() == 4 ? small_number(form(at)) : -1;
    if (year < 1900 || year > 2100) return {};
    return {{i, at + 1}, checked(year, month.value, day)};
  }

 private:
  static std::string_view upper_t(std::string_view iso) { return iso.substr(0, 10); }

  // "28/11/2025", "11/28/2025", "28.11.2025".
  WrittenDate figures(uint32_t i) const {
    const std::string_view f = form(i);
    if (f.size() < 8 || f.size() > 10) return {};
    const size_t a = f.find_first_of("/."), b = f.find_last_of("/.");
    if (a == f.npos || a == b || f.size() - b != 5) return {};
    const int first = small_number(f.substr(0, a)),
              second = small_number(f.substr(a + 1, b - a - 1));
    const int year = small_number(f.substr(b + 1));
    if (first < 1 || second < 1 || year < 1900 || year > 2100) return {};
    const bool day_first = first > 12 || f[a] == '.';
    if (!day_first && second <= 12 && first != second) return {{i, i + 1}, std::nullopt};
    return {{i, i + 1}, day_first ? checked(year, second, first) : checked(year, first, second)};
  }

  const Page& page_;
  uint32_t end_;
  const PageWords& words_;
};

// Where the names of a byline end: at a date, a bar, a job, a lower-case word that joins no names.
uint32_t names_end(const Reader& reader, uint32_t at, uint32_t end) {
  const PageWords& words = page_words();
  uint32_t last = at;
  for (uint32_t i = at; i < end; ++i) {
    const std::string_view f = reader.form(i);
    if (reader.date(i) || reader.phrase(words.published, i) || reader.phrase(words.updated, i))
      break;
    const bool job = words.byline_jobs.has(f) && f != "and" && f != "the" && f != "of";
    if (reader.name_word(i) && !job) {
      last = i + 1;
      continue;
    }
    const bool joins = f == "and" || f == "&" || f == "," || f == "-" || f == "." || f == "de" ||
                       f == "van" || f == "von" || f == "al" || f == "'s";
    if (!joins || !reader.name_word(i + 1) || words.byline_jobs.has(reader.form(i + 1))) break;
  }
  return last;
}

void read_byline(const Reader& reader, const Line& line, Lead& lead) {
  const PageWords& words = page_words();
  uint32_t at = line.tokens.begin;
  // "Posted on March 7, 2024 by Jane Doe"
  if (lead.date && reader.form(at) != "by")
    for (uint32_t i = at; i + 1 < line.tokens.end; ++i)
      if (reader.form(i) == "by" && reader.name_word(i + 1)) at = i;
  const auto opens = reader.phrase(words.byline_opens, at);
  if (opens && reader.form(at) != "from")
    at += opens.length;
  else if (!reader.phrase(words.agencies, at))
    return;
  if (reader.form(at) == ":") ++at;
  if (const auto agency = reader.phrase(words.agencies, at)) {
    lead.agency = reader.span(at, at + agency.length - 1);
    const std::string_view next = reader.form(at + agency.length);
    lead.byline = opens || (lead.date && words.fillers.has(next));
    lead.author = lead.agency;
    if (opens || lead.byline) return;
  }
  if (!opens) return;
  const uint32_t stop = names_end(reader, at, line.tokens.end);
  if (stop == at) return;
  uint32_t strange = 0;  // words that neither name, date nor tell a job
  for (uint32_t i = stop; i < line.tokens.end; ++i)
    strange += !reader.capital(i) && !words.byline_jobs.has(reader.form(i)) &&
               reader.token(i).kind == TokenKind::word && !words.fillers.has(reader.form(i));
  if (strange > 2 || line.traits.has(Trait::words20)) return;
  lead.byline = true;
  lead.author = reader.span(at, stop - 1);
}

void read_date(const Reader& reader, const Line& line, Lead& lead) {
  const PageWords& words = page_words();
  uint32_t strange = 0;
  bool updated = false, found = false;
  for (uint32_t i = line.tokens.begin; i < line.tokens.end;) {
    if (!reader.may_open_date(i)) {
      strange += reader.is_strange(i++);
      continue;
    }
    if (const WrittenDate date = reader.date(i)) {
      if (!lead.day || (lead.updated && !updated)) {
        lead.day = date.day;
        lead.updated = updated;
      }
      found = true;
      i = date.tokens.end;
    } else if (const auto label = reader.phrase(words.updated, i)) {
      updated = true;
      i += label.length;
    } else if (const auto published = reader.phrase(words.published, i);
               published && reader.form(i) != "on") {
      updated = false;
      lead.labelled = true;
      i += published.length;
    } else {
      strange += reader.is_strange(i++);
    }
  }
  // "The bridge opened on 14 March 2024." is a sentence, and tells a fact.
  const bool labelled = lead.labelled || updated;
  const bool sentence = !labelled && strange > 1 && reader.form(line.tokens.end - 1) == ".";
  lead.date = found && !sentence && strange <= (labelled ? 8u : 5u);
  if (!lead.date) lead.day.reset();
}

bool is_dash(std::string_view form) { return form == "-" || form == "--"; }

// "WASHINGTON, Dec. 2 (Xinhua) --", "Caracas (AFP) -", "(Reuters) -": a place in capitals or an
// agency in brackets, then a dash with white space about it.
Opening dateline_of(const Reader& reader, const Line& line) {
  const PageWords& words = page_words();
  Opening opening;
  bool place = false;
  const uint32_t limit = std::min(line.tokens.end, line.tokens.begin + kLongestDateline);
  for (uint32_t i = line.tokens.begin; i < limit; ++i) {
    const std::string_view f = reader.form(i);
    if (is_dash(f) && i > line.tokens.begin && i + 1 < line.tokens.end) {
      const bool apart =
          reader.token(i).space_before || reader.token(i + 1).space_before || f == "--";
      if (!apart) return {};
      opening.dateline = true;
      opening.span = reader.span(line.tokens.begin, i);
      return place || !opening.agency.empty() ? opening : Opening{};
    }
    if (f == "(") {
      if (const auto agency = reader.phrase(words.agencies, i + 1);
          agency && reader.form(i + 1 + agency.length) == ")") {
        opening.agency = reader.span(i + 1, i + agency.length);
        i += agency.length + 1;
        continue;
      }
      if (!place) return {};
    }
    if (i == line.tokens.begin && reader.name_word(i) && reader.all_caps(i)) place = true;
    const bool mark = f == "," || f == "/" || f == "." || f == "(" || f == ")" ||
                      reader.token(i).kind == TokenKind::number;
    if (!mark && !reader.name_word(i)) return {};
  }
  return {};
}

// "· Yahoo NewsAs Washington prepares": a label after a dot, its last word glued to the sentence.
Opening label_of(const Page& page, const Reader& reader, const Line& line) {
  const std::string_view first = reader.form(line.tokens.begin);
  if (first != "·" && first != "•" && first != "|") return {};
  const uint32_t limit = std::min(line.tokens.end, line.tokens.begin + 6);
  for (uint32_t i = line.tokens.begin + 1; i < limit && reader.name_word(i); ++i) {
    const Span word = reader.token(i).span;
    for (uint32_t at = word.begin + 1; at < word.end; ++at) {
      const bool seam = page.text[at] >= 'A' && page.text[at] <= 'Z' && page.text[at - 1] >= 'a' &&
                        page.text[at - 1] <= 'z';
      if (!seam || at - word.begin < 3) continue;
      return {.span = {line.span.begin, at},
              .dateline = false,
              .agency = {reader.token(line.tokens.begin + 1).span.begin, at}};
    }
  }
  return {};
}

}  // namespace

WrittenDate date_at(const Page& page, uint32_t token, uint32_t end) {
  return Reader(page, end).date(token);
}

Lead lead_of(const Page& page, const Line& line) {
  Lead lead;
  if (line.tokens.size() > kLongestLead) return lead;
  const Reader reader(page, line.tokens.end);
  read_date(reader, line, lead);
  read_byline(reader, line, lead);
  return lead;
}

uint32_t biography_end(const Page& page, const Line& line) {
  const Reader reader(page, line.tokens.end);
  uint32_t at = line.tokens.begin;
  while (at < line.tokens.end && at - line.tokens.begin < 5 && reader.name_word(at)) ++at;
  const bool named = at - line.tokens.begin >= 2 && at - line.tokens.begin < 5;
  return named && reader.phrase(page_words().biographies, at) ? at : line.tokens.begin;
}

Opening opening_of(const Page& page, const Line& line) {
  const Reader reader(page, line.tokens.end);
  const Opening dateline = dateline_of(reader, line);
  return dateline.span.empty() ? label_of(page, reader, line) : dateline;
}

}  // namespace crosscheck
