#include "language/tree.h"

#include <doctest/doctest.h>

#include <sstream>

#include "language/lemmatizer.h"
#include "language/model.h"
#include "text/utf8.h"

using namespace crosscheck;

namespace {

// A sentence written with blanks between its tokens, and what was read from it.
struct Parsed {
  std::vector<std::string> tokens;
  std::vector<Word> words;

  size_t at(std::string_view token) const {
    for (size_t i = 0; i < tokens.size(); i++)
      if (tokens[i] == token) return i;
    FAIL("no such token: " << token);
    return 0;
  }
  const Word& operator[](std::string_view token) const { return words[at(token)]; }
  // The head of a token, as text; empty for the root.
  std::string_view head(std::string_view token) const {
    const int32_t h = (*this)[token].head;
    return h < 0 ? std::string_view{} : std::string_view(tokens[static_cast<size_t>(h)]);
  }
};

Parsed parsed(const std::string& text) {
  Parsed out;
  std::istringstream in(text);
  for (std::string token; in >> token;) out.tokens.push_back(token);
  const std::vector<std::string_view> views(out.tokens.begin(), out.tokens.end());
  out.words = parse(views);
  return out;
}

// Heads in range, one root, and from every word a way up to it.
bool is_tree(const std::vector<Word>& words) {
  const auto n = static_cast<int32_t>(words.size());
  int roots = 0;
  for (const Word& w : words) {
    if (w.head < -1 || w.head >= n) return false;
    roots += w.head == -1;
    if ((w.head == -1) != (w.deprel == Deprel::root)) return false;
  }
  for (int32_t i = 0; i < n; i++) {
    int32_t at = i;
    for (int steps = 0; at >= 0; steps++) {
      if (steps > n) return false;
      at = words[static_cast<size_t>(at)].head;
    }
  }
  return roots == 1;
}

// Names go on only where they have begun.
bool has_whole_names(const std::vector<Word>& words) {
  for (size_t i = 0; i < words.size(); i++) {
    if (words[i].name == NameLabel::none && words[i].name_begins) return false;
    const bool begins =
        words[i].name != NameLabel::none && (i == 0 || words[i - 1].name != words[i].name);
    if (begins && !words[i].name_begins) return false;
  }
  return true;
}

struct Arc {
  std::string sentence, child, head;
  Deprel relation;
};

}  // namespace

TEST_CASE("an empty sentence has no words") { CHECK(parse({}).empty()); }

TEST_CASE("constructions of news have their arcs") {
  const std::vector<Arc> arcs = {
      // active and passive
      {"The soldiers destroyed two bridges .", "soldiers", "destroyed", Deprel::nsubj},
      {"The soldiers destroyed two bridges .", "bridges", "destroyed", Deprel::obj},
      {"The soldiers destroyed two bridges .", "two", "bridges", Deprel::nummod},
      {"Two bridges were destroyed by the soldiers .", "bridges", "destroyed", Deprel::nsubj_pass},
      {"Two bridges were destroyed by the soldiers .", "were", "destroyed", Deprel::aux_pass},
      {"Two bridges were destroyed by the soldiers .", "soldiers", "destroyed", Deprel::obl_agent},
      // relative clause, apposition, possessive
      {"The minister who signed the treaty has resigned .", "signed", "minister",
       Deprel::acl_relcl},
      {"The minister who signed the treaty has resigned .", "minister", "resigned", Deprel::nsubj},
      {"Anna Keller , the mayor of the city , rejected the plan .", "mayor", "Anna", Deprel::appos},
      {"Anna Keller , the mayor of the city , rejected the plan .", "Anna", "rejected",
       Deprel::nsubj},
      {"The country 's navy seized a tanker .", "country", "navy", Deprel::nmod_poss},
      // coordination
      {"The storm damaged roads and houses .", "houses", "roads", Deprel::conj},
      {"The police arrested three men and released one .", "released", "arrested", Deprel::conj},
      // reported speech and quotation
      {"Officials said that the ship had left the port .", "left", "said", Deprel::ccomp},
      {"\xE2\x80\x9C We will not leave , \xE2\x80\x9D the president said .", "president", "said",
       Deprel::nsubj},
      {"She refused to answer questions .", "answer", "refused", Deprel::xcomp},
      {"He did not deny the report .", "not", "deny", Deprel::advmod},
      // headlines and capitals, without a final stop
      {"Government Rejects Offer From Rebels", "Government", "Rejects", Deprel::nsubj},
      {"Government Rejects Offer From Rebels", "Offer", "Rejects", Deprel::obj},
      {"THE GOVERNMENT REJECTED THE OFFER", "GOVERNMENT", "REJECTED", Deprel::nsubj},
      // time and place
      {"The talks will begin in Geneva on Monday .", "Geneva", "begin", Deprel::obl},
      {"The talks will begin in Geneva on Monday .", "Monday", "begin", Deprel::obl},
  };
  // A retrained model may miss one or two; no more.
  int wrong = 0;
  for (const Arc& arc : arcs) {
    const Parsed p = parsed(arc.sentence);
    if (p.head(arc.child) == arc.head && p[arc.child].deprel == arc.relation) continue;
    wrong++;
    MESSAGE("missed: " << arc.sentence << " | " << arc.child << " is "
                       << name_of(p[arc.child].deprel) << " of " << p.head(arc.child));
  }
  CHECK(wrong <= 2);
}

