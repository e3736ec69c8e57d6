#include "article/sentences.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace crosscheck;

namespace {

// The sentences of one passage with a bar between every two.
std::string cut(const std::string& text) {
  const TokenList list = tokenize(text, {{0, static_cast<uint32_t>(text.size())}});
  std::string joined;
  for (const Range s : sentences_of(text, list, list.passages[0])) {
    if (!joined.empty()) joined += "|";
    joined += Span{list.tokens[s.begin].span.begin, list.tokens[s.end - 1].span.end}.in(text);
  }
  return joined;
}

}  // namespace

TEST_CASE("sentence borders") {
  struct Case {
    std::string sentences;  // a bar stands for a space that parts two sentences; "^" for no space
  };
  const Case cases[] = {
      {"The U.S. has 3.5 million troops.|They left."},
      {"He met Gen. Smith and Mr. Lee on Nov. 21.|Then he flew home."},
      {"It happened in the U.S.|The talks went on."},
      {"He works for the U.S. President and the U.N. Security Council."},
      {"The meeting began at 5 p.m.|He arrived late."},
      {"The meeting began at 5 p.m. Monday in Paris."},
      {"It cost $1.2bn.|Why?|Nobody knows!"},
      {"“We know where they live.|We know where the bad guys live.”|His comments came late."},
      {"“Never!” Smith said.|He left."},
      {"“What now?” asked Smith.|He left."},
      {"“What now?” he asked.|He left."},
      {"“It is over.”|Trump left."},
      {"He called it “lawful.”|Others did not."},
      {"‘The order was to kill everybody,’ two people told the paper.|‘He said so.’|They left."},
      {"He said (it was late.)|She left."},
      {"One dead.^Two hurt."},
      {"“Go.”^“Stay.”"},
      {"He paused... and went on."},
      {"He paused...|Then he went on."},
      {"“Yes… no,” he said."},
      {"1. Open the door"},
      {"Yahoo! News reported it.|It was true."},
      {"John F. Kennedy and J. K. Rowling met."},
      {"It is vitamin C.|The pill is small."},
      {"Acme Inc.|The company grew."},
      {"Acme Inc. shares fell."},
      {"He was born in 1805.[17]|She was not."},
      {"A title without a stop"},
      // borders without a stop
      {"Please read this|*****|Nothing below counts."},
      {"Jane Doe|03/04/2024 05:09 PM|the boat is in"},
      {"Jane Doe|03/04/2024 17:09|The boat is in."},
      {"It left on 03/04/2024 at noon."},
      {"https://example.org/one|https://example.org/two"},
      {"Mail jane@example.org or John Roe."},
      {"“Jane” <jane@example.org>|The boat is in."},
      {"We had fun :)|The boat was in."},
      {"Two men (one of them injured) Bob knew."},
      {"Hi Jane,|Can you come?"},
      {"Yesterday, I went home."},
      {"See you soon.|Kind regards,|Jane Doe"},
      {"He sent regards, Jane said."},
      {"one.pdf|- two.pdf|- three.pdf"},
      {"He left - Jane stayed."},
      {"He liked it.|why not?"},
      {"Write to jane@example.org|We answer soon."},
      {"Write to jane@example.org Monday at noon."},
      {"Mail: jane@example.org|see you there"},
      {"See www.example.org/one for more."},
      {"It was fun!|https://example.org/one"},
      {"The plans are these:|1. Open the gate.|2. Close it."},
      {"We want a warm room|2) a view"},
      {"He runs in lane 4.|Lane 5 is empty."},
      {"The ship left.|[...]|It came back."},
      {"(Harbour News)|The ship left."},
      {"(The ship left.)|It came back."},
      {"PORT ELLING (HNA) -|The ship left."},
      {"Jane, Tom and Ann -|The ship left."},
      {"Jane Doe - a nurse - left."},
      {"03/28/2001 05:09 PM|Jane:|Ships left."},
      {"Jane: ships left."},
      {"Kind regards,|Jane|We are closed today."},
      {"Figure 1.5|The harbour at noon."},
      {"Table 3 shows the ships."},
      {"It left.|--|Posted by Jane"},
      {"Is it open ? ?|It is."},
      {"Fax:? 203 555 7523"},
      {"Call 303-555-8160.|they know."},
      {"Yahoo! and its rivals grew."},
      {"It is late and PS call me."},
      {"Love, Jane|PS. Call me."},
      {"Books, pens, etc.|Prices vary."},
      {"They made four demands: a, b and c; and d."},
      {"“First, he asked for amnesty, and that was rejected,” said the source.|“Second, they asked "
       "to keep the army — similar to ’91 with her.|In return, they would allow elections.”"},
      {"He did not say “no.|He left the room."},
  };
  for (const Case& c : cases) {
    std::string text, wanted = c.sentences;
    for (const char ch : c.sentences)
      if (ch != '^') text += ch == '|' ? ' ' : ch;
    std::replace(wanted.begin(), wanted.end(), '^', '|');
    CAPTURE(text);
    CHECK(cut(text) == wanted);
  }
}

TEST_CASE("a run of tokens without an end is cut") {
  std::string text;
  for (int i = 0; i < 4500; ++i) text += "word ";
  const TokenList list = tokenize(text, {{0, static_cast<uint32_t>(text.size())}});
  const auto sentences = sentences_of(text, list, list.passages[0]);
  REQUIRE(sentences.size() == 3);
  CHECK(sentences[0] == Range{0, 2000});
  CHECK(sentences[2] == Range{4000, 4500});
}
