#include "findings/scoring.h"

#include <algorithm>
#include <optional>
#include <string>

#include "facts/kinds.h"
#include "facts/quantity.h"
#include "findings/link_model.h"
#include "findings/question.h"
#include "language/relations.h"
#include "text/numbering.h"

namespace crosscheck {
namespace {

// Quotations by their words: short ones must be equal, long ones may differ in a few words.
constexpr uint32_t kQuoteLink = 600;
uint32_t quote_score(const Quote& a, const Quote& b) {
  const Overlap o = overlap(a.tokens, b.tokens);
  const auto [shorter, longer] = std::minmax({a.tokens.size(), b.tokens.size()});
  if (shorter < 2 || o.common < 2) return 0;
  if (shorter <= 3) return o.of_shorter == 1000 && longer <= 12 ? 800 : 0;
  return o.of_shorter >= kQuoteLink && o.common >= 4 ? o.of_shorter : 0;
}

// The counts of sentences, each read once: of many pairs it is asked whether they add up.
class Counts {
 public:
  explicit Counts(const Story& story) : story_(story), of_(story.facts.size()) {
    Numbering<std::pair<uint32_t, uint32_t>> sentences;
    for (uint32_t f = 0; f < story.facts.size(); ++f)
      of_[f] = sentences.of({story.facts[f].article, story.facts[f].sentence});
    counts_.resize(sentences.size());
  }
  Told told(uint32_t f) {
    const Fact& fact = story_.facts[f];
    const Reading& reading = story_.readings[fact.article];
    if (!std::holds_alternative<Quantity>(fact.value)) return {fact, reading};
    auto& counts = counts_[of_[f]];
    if (!counts) counts = counts_of(reading, fact.sentence);
    return {fact, reading, &*counts};
  }

