// How likely two facts are about one thing: models over the features of similarity.h.
#pragma once
#include <cstdint>
#include <vector>

#include "facts/fact.h"
#include "findings/candidates.h"
#include "findings/retelling.h"
#include "findings/similarity.h"

namespace crosscheck {

// Two facts of one kind, the lesser index first. `score` is how likely they are about one thing,
// 0 to 1000; `exclusive`: their values cannot both be true, or pull apart. They are linked where
// the score reaches its threshold: of its kind, and for exclusive pairs of a model of their own,
// which has a lower one from which on they are a tension.
struct Scored {
  uint32_t a = 0, b = 0;
  int32_t base = 0;    // the first model's sum, in thousandths
  uint16_t score = 0;  // 0 to 1000
  bool exclusive : 1 = false;
  bool linked : 1 = false;
  bool doubtful : 1 = false;  // linked, but not surely: their values pull apart, no more is said
  bool sure : 1 =
      false;  // a copied sentence, or the same words around the value: no model is asked
  bool apart : 1 =
      false;  // values that exclude each other, and told of two things whatever the score
};
// Whether the values of a pair in one cluster surely contradict each other.
bool is_dispute(const Story& story, const Scored& pair);
// By the lesser fact, each row ascending by the other. A long article has millions, so they are
// small.
using ScoredPairs = std::vector<std::vector<Scored>>;

// Scores the candidates of one kind, a place in Value, in two rounds: every pair by its own
// features; then anew by how much better either fact scores with another fact of the other's
// article, since one fact of an article is told by at most a few of another. Quotations are
// compared by their words alone, copied sentences are sure. Pairs that cannot be compared (percent
// and people) are left out, and so are those that the first round shows to be of two things; where
// `all` is set, they stay, for models to be fitted to.
ScoredPairs score_pairs(const Story& story, const Profiles& profiles, const Retellings& retellings,
                        const Candidates& candidates, size_t kind, bool all = false);

// Of two clusters to be joined by a link, what the mean score over their pairs must reach.
// `exclusive`: there are values that exclude each other among the pairs.
uint32_t mean_threshold(const Story& story, const Scored& link, bool exclusive);

}  // namespace crosscheck
