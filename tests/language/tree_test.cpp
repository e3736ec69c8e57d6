#include "language/tree.h"

#include <doctest/doctest.h>

#include <sstream>

using namespace crosscheck;

namespace {

struct Parsed {
  std::vector<std::string> tokens;
  std::vector<Word> words;
};

// Tokens are written with blanks between them.
Parsed parsed(const std::string& text) {
  Parsed out;
  std::istringstream in(text);
  for (std::string token; in >> token;) out.tokens.push_back(token);
  const std::vector<std::string_view> views(out.tokens.begin(), out.tokens.end());
  out.words = parse(views);
  return out;
}

}  // namespace

TEST_CASE("an empty sentence has no words") { CHECK(parse({}).empty()); }

TEST_CASE("a plain sentence has its subject, verb and object") {
  const Parsed p = parsed("The soldiers destroyed two bridges .");
  REQUIRE(p.words.size() == 6);
  CHECK(p.words[2].head == -1);
  CHECK(p.words[2].upos == Upos::verb);
  CHECK(p.words[2].lemma == "destroy");
  CHECK(p.words[1].deprel == Deprel::nsubj);
  CHECK(p.words[4].deprel == Deprel::obj);
  CHECK(p.words[4].lemma == "bridge");
}
