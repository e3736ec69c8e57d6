#include "language/training/boost.h"

#include <algorithm>
#include <cmath>

namespace crosscheck::training {
namespace {

constexpr double kThousandths = 1000;

// xorshift32
struct Dice {
  uint32_t state;
  double roll() {
    state ^= state << 13;
    state ^= state >> 17;
    state ^= state << 5;
    return state / 4294967296.0;
  }
};

struct Column {
  std::vector<int16_t> limits;  // a row's bin is the number of limits below its value
  std::vector<uint8_t> bins;
  uint8_t common = 0;            // the bin that most rows are in
  std::vector<uint32_t> others;  // the rows that are in another
};

void note_common(Column& column) {
  std::vector<size_t> sizes(column.limits.size() + 1, 0);
  for (const uint8_t bin : column.bins) ++sizes[bin];
  const auto largest = std::max_element(sizes.begin(), sizes.end());
  column.common = static_cast<uint8_t>(largest - sizes.begin());
  for (uint32_t i = 0; i < column.bins.size(); ++i)
    if (column.bins[i] != column.common) column.others.push_back(i);
}

Column binned(const std::vector<int16_t>& values, int most) {
  std::vector<int16_t> sorted = values;
  std::sort(sorted.begin(), sorted.end());
  Column column;
  for (int i = 1; i <= most; ++i) {
    const size_t at = sorted.size() * static_cast<size_t>(i) / static_cast<size_t>(most + 1);
    if (at >= sorted.size()) break;
    const auto limit = static_cast<int16_t>(sorted[at]);
    if (limit < sorted.back() && (column.limits.empty() || column.limits.back() < limit))
      column.limits.push_back(limit);
  }
  // Rare values are worth a limit too: the first change from the commonest value.
  const auto above = std::upper_bound(sorted.begin(), sorted.end(), sorted.front());
  if (above != sorted.end() && column.limits.empty()) column.limits.push_back(sorted.front());
  if (!column.limits.empty() && column.limits.front() > sorted.front() && above != sorted.end())
    column.limits.insert(column.limits.begin(), sorted.front());
  for (const int16_t value : values)
    column.bins.push_back(
        static_cast<uint8_t>(std::lower_bound(column.limits.begin(), column.limits.end(), value) -
                             column.limits.begin()));
  note_common(column);
  return column;
}

class Booster {
 public:
  Booster(const Examples& examples, const BoostOptions& options)
      : examples_(examples), options_(options), dice_{options.seed * 2654435761u + 1} {
    for (const auto& values : examples.columns) columns_.push_back(binned(values, options.bins));
  }

  Forest learn() {
    double yes = 1, all = 2;
    for (size_t i = 0; i < examples_.rows(); ++i) {
      yes += static_cast<double>(examples_.right[i] * examples_.weights[i]);
      all += static_cast<double>(examples_.weights[i]);
    }
    const double bias = std::log(yes / (all - yes));
    Forest forest{.bias = static_cast<int32_t>(std::lround(bias * kThousandths)), .trees = {}};
    scores_.assign(examples_.rows(), bias);
    for (int t = 0; t < options_.trees; ++t)
      if (const Tree tree = grow(); tree.asked > 0) forest.trees.push_back(tree);
    return forest;
  }

 private:
  // REQUIRES: depth <= Tree::kMost.
  Tree grow() {
    note_slopes();
    leaves_.assign(examples_.rows(), 0);
    std::vector<size_t> tried;
    for (size_t c = 0; c < columns_.size(); ++c)
      if (!columns_[c].limits.empty() && dice_.roll() < options_.columns) tried.push_back(c);
    Tree tree;
    for (int level = 0; level < options_.depth; ++level) {
      const size_t count = size_t{1} << level;
      const std::vector<Slope> all = sums_of_leaves(count);
      Split best;
      for (const size_t c : tried) best = better(best, split_of(c, all));
      if (best.gain <= 1e-6) break;
      const Column& column = columns_[best.column];
      tree.questions[tree.asked++] = {static_cast<uint16_t>(best.column),
                                      column.limits[static_cast<size_t>(best.bin)]};
      for (size_t r = 0; r < leaves_.size(); ++r)
        if (column.bins[r] > best.bin) leaves_[r] = static_cast<uint8_t>(leaves_[r] | count);
    }
    if (tree.asked > 0) set_leaves(tree);
    return tree;
  }

