#include "article/tokens.h"

#include <doctest/doctest.h>

#include <string>

using namespace crosscheck;

namespace {

// The tokens of one passage with a bar between every two.
std::string cut(const std::string& text) {
  const TokenList list = tokenize(text, {{0, static_cast<uint32_t>(text.size())}});
  std::string joined;
  for (const Token& token : list.tokens) {
    if (!joined.empty()) joined += "|";
    joined += token.span.in(text);
  }
  return joined;
}

}  // namespace

TEST_CASE("tokens are cut as UD English cuts them") {
  struct Case {
    std::string text, tokens;
  };
  const Case cases[] = {
      // clitics
      {"I don't think it's John's.", "I|do|n't|think|it|'s|John|'s|."},
      {"They’ll say we’ve won; I’m sure he’d", "They|’ll|say|we|’ve|won|;|I|’m|sure|he|’d"},
      {"DON'T can't won’t cannot gonna", "DO|N'T|ca|n't|wo|n’t|can|not|gon|na"},
      {"she'd've", "she|'d|'ve"},
      {"the dogs' owners", "the|dogs|'|owners"},
      {"the U.S.'s and “Post”’s", "the|U.S.|'s|and|“|Post|”|’s"},
      {"O'Hanlon d’Orsay o'clock", "O'Hanlon|d’Orsay|o'clock"},
      {"‘narco’ 'quoted words' the '90s get 'em", "‘|narco|’|'|quoted|words|'|the|'90s|get|'em"},
      // hyphens
      {"drug-running al-Qaeda Mar-a-Lago F-35", "drug|-|running|al|-|Qaeda|Mar|-|a|-|Lago|F|-|35"},
      {"anti-ship e-mail re-elected co-founder career-wise",
       "anti-ship|e-mail|re-elected|co-founder|career-wise"},
      {"U.S.-led 15-minute", "U.S.|-|led|15|-|minute"},
      {"seas — a buildup -- not seen", "seas|—|a|buildup|--|not|seen"},
      {"Office—not", "Office|—|not"},
      // numbers, money, units
      {"$50 million, 85% and US$3.2bn", "$|50|million|,|85|%|and|US$|3.2|bn"},
      {"1,234.5 1,234,567 3.14 .5", "1,234.5|1,234,567|3.14|.5"},
      {"at 17:30 on 2025-12-02 or 11/28/2000", "at|17:30|on|2025-12-02|or|11/28/2000"},
      {"2025-12-02T17:30:00Z,", "2025-12-02T17:30:00Z|,"},
      {"10-12 people, 2003-2007", "10|-|12|people|,|2003|-|2007"},
      {"call 713-853-3989", "call|713-853-3989"},
      {"the 20th, 1980s, 4G", "the|20th|,|1980s|,|4G"},
      {"1106ft 7:30pm 50m £5m €1.5M 5kg", "1106|ft|7:30|pm|50|m|£|5|m|€|1.5|M|5|kg"},
      {"Room 5B", "Room|5B"},
      {"1\u200B0 men", "1\u200B0|men"},
      // abbreviations
      {"Mr. Smith of the U.S. Army", "Mr.|Smith|of|the|U.S.|Army"},
      {"on Nov. 21 at 5 a.m. sharp", "on|Nov.|21|at|5|a.m.|sharp"},
      {"No. 10 said no.", "No.|10|said|no|."},
      {"George W. Bush, J. K. Rowling", "George|W.|Bush|,|J.|K.|Rowling"},
      {"in Boston, Mass., and Ph.D. work", "in|Boston|,|Mass.|,|and|Ph.D.|work"},
      {"a mass. It sat.", "a|mass|.|It|sat|."},
      {"Acme Inc. and Roe v. Wade", "Acme|Inc.|and|Roe|v.|Wade"},
      {"It was Plan B.", "It|was|Plan|B|."},
      {"So do I. He left.", "So|do|I|.|He|left|."},
      {"U.S.The operation.The end", "U.S.|The|operation|.|The|end"},
      {"e.g. this, i.e. that etc.", "e.g.|this|,|i.e.|that|etc."},
      // marks
      {"“No,” (he) said… then...", "“|No|,|”|(|he|)|said|…|then|..."},
      {"What?! Really!!!", "What|?!|Really|!!!"},
      {"and/or AT&T R&D Marks & Spencer", "and|/|or|AT&T|R&D|Marks|&|Spencer"},
      {"[...] ===== ***", "[|...|]|=====|***"},
      // addresses
      {"See https://example.org/a?b=c. Mail a.b@example.com, or example.com.",
       "See|https://example.org/a?b=c|.|Mail|a.b@example.com|,|or|example.com|."},
      {"by @reporter on #Election2024", "by|@reporter|on|#Election2024"},
      // other scripts, marks and invisible characters
      {"Nicolás Łódź Москва", "Nicolás|Łódź|Москва"},
      {"mil\u00ADi\u00ADtary \u200Bplan\u200B.", "mil\u00ADi\u00ADtary|plan|."},
      {"e\u0301te\u0301", "e\u0301te\u0301"},
      {"f**k", "f**k"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(cut(c.text) == c.tokens);
  }
}

TEST_CASE("forms are folded, kinds and spaces told") {
  const std::string text = "The “U.S.” sent 1,500 mil\u00ADi\u00ADtary.";
  const TokenList list = tokenize(text, {{0, static_cast<uint32_t>(text.size())}});
  const std::string forms[] = {"the", "\"", "u.s.", "\"", "sent", "1,500", "military", "."};
  REQUIRE(list.tokens.size() == std::size(forms));
  for (size_t i = 0; i < std::size(forms); ++i) CHECK(list.form(i) == forms[i]);
  CHECK(list.tokens[5].kind == TokenKind::number);
  CHECK(list.tokens[1].kind == TokenKind::punctuation);
  CHECK(list.tokens[0].kind == TokenKind::word);
  CHECK(list.tokens[1].space_before);
  CHECK_FALSE(list.tokens[2].space_before);
  CHECK_FALSE(list.tokens[7].space_before);
}
