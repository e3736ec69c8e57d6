#include "findings/finding.h"

#include <algorithm>

#include "facts/kinds.h"
#include "findings/align.h"

namespace crosscheck {
namespace {

Told told(const Story& story, uint32_t fact) {
  return {story.facts[fact], story.readings[story.facts[fact].article]};
}

// Facts of one value are one position, positions by their first mention. Sameness is not passed on
// (of three claims two may be opposites), so a fact must be the same as all of its position, and
// they are taken in an order that the articles' own does not change.
std::vector<Position> positions_of(const Story& story, std::vector<uint32_t> facts) {
  std::stable_sort(facts.begin(), facts.end(), [&](uint32_t f, uint32_t g) {
    return in_order(story, f, g).first == f && in_order(story, g, f).first == f;
  });
  std::vector<Position> positions;
  for (uint32_t f : facts) {
    const auto fits = [&](uint32_t g) { return same(story.facts[g].value, story.facts[f].value); };
    const auto at = std::find_if(positions.begin(), positions.end(), [&](const Position& p) {
      return std::all_of(p.facts.begin(), p.facts.end(), fits);
    });
    if (at == positions.end())
      positions.push_back({{f}});
    else
      at->facts.push_back(f);
  }
  for (Position& p : positions) std::sort(p.facts.begin(), p.facts.end());
  std::sort(positions.begin(), positions.end(),
            [](const Position& a, const Position& b) { return a.facts.front() < b.facts.front(); });
  return positions;
}

uint32_t articles_in(const Story& story, const Finding& finding) {
  std::vector<uint32_t> articles;
  for (const Position& p : finding.positions)
    for (uint32_t f : p.facts)
      if (std::find(articles.begin(), articles.end(), story.facts[f].article) == articles.end())
        articles.push_back(story.facts[f].article);
  return static_cast<uint32_t>(articles.size());
}

int rank(const std::string& topic) {
  constexpr size_t kEnough = 24;
  static constexpr std::string_view kPronouns[] = {"he ",    "she ",  "it ", "they ", "who ",
                                                   "which ", "that ", "He ", "She ",  "It ",
                                                   "They ",  "this ", "we ", "We ",   "I "};
  const size_t colon = topic.find(": ");
  const std::string_view words =
      std::string_view(topic).substr(colon == std::string::npos ? 0 : colon + 2);
  const bool pronoun = std::any_of(std::begin(kPronouns), std::end(kPronouns),
                                   [&](std::string_view p) { return words.starts_with(p); });
  return (pronoun ? 2 : 0) + (words.size() < kEnough ? 1 : 0);
}

// Of the topic lines that the articles' words give, the shortest that says enough and does not
// begin with a pronoun; ties by first appearance.
std::string topic_of(const Story& story, const Finding& finding) {
  std::string best;
  for (const Position& p : finding.positions)
    for (uint32_t f : p.facts) {
      std::string words = topic(told(story, f));
      const bool better =
          rank(words) < rank(best) || (rank(words) == rank(best) && words.size() < best.size());
      if (best.empty() || better) best = std::move(words);
    }
  return best;
}

std::string why_of(const Story& story, const Finding& finding) {
  const uint32_t articles = articles_in(story, finding);
  if (finding.verdict == Verdict::single) return "Only one article tells it.";
  for (const Pair& pair : finding.relations)
    if (pair.relation.verdict == finding.verdict) return pair.relation.why;
  return std::to_string(articles) + " articles tell it alike.";
}

uint32_t verdict_weight(Verdict verdict) {
  constexpr uint32_t kWeights[] = {5, 25, 30, 32, 38, 40, 48, 50};
  return kWeights[static_cast<size_t>(verdict)];
}

// Kind of verdict, number of articles, and how early the first mention stands: per cent.
uint32_t importance_of(const Story& story, const Finding& finding) {
  const auto articles = static_cast<uint32_t>(story.readings.size());
  const uint32_t share = articles > 1 ? (articles_in(story, finding) - 1) * 30 / (articles - 1) : 0;
  uint32_t early = 0;
  for (const Position& p : finding.positions)
    for (uint32_t f : p.facts) {
      const uint32_t paragraph = story.readings[story.facts[f].article]
                                     .article.sentences[story.facts[f].sentence]
                                     .paragraph;
      early = std::max(early, paragraph <= 1   ? 20U
                              : paragraph <= 3 ? 14U
                              : paragraph <= 8 ? 7U
                                               : 0U);
    }
  return std::min(verdict_weight(finding.verdict) + share + early, 100U);
}

// Whether values of both positions are surely told of one thing, and exclude each other.
bool are_disputed(const Cluster& cluster, const Position& a, const Position& b) {
  const auto holds = [](const Position& p, uint32_t fact) {
    return std::binary_search(p.facts.begin(), p.facts.end(), fact);
  };
  return std::any_of(cluster.disputes.begin(), cluster.disputes.end(), [&](const auto& pair) {
    return (holds(a, pair.first) && holds(b, pair.second)) ||
           (holds(a, pair.second) && holds(b, pair.first));
  });
}

// Where that is not sure, they are no conflict. Quotations are, by their words.
void soften(Relation& relation) {
  if (relation.verdict != Verdict::conflict || relation.rule.starts_with("quote.")) return;
  relation.verdict = Verdict::tension;
  relation.why += " It is not sure that both are told of one thing.";
}

// The gravest relation between a fact of one position and a fact of the other: positions hold equal
// values, but not equal dates and sources. What an article itself says of the two comes first. That
// two sources contradict each other is graver than a conflict which is not sure.
Relation relation_of(const Story& story, const Position& a, const Position& b, bool disputed) {
  Relation gravest{.verdict = Verdict::single};
  for (uint32_t f : a.facts)
    for (uint32_t g : b.facts) {
      const auto [first, second] = in_order(story, f, g);
      Relation relation = relate(told(story, first), told(story, second));
      if (!disputed) soften(relation);
      if (restates(told(story, f), told(story, g))) return relation;
      if (relation.verdict > gravest.verdict) gravest = std::move(relation);
    }
  return gravest;
}

Finding finding_of(const Story& story, const Cluster& cluster) {
  Finding finding{.kind = kind_of(story.facts[cluster.facts.front()].value),
                  .confidence = cluster.score / 10};
  finding.positions = positions_of(story, cluster.facts);
  Verdict gravest = Verdict::agree;
  for (uint32_t a = 0; a < finding.positions.size(); ++a)
    for (uint32_t b = a + 1; b < finding.positions.size(); ++b) {
      const bool disputed = are_disputed(cluster, finding.positions[a], finding.positions[b]);
      Relation relation = relation_of(story, finding.positions[a], finding.positions[b], disputed);
      gravest = std::max(gravest, relation.verdict);
      finding.relations.push_back({a, b, std::move(relation)});
    }
  finding.verdict =
      articles_in(story, finding) > 1 || gravest == Verdict::conflict ? gravest : Verdict::single;
  finding.topic = topic_of(story, finding);
  finding.why = why_of(story, finding);
  finding.importance = importance_of(story, finding);
  return finding;
}

}  // namespace

std::vector<Finding> find(const Story& story, const std::vector<Decision>& decisions) {
  std::vector<Finding> findings;
  for (const Cluster& cluster : align(story, decisions))
    findings.push_back(finding_of(story, cluster));
  std::stable_sort(findings.begin(), findings.end(),
                   [](const Finding& a, const Finding& b) { return a.importance > b.importance; });
  return findings;
}

}  // namespace crosscheck
