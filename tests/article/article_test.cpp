#include "article/article.h"

#include <doctest/doctest.h>

#include <string>

using namespace crosscheck;

namespace {

Article read(const std::string& text) {
  ArticleInput input;
  input.id = "a";
  input.text = text;
  return read_article(input, {});
}

// "role: text" of every block, a line each.
std::string roles(const Article& article) {
  std::string lines;
  for (const Block& block : article.blocks) {
    lines += name_of(block.role);
    lines += ": ";
    lines += block.span.in(article.text);
    lines += "\n";
  }
  return lines;
}

const std::string kFirst =
    "The council of Port Elling voted on Tuesday to close the harbour bridge after engineers found "
    "cracks in two of its pillars.";
const std::string kSecond =
    "Mayor Ana Ruiz said the bridge would stay shut for at least six weeks, and that buses would "
    "be sent around the bay.";
const std::string kThird =
    "About 12,000 people cross the bridge every day, according to the port authority.";

}  // namespace

TEST_CASE("a plain paste is a title and paragraphs") {
  const Article article = read("Harbour bridge in Port Elling closed over cracks\n\n" + kFirst +
                               "\n" + kSecond + "\n" + kThird);
  CHECK(article.title.text == "Harbour bridge in Port Elling closed over cracks");
  CHECK(roles(article) == "title: Harbour bridge in Port Elling closed over cracks\nbody: " +
                              kFirst + "\nbody: " + kSecond + "\nbody: " + kThird + "\n");
  CHECK(article.language == "en");
  REQUIRE(article.sentences.size() == 4);
  CHECK(article.sentences[0].paragraph == 0);
  CHECK(article.sentences[3].paragraph == 3);
  CHECK(article.published.basis == Basis::unknown);
}

TEST_CASE("a paste without a title has none") {
  const Article article = read(kFirst + "\n" + kSecond);
  CHECK(article.title == Title{});
  CHECK(article.blocks.size() == 2);
  CHECK(article.blocks[0].role == Role::body);
}

TEST_CASE("navigation, byline, date, sharing and footer around an article") {
  const Article article = read(
      "Skip to main content\nHome\nWorld\nSport\nHome / World / Europe\nHarbour bridge in Port "
      "Elling closed over cracks\n"
      "By Jane Doe and John A. Roe\nPublished: 4 March 2024 at 10:15 "
      "GMT\nShare\nFacebook\nTwitter\n" +
      kFirst + "\nAdvertisement\nAdvertisement\n" + kSecond +
      "\nRead more: Why old bridges fail\n" + kThird +
      "\nMost read\nFive recipes for a rainy weekend\nWhy cats always land on their feet\nA walk "
      "through the old town\n"
      "Comments\nPlease log in to comment.\n© 2024 The Elling Post. All rights reserved.");
  CHECK(article.title.text == "Harbour bridge in Port Elling closed over cracks");
  CHECK(article.byline == "Jane Doe and John A. Roe");
  CHECK(article.published == Published{.day = to_day({2024, 3, 4}), .basis = Basis::stated});
  std::string kept;
  for (const Block& block : article.blocks)
    if (block.role != Role::furniture) kept += std::string(name_of(block.role)) + " ";
  CHECK(kept == "title byline dateline body body body ");
  for (const Block& block : article.blocks)
    CHECK(block.why.empty() == (block.role != Role::furniture));
}

TEST_CASE("what the request gives stands") {
  ArticleInput input{.id = "a",
                     .text = "Kicker\nThe bridge is closed\n" + kFirst + "\n" + kSecond,
                     .hints = {},
                     .title = "The Bridge is Closed",
                     .source = "The Elling Post",
                     .byline = "J. Doe",
                     .url = "https://example.org/",
                     .published = "2024-03-05"};
  const Article article = read_article(input, {});
  CHECK(article.title.text == "The Bridge is Closed");
  CHECK(article.title.span.in(article.text) == "The bridge is closed");
  CHECK(article.source == "The Elling Post");
  CHECK(article.byline == "J. Doe");
  CHECK(article.published == Published{.day = to_day({2024, 3, 5}), .basis = Basis::given});
  input.title = "A title that is nowhere";
  CHECK(read_article(input, {}).title == Title{"A title that is nowhere", {}});
}

