#include "language/training/trainer.h"

#include <algorithm>
#include <thread>

namespace crosscheck::training {
namespace {

constexpr size_t kWorkers = 2;
constexpr float kDropout = 0.25f;

}  // namespace

Trainer::Trainer(const std::vector<float>& vectors, uint64_t seed)
    : vectors_(vectors), now_(random_parameters(seed)), average_(now_) {
  mean_.assign(now_.size(), 0);
  square_.assign(now_.size(), 0);
  gradients_.assign(kWorkers, Parameters(now_.size(), 0.0f));
  used_.assign(net::kRows, 0);
  changed_.assign(net::kRows, 0);
}

// The average of a row that stood still since its last change: it nears the row with every batch.
void Trainer::catch_up(size_t row, float decay) {
  float kept = 1;
  for (size_t i = changed_[row]; i < batches_ && kept > 1e-6f; i++) kept *= decay;
  for (size_t k = row * net::kLearned; k < (row + 1) * net::kLearned; k++)
    average_[k] = now_[k] + kept * (average_[k] - now_[k]);
  changed_[row] = batches_;
}

const Parameters& Trainer::average(float decay) {
  for (size_t row = 0; row < used_.size(); row++) catch_up(row, decay);
  return average_;
}

void Trainer::change(AdamStep step) {
  const auto span = [&](size_t begin, size_t count) {
    for (size_t i = begin; i < begin + count; i++) gradients_[0][i] += gradients_[1][i];
    adam(now_.data() + begin, average_.data() + begin, gradients_[0].data() + begin,
         mean_.data() + begin, square_.data() + begin, count, step);
    for (auto& gradient : gradients_)
      std::fill_n(gradient.begin() + static_cast<std::ptrdiff_t>(begin), count, 0.0f);
  };
  const size_t tables = size_t{net::kRows} * net::kLearned;
  for (size_t row = 0; row < used_.size(); row++) {
    if (!used_[row]) continue;
    catch_up(row, step.decay);
    span(row * net::kLearned, net::kLearned);
    changed_[row]++;
    used_[row] = 0;
  }
  span(tables, now_.size() - tables);
  batches_++;
}

Losses Trainer::batch(const std::vector<const Example*>& examples, size_t begin, size_t end,
                      float explore, uint64_t seed, AdamStep step) {
  Losses losses[kWorkers];
  const auto work = [&](size_t worker) {
    for (size_t i = begin + worker; i < end; i += kWorkers) {
      Random random{seed + i * 1000003};
      losses[worker].add(add_gradients(now_, vectors_, *examples[i], kDropout, explore, random,
                                       gradients_[worker]));
    }
  };
  std::thread other(work, 1);
  work(0);
  other.join();
  for (size_t i = begin; i < end; i++)
    for (const TokenFeatures& f : examples[i]->features) {
      used_[0] = 1;  // words dropped
      for (int table = 0; table < net::kTables; table++)
        used_[first_row(table) + f.rows[static_cast<size_t>(table)]] = 1;
    }
  change(step);
  losses[0].add(losses[1]);
  return losses[0];
}

}  // namespace crosscheck::training
