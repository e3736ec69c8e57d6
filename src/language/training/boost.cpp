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
};

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
      if (Tree tree = grow(); !tree.questions.empty()) forest.trees.push_back(std::move(tree));
    return forest;
  }

 private:
  Tree grow() {
    note_slopes();
    std::vector<uint8_t> leaves(rows_.size(), 0);
    std::vector<size_t> tried;
    for (size_t c = 0; c < columns_.size(); ++c)
      if (!columns_[c].limits.empty() && dice_.roll() < options_.columns) tried.push_back(c);
    Tree tree;
    for (int level = 0; level < options_.depth; ++level) {
      Split best;
      for (const size_t c : tried) best = better(best, split_of(c, leaves, 1u << level));
      if (best.gain <= 1e-6) break;
      tree.questions.push_back({static_cast<uint16_t>(best.column),
                                columns_[best.column].limits[static_cast<size_t>(best.bin)]});
      for (size_t r = 0; r < rows_.size(); ++r)
        if (columns_[best.column].bins[rows_[r]] > best.bin)
          leaves[r] = static_cast<uint8_t>(leaves[r] | (1u << level));
    }
    if (!tree.questions.empty()) set_leaves(tree, leaves);
    return tree;
  }

  struct Split {
    double gain = 0;
    size_t column = 0;
    int bin = 0;
  };
  static Split better(const Split& a, const Split& b) { return b.gain > a.gain ? b : a; }

  // First and second derivatives of the loss for the rows of this tree.
  void note_slopes() {
    rows_.clear();
    slopes_.clear();
    curves_.clear();
    for (uint32_t i = 0; i < examples_.rows(); ++i) {
      if (dice_.roll() >= options_.rows || examples_.weights[i] == 0) continue;
      const double p = 1 / (1 + std::exp(-scores_[i])),
                   w = static_cast<double>(examples_.weights[i]);
      rows_.push_back(i);
      slopes_.push_back(static_cast<float>(w * (static_cast<double>(examples_.right[i]) - p)));
      curves_.push_back(static_cast<float>(w * p * (1 - p)));
    }
  }

  double worth(double slope, double curve) const {
    return slope * slope / (curve + options_.ridge);
  }

  Split split_of(size_t c, const std::vector<uint8_t>& leaves, size_t count) {
    const Column& column = columns_[c];
    const size_t bins = column.limits.size() + 1;
    sums_.assign(count * bins * 2, 0);
    for (size_t r = 0; r < rows_.size(); ++r) {
      const size_t at = (leaves[r] * bins + column.bins[rows_[r]]) * 2;
      sums_[at] += static_cast<double>(slopes_[r]);
      sums_[at + 1] += static_cast<double>(curves_[r]);
    }
    std::vector<double> gains(bins - 1, 0);
    for (size_t leaf = 0; leaf < count; ++leaf) {
      const double* sum = &sums_[leaf * bins * 2];
      double slope = 0, curve = 0, left_slope = 0, left_curve = 0;
      for (size_t b = 0; b < bins; ++b) {
        slope += sum[b * 2];
        curve += sum[b * 2 + 1];
      }
      for (size_t b = 0; b + 1 < bins; ++b) {
        left_slope += sum[b * 2];
        left_curve += sum[b * 2 + 1];
        gains[b] += worth(left_slope, left_curve) + worth(slope - left_slope, curve - left_curve) -
                    worth(slope, curve);
      }
    }
    const auto best = std::max_element(gains.begin(), gains.end());
    return {*best, c, static_cast<int>(best - gains.begin())};
  }

  void set_leaves(Tree& tree, const std::vector<uint8_t>& leaves) {
    const size_t count = size_t{1} << tree.questions.size();
    std::vector<double> slopes(count, 0), curves(count, 0);
    for (size_t r = 0; r < rows_.size(); ++r) {
      slopes[leaves[r]] += static_cast<double>(slopes_[r]);
      curves[leaves[r]] += static_cast<double>(curves_[r]);
    }
    for (size_t leaf = 0; leaf < count; ++leaf)
      tree.leaves.push_back(static_cast<int32_t>(std::lround(
          kThousandths * options_.rate * slopes[leaf] / (curves[leaf] + options_.ridge))));
    for (size_t i = 0; i < examples_.rows(); ++i) {
      size_t leaf = 0;
      for (size_t q = 0; q < tree.questions.size(); ++q)
        leaf |= size_t{examples_.columns[tree.questions[q].feature][i] > tree.questions[q].limit}
                << q;
      scores_[i] += tree.leaves[leaf] / kThousandths;
    }
  }

  const Examples& examples_;
  BoostOptions options_;
  Dice dice_;
  std::vector<Column> columns_;
  std::vector<double> scores_, sums_;
  std::vector<uint32_t> rows_;
  std::vector<float> slopes_, curves_;
};

}  // namespace

Forest boost(const Examples& examples, const BoostOptions& options) {
  return Booster(examples, options).learn();
}

}  // namespace crosscheck::training