TEST_CASE("words have their tags and lemmas") {
  struct Row {
    std::string sentence, token, tag, lemma;
  };
  const std::vector<Row> rows = {
      {"The soldiers destroyed two bridges .", "destroyed", "VERB", "destroy"},
      {"The soldiers destroyed two bridges .", "bridges", "NOUN", "bridge"},
      {"The children were taken to a hospital .", "children", "NOUN", "child"},
      {"The children were taken to a hospital .", "were", "AUX", "be"},
      {"The children were taken to a hospital .", "taken", "VERB", "take"},
      {"The court has upheld the law .", "upheld", "VERB", "uphold"},
      {"They do n't know .", "n't", "PART", "not"},
      {"They don \xE2\x80\x99t know .", "know", "VERB", "know"},
      {"I think they are lying .", "I", "PRON", "I"},
      {"A better deal was offered to the firms .", "better", "ADJ", "good"},
      {"The French minister met his German colleague .", "German", "ADJ", "German"},
      {"SCHOOLS CLOSED AFTER STORM", "CLOSED", "VERB", "close"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.sentence);
    CAPTURE(row.token);
    const Parsed p = parsed(row.sentence);
    CHECK(name_of(p[row.token].upos) == row.tag);
    CHECK(p[row.token].lemma == row.lemma);
  }
}

TEST_CASE("a lemma never ends in half a letter") {
  for (const char* word : {"lesið", "mikið", "sesión", "dalað", "tvö", "Łódź"})
    for (const char* sentence : {"The % was there .", "They % it ."}) {
      std::string text = sentence;
      text.replace(text.find('%'), 1, word);
      const Parsed p = parsed(text);
      CAPTURE(text);
      for (const Word& w : p.words) CHECK(is_utf8(w.lemma));
    }
}

TEST_CASE("names have their types and ends") {
  const Parsed p =
      parsed("Angela Merkel met Barack Obama in Berlin on Tuesday , the BBC reported .");
  CHECK(p["Angela"].name == NameLabel::person);
  CHECK(p["Angela"].name_begins);
  CHECK(p["Merkel"].name == NameLabel::person);
  CHECK_FALSE(p["Merkel"].name_begins);
  CHECK(p["Obama"].name == NameLabel::person);
  CHECK(p["Berlin"].name == NameLabel::place);
  CHECK(p["BBC"].name == NameLabel::organization);
  CHECK(p["Tuesday"].name == NameLabel::none);
  CHECK(p["reported"].name == NameLabel::none);
}

TEST_CASE("any tokens make a tree") {
  const std::vector<std::string> pool = {"the",
                                         "of",
                                         "Minister",
                                         "said",
                                         ",",
                                         ".",
                                         "\"",
                                         "(",
                                         ")",
                                         "and",
                                         "was",
                                         "who",
                                         "-",
                                         "2024",
                                         "\xE2\x80\x94",
                                         "",
                                         " ",
                                         "\xFF\xFE",
                                         "!!!",
                                         "not",
                                         "to",
                                         "KILLED",
                                         "n't",
                                         "'s",
                                         "\xE4\xB8\xAD",
                                         "http://a.b/c",
                                         ":",
                                         "that"};
  uint32_t state = 1;
  const auto next = [&state] { return (state = state * 1664525u + 1013904223u) >> 8; };
  for (int round = 0; round < 400; round++) {
    std::vector<std::string_view> tokens(1 + next() % 40);
    for (std::string_view& token : tokens) token = pool[next() % pool.size()];
    const std::vector<Word> words = parse(tokens);
    REQUIRE(words.size() == tokens.size());
    REQUIRE(is_tree(words));
    REQUIRE(has_whole_names(words));
    REQUIRE(words == parse(tokens));
  }
}

TEST_CASE("very long sentences and tokens are read") {
  const std::vector<std::string_view> many(4000, "and");
  CHECK(is_tree(parse(many)));
  const std::string token(1 << 20, 'x');
  const std::vector<std::string_view> one = {token};
  CHECK(parse(one).size() == 1);
}

TEST_CASE("straight and curly marks read alike") {
  const auto plain = parsed("\" It 's over , \" he said - twice ."),
             curly = parsed(
                 "\xE2\x80\x9C It \xE2\x80\x99s over , \xE2\x80\x9D he said \xE2\x80\x94 twice .");
  REQUIRE(plain.words.size() == curly.words.size());
  for (size_t i = 0; i < plain.words.size(); i++) {
    CHECK(plain.words[i].head == curly.words[i].head);
    CHECK(plain.words[i].xpos == curly.words[i].xpos);
  }
}

TEST_CASE("bytes that are no model give an empty one") {
  CHECK(read_model("").vocabulary.size() == 0);
  CHECK(read_model("CCM1").vocabulary.size() == 0);
  CHECK(read_model("CCM1\xFF\xFF\xFF\xFFx").vocabulary.size() == 0);
}

TEST_CASE("capitals and small letters") {
  CHECK(lower_case("ÉCOLE Ångström ŁÓDŹ İ ß") == "école ångström łódź İ ß");
  CHECK(normalized("\xE2\x80\x9C") == "\"");
  CHECK(normalized("don\xE2\x80\x99t") == "don't");
}