 private:
  const Story& story_;
  std::vector<uint32_t> of_;  // the sentence of each fact, by its place in counts_
  std::vector<std::optional<std::vector<WholeCount>>> counts_;
};

constexpr int16_t kSure = 8000;         // a sum whose logistic is 1: copied
constexpr int16_t kRetold = 4000;       // and one near it: the same words around another value
constexpr uint32_t kOneQuestion = 900;  // of values that exclude each other: findings/question.h
// How near the predicates of two claims of one article are that are linked. What the models learnt
// is how two articles tell one thing: one article seldom tells its claim twice, and then by the
// same act.
constexpr int16_t kOneAct = 900;
constexpr int32_t kAgrees = 900;  // a partner that scores so is the one, and no other value is

// The first model's sum for a pair, below that of sure ones; what 16 bits do not hold is as
// hopeless as the least that they do.
int16_t base_of(int32_t sum) {
  return static_cast<int16_t>(std::clamp<int32_t>(sum, INT16_MIN, kRetold - 1));
}

// The first model's sum below which a pair is of two things, whatever the second round says. Bounds
// of the weights that stand in alignment.jsonc: when they were left out, no figure that `npm run
// measure -- findings` takes from gold changed.
int32_t hopeless(const Value& value) {
  constexpr int32_t kTime = -3500, kQuantity = -4000, kClaim = -2000;
  if (std::holds_alternative<Time>(value)) return kTime;
  return std::holds_alternative<Quantity>(value) ? kQuantity : kClaim;
}

// What keeps values that exclude each other apart, whatever else speaks for them: they are told of
// two places, actors, owners, states, times, or of a part and a whole.
bool is_kept_apart(const Features& features) {
  return have_other_circumstances(features) || holds(features, Feature::actor_clash) ||
         holds(features, Feature::part_clash);
}

// Claims with other figures or of other times do not agree, however alike they are told: "38 were
// killed", "64 have died". Whether the figures themselves exclude each other is theirs to tell.
bool differ_in_values(const Features& features) {
  return holds(features, Feature::figures_clash) || holds(features, Feature::scope_clash);
}

// Whether two figures count things that no word of the other's names: women and people.
bool counts_differ(const Fact& a, const Fact& b) {
  const Quantity *q = std::get_if<Quantity>(&a.value), *r = std::get_if<Quantity>(&b.value);
  return q && r && !q->noun.empty() && !r->noun.empty() && !synonyms(q->noun, r->noun);
}

// Whether both figures say what they count, or what of something they tell.
bool tell_what_is_measured(const Fact& a, const Fact& b) {
  const Quantity *q = std::get_if<Quantity>(&a.value), *r = std::get_if<Quantity>(&b.value);
  const auto tells = [](const Quantity& value) {
    return !value.noun.empty() || !value.attribute.empty();
  };
  return !q || (tells(*q) && tells(*r));
}

// Whether two facts stand in one article, and neither in its title: of how one text tells values
// the models learnt nothing, and what it tells of one act is often told in turn: "the gate was
// shut", "the crew opened it".
bool are_of_one_body(const Story& story, const Fact& a, const Fact& b) {
  const auto in_body = [&](const Fact& fact) {
    return story.readings[fact.article].article.sentences[fact.sentence].paragraph > 0;
  };
  return a.article == b.article && in_body(a) && in_body(b);
}

// Whether one article tells what was and the other what is still to come, by the days on which they
// were published: "the ballot closed on January 16", "the ballot closes on March 6". What was put
// off in between is no contradiction.
bool are_before_and_to_come(const Story& story, const Fact& a, const Fact& b) {
  enum class Side : uint8_t { before, to_come, unknown };
  const auto side = [&](const Fact& fact) {
    const Time* time = std::get_if<Time>(&fact.value);
    const auto published = story.readings[fact.article].article.published.day;
    if (!time || !published) return Side::unknown;
    if (time->to < *published) return Side::before;
    return time->from > *published ? Side::to_come : Side::unknown;
  };
  const Side x = side(a), y = side(b);
  return x != y && x != Side::unknown && y != Side::unknown;
}

// How likely a pair is by itself.
uint32_t alone(const Scored& pair) { return logistic(pair.base); }

// The best partners of a fact in another article: the two best scores, and the best that agrees.
struct Partners {
  uint32_t article = 0;
  uint16_t best = 0, second = 0, agreeing = 0;
  void add(const Scored& pair) {
    const auto score = static_cast<uint16_t>(alone(pair));
    if (score > best) {
      second = best;
      best = score;
    } else {
      second = std::max(second, score);
    }
    if (!pair.exclusive) agreeing = std::max(agreeing, score);
  }
  int32_t margin(uint32_t score) const {
    return static_cast<int32_t>(score) - static_cast<int32_t>(score == best ? second : best);
  }
};

// Of each fact its partners by articles, ascending.
class PartnersOf {
 public:
  PartnersOf(const Story& story, const ScoredPairs& pairs) : of_(story.facts.size()) {
    pairs.for_each([&](uint32_t fact, const Scored& pair) {
      at(fact, story.facts[pair.other].article).add(pair);
      at(pair.other, story.facts[fact].article).add(pair);
    });
  }
  Partners& at(uint32_t fact, uint32_t article) {
    std::vector<Partners>& of = of_[fact];
    const auto found =
        std::lower_bound(of.begin(), of.end(), article,
                         [](const Partners& p, uint32_t wanted) { return p.article < wanted; });
    if (found != of.end() && found->article == article) return *found;
    return *of.insert(found, {.article = article});
  }

