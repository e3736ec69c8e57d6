// How likely two facts are about one thing: models over the features of similarity.h.
#pragma once
#include <cstdint>
#include <deque>
#include <vector>

#include "facts/fact.h"
#include "findings/candidates.h"
#include "findings/retelling.h"
#include "findings/similarity.h"

namespace crosscheck {

// A fact with another of its kind, of a greater index. `score` is how likely they are about one
// thing, 0 to 1000; `exclusive`: their values cannot both be true, or pull apart. They are linked
// where the score reaches its threshold: of its kind, and for exclusive pairs of a model of their
// own, which has a lower one from which on they are a tension.
struct Scored {
  uint32_t other = 0;
  int16_t base = 0;         // the first model's sum, in thousandths
  uint16_t score : 10 = 0;  // 0 to 1000
  bool exclusive : 1 = false;
  bool linked : 1 = false;
  bool doubtful : 1 = false;  // linked, but not surely: their values pull apart, no more is said
  bool sure : 1 =
      false;  // a copied sentence, or the same words around the value: no model is asked
  bool apart : 1 =
      false;  // values that exclude each other, and told of two things whatever the score
};
static_assert(sizeof(Scored) == 8);  // a long article has millions

// Pairs by their lesser fact, then by the other.
class ScoredPairs {
 public:
  // The pairs of the next fact, from 0 on.
  void add(const std::vector<Scored>& row) {
    pairs_.insert(pairs_.end(), row.begin(), row.end());
    ends_.push_back(static_cast<uint32_t>(pairs_.size()));
  }
  // The pair of two facts; null where they were no candidates.
  const Scored* find(uint32_t f, uint32_t g) const;
  // f(fact, pair) for each.
  template <class F>
  void for_each(F&& f) {
    for_each_of(*this, f);
  }
  template <class F>
  void for_each(F&& f) const {
    for_each_of(*this, f);
  }

 private:
  template <class Pairs, class F>
  static void for_each_of(Pairs& all, F& f) {
    auto pair = all.pairs_.begin();
    for (uint32_t a = 0, at = 0; a < all.ends_.size(); ++a)
      for (; at < all.ends_[a]; ++at, ++pair) f(a, *pair);
  }

  std::vector<uint32_t> ends_;  // of each fact, where its pairs end
  std::deque<Scored> pairs_;    // a deque: what is as large is never moved
};

// Whether the values of a fact and another in one cluster surely contradict each other.
bool is_dispute(const Fact& fact, const Scored& pair);

// Scores the candidates of one kind, a place in Value, in two rounds: every pair by its own
// features; then anew by how much better either fact scores with another fact of the other's
// article, since one fact of an article is told by at most a few of another. Quotations are
// compared by their words alone, copied sentences are sure. Pairs that cannot be compared (percent
// and people) are left out, and so are those that the first round shows to be of two things; where
// `all` is set, they stay, for models to be fitted to.
ScoredPairs score_pairs(const Story& story, const Profiles& profiles, const Retellings& retellings,
                        const Candidates& candidates, size_t kind, bool all = false);

// Of two clusters to be joined by a link of a fact, what the mean score over their pairs must
// reach. `exclusive`: there are values that exclude each other among the pairs.
uint32_t mean_threshold(const Fact& fact, const Scored& link, bool exclusive);

}  // namespace crosscheck
