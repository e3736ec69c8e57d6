// Who is who, whose words a passage is and how sure it is, one construction at a time.
#include "reading/reading.h"

#include <doctest/doctest.h>

#include "reading/names.h"
#include "reading/tree.h"
#include "reading/voice.h"

namespace crosscheck {
namespace {

Reading reading_of(const std::string& text) {
  return read(read_article({.id = "a", .text = text, .published = "2025-06-11"}, {}));
}

// The first token of a word.
uint32_t token(const Reading& reading, std::string_view word) {
  for (uint32_t i = 0; i < reading.article.tokens.size(); ++i)
    if (form(reading, i) == word) return i;
  FAIL("no token ", std::string(word));
  return 0;
}

std::string words(const Reading& reading, Range tokens) {
  return tokens.empty() ? ""
                        : std::string(span_of(reading.article, tokens).in(reading.article.text));
}

// The name of the entity whose mention holds a word; empty where none does.
std::string entity_at(const Reading& reading, std::string_view word) {
  const int32_t mention = reading.mention_of[token(reading, word)];
  return mention == kNone
             ? ""
             : reading.entities[reading.mentions[static_cast<size_t>(mention)].entity].name;
}

std::string subject(const Reading& reading, std::string_view verb) {
  const int32_t noun = subject_of(reading, token(reading, verb));
  return noun == kNone ? "" : std::string(form(reading, static_cast<uint32_t>(noun)));
}

// Whose word a word is: the source of the innermost attribution over it, as the article words it.
std::string source_over(const Reading& reading, std::string_view word) {
  const auto over = attributions_over(reading, reading.article.tokens[token(reading, word)].span);
  return over.empty() ? "" : words(reading, reading.attributions[over.front()].source);
}

// The entity that a source stands for; empty for none.
std::string speaker_over(const Reading& reading, std::string_view word) {
  const auto over = attributions_over(reading, reading.article.tokens[token(reading, word)].span);
  if (over.empty() || reading.attributions[over.front()].entity == kNone) return "";
  return reading.entities[static_cast<size_t>(reading.attributions[over.front()].entity)].name;
}

// What a pronoun stands for; empty where it is left open.
std::string antecedent(const Reading& reading, std::string_view pronoun) {
  const int32_t noun = antecedent_of(reading, token(reading, pronoun));
  return noun == kNone ? "" : std::string(form(reading, static_cast<uint32_t>(noun)));
}

TEST_CASE("what it and they stand for") {
  CHECK(antecedent(reading_of("The blaze began near Orvane. It is 18% contained."), "it") ==
        "blaze");
  CHECK(antecedent(reading_of("The trust said that it had offered more."), "it") == "trust");
  CHECK(antecedent(reading_of("The nurses met in Orvane. They want nine per cent."), "they") ==
        "nurses");
  // By number, past a pronoun that stands for the same, and never forward.
  CHECK(antecedent(reading_of("The nurses met the trust. It refused."), "it").empty());
  CHECK(antecedent(reading_of("The blaze began near Orvane. It spread. It killed its finder."),
                   "its") == "blaze");
  CHECK(antecedent(reading_of("The trust met. It is unclear whether the offer stands."), "it")
            .empty());
  CHECK(antecedent(reading_of("It had offered more, the trust said."), "it").empty());
}

struct Case {
  const char* text;
  const char* word;
  const char* expected;
};

}  // namespace

TEST_CASE("the subject of a verb") {
  constexpr Case kCases[] = {
      {"Divers found the boat on Monday.", "found", "divers"},
      {"The boat was found by divers on Monday.", "found", "boat"},
      {"The boat, which sank on Monday, belonged to a farmer.", "sank", "boat"},
      {"The farmer who owned the boat left the town.", "owned", "farmer"},
      {"Divers raised the boat and towed it to the port.", "towed", "divers"},
      {"The council refused to sell the boat.", "sell", "council"},
      {"The council voted, and the mayor signed the order.", "signed", "mayor"},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    CHECK(subject(reading_of(c.text), c.word) == c.expected);
  }
}

TEST_CASE("negation") {
  constexpr Case kNegated[] = {
      {"The council did not sell the boat.", "sell", ""},
      {"The council didn't sell the boat.", "sell", ""},
      {"The council has never sold a boat.", "sold", ""},
      {"The council sold no boats.", "sold", ""},
      {"No boats were sold by the council.", "sold", ""},
  };
  for (const Case& c : kNegated) {
    CAPTURE(c.text);
    const Reading reading = reading_of(c.text);
    CHECK(is_negated(reading, token(reading, c.word)));
  }
  constexpr Case kPlain[] = {
      {"The council sold the boat.", "sold", ""},
      {"The council sold the boat, not the pier.", "sold", ""},
      {"The council, which does not own a pier, sold the boat.", "sold", ""},
      {"The council sold not only the boat but the pier.", "sold", ""},
  };
  for (const Case& c : kPlain) {
    CAPTURE(c.text);
    const Reading reading = reading_of(c.text);
    CHECK_FALSE(is_negated(reading, token(reading, c.word)));
  }
}

TEST_CASE("which name a wording stands for") {
  constexpr Case kCases[] = {
      {"Mara Lund opened the bridge.", "lund", "Mara Lund"},
      {"Mayor Tom Ferris opened the bridge.", "ferris", "Tom Ferris"},
      {"Mara Lund opened the bridge. Then Lund thanked the builders.", "thanked", ""},
      {"Ann Lee, the harbour master, closed the port.", "lee", "Ann Lee"},
      {"The Coastal Rescue Agency sent two boats. Later the CRA sent a third.", "cra",
       "Coastal Rescue Agency"},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    CHECK(entity_at(reading_of(c.text), c.word) == c.expected);
  }
}

TEST_CASE("a description is linked where one fits, and only then") {
  const Reading one = reading_of(
      "Tom Ferris, the mayor of Orvane, opened the bridge on Monday. On Tuesday the mayor left for "
      "Melby.");
  const auto description = [](const Reading& reading) {
    for (const Mention& m : reading.mentions)
      if (words(reading, m.tokens) == "the mayor" && m.name.empty())
        return reading.entities[m.entity].name;
    return std::string();
  };
  CHECK(description(one) == "Tom Ferris");
  const Reading two = reading_of(
      "Tom Ferris, the mayor of Orvane, met Mara Lund, the mayor of Melby, on Monday. On Tuesday "
      "the mayor left.");
  CHECK(description(two) == "");
}

TEST_CASE("whom a pronoun stands for") {
  constexpr Case kCases[] = {
      {"Ann Lee opened the fair. She thanked the builders.", "she", "Ann Lee"},
      {"Tom Ferris said he would resign.", "he", "Tom Ferris"},
      {"Ann Lee met Tom Ferris on Monday. She thanked him.", "she", "Ann Lee"},
      {"Ann Lee met Tom Ferris on Monday. She thanked him.", "him", "Tom Ferris"},
      {"Mayor Lund spoke first. Then his wife sang.", "his", "Lund"},
      // Two that it may be, nobody of its gender, nobody at all.
      {"Tom Ferris and Erik Lund met on Monday. He left early.", "he", ""},
      {"Ann Lee opened the fair. He thanked the builders.", "he", ""},
      {"The fair opened on Monday. She thanked the builders.", "she", ""},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    CAPTURE(c.word);
    const Reading reading = reading_of(c.text);
    const int32_t entity = entity_of(reading, token(reading, c.word));
    const std::string name =
        entity == kNone ? "" : reading.entities[static_cast<size_t>(entity)].name;
    CHECK(name == c.expected);
  }
}

TEST_CASE("names that look like one and are two") {
  const Reading acronym =
      reading_of("The Coastal Rescue Agency sent two boats. The CRS sent none.");
  CHECK(entity_at(acronym, "crs") != "Coastal Rescue Agency");
  const Reading town = reading_of("Doctors of Oslo University left Oslo on Monday.");
  CHECK(town.entities.size() == 2);
  const Reading surname = reading_of("Mara Lund sued Erik Ferris. Ferris lost, and Lund won.");
  CHECK(surname.entities.size() == 2);
}

TEST_CASE("subjects in clauses within clauses") {
  constexpr Case kCases[] = {
      // Passive, with and without an agent.
      {"The order was signed by the mayor.", "signed", "order"},
      {"Two boats were towed to the port.", "towed", "boats"},
      // Relative clauses.
      {"The farmer whose boat sank sold the pier.", "sank", "boat"},
      // Coordination.
      {"The mayor and the farmer raised the boat.", "raised", "mayor"},
      {"The mayor spoke, but the farmer left.", "left", "farmer"},
      // Condition and modality.
      {"If the wall breaks, the village will flood.", "breaks", "wall"},
      {"The council might sell the pier.", "sell", "council"},
      // Apposition.
      {"The mayor, a farmer, sold the pier.", "sold", "mayor"},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    CHECK(subject(reading_of(c.text), c.word) == c.expected);
  }
}

TEST_CASE("two people of one surname") {
  const Reading reading =
      reading_of("Mara Lund and Erik Lund own the mill. Ferries stopped on Monday.");
  CHECK(entity_at(reading, "mara") == "Mara Lund");
  CHECK(entity_at(reading, "erik") == "Erik Lund");
}

TEST_CASE("whose word it is") {
  constexpr Case kCases[] = {
      // The article's own.
      {"The dam broke on Monday.", "broke", ""},
      // Before and after the verb.
      {"Ann Lee said the dam would hold.", "hold", "Ann Lee"},
      {"The dam would hold, Ann Lee said.", "hold", "Ann Lee"},
      {"“The dam will hold,” said Ann Lee.", "hold", "Ann Lee"},
      // Appositions and relative clauses between.
      {"Ann Lee, the harbour master, said the dam would hold.", "hold", "Ann Lee"},
      {"Ann Lee, who runs the port, said the dam would hold.", "hold", "Ann Lee"},
      // Nobody named.
      {"Officials said the dam would hold.", "hold", "Officials"},
      // According to.
      {"According to the ministry, the dam would hold.", "hold", "the ministry"},
      {"The dam would hold, according to Ann Lee.", "hold", "Ann Lee"},
      // The inner of two.
      {"The Valley Herald reported that Ann Lee said the dam would hold.", "hold", "Ann Lee"},
      // Split.
      {"“The dam,” Ann Lee said, “will hold through the winter.”", "hold", "Ann Lee"},
      {"“The dam is old,” Ann Lee said. “It will hold through the winter.”", "hold", "Ann Lee"},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    CHECK(source_over(reading_of(c.text), c.word) == c.expected);
  }
}

TEST_CASE("a pronoun speaks for the one person that it can be") {
  CHECK(speaker_over(reading_of("Ann Lee visited the dam on Monday. She said the wall would hold."),
                     "hold") == "Ann Lee");
  CHECK(
      speaker_over(reading_of("Ann Lee visited the dam on Monday. “The wall will hold,” she said."),
                   "hold") == "Ann Lee");
}

TEST_CASE("an apposition speaks by its name") {
  for (const char* text : {"“The wall will hold,” Ann Lee, the harbour master, said.",
                           "The harbour master, Ann Lee, said the wall would hold.",
                           "“The wall will hold,” the harbour master, Ann Lee, said.",
                           "“The wall will hold,” said the harbour master, Ann Lee.",
                           "Harbour master Ann Lee said the wall would hold."}) {
    CAPTURE(text);
    CHECK(speaker_over(reading_of(text), "hold") == "Ann Lee");
  }
}

TEST_CASE("a quotation over two paragraphs has one speaker") {
  const Reading reading = reading_of(
      "“The dam is old and we know it,” Ann Lee said.\n\n“But it will hold through the winter, "
      "whatever the papers write.”\n");
  CHECK(source_over(reading, "hold") == "Ann Lee");
}

TEST_CASE("how sure it is") {
  const auto certainty = [](const char* text, std::string_view word) {
    const Reading reading = reading_of(text);
    return std::string(name_of(certainty_at(reading, token(reading, word))));
  };
  CHECK(certainty("The dam broke on Monday.", "broke") == "stated");
  CHECK(certainty("Ann Lee said the dam broke on Monday.", "broke") == "reported");
  CHECK(certainty("Police confirmed that the dam broke on Monday.", "broke") == "confirmed");
  CHECK(certainty("The company denied that the dam broke on Monday.", "broke") == "denied");
  CHECK(certainty("Neighbours claim that the dam broke on Monday.", "broke") == "alleged");
  CHECK(certainty("The dam allegedly broke on Monday.", "broke") == "alleged");
  CHECK(certainty("The dam reportedly broke on Monday.", "broke") == "reported");
}

TEST_CASE("voice: own, attributed, quoted") {
  const Reading reading = reading_of(
      "The dam broke on Monday. Ann Lee said the gate jammed. “Nobody warned the village,” she "
      "added.");
  CHECK(voice_at(reading, token(reading, "broke")) == Voice::own);
  CHECK(voice_at(reading, token(reading, "jammed")) == Voice::attributed);
  CHECK(voice_at(reading, token(reading, "warned")) == Voice::quoted);
}

TEST_CASE("sources that are not named are told apart from those that are") {
  const auto first = [](const Reading& reading) {
    return reading.attributions.empty() ? Attribution{} : reading.attributions.front();
  };
  CHECK(first(reading_of("Two officials said the dam would hold.")).anonymous);
  CHECK_FALSE(first(reading_of("Ann Lee said the dam would hold.")).anonymous);
  CHECK(first(reading_of("The ministry said the dam would hold.")).kind == SourceKind::official);
  CHECK(first(reading_of("The Valley Herald reported that the dam would hold.")).kind ==
        SourceKind::outlet);
}

TEST_CASE("what is asked, called and found is not said") {
  for (const char* text :
       {"Ann Lee called her sister on Monday.", "Divers found the boat near the pier.",
        "The judge ruled for nine years in Orvane."}) {
    CAPTURE(text);
    CHECK(reading_of(text).attributions.empty());
  }
}

TEST_CASE("a sentence that stands in several articles is read as by itself in each") {
  const std::string shared = "Officials in Norvale said that the Odell bridge was closed.";
  const std::vector<std::string> texts = {"It rained for days. " + shared + " " + shared,
                                          shared + " Nobody was hurt."};
  std::vector<Article> articles;
  for (const std::string& text : texts) articles.push_back(reading_of(text).article);
  const std::vector<Reading> together = read(articles);
  for (size_t i = 0; i < texts.size(); ++i) {
    const Reading alone = reading_of(texts[i]);
    CHECK(together[i].words == alone.words);
    CHECK(together[i].sentence_of == alone.sentence_of);
    for (uint32_t t = 0; t < alone.words.size(); ++t)
      for (uint32_t child : together[i].children[t])
        CHECK(alone.words[child].head == static_cast<int32_t>(t));
  }
}

}  // namespace crosscheck