 private:
  std::vector<std::vector<Partners>> of_;
};

// Pairs that wait for the score of a forest, which reads many at once.
class Waiting {
 public:
  void add(Scored& pair, const Features& features, const Forest& forest,
           const Rivalries& rivalries) {
    constexpr size_t kMany = 64;
    if (forest_ != &forest || pairs_.size() == kMany) score();
    forest_ = &forest;
    pairs_.push_back(&pair);
    rows_.insert(rows_.end(), features.begin(), features.end());
    for (int32_t value : rivalries) rows_.push_back(static_cast<int16_t>(value));
  }
  void score() {
    if (pairs_.empty()) return;
    const std::vector<int32_t> sums = forest_->scores(rows_, kRow);
    for (size_t i = 0; i < pairs_.size(); ++i)
      pairs_[i]->score = static_cast<uint16_t>(logistic(sums[i]));
    pairs_.clear();
    rows_.clear();
  }

 private:
  const Forest* forest_ = nullptr;
  std::vector<Scored*> pairs_;
  std::vector<int16_t> rows_;
};

class Scorer {
 public:
  Scorer(const Story& story, const Profiles& profiles, const Retellings& retellings, bool all)
      : all_(all),
        story_(story),
        profiles_(profiles),
        retellings_(retellings),
        ranks_(profiles.ranks),
        counts_(story) {}

  // Every pair by itself.
  ScoredPairs first_round(const Candidates& candidates, size_t kind) {
    ScoredPairs pairs;
    std::vector<Scored> row;
    for (uint32_t a = 0; a < story_.facts.size(); ++a) {
      row.clear();
      if (story_.facts[a].value.index() == kind)
        for (uint32_t b : candidates.after(a)) add(a, b, row);
      pairs.add(row);
    }
    return pairs;
  }

  // By how much better either fact fits another; and which pairs are of two things.
  void second_round(ScoredPairs& pairs) {
    PartnersOf partners(story_, pairs);
    pairs.for_each([&](uint32_t fact, Scored& pair) {
      if (!std::holds_alternative<Quote>(story_.facts[fact].value))
        score_by_rivals(fact, pair, partners.at(fact, story_.facts[pair.other].article),
                        partners.at(pair.other, story_.facts[fact].article));
    });
    waiting_.score();
  }

 private:
  // What a pair shares. A long article has millions of pairs: they are read again, not kept.
  Features features(uint32_t a, uint32_t b) const {
    if (retellings_.is_copy(a, b)) return {};
    return ranks_[b] < ranks_[a] ? features_of(story_, profiles_, b, a)
                                 : features_of(story_, profiles_, a, b);
  }

  void add(uint32_t a, uint32_t b, std::vector<Scored>& row) {
    const bool swapped = ranks_[b] < ranks_[a];
    const Fact &f = story_.facts[swapped ? b : a], &g = story_.facts[swapped ? a : b];
    Scored pair{.other = b};
    if (const Quote* quote = std::get_if<Quote>(&f.value)) {
      pair.score = static_cast<uint16_t>(quote_score(*quote, std::get<Quote>(g.value)));
      pair.linked = pair.score >= kQuoteLink;
      if (!pair.linked) return;
    } else if (retellings_.is_copy(a, b)) {
      pair.base = kSure;
    } else {
      const Quantity* q = std::get_if<Quantity>(&f.value);
      if (q && !may_be_one(*q, std::get<Quantity>(g.value))) return;
      pair.base = retellings_.is_retold(a, b)
                      ? kRetold
                      : base_of(sum_of(link_models(kind_of(f.value)).base, features(a, b), {}));
      if (!all_ && pair.base < hopeless(f.value)) return;
    }
    // A count that is told while it rises has one value at a time, as any other.
    const Relation relation = relate(counts_.told(swapped ? b : a), counts_.told(swapped ? a : b));
    pair.exclusive = relation.verdict >= Verdict::tension || relation.rule == "quantity.rising";
    row.push_back(pair);
  }

