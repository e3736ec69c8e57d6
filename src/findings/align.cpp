#include "findings/align.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "facts/kinds.h"
#include "facts/wording.h"
#include "findings/candidates.h"
#include "findings/scoring.h"

namespace crosscheck {
namespace {

// A linked pair and its lesser fact.
struct Link {
  uint32_t fact = 0;
  Scored pair;
};

// The linked pairs, best first; ties by the articles' ids and places, so that the order of the
// articles changes nothing.
std::vector<Link> links_of(const ScoredPairs& scored, const std::vector<uint32_t>& ranks) {
  size_t count = 0;
  scored.for_each([&](uint32_t, const Scored& pair) { count += pair.linked ? 1 : 0; });
  std::vector<Link> links;
  links.reserve(count);
  scored.for_each([&](uint32_t fact, const Scored& pair) {
    if (pair.linked) links.push_back({fact, pair});
  });
  const auto order = [&](const Link& link) {
    const auto [first, second] = std::minmax(ranks[link.fact], ranks[link.pair.other]);
    return std::tuple(-int32_t{link.pair.score}, first, second, link.fact, link.pair.other);
  };
  std::sort(links.begin(), links.end(),
            [&](const Link& x, const Link& y) { return order(x) < order(y); });
  return links;
}

// The fact that holds a place of an article.
bool stands_at(const Story& story, const Fact& fact, const Place& place) {
  return story.readings[fact.article].article.id == place.article && fact.span.begin <= place.at &&
         place.at < fact.span.end;
}

bool decided(const Story& story, const std::vector<Decision>& decisions, Decision::Kind kind,
             const Fact& f, const Fact& g) {
  return std::any_of(decisions.begin(), decisions.end(), [&](const Decision& d) {
    return d.kind == kind && ((stands_at(story, f, d.a) && stands_at(story, g, d.b)) ||
                              (stands_at(story, f, d.b) && stands_at(story, g, d.a)));
  });
}

class Clusters {
 public:
  Clusters(const Story& story, const std::vector<Decision>& decisions)
      : story_(story), decisions_(decisions), rows_(story.facts.size()) {
    for (uint32_t f = 0; f < rows_.size(); ++f) rows_[f].cluster = rows_[f].last = f;
  }

  void obey_links() {
    std::set<std::pair<uint32_t, uint32_t>> pairs;
    for (const Decision& d : decisions_)
      if (d.kind == Decision::Kind::link)
        for (uint32_t f : facts_at(d.a))
          for (uint32_t g : facts_at(d.b))
            if (f != g && story_.facts[f].value.index() == story_.facts[g].value.index())
              pairs.insert(std::minmax(f, g));
    for (const auto& [f, g] : pairs) {
      if (of(f) != of(g)) join(of(f), of(g), 1000);
      disputes_.emplace_back(f, g);
    }
  }

  // Joins what the pairs of one kind link.
  void take_pairs(const ScoredPairs& scores, const std::vector<uint32_t>& ranks, size_t kind) {
    refused_.clear();
    for (const Link& link : links_of(scores, ranks)) consider(link, scores);
    obey_articles(kind);
    scores.for_each([&](uint32_t fact, const Scored& pair) {
      if (of(fact) == of(pair.other) && is_dispute(story_.facts[fact], pair))
        disputes_.emplace_back(fact, pair.other);
    });
  }

  std::vector<Cluster> take() {
    std::vector<Cluster> result;
    std::vector<uint32_t> place(rows_.size());  // of each cluster in the result
    for (uint32_t x = 0; x < rows_.size(); ++x) {
      if (of(x) != x) continue;
      place[x] = static_cast<uint32_t>(result.size());
      Cluster& cluster = result.emplace_back();
      cluster.score = rows_[x].score;
      for (uint32_t f = x; f != kEnd; f = rows_[f].next) cluster.facts.push_back(f);
      std::sort(cluster.facts.begin(), cluster.facts.end());
    }
    for (const auto& [f, g] : disputes_) result[place[of(f)]].disputes.emplace_back(f, g);
    return result;
  }

 private:
  uint32_t of(uint32_t fact) const { return rows_[fact].cluster; }

  void consider(const Link& link, const ScoredPairs& scores) {
    const uint32_t x = of(link.fact), y = of(link.pair.other);
    if (x == y) return;
    // Two clusters that did not join are not looked at again until one of them has grown; only a
    // link that asks for less could change that.
    const Refusal refusal{rows_[x].size + rows_[y].size, link.pair.doubtful,
                          link.pair.score == 1000};
    const auto [at, first] = refused_.try_emplace(std::minmax(x, y), refusal);
    if (!first && at->second == refusal) return;
    at->second = refusal;
    if (may_join(x, y, link, scores)) join(x, y, link.pair.score);
  }