  // First and second derivative of the loss, of a row or summed; 0 for rows that this tree is not
  // learnt from.
  struct Slope {
    double slope = 0, curve = 0;
    Slope& operator+=(Slope other) {
      slope += other.slope;
      curve += other.curve;
      return *this;
    }
    Slope& operator-=(Slope other) { return *this += Slope{-other.slope, -other.curve}; }
  };
  struct Split {
    double gain = 0;
    size_t column = 0;
    int bin = 0;
  };
  static Split better(const Split& a, const Split& b) { return b.gain > a.gain ? b : a; }

  void note_slopes() {
    slopes_.assign(examples_.rows(), {});
    for (uint32_t i = 0; i < examples_.rows(); ++i) {
      if (dice_.roll() >= options_.rows || examples_.weights[i] == 0) continue;
      const double p = 1 / (1 + std::exp(-scores_[i])),
                   w = static_cast<double>(examples_.weights[i]);
      slopes_[i] = {w * (static_cast<double>(examples_.right[i]) - p), w * p * (1 - p)};
    }
  }

  std::vector<Slope> sums_of_leaves(size_t count) const {
    std::vector<Slope> sums(count);
    for (size_t r = 0; r < leaves_.size(); ++r) sums[leaves_[r]] += slopes_[r];
    return sums;
  }

  double worth(Slope sum) const { return sum.slope * sum.slope / (sum.curve + options_.ridge); }

  // The best limit of a column, over all leaves at once; `all` is what each leaf sums to.
  Split split_of(size_t c, const std::vector<Slope>& all) {
    const Column& column = columns_[c];
    const size_t bins = column.limits.size() + 1;
    sums_.assign(all.size() * bins, {});
    for (const uint32_t r : column.others) sums_[leaves_[r] * bins + column.bins[r]] += slopes_[r];
    gains_.assign(bins - 1, 0);
    for (size_t leaf = 0; leaf < all.size(); ++leaf) {
      Slope* sum = &sums_[leaf * bins];
      Slope common = all[leaf];
      for (size_t b = 0; b < bins; ++b) common -= sum[b];
      sum[column.common] = common;
      Slope left, right = all[leaf];
      for (size_t b = 0; b + 1 < bins; ++b) {
        left += sum[b];
        right -= sum[b];
        gains_[b] += worth(left) + worth(right) - worth(all[leaf]);
      }
    }
    const auto best = std::max_element(gains_.begin(), gains_.end());
    return {*best, c, static_cast<int>(best - gains_.begin())};
  }

  void set_leaves(Tree& tree) {
    const std::vector<Slope> sums = sums_of_leaves(size_t{1} << tree.asked);
    for (size_t i = 0; i < sums.size(); ++i)
      tree.leaves[i] = static_cast<int32_t>(std::lround(
          kThousandths * options_.rate * sums[i].slope / (sums[i].curve + options_.ridge)));
    for (size_t i = 0; i < leaves_.size(); ++i)
      scores_[i] += tree.leaves[leaves_[i]] / kThousandths;
  }

  const Examples& examples_;
  BoostOptions options_;
  Dice dice_;
  std::vector<Column> columns_;
  std::vector<double> scores_, gains_;
  std::vector<Slope> slopes_, sums_;  // by row; by leaf and bin
  std::vector<uint8_t> leaves_;       // that each row is in
};

}  // namespace

Forest boost(const Examples& examples, const BoostOptions& options) {
  return Booster(examples, options).learn();
}

}  // namespace crosscheck::training