  void score_by_rivals(uint32_t a, Scored& pair, const Partners& x, const Partners& y) {
    const uint32_t b = pair.other;
    const Fact &fact = story_.facts[a], &other = story_.facts[b];
    const auto [lesser, greater] = std::minmax({x.margin(alone(pair)), y.margin(alone(pair))});
    const auto agreeing = static_cast<int32_t>(std::max(x.agreeing, y.agreeing));
    const LinkModels& m = link_models(kind_of(fact.value));
    const Rivalries rivalries = {pair.base, lesser, greater, agreeing};
    pair.sure = pair.base >= kRetold;
    if (pair.sure) pair.score = static_cast<uint16_t>(alone(pair));
    const bool claim = std::holds_alternative<Claim>(fact.value);
    if (pair.sure && !pair.exclusive && !claim) return;
    const Features shared = features(a, b);
    if (!pair.exclusive) {
      const bool other_act = fact.article == other.article && !pair.sure &&
                             shared[static_cast<size_t>(Feature::predicate)] < kOneAct;
      pair.apart = claim && (other_act || differ_in_values(shared));
      if (!pair.sure) waiting_.add(pair, shared, m.link, rivalries);
      return;
    }
    uint32_t score = pair.sure ? pair.score : logistic(sum_of(m.conflict, shared, rivalries));
    const bool one = is_one_question(story_, profiles_, a, b, shared);
    if (one) score = std::max(score, kOneQuestion);
    pair.score = static_cast<uint16_t>(score);
    pair.apart = agreeing >= kAgrees || are_before_and_to_come(story_, fact, other) ||
                 is_kept_apart(shared) || counts_differ(fact, other) ||
                 (!one && !pair.sure &&
                  (!tell_what_is_measured(fact, other) || are_of_one_body(story_, fact, other)));
  }

  const bool all_;
  const Story& story_;
  const Profiles& profiles_;
  const Retellings& retellings_;
  const std::vector<uint32_t>& ranks_;
  Counts counts_;
  Waiting waiting_;
};

void link_pairs(const Story& story, ScoredPairs& pairs) {
  pairs.for_each([&](uint32_t fact, Scored& pair) {
    const Value& value = story.facts[fact].value;
    if (std::holds_alternative<Quote>(value)) return;
    const LinkModels& m = link_models(kind_of(value));
    const uint32_t least = pair.exclusive ? m.conflict.tension : m.link_threshold;
    pair.linked = !pair.apart && pair.score >= least;
    pair.doubtful = pair.linked && pair.exclusive && pair.score < m.conflict.threshold;
  });
}

}  // namespace

ScoredPairs score_pairs(const Story& story, const Profiles& profiles, const Retellings& retellings,
                        const Candidates& candidates, size_t kind, bool all) {
  Scorer scorer(story, profiles, retellings, all);
  ScoredPairs pairs = scorer.first_round(candidates, kind);
  scorer.second_round(pairs);
  link_pairs(story, pairs);
  return pairs;
}

const Scored* ScoredPairs::find(uint32_t f, uint32_t g) const {
  const auto [lesser, greater] = std::minmax(f, g);
  const auto begin = pairs_.begin() + (lesser == 0 ? 0 : ends_[lesser - 1]),
             end = pairs_.begin() + ends_[lesser];
  const auto at = std::lower_bound(
      begin, end, greater, [](const Scored& pair, uint32_t wanted) { return pair.other < wanted; });
  return at != end && at->other == greater ? &*at : nullptr;
}

bool is_dispute(const Fact& fact, const Scored& pair) {
  return pair.exclusive && !pair.apart && !std::holds_alternative<Quote>(fact.value) &&
         pair.score >= link_models(kind_of(fact.value)).conflict.threshold;
}

uint32_t mean_threshold(const Fact& fact, const Scored& link, bool exclusive) {
  if (std::holds_alternative<Quote>(fact.value)) return kQuoteLink * 3 / 4;
  const LinkModels& m = link_models(kind_of(fact.value));
  if (link.doubtful) return m.conflict.tension;
  return (exclusive ? m.conflict.threshold : m.link_threshold) * 3 / 4;
}

}  // namespace crosscheck