TEST_CASE("datelines and labels that open a paragraph stand apart") {
  struct Case {
    std::string opening, source;
    Role role;
  };
  const Case cases[] = {
      {"PORT ELLING (Reuters) - ", "Reuters", Role::dateline},
      {"PORT ELLING, March 4 (Xinhua) -- ", "Xinhua", Role::dateline},
      {"PORT ELLING, Ruritania (AP) — ", "AP", Role::dateline},
      {"Port Elling (AFP) – ", "AFP", Role::dateline},
      {"PARIS - ", "", Role::dateline},
      {"(Reuters) - ", "Reuters", Role::dateline},
      {"· Elling News", "Elling News", Role::byline},
  };
  for (const Case& c : cases) {
    CAPTURE(c.opening);
    const Article article =
        read("Harbour bridge closed over cracks\n" + c.opening + kFirst + "\n" + kSecond);
    REQUIRE(article.blocks.size() == 4);
    CHECK(article.blocks[1].role == c.role);
    CHECK(article.blocks[2].span.in(article.text) == kFirst);
    CHECK(article.sentences[1].span.in(article.text) == kFirst);
    CHECK(article.source == c.source);
  }
  CHECK(read("Harbour bridge closed\nPORT ELLING, Dec. 2, 2025 (AP) - " + kFirst).published ==
        Published{.day = to_day({2025, 12, 2}), .basis = Basis::stated});
  const Article none = read(
      "Harbour bridge closed over cracks\nNATO-led troops - about 300 of them - left the bridge on "
      "Tuesday, the army said.\n" +
      kSecond);
  CHECK(none.blocks.size() == 3);
}

TEST_CASE("dates in the forms that outlets use") {
  struct Case {
    std::string line, day;
  };
  const Case cases[] = {
      {"Dec 4, 2025 at 10:15 GMT", "2025-12-04"},
      {"4 December 2025", "2025-12-04"},
      {"Tuesday, December 2, 2025", "2025-12-02"},
      {"Xinhua | Updated: 2025-12-02 17:30", "2025-12-02"},
      {"Published: 10:15 GMT, 4 December 2025 | Updated: 11:17 GMT, 5 December 2025", "2025-12-04"},
      {"Updated on Dec. 5th, 2025 — Published on Dec. 3rd, 2025", "2025-12-03"},
      {"By Jane Doe | March 7, 2024 | 5:02 pm", "2024-03-07"},
      {"2024-03-07T10:00:00Z", "2024-03-07"},
      {"28/11/2025", "2025-11-28"},
      {"11/28/2025", "2025-11-28"},
      {"03/04/2025", "-"},  // can be read two ways
      {"31 February 2025", "-"},
      {"March 4", "-"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.line);
    const Article article = read("Harbour bridge in Port Elling closed over cracks\n" + c.line +
                                 "\n" + kFirst + "\n" + kSecond);
    CHECK((article.published.day ? iso(*article.published.day) : "-") == c.day);
  }
}

TEST_CASE("bylines in the forms that outlets use") {
  struct Case {
    std::string line, byline;
  };
  const Case cases[] = {
      {"By STEPHANIE M. DOE, UK SENIOR REPORTER", "STEPHANIE M. DOE"},
      {"By Jane Doe", "Jane Doe"},
      {"By: Jane Doe, John Roe and Ann Poe", "Jane Doe, John Roe and Ann Poe"},
      {"Written by Jane Doe", "Jane Doe"},
      {"By Jane Doe in Paris", "Jane Doe"},
      {"By Reuters", "Reuters"},
      {"By Tuesday the water had gone.", ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.line);
    CHECK(read("Harbour bridge in Port Elling closed over cracks\n" + c.line + "\n" + kFirst +
               "\n" + kSecond)
              .byline == c.byline);
  }
}

TEST_CASE("lists, headings and standfirsts") {
  const Article article = read(
      "Harbour bridge in Port Elling closed over cracks\nThe mayor wants buses around the bay and "
      "asks for six weeks of patience\n" +
      kFirst +
      "\nThe council decided three things:\n- The bridge stays closed for six weeks.\n- Buses go "
      "around the bay.\n- A report is due in May.\nA long history\n" +
      kSecond + "\n" + kThird);
  std::string names;
  for (const Block& block : article.blocks) names += std::string(name_of(block.role)) + " ";
  CHECK(names == "title standfirst body body item item item heading body body ");
}

TEST_CASE("notices in another language go, and say so") {
  const Article article =
      read("Harbour bridge in Port Elling closed over cracks\n" + kFirst + "\n" + kSecond + "\n" +
           kThird +
           "\nSi continúas leyendo en este dispositivo, no se podrá leer en el otro.\n¿Por qué "
           "estás viendo esto?\n"
           "Vous pouvez lire cet article sur un seul appareil à la fois, avec votre compte.");
  for (size_t i = 4; i < article.blocks.size(); ++i) {
    CHECK(article.blocks[i].role == Role::furniture);
    CHECK(article.blocks[i].why == "another language than the article's");
  }
}

