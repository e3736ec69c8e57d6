#include "fuzz/targets.h"

#include <cstdio>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "article/article.h"
#include "facts/edits.h"
#include "facts/kinds.h"
#include "findings/story.h"
#include "language/number.h"
#include "language/tree.h"
#include "reading/reading.h"
#include "reading/timex.h"
#include "report/request.h"
#include "report/wire.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/offsets.h"
#include "text/utf8.h"

namespace crosscheck::fuzz {

void hold(bool property, const char* name) {
  if (property) return;
  std::fprintf(stderr, "does not hold: %s\n", name);
  std::abort();
}

namespace {

using Json = nlohmann::ordered_json;

bool on_borders(std::string_view text, Span span) {
  return span.begin <= span.end && span.end <= text.size() && is_border(text, span.begin) &&
         is_border(text, span.end);
}

// The words of a text that are parted by spaces, folded: what scanners are given.
struct Words {
  std::vector<std::string> storage;
  std::vector<std::string_view> forms;
  explicit Words(std::string_view bytes) {
    const std::string text = fold(mend_utf8(bytes).text);
    for (size_t at = 0; at < text.size();) {
      const size_t space = std::min(text.find(' ', at), text.size());
      if (space > at) storage.push_back(text.substr(at, space - at));
      at = space + 1;
    }
    forms.assign(storage.begin(), storage.end());
  }
};

void run_utf8(std::string_view bytes) {
  const Mended mended = mend_utf8(bytes);
  hold(is_utf8(mended.text), "mended text is well formed");
  hold((mended.replaced == 0) == is_utf8(bytes), "only ill-formed bytes are replaced");
  hold(mend_utf8(mended.text).text == mended.text, "mending twice changes nothing");
  const Offsets offsets(mended.text);
  size_t at = 0;
  uint32_t units = 0;
  while (at < mended.text.size()) {
    const CodePoint point = decode(mended.text, at);
    hold(encode(point.value).view() == std::string_view(mended.text).substr(at, point.size),
         "encoding gives the bytes back");
    hold(offsets.to_utf16(static_cast<uint32_t>(at)) == units, "offsets count UTF-16 units");
    hold(offsets.to_byte(units) == at, "offsets go back");
    units += point.value > 0xFFFF ? 2 : 1;
    at += point.size;
  }
  const std::string folded = fold(mended.text);
  hold(is_utf8(folded), "folded text is well formed");
  hold(fold(folded) == folded, "folding twice changes nothing");
}

void run_article(std::string_view bytes) {
  const std::string text = mend_utf8(bytes).text;
  const Article article = read_article({.id = "a", .text = text}, {});
  hold(article.text == text, "an article keeps its text");
  uint32_t at = 0;
  for (const Block& block : article.blocks) {
    hold(block.span.begin >= at && !block.span.empty() && on_borders(text, block.span),
         "blocks are in order");
    hold(is_blank(Span{at, block.span.begin}.in(text)), "only blanks lie between blocks");
    at = block.span.end;
  }
  hold(is_blank(std::string_view(text).substr(at)), "blocks reach the end");
  uint32_t token = 0;
  for (const Sentence& sentence : article.sentences) {
    hold(sentence.tokens.begin == token && !sentence.tokens.empty(),
         "sentences hold all tokens in order");
    for (; token < sentence.tokens.end; ++token)
      hold(sentence.span.contains(article.tokens[token].span) &&
               on_borders(text, article.tokens[token].span),
           "tokens lie in their sentence");
  }
  hold(token == article.tokens.size(), "no token stands outside");
}

void run_number(std::string_view bytes) {
  const Words words(bytes);
  for (uint32_t at = 0; at < words.forms.size(); ++at) {
    const Number number = read_number(words.forms, at);
    if (!number) continue;
    hold(number.length > 0 && at + number.length <= words.forms.size(),
         "a number lies in its words");
    hold(number.value == number.value, "a number is a number");
  }
}

void run_timex(std::string_view bytes) {
  const Words words(bytes);
  TimeAnchor anchor{.published = 20000};
  uint32_t at = 0;
  while (at < words.forms.size()) {
    const TimexRead read = read_timexes(words.forms, at, anchor);
    for (const Timex& timex : read.found) {
      hold(timex.tokens.begin >= at && timex.tokens.begin < timex.tokens.end &&
               timex.tokens.end <= words.forms.size(),
           "a time lies in its words");
      hold(!timex.from || !timex.to || *timex.from <= *timex.to, "a time ends after it begins");
      if (timex.from && timex.type != TimexType::duration) anchor.told = timex.from;
    }
    at = std::max(read.end, at + 1);
  }
}

void run_parse(std::string_view bytes) {
  Words words(bytes);
  constexpr size_t kMost = 200;
  if (words.forms.size() > kMost) words.forms.resize(kMost);
  const std::vector<Word> tree = parse(words.forms);
  hold(tree.size() == words.forms.size(), "every token has its word");
  size_t roots = 0;
  for (size_t i = 0; i < tree.size(); ++i) {
    hold(is_utf8(tree[i].lemma), "a lemma is well formed");
    roots += tree[i].head < 0;
    size_t steps = 0;
    for (int32_t up = tree[i].head; up >= 0; up = tree[static_cast<size_t>(up)].head) {
      hold(static_cast<size_t>(up) < tree.size(), "a head is a token");
      hold(++steps <= tree.size(), "a tree has no circle");
    }
  }
  hold(tree.empty() || roots == 1, "a tree has one root");
}

void run_facts(std::string_view bytes) {
  const std::string text = mend_utf8(bytes).text;
  const Reading reading =
      read(read_article({.id = "a", .text = text, .published = "2025-06-11"}, {}));
  for (const Attribution& said : reading.attributions) {
    hold(on_borders(text, said.content) && said.source.end <= reading.article.tokens.size() &&
             said.cue.end <= reading.article.tokens.size(),
         "an attribution lies in the article");
    uint32_t at = said.content.begin;
    for (const Span& part : said.parts) {
      hold(part.begin >= at && !part.empty() && on_borders(text, part),
           "its passages are in order");
      at = part.end;
    }
    hold(at == said.content.end, "and fill the content");
  }
  for (const Fact& fact : facts_of(reading, 0, {})) {
    hold(on_borders(text, fact.span) && !fact.span.empty(), "a fact has exact words");
    hold(fact.sentence < reading.article.sentences.size(), "a fact stands in a sentence");
    hold(reading.article.sentences[fact.sentence].span.contains(fact.span) ||
             std::holds_alternative<Quote>(fact.value),
         "and in its words");
    if (const Quantity* q = std::get_if<Quantity>(&fact.value))
      hold(!q->low || !q->high || *q->low <= *q->high, "an interval is not empty");
    if (const Time* t = std::get_if<Time>(&fact.value))
      hold(t->from <= t->to, "a time ends after it begins");
    const Told told{fact, reading};
    const Relation itself = relate(told, told);
    hold(itself.verdict < Verdict::tension, "a fact does not contradict itself");
  }
}

// Two lines as two versions of what one speaker said.
void run_edits(std::string_view bytes) {
  const std::string text = mend_utf8(bytes).text;
  const size_t half = text.find('\n');
  if (half == std::string::npos) return;
  const auto said = [](const std::string& words) {
    return read(read_article(
        {.id = "a", .text = "Mara Lund spoke in Orvane on Monday.\n\nShe said: “" + words + "”"},
        {}));
  };
  const Reading a = said(text.substr(0, half)), b = said(text.substr(half + 1));
  const auto first = [](const Facts& facts) {
    for (const Fact& fact : facts)
      if (std::holds_alternative<Quote>(fact.value)) return &fact;
    return static_cast<const Fact*>(nullptr);
  };
  const Facts of_a = facts_of(a, 0, {}), of_b = facts_of(b, 1, {});
  const Fact *f = first(of_a), *g = first(of_b);
  if (!f || !g) return;
  hold(edits_between({*f, a}, {*f, a}).empty(), "words do not differ from themselves");
  const std::vector<Edit> there = edits_between({*f, a}, {*g, b}),
                          back = edits_between({*g, b}, {*f, a});
  hold(there.empty() == back.empty(), "differing goes both ways");
  for (const Edit& edit : there)
    hold(is_utf8(edit.a) && is_utf8(edit.b) && !sentence_of(edit).empty(), "an edit can be told");
}

void run_request(std::string_view bytes) {
  const RequestResult result = read_request(bytes);
  if (result.error) {
    hold(!result.error->code.empty() && !result.error->message.empty(),
         "an error says what is wrong");
    hold(is_utf8(result.error->message) && is_utf8(result.error->at), "in well-formed words");
    return;
  }
  hold(!result.request.articles.empty(), "a request has articles");
  for (const ArticleInput& article : result.request.articles) {
    hold(is_utf8(article.text), "a text is well formed");
    for (const Hint& hint : article.hints)
      hold(on_borders(article.text, hint.span), "a hint lies in its text");
  }
}

// Articles that are parted by a line of "%%", as a request.
Json request_of(std::string_view bytes) {
  Json articles = Json::array();
  constexpr size_t kMost = 4;
  while (articles.size() < kMost) {
    const size_t end = bytes.find("\n%%\n");
    articles.push_back({{"id", std::string(1, static_cast<char>('a' + articles.size()))},
                        {"text", mend_utf8(bytes.substr(0, end)).text},
                        {"published", "2025-06-1" + std::to_string(articles.size() % 3 + 1)}});
    if (end == std::string_view::npos) break;
    bytes.remove_prefix(end + 4);
  }
  return {{"articles", std::move(articles)}};
}

void run_story(std::string_view bytes) {
  const Json request = request_of(bytes);
  const std::string answer = compare_json(request.dump());
  hold(is_utf8(answer), "a report is well formed");
  if (bytes.size() % 8 == 0)  // of one in eight: it takes as long as all the rest
    hold(compare_json(request.dump()) == answer, "equal requests give equal reports");
  const Json report = Json::parse(answer);
  if (report.contains("error")) return;
  std::vector<uint32_t> units;
  for (const Json& article : request["articles"]) {
    const std::string& text = article["text"].get_ref<const std::string&>();
    units.push_back(Offsets(text).to_utf16(static_cast<uint32_t>(text.size())));
  }
  for (const Json& finding : report["findings"])
    for (const Json& position : finding["positions"])
      for (const Json& mention : position["mentions"]) {
        const auto article = static_cast<size_t>(mention["article"].get<std::string>()[0] - 'a');
        hold(mention["span"][0] < mention["span"][1] && mention["span"][1] <= units[article],
             "a mention lies in its article");
      }
}

// Scanners look at few words, and a sequence of bytes crosses one stop of Offsets at most: longer
// inputs would only take longer.
constexpr Target kTargets[] = {
    {"utf8", run_utf8, 96},     {"article", run_article, 4096}, {"number", run_number, 64},
    {"timex", run_timex, 96},   {"parse", run_parse, 1024},     {"facts", run_facts, 2048},
    {"edits", run_edits, 1024}, {"request", run_request, 4096}, {"story", run_story, 4096},
};

}  // namespace

std::span<const Target> targets() { return kTargets; }

}  // namespace crosscheck::fuzz