  // What an article itself says again, puts right or sets against another's word is one thing.
  void obey_articles(size_t kind) {
    for (uint32_t f = 0; f < story_.facts.size(); ++f) {
      const Fact& fact = story_.facts[f];
      if (!fact.restates || fact.value.index() != kind) continue;
      for (uint32_t g = f; g-- > 0 && story_.facts[g].article == fact.article;) {
        const Fact& other = story_.facts[g];
        if (other.tokens == fact.restates->of && other.value.index() == fact.value.index()) {
          if (of(f) != of(g) && !decided(story_, decisions_, Decision::Kind::unlink, fact, other))
            join(of(f), of(g), 1000);
          break;
        }
      }
    }
  }

  // Told from the whole of both: on average their pairs must score, the more where values exclude
  // each other; and no pair may be forbidden. Copies are sure.
  bool may_join(uint32_t x, uint32_t y, const Link& link, const ScoredPairs& scores) const {
    uint32_t sum = 0, pairs = 0;
    bool exclusive = false;
    for (uint32_t f = x; f != kEnd; f = rows_[f].next)
      for (uint32_t g = y; g != kEnd; g = rows_[g].next) {
        const Fact &a = story_.facts[f], &b = story_.facts[g];
        if (decided(story_, decisions_, Decision::Kind::unlink, a, b)) return false;
        // Two mentions of one sentence are not the same thing.
        if (a.article == b.article && a.sentence == b.sentence) return false;
        if (const Scored* scored = scores.find(f, g)) {
          exclusive = exclusive || scored->exclusive;
          sum += scored->score;
        }
        ++pairs;
      }
    if (link.pair.score == 1000) return true;
    // Articles that each tell both values tell of two things, unless as the words of two sources.
    if (exclusive && articles_that_tell_both(x, y) > 1) return false;
    return sum >= pairs * mean_threshold(story_.facts[link.fact], link.pair, exclusive);
  }

  std::vector<uint32_t> facts_at(const Place& place) const {
    std::vector<uint32_t> facts;
    for (uint32_t f = 0; f < story_.facts.size(); ++f)
      if (stands_at(story_, story_.facts[f], place)) facts.push_back(f);
    return facts;
  }

  size_t articles_that_tell_both(uint32_t x, uint32_t y) const {
    std::set<uint32_t> articles;
    for (uint32_t f = x; f != kEnd; f = rows_[f].next)
      for (uint32_t g = y; g != kEnd; g = rows_[g].next)
        if (story_.facts[f].article == story_.facts[g].article && !are_of_two_sources(f, g))
          articles.insert(story_.facts[f].article);
    return articles.size();
  }

  bool are_of_two_sources(uint32_t f, uint32_t g) const {
    const auto source = [&](uint32_t fact) {
      return source_of({story_.facts[fact], story_.readings[story_.facts[fact].article]});
    };
    const std::string of_f = source(f), of_g = source(g);
    return !of_f.empty() && !of_g.empty() && !speak_for_one(of_f, of_g);
  }

  void join(uint32_t x, uint32_t y, uint32_t score) {
    for (uint32_t f = y; f != kEnd; f = rows_[f].next) rows_[f].cluster = x;
    Row &into = rows_[x], &from = rows_[y];
    rows_[into.last].next = y;
    into.last = from.last;
    into.size += from.size;
    into.score = std::min({into.score, from.score, score});
  }

  // A fact, its cluster, which bears the number of its first fact, and the next fact of that; and
  // of a cluster's first fact the last one, how many there are and the score. There are many, and
  // most clusters have one fact.
  static constexpr uint32_t kEnd = UINT32_MAX;
  struct Row {
    uint32_t cluster = 0, next = kEnd, last = 0, size = 1, score = 1000;
  };

  // What two clusters were when they did not join. Facts only ever come to a cluster.
  struct Refusal {
    uint32_t facts = 0;
    bool doubtful = false, sure = false;  // the link
    friend bool operator==(const Refusal&, const Refusal&) = default;
  };

  const Story& story_;
  const std::vector<Decision>& decisions_;
  std::map<std::pair<uint32_t, uint32_t>, Refusal> refused_;
  std::vector<Row> rows_;
  std::vector<std::pair<uint32_t, uint32_t>> disputes_;  // or linked by the reader
};

}  // namespace

std::vector<Cluster> align(const Story& story, const std::vector<Decision>& decisions) {
  const Profiles profiles = profile(story);
  const Retellings retellings(story);
  const Candidates candidates(story, profiles);
  Clusters clusters(story, decisions);
  if (!decisions.empty()) clusters.obey_links();
  // Facts of two kinds are never one thing; kind by kind takes half of the memory.
  for (size_t kind = 0; kind < std::variant_size_v<Value>; ++kind)
    clusters.take_pairs(score_pairs(story, profiles, retellings, candidates, kind), profiles.ranks,
                        kind);
  return clusters.take();
}

}  // namespace crosscheck