TEST_CASE("an article in another language is kept") {
  const Article article = read(
      "Cierran el puente del puerto por grietas\nEl ayuntamiento votó el martes para cerrar el "
      "puente del puerto después de que los ingenieros "
      "encontraran grietas en dos de sus pilares.\nLa alcaldesa dijo que el puente estará cerrado "
      "por lo menos seis semanas y que habrá autobuses.");
  CHECK(article.language == "es");
  CHECK(article.title.text == "Cierran el puente del puerto por grietas");
  CHECK(article.sentences.size() == 3);
}

TEST_CASE("the reader's decisions come last") {
  const std::string text =
      "Harbour bridge closed over cracks\n" + kFirst + "\nAdvertisement\n" + kSecond;
  ArticleInput input{.id = "a",
                     .text = text,
                     .hints = {},
                     .title = "",
                     .source = "",
                     .byline = "",
                     .url = "",
                     .published = ""};
  const auto at = static_cast<uint32_t>(text.find("Advert"));
  const auto second = static_cast<uint32_t>(text.find(kSecond));
  Decision keep{}, drop{};
  keep.kind = Decision::Kind::keep;
  keep.article = drop.article = "a";
  keep.span = {at, at + 5};
  drop.kind = Decision::Kind::drop;
  drop.span = {second, second + 5};
  const Article article = read_article(input, {keep, drop});
  CHECK(article.blocks[2].role == Role::body);
  CHECK(article.blocks[3].role == Role::furniture);
  CHECK(article.blocks[3].why == "dropped by the reader");
  drop.article = keep.article = "other";
  CHECK(read_article(input, {keep, drop}).blocks[3].role == Role::body);
}

TEST_CASE("hints of rich text speak for furniture") {
  const std::string promo =
      "Discover the new harbour guide with all our stories about the sea and the town.";
  const std::string text = "Harbour bridge closed over cracks\n" + kFirst + "\n" + kSecond + "\n" +
                           promo + "\n" + kThird;
  ArticleInput input{.id = "a",
                     .text = text,
                     .hints = {},
                     .title = "",
                     .source = "",
                     .byline = "",
                     .url = "",
                     .published = ""};
  CHECK(read_article(input, {}).blocks[3].role == Role::body);
  const auto at = static_cast<uint32_t>(text.find(promo));
  input.hints.push_back({.span = {at, at + static_cast<uint32_t>(promo.size())},
                         .tag = "aside",
                         .names = {"newsletter", "promo"},
                         .links = 1});
  CHECK(read_article(input, {}).blocks[3].role == Role::furniture);
}

TEST_CASE("what a page states as its article's text stays, and nothing around it") {
  const std::string other =
      "The museum on the hill said that it would open two new rooms to visitors in the spring.";
  const std::string text = "Harbour bridge closed over cracks\n" + kFirst + "\n" + kSecond + "\n" +
                           kThird + "\n" + other;
  ArticleInput input{.id = "a",
                     .text = text,
                     .hints = {},
                     .title = "",
                     .source = "",
                     .byline = "",
                     .url = "",
                     .published = ""};
  CHECK(read_article(input, {}).blocks[4].role == Role::body);
  const auto begin = static_cast<uint32_t>(text.find(kFirst));
  const auto end = static_cast<uint32_t>(text.find(other));
  input.hints.push_back({.span = {begin, end}, .tag = "articlebody", .names = {}});
  const Article article = read_article(input, {});
  for (size_t i = 1; i < 4; ++i) CHECK(article.blocks[i].role == Role::body);
  CHECK(article.blocks[4].role == Role::furniture);
}

TEST_CASE("an article in an element with a name of furniture is still the article") {
  const std::string other =
      "The museum on the hill said that it would open two new rooms to visitors in the spring.";
  const std::string text = "Harbour bridge closed over cracks\n" + kFirst + "\n" + kSecond + "\n" +
                           kThird + "\n" + other;
  ArticleInput input{.id = "a",
                     .text = text,
                     .hints = {},
                     .title = "",
                     .source = "",
                     .byline = "",
                     .url = "",
                     .published = ""};
  const auto begin = static_cast<uint32_t>(text.find(kFirst));
  const auto end = static_cast<uint32_t>(text.find(other));
  input.hints.push_back({.span = {begin, end}, .tag = "div", .names = {"featured", "popular"}});
  const Article article = read_article(input, {});
  for (size_t i = 1; i < 4; ++i) CHECK(article.blocks[i].role == Role::body);
}
