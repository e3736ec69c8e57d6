#include "text/fold.h"

#include <doctest/doctest.h>

#include <string>

#include "text/characters.h"
#include "text/latin.h"
#include "text/utf8.h"

using namespace crosscheck;

TEST_CASE("fold makes spellings of one word equal") {
  struct Case {
    std::string text, folded;
  };
  const Case cases[] = {
      {"", ""},
      {"U.S.", "u.s."},
      {"Nicolás", "nicolás"},
      {"Nicola\u0301s", "nicolás"},  // NFD
      {"V\u0323\u0301", "ṿ"},        // a mark that joins nothing goes
      {"E\u0302\u0301", "ế"},
      {"Łódź ÇĞ Ÿ Š", "łódź çğ ÿ š"},
      {"МОСКВА Ёлка", "москва ёлка"},
      {"ΑΘΉΝΑ", "αθήνα"},
      {"“Don’t”", "\"don't\""},
      {"‘a’ ‹b› «c» „d‟ `e´", "'a' 'b' \"c\" \"d\" 'e'"},
      {"a‐b‑c–d−e—f―g", "a-b-c-d-e--f--g"},
      {"wait…", "wait..."},
      {"1\u200B0", "10"},
      {"mil\u00ADi\u00ADtary", "military"},
      {"\uFEFFa\u202E1\u202Cb\U000E0041", "a1b"},
      {"\uFF40a\uFF40", "'a'"},
      {"１２ ٣٤ ۵ ९ ৮ ๓ 𝟖𝟑 𝟬", "12 34 5 9 8 3 83 0"},
      {"𝐁𝐚𝐧𝐤 𝗡𝗲𝘄𝘀", "bank news"},
      {"ＵＳ＄", "us$"},
      {"ﬁnal ﬂow oﬃce", "final flow office"},
      {"a\u00A0b\u2003c\td", "a b c d"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(fold(c.text) == c.folded);
    CHECK(fold(fold(c.text)) == fold(c.text));
  }
}

TEST_CASE("fold_into appends and tells where") {
  std::string forms = "before";
  CHECK(fold_into(forms, "ÉTÉ") == Span{6, 11});
  CHECK(forms == "beforeété");
  CHECK(fold_into(forms, "\u0301x") == Span{11, 14});  // a mark never joins what stood before
}

TEST_CASE("only what does not show folds to nothing") {
  CHECK(fold("\u200B\u00AD\uFEFF").empty());
  CHECK(fold("\u0336\u0321") == "\u0336");
  CHECK(fold("\uFFFD") == "\uFFFD");
}

TEST_CASE("unaccented spells names without accents") {
  struct Case {
    std::string folded, plain;
  };
  for (const Case& c : {Case{"nicolás", "nicolas"},
                        {"straße", "strasse"},
                        {"østergård", "ostergard"},
                        {"kırşehir", "kirsehir"},
                        {"łódź", "lodz"},
                        {"ế", "e"},
                        {"москва", "москва"},
                        {"plain 1.5", "plain 1.5"}}) {
    CHECK(unaccented(c.folded) == c.plain);
  }
}

TEST_CASE("composing undoes taking apart") {
  for (char32_t c = 0xE0; c < 0x1F00; ++c) {
    const char32_t base = base_of(c);
    if (base != c) CHECK(base_of(base) == base);
  }
  CHECK(compose('e', 0x301) == 0xE9);
  CHECK(compose('e', 0x20) == 0);
  CHECK(compose(0x10000 + 'e', 0x301) == 0);
}

TEST_CASE("a word without what hides in it or dresses it up") {
  struct Case {
    std::string text, shown;
  };
  for (const Case& c : {Case{"Military", "Military"},
                        {"mil\u00ADi\u00ADtary", "military"},
                        {"8\u200B3", "83"},
                        {"Jose\u0301", "José"},
                        {"E\u0301cole", "E\u0301cole"},  // no capital is composed
                        {"8\u03363\u0336", "83"},
                        {"\u0336", "\u0336"},
                        {"𝐁𝐚𝐧𝐤 ８３ ٣", "Bank 83 3"},
                        {"“Don’t”—", "“Don’t”—"}}) {
    CHECK(undisguised(c.text) == c.shown);
    CHECK(undisguised(undisguised(c.text)) == c.shown);
    CHECK(fold(undisguised(c.text)) == fold(c.text));
  }
}

TEST_CASE("45 · 10,000 combining marks fold to their letter") {
  std::string text = "a";
  for (int i = 0; i < 10000; ++i) text += "\u0336";
  CHECK(fold(text) == "a");
}

TEST_CASE("character classes") {
  for (const char32_t c : std::u32string(U"aZéßłЖωא中ア")) CHECK(is_letter(c));
  for (const char32_t c : std::u32string(U"1.,-—“’$€%…×÷°±™\u00A0\u200B\u0301\U0001F642\uFFFD"))
    CHECK_FALSE(is_letter(c));
  for (const char32_t c : std::u32string(U"AÉŁŠŽЖЁΩÀÞ")) CHECK(is_upper(c));
  for (const char32_t c : std::u32string(U"aéłšžжёωß÷×1中")) CHECK_FALSE(is_upper(c));
  for (const char32_t c : std::u32string(U"aéłßжω")) CHECK(is_lower(c));
  for (const char32_t c : std::u32string(U"AÉ1中-")) CHECK_FALSE(is_lower(c));
  CHECK(is_line_break(0x2028));
  CHECK(is_line_break(0x85));
  CHECK_FALSE(is_line_break(' '));
  CHECK(is_control(0));
  CHECK_FALSE(is_control('\n'));
  CHECK(is_blank(" \t\n\u00A0\u200B\uFEFF"));
  CHECK_FALSE(is_blank(" . "));
}
