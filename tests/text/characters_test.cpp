// Classes of code points, against what Unicode 15 says of them: every code point that is named, and
// its neighbours that are none.
#include "text/characters.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

#include "text/fold.h"
#include "text/latin.h"
#include "text/utf8.h"

namespace crosscheck {
namespace {

struct Between {
  char32_t first, last;
};

// A class holds exactly these code points, up to the end of the second plane.
void check_class(bool (*is)(char32_t), const std::vector<Between>& ranges, char32_t from = 0,
                 char32_t to = 0x1FFFF) {
  std::vector<char32_t> wrong;
  for (char32_t c = from; c <= to; ++c) {
    const bool listed = std::any_of(ranges.begin(), ranges.end(),
                                    [&](const Between& r) { return r.first <= c && c <= r.last; });
    if (listed != is(c)) wrong.push_back(c);
  }
  INFO(wrong.size(), " differ, the first U+", wrong.empty() ? 0 : static_cast<uint32_t>(wrong[0]));
  CHECK(wrong.empty());
}

}  // namespace

TEST_CASE("white space is White_Space and the separators of ASCII") {
  check_class(is_space, {{0x09, 0x0D},
                         {0x1C, 0x20},
                         {0x85, 0x85},
                         {0xA0, 0xA0},
                         {0x1680, 0x1680},
                         {0x2000, 0x200A},
                         {0x2028, 0x2029},
                         {0x202F, 0x202F},
                         {0x205F, 0x205F},
                         {0x3000, 0x3000}});
  check_class(is_line_break, {{0x0A, 0x0D}, {0x85, 0x85}, {0x2028, 0x2029}});
  check_class(is_control, {{0x00, 0x08}, {0x0E, 0x1B}, {0x7F, 0x84}, {0x86, 0x9F}});
}

TEST_CASE("what is invisible is Default_Ignorable_Code_Point, and the annotations' marks") {
  check_class(is_invisible,
              {{0xAD, 0xAD},
               {0x34F, 0x34F},
               {0x61C, 0x61C},
               {0x115F, 0x1160},
               {0x17B4, 0x17B5},
               {0x180B, 0x180F},
               {0x200B, 0x200F},
               {0x202A, 0x202E},
               {0x2060, 0x206F},
               {0x3164, 0x3164},
               {0xFE00, 0xFE0F},
               {0xFEFF, 0xFEFF},
               {0xFFA0, 0xFFA0},
               {0xFFF9, 0xFFFB},
               {0x1D173, 0x1D17A},
               {0xE0000, 0xE0FFF}},
              0, 0x10FFFF);
}

TEST_CASE("quotation marks, dashes, currencies and combining marks") {
  check_class(is_single_quote, {{'\'', '\''},
                                {'`', '`'},
                                {0xB4, 0xB4},
                                {0x2018, 0x201B},
                                {0x2032, 0x2032},
                                {0x2039, 0x203A},
                                {0xFF07, 0xFF07}});
  check_class(is_quote, {{'\'', '\''},
                         {'`', '`'},
                         {0xB4, 0xB4},
                         {0x2018, 0x201F},
                         {0x2032, 0x2033},
                         {0x2039, 0x203A},
                         {0xFF07, 0xFF07},
                         {'"', '"'},
                         {0xAB, 0xAB},
                         {0xBB, 0xBB},
                         {0xFF02, 0xFF02},
                         {0x300C, 0x300F}});
  check_class(is_dash, {{'-', '-'},
                        {0x2010, 0x2015},
                        {0x2212, 0x2212},
                        {0xFE58, 0xFE58},
                        {0xFE63, 0xFE63},
                        {0xFF0D, 0xFF0D}});
  check_class(is_currency, {{'$', '$'},
                            {0xA2, 0xA5},
                            {0x20A0, 0x20C0},
                            {0xFF04, 0xFF04},
                            {0xFFE1, 0xFFE1},
                            {0xFFE5, 0xFFE5}});
  check_class(
      is_mark,
      {{0x300, 0x36F}, {0x483, 0x489}, {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF}, {0x20D0, 0x20FF}});
}

TEST_CASE("letters of every script, and what stands between words of them") {
  for (const char32_t letter : U"azAZªµºÀÖØöøÿĀẞΑωЯяԱַאبक中かア한Ａｚ𝐀𐐀")
    if (letter && !is_mark(letter)) CHECK_MESSAGE(is_letter(letter), static_cast<uint32_t>(letter));
  for (const char32_t other :
       U" 0٣８×÷§¶¿¡«»;"
       U"·՚՛՜՝՞՟։֊־׳״،؛؟٪٫٬٭۔।॥—…€→■⸺⹀、。〃〈︐︰﹏！＠［｀｛｡"
       U"￠"
       U"￼"
       U"🙂")
    if (other) CHECK_MESSAGE(!is_letter(other), static_cast<uint32_t>(other));
  CHECK_FALSE(is_letter(0xE000));  // private use
  CHECK_FALSE(is_letter(0xF0000));
}

TEST_CASE("lower case, where a letter has one") {
  struct Pair {
    char32_t upper, lower;
  };
  for (const Pair& pair : std::initializer_list<Pair>{
           {U'A', U'a'}, {U'Z', U'z'}, {U'À', U'à'}, {U'Þ', U'þ'},   {U'Ā', U'ā'},
           {U'Ĺ', U'ĺ'}, {U'Ÿ', U'ÿ'}, {U'ẞ', U'ß'}, {U'İ', U'i'},   {U'Ș', U'ș'},
           {U'Ǎ', U'ǎ'}, {U'Ά', U'ά'}, {U'Έ', U'έ'}, {U'Ό', U'ό'},   {U'Ύ', U'ύ'},
           {U'Ώ', U'ώ'}, {U'Σ', U'σ'}, {U'Ѐ', U'ѐ'}, {U'Ж', U'ж'},   {U'Ӂ', U'ӂ'},
           {U'Ӏ', U'ӏ'}, {U'Ա', U'ա'}, {U'Ế', U'ế'}, {U'Ａ', U'ａ'}, {U'𝐀', U'𝐚'}}) {
    CAPTURE(static_cast<uint32_t>(pair.upper));
    CHECK(lower(pair.upper) == pair.lower);
    CHECK(is_upper(pair.upper));
    CHECK(lower(pair.lower) == pair.lower);
    CHECK_FALSE(is_upper(pair.lower));
  }
  for (const char32_t same : U"×÷ıß¡0中")
    if (same) CHECK(lower(same) == same);
  CHECK(is_lower(U'я'));
  CHECK(is_lower(U'ế'));
  CHECK_FALSE(is_lower(U'Я'));
  CHECK_FALSE(is_lower(U'中'));
  CHECK_FALSE(is_lower(U'Q'));
}

TEST_CASE("ASCII in another dress") {
  CHECK(ascii_of(U'Ａ') == 'A');
  CHECK(ascii_of(U'𝐙') == 'Z');
  CHECK(ascii_of(U'𝐛') == 'b');
  CHECK(ascii_of(U'𝟗') == '9');
  CHECK(ascii_of(U'٫') == '.');
  CHECK(ascii_of(U'٬') == ',');
  CHECK(ascii_of(U'٧') == '7');
  CHECK(ascii_of(U'९') == '9');
  CHECK(ascii_of(U'é') == U'é');
  CHECK(ascii_of(U'中') == U'中');
  CHECK(ascii_of(U'🙂') == U'🙂');
}

TEST_CASE("letters that are written with several, or with a stroke, fold to those") {
  for (const auto& item :
       std::initializer_list<std::pair<const char*, const char*>>{{"þorn", "thorn"},
                                                                  {"đ", "d"},
                                                                  {"ħ", "h"},
                                                                  {"œuvre", "oeuvre"},
                                                                  {"ŧ", "t"},
                                                                  {"STRAẞE", "strasse"}}) {
    INFO(std::string(item.first));
    CHECK(unaccented(fold(item.first)) == item.second);
  }
  CHECK(compose(U'e', 0x301) == U'é');
  CHECK(compose(U'x', 0x301) == 0);
  CHECK(compose(U'中', 0x301) == 0);
  CHECK(compose(0x1EFF, 0x36F) == 0);
  CHECK(base_of(U'ế') == U'e');
  CHECK(base_of(U'z') == U'z');
  CHECK(base_of(0x10FFFF) == 0x10FFFF);
}

TEST_CASE("a text of spaces and invisible characters is blank") {
  CHECK(is_blank(""));
  CHECK(is_blank(" \u00a0\u200b\n"));
  CHECK_FALSE(is_blank(" \u200b."));
}

}  // namespace crosscheck
