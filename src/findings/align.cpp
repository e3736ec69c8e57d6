#include "findings/align.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "facts/kinds.h"

namespace crosscheck {
namespace {

struct Link {
  uint32_t a, b;  // a < b
  uint32_t score;
  bool exclusive;  // their values cannot both be true
};

// A term that more facts share says little, and pairs would grow with their square.
constexpr size_t kMostFactsOfTerm = 60;

uint32_t quote_score(const Quote& a, const Quote& b) {
  const Overlap o = overlap(a.tokens, b.tokens);
  const size_t shorter = std::min(a.tokens.size(), b.tokens.size());
  if (shorter < 2 || o.common < 2) return 0;
  // Short quotations must be equal; long ones may differ in a few words.
  if (shorter <= 3)
    return o.of_shorter == 1000 && std::max(a.tokens.size(), b.tokens.size()) <= 12 ? 800 : 0;
  return o.of_shorter >= 600 && o.common >= 4 ? o.of_shorter : 0;
}

// The same words at the same place of the same sentence: one article has it from the other, or both
// from a third.
bool is_copy(const Story& story, const Fact& f, const Fact& g) {
  const Article &x = story.readings[f.article].article, &y = story.readings[g.article].article;
  const Span in_x = x.sentences[f.sentence].span, in_y = y.sentences[g.sentence].span;
  return f.span.begin - in_x.begin == g.span.begin - in_y.begin && f.span.size() == g.span.size() &&
         in_x.size() == in_y.size() && in_x.in(x.text) == in_y.in(y.text);
}

uint32_t pair_score(const Story& story, const Profiles& profiles, uint32_t a, uint32_t b) {
  const Fact &f = story.facts[a], &g = story.facts[b];
  if (f.value.index() != g.value.index()) return 0;
  if (f.article == g.article && f.sentence == g.sentence) return 0;
  if (f.article != g.article && is_copy(story, f, g)) return 1000;
  if (const Quote* q = std::get_if<Quote>(&f.value))
    return quote_score(*q, std::get<Quote>(g.value));
  return score(story, profiles, a, b);
}

// Quotations are compared by their words alone.
constexpr uint32_t kQuoteLink = 600;
uint32_t threshold(const Story& story, uint32_t fact, bool exclusive) {
  const std::string_view kind = kind_of(story.facts[fact].value);
  if (kind == Quote::kKind) return kQuoteLink;
  return exclusive ? conflict_threshold(kind) : link_threshold(kind);
}

using Pairs = std::set<std::pair<uint32_t, uint32_t>>;

void add_pairs(const std::vector<uint32_t>& facts, Pairs& pairs) {
  if (facts.size() > kMostFactsOfTerm) return;
  for (size_t i = 0; i < facts.size(); ++i)
    for (size_t j = i + 1; j < facts.size(); ++j)
      pairs.emplace(std::min(facts[i], facts[j]), std::max(facts[i], facts[j]));
}

// What else than a term of the frame can bring two facts together: words of a quotation, which no
// frame holds; and a value that both have, which may then show that they are about one thing.
std::vector<std::string> keys_of(const Fact& fact) {
  if (const Quote* quote = std::get_if<Quote>(&fact.value)) {
    const std::set<std::string> words(quote->tokens.begin(), quote->tokens.end());
    return {words.begin(), words.end()};
  }
  if (const Time* time = std::get_if<Time>(&fact.value))
    return {"\x01" + iso(time->from) + iso(time->to)};
  if (const Quantity* quantity = std::get_if<Quantity>(&fact.value); quantity && quantity->number)
    return {"\x02" + std::to_string(*quantity->number)};
  return {};
}

bool exclude(const Story& story, uint32_t a, uint32_t b) {
  const Fact &f = story.facts[a], &g = story.facts[b];
  return relate(Told{f, story.readings[f.article]}, Told{g, story.readings[g.article]}).verdict >=
         Verdict::tension;
}

// Facts that exclude each other are told of one thing only where neither has a better partner in
// the other's article: one that agrees, or one that scores as high.
void drop_second_best(const Story& story, std::vector<Link>& links) {
  struct Best {
    uint32_t agreeing = 0, excluding = 0;
  };
  std::map<std::pair<uint32_t, uint32_t>, Best> best;  // fact, article
  const auto note = [&](uint32_t fact, uint32_t partner, const Link& link) {
    Best& b = best[{fact, story.facts[partner].article}];
    if (!link.exclusive)
      b.agreeing = std::max(b.agreeing, link.score);
    else if (link.score > b.excluding)
      b.excluding = link.score;
  };
  for (const Link& link : links) {
    note(link.a, link.b, link);
    note(link.b, link.a, link);
  }
  const auto second = [&](uint32_t fact, uint32_t partner, const Link& link) {
    const Best& b = best[{fact, story.facts[partner].article}];
    return b.agreeing > 0 || b.excluding > link.score;
  };
  links.erase(std::remove_if(links.begin(), links.end(),
                             [&](const Link& link) {
                               return link.exclusive && (second(link.a, link.b, link) ||
                                                         second(link.b, link.a, link));
                             }),
              links.end());
}

std::vector<Link> candidates(const Story& story, const Profiles& profiles) {
  Pairs pairs;
  for (const auto& facts : profiles.facts_with) add_pairs(facts, pairs);
  std::map<std::string, std::vector<uint32_t>> by_key;
  for (uint32_t f = 0; f < story.facts.size(); ++f)
    for (const std::string& key : keys_of(story.facts[f])) by_key[key].push_back(f);
  for (const auto& [key, facts] : by_key) add_pairs(facts, pairs);
  std::vector<Link> links;
  for (const auto& [a, b] : pairs)
    if (const uint32_t s = pair_score(story, profiles, a, b); s > 0) {
      const bool exclusive = exclude(story, a, b);
      if (s >= threshold(story, a, exclusive)) links.push_back({a, b, s, exclusive});
    }
  drop_second_best(story, links);
  // Ties by the articles' ids and places, so that the order of the articles changes nothing.
  const auto place = [&](uint32_t f) {
    return std::tie(story.readings[story.facts[f].article].article.id, story.facts[f].span.begin,
                    story.facts[f].span.end);
  };
  const auto ends = [&](const Link& link) {
    const auto x = place(link.a), y = place(link.b);
    return x < y ? std::pair(x, y) : std::pair(y, x);
  };
  std::stable_sort(links.begin(), links.end(), [&](const Link& x, const Link& y) {
    return x.score != y.score ? x.score > y.score : ends(x) < ends(y);
  });
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
  Clusters(const Story& story, const Profiles& profiles, const std::vector<Decision>& decisions)
      : story_(story), profiles_(profiles), decisions_(decisions), of_(story.facts.size()) {
    for (uint32_t f = 0; f < story.facts.size(); ++f) {
      of_[f] = f;
      clusters_.push_back({{f}, 1000});
    }
  }

  void consider(const Link& link) {
    const uint32_t x = of_[link.a], y = of_[link.b];
    if (x == y) return;
    if (may_join(clusters_[x], clusters_[y])) join(x, y, link.score);
  }

  void obey_links() {
    for (uint32_t f = 0; f < story_.facts.size(); ++f)
      for (uint32_t g = f + 1; g < story_.facts.size(); ++g)
        if (of_[f] != of_[g] && story_.facts[f].value.index() == story_.facts[g].value.index() &&
            decided(story_, decisions_, Decision::Kind::link, story_.facts[f], story_.facts[g]))
          join(of_[f], of_[g], 1000);
  }

  std::vector<Cluster> take() {
    std::vector<Cluster> result;
    for (Cluster& cluster : clusters_) {
      if (cluster.facts.empty()) continue;
      std::sort(cluster.facts.begin(), cluster.facts.end());
      result.push_back(std::move(cluster));
    }
    return result;
  }

 private:
  // Told from the whole of both: on average their pairs must score, the more where values exclude
  // each other; and no pair may be forbidden.
  bool may_join(const Cluster& x, const Cluster& y) const {
    uint32_t sum = 0, pairs = 0;
    bool exclusive = false;
    for (uint32_t f : x.facts)
      for (uint32_t g : y.facts) {
        const Fact &a = story_.facts[f], &b = story_.facts[g];
        if (decided(story_, decisions_, Decision::Kind::unlink, a, b)) return false;
        // Two mentions of one sentence are not the same thing.
        if (a.article == b.article && a.sentence == b.sentence) return false;
        exclusive = exclusive || exclude(story_, f, g);
        sum += pair_score(story_, profiles_, std::min(f, g), std::max(f, g));
        ++pairs;
      }
    // Articles that each tell both values tell of two things.
    std::set<uint32_t> in_x, in_both;
    for (uint32_t f : x.facts) in_x.insert(story_.facts[f].article);
    for (uint32_t g : y.facts)
      if (in_x.contains(story_.facts[g].article)) in_both.insert(story_.facts[g].article);
    if (exclusive && in_both.size() > 1) return false;
    const std::string_view kind = kind_of(story_.facts[x.facts.front()].value);
    if (kind == Quote::kKind) return sum >= pairs * kQuoteLink * 3 / 4;
    return sum >= pairs * (exclusive ? conflict_threshold(kind) : link_threshold(kind) * 3 / 4);
  }

  void join(uint32_t x, uint32_t y, uint32_t score) {
    Cluster &into = clusters_[x], &from = clusters_[y];
    for (uint32_t f : from.facts) of_[f] = x;
    into.facts.insert(into.facts.end(), from.facts.begin(), from.facts.end());
    into.score = std::min({into.score, from.score, score});
    from.facts.clear();
  }

  const Story& story_;
  const Profiles& profiles_;
  const std::vector<Decision>& decisions_;
  std::vector<uint32_t> of_;
  std::vector<Cluster> clusters_;
};

}  // namespace

std::vector<Cluster> align(const Story& story, const std::vector<Decision>& decisions) {
  const Profiles profiles = profile(story);
  Clusters clusters(story, profiles, decisions);
  if (!decisions.empty()) clusters.obey_links();
  for (const Link& link : candidates(story, profiles)) clusters.consider(link);
  return clusters.take();
}

}  // namespace crosscheck
