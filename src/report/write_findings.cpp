// Findings, and those of them that have a date.
#include <algorithm>

#include "facts/kinds.h"
#include "facts/wording.h"
#include "reading/attributions.h"
#include "reading/voice.h"
#include "report/fields.h"

namespace crosscheck {
namespace {

class FindingWriter : public Fields {
 public:
  using Fields::Fields;

  void mention(uint32_t f) {
    const Fact& fact = story_.facts[f];
    const Reading& r = reading(fact.article);
    const Sentence& sentence = r.article.sentences[fact.sentence];
    json_.object([&] {
      json_.member("article", id(fact.article));
      span("span", fact.article, fact.span);
      span("sentence", fact.article, sentence.span);
      json_.member("rule", fact.rule);
      json_.member("paragraph", sentence.paragraph);
      json_.member("voice", name_of(voice_at(r, fact.tokens.begin)));
      json_.member("certainty", name_of(certainty_at(r, fact.tokens.begin)));
      json_.member("attribution", [&] {
        json_.array([&] {
          for (uint32_t i : attributions_over(r, fact.span))
            source(fact.article, r.attributions[i]);
        });
      });
    });
  }

  void source(uint32_t a, const Attribution& said) {
    if (said.source.empty()) return;
    json_.object([&] {
      json_.member("source", text_of(reading(a), said.source));
      json_.member("kind", name_of(said.kind));
      json_.member("anonymous", said.anonymous);
      span("span", a, said.source);
    });
  }

  // The first speaker of a quotation that any article gives by name.
  std::string speaker_of(const Finding& finding) const {
    for (const Position& position : finding.positions)
      for (uint32_t f : position.facts)
        if (const Quote* quote = std::get_if<Quote>(&story_.facts[f].value);
            quote && quote->speaker != kNone)
          return entity_of(story_.facts[f].article, quote->speaker);
    return {};
  }

  void finding(uint32_t f) {
    const Finding& finding = report_.findings[f];
    const std::string speaker = speaker_of(finding);
    json_.object([&] {
      json_.member("id", finding_id(f));
      json_.member("kind", finding.kind);
      json_.member("topic", finding.topic);
      json_.member("verdict", name_of(finding.verdict));
      json_.member("why", finding.why);
      json_.member("confidence", static_cast<double>(finding.confidence) / 100);
      json_.member("importance", static_cast<double>(finding.importance) / 100);
      list("positions", finding.positions.size(),
           [&](uint32_t p) { position(finding.positions[p].facts, speaker); });
      list("relations", finding.relations.size(),
           [&](uint32_t i) { relation(finding.relations[i]); });
      const std::vector<uint32_t>& origins = report_.origins.of_finding[f];
      list("origins", origins.size(), [&](uint32_t i) { json_.value(origin_id(origins[i])); });
    });
  }

  void position(const std::vector<uint32_t>& facts, const std::string& speaker) {
    const Fact& first = story_.facts[facts.front()];
    json_.object([&] {
      json_.member("text", first.span.in(reading(first.article).article.text));
      value(first, speaker);
      list("mentions", facts.size(), [&](uint32_t i) { mention(facts[i]); });
    });
  }

  void relation(const Pair& pair) {
    json_.object([&] {
      json_.member("between", [&] {
        json_.array([&] {
          json_.value(pair.a);
          json_.value(pair.b);
        });
      });
      json_.member("relation", name_of(pair.relation.verdict));
      json_.member("rule", pair.relation.rule);
      json_.member("why", pair.relation.why);
      const std::vector<Edit>& edits = pair.relation.edits;
      if (edits.empty()) return;
      list("edits", edits.size(), [&](uint32_t e) {
        json_.object([&] {
          json_.member("type", edits[e].type);
          json_.member("a", edits[e].a);
          json_.member("b", edits[e].b);
        });
      });
    });
  }

  // What is dated, in the order of its first day.
  void timeline() {
    std::vector<std::pair<const Time*, uint32_t>> dated;
    for (uint32_t f = 0; f < report_.findings.size(); ++f)
      if (const Time* time = std::get_if<Time>(
              &story_.facts[report_.findings[f].positions.front().facts.front()].value))
        dated.emplace_back(time, f);
    std::stable_sort(dated.begin(), dated.end(),
                     [](const auto& a, const auto& b) { return a.first->from < b.first->from; });
    list("timeline", dated.size(), [&](uint32_t i) {
      json_.object([&] {
        json_.member("from", iso(dated[i].first->from));
        json_.member("to", iso(dated[i].first->to));
        json_.member("finding", finding_id(dated[i].second));
      });
    });
  }
};

}  // namespace

void write_finding(Output& out, uint32_t finding) { FindingWriter(out).finding(finding); }

void write_timeline(Output& out) { FindingWriter(out).timeline(); }

}  // namespace crosscheck
