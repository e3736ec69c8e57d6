// crosscheck-train DATA_DIR OUT [VECTORS.json] [--epochs N]: makes model.bin. The same inputs give the same bytes.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>
#include <thread>
#include <vector>

#include "language/training/corpora.h"
#include "language/training/kernels.h"
#include "language/training/network.h"
#include "language/training/pack.h"
#include "language/training/score.h"
#include "language/training/word_vectors.h"

namespace crosscheck::training {
namespace {

constexpr size_t kVocabulary = 25000;
constexpr size_t kBatch = 16;
constexpr size_t kWorkers = 2;
constexpr float kDropout = 0.25f;
constexpr size_t kTweetShare = 3;  // one tweet in so many each epoch

struct Options {
  std::string data, out, vectors;
  int epochs = 20;
};

// Words in the order of the vocabulary: those that have learned rows, most frequent first, then the
// most frequent of the vectors.
std::vector<std::string> vocabulary_of(const Corpora& corpora, const WordVectors& vectors) {
  std::map<std::string, int> counts;
  for (const auto* set : {&corpora.treebank, &corpora.names, &corpora.tweets})
    for (const Sentence& s : *set)
      for (const std::string& token : s.tokens) counts[lower_case(normalized(token))] += set == &corpora.treebank ? 2 : 1;
  std::vector<std::pair<int, std::string>> ranked;
  for (const auto& [word, count] : counts) ranked.emplace_back(-count, word);
  std::sort(ranked.begin(), ranked.end());
  std::vector<std::string> words;
  std::map<std::string, bool> seen;
  for (const auto& [count, word] : ranked) {
    if (words.size() + 1 >= static_cast<size_t>(net::kTableRows[net::kWordRow])) break;
    words.push_back(word);
    seen[word] = true;
  }
  for (const std::string& word : vectors.words) {
    if (words.size() == kVocabulary) break;
    if (!seen[word]) words.push_back(word);
  }
  return words;
}

std::vector<float> vectors_of(const std::vector<std::string>& words, const WordVectors& vectors) {
  std::map<std::string, size_t> at;
  for (size_t i = 0; i < vectors.words.size(); i++) at.emplace(vectors.words[i], i);
  std::vector<float> out(words.size() * net::kVector, 0.0f);
  for (size_t i = 0; i < words.size(); i++) {
    const auto found = at.find(words[i]);
    if (found == at.end()) continue;
    for (size_t k = 0; k < net::kVector; k++) {
      const float v = vectors.values[found->second * net::kVector + k];
      out[i * net::kVector + k] = std::clamp(quantised_vector(v), -2.0f, 2.0f);
    }
  }
  return out;
}

std::vector<Example> examples_of(const std::vector<Sentence>& sentences, const Vocabulary& vocabulary) {
  std::vector<Example> out;
  for (const Sentence& s : sentences) {
    const std::vector<std::string_view> tokens(s.tokens.begin(), s.tokens.end());
    out.push_back({token_features(forms_of(tokens), vocabulary), &s});
  }
  return out;
}

// The optimiser. Rows of the tables change only in batches that use them.
struct Trainer {
  const std::vector<float>& vectors;
  Parameters now, average, mean, square;
  std::vector<Parameters> gradients;
  std::vector<uint8_t> used;    // whether the batch uses a row
  std::vector<size_t> changed;  // the batch that last changed it
  size_t batches = 0;

  Trainer(const std::vector<float>& v, uint64_t seed) : vectors(v), now(random_parameters(seed)), average(now) {
    mean.assign(now.size(), 0);
    square.assign(now.size(), 0);
    gradients.assign(kWorkers, Parameters(now.size(), 0.0f));
    used.assign(net::kRows, 0);
    changed.assign(net::kRows, 0);
  }

  // The average of a row that stood still since its last change: it nears the row with every batch.
  void catch_up(size_t row, float decay) {
    float kept = 1;
    for (size_t i = changed[row]; i < batches && kept > 1e-6f; i++) kept *= decay;
    for (size_t k = row * net::kLearned; k < (row + 1) * net::kLearned; k++) average[k] = now[k] + kept * (average[k] - now[k]);
    changed[row] = batches;
  }
  void catch_up(float decay) {
    for (size_t row = 0; row < used.size(); row++) catch_up(row, decay);
  }

  void change(AdamStep step) {
    const auto span = [&](size_t begin, size_t count) {
      for (size_t i = begin; i < begin + count; i++) gradients[0][i] += gradients[1][i];
      adam(now.data() + begin, average.data() + begin, gradients[0].data() + begin, mean.data() + begin, square.data() + begin, count, step);
      for (auto& gradient : gradients) std::fill_n(gradient.begin() + static_cast<std::ptrdiff_t>(begin), count, 0.0f);
    };
    const size_t tables = size_t{net::kRows} * net::kLearned;
    for (size_t row = 0; row < used.size(); row++) {
      if (!used[row]) continue;
      catch_up(row, step.decay);
      span(row * net::kLearned, net::kLearned);
      changed[row]++;
      used[row] = 0;
    }
    span(tables, now.size() - tables);
    batches++;
  }

  Losses batch(const std::vector<const Example*>& examples, size_t begin, size_t end, float explore, uint64_t seed, AdamStep step) {
    Losses losses[kWorkers];
    const auto work = [&](size_t worker) {
      for (size_t i = begin + worker; i < end; i += kWorkers) {
        Random random{seed + i * 1000003};
        const Losses one = add_gradients(now, vectors, *examples[i], kDropout, explore, random, gradients[worker]);
        losses[worker].tags += one.tags;
        losses[worker].names += one.names;
        losses[worker].actions += one.actions;
        losses[worker].labels += one.labels;
      }
    };
    std::thread other(work, 1);
    work(0);
    other.join();
    for (size_t i = begin; i < end; i++)
      for (const TokenFeatures& f : examples[i]->features) {
        used[0] = 1;  // words dropped
        for (int table = 0; table < net::kTables; table++) used[first_row(table) + f.rows[static_cast<size_t>(table)]] = 1;
      }
    change(step);
    return {losses[0].tags + losses[1].tags, losses[0].names + losses[1].names, losses[0].actions + losses[1].actions,
            losses[0].labels + losses[1].labels};
  }
};

void report(const char* title, const Parameters& p, const std::vector<float>& vectors, const std::vector<Example>& dev) {
  TreeScore score;
  for (const Example& e : dev) score.add(e.sentence->words, predict(p, vectors, e));
  std::printf("  %s upos %.2f xpos %.2f uas %.2f las %.2f\n", title, score.percent(score.upos), score.percent(score.xpos), score.percent(score.uas),
              score.percent(score.las));
}

void report_names(const char* title, const Parameters& p, const std::vector<float>& vectors, const std::vector<Example>& dev) {
  NameScore score;
  for (const Example& e : dev) score.add(e.sentence->words, predict(p, vectors, e));
  std::printf("  %s names precision %.2f recall %.2f f1 %.2f\n", title, score.precision(), score.recall(), score.f1());
}

int train(const Options& options) {
  const Corpora corpora = read_corpora(options.data);
  std::vector<Sentence> variants;
  for (size_t i = 0; i < corpora.treebank.size(); i++) variants.push_back(varied(corpora.treebank[i], static_cast<int>(i * 7 % 4)));
  const WordVectors vectors = reduced(read_word_vectors(options.vectors, 40000), net::kVector);
  const std::vector<std::string> words = vocabulary_of(corpora, vectors);
  const Vocabulary vocabulary(std::vector<std::string_view>(words.begin(), words.end()));
  const std::vector<float> fixed = vectors_of(words, vectors);
  std::printf("%zu trees, %zu and %zu sentences with names, %zu word vectors, %zu parameters\n", corpora.treebank.size(), corpora.names.size(), corpora.tweets.size(),
              vectors.words.size(), layout().size);

  const std::vector<Example> trees = examples_of(corpora.treebank, vocabulary), others = examples_of(variants, vocabulary),
                             names = examples_of(corpora.names, vocabulary), tweets = examples_of(corpora.tweets, vocabulary);
  const auto ewt = read_conllu(options.data + "/treebank/en_ewt-dev.conllu", false), gum = read_conllu(options.data + "/treebank/en_gum-dev.conllu", true),
             uner = read_uner(options.data + "/ner/uner-ewt/en_ewt-ud-dev.iob2");
  const auto ewt_dev = examples_of(ewt, vocabulary), gum_dev = examples_of(gum, vocabulary), uner_dev = examples_of(uner, vocabulary);

  Trainer trainer(fixed, 1);
  Random order{7};
  const size_t batches = (trees.size() + names.size() + tweets.size() / kTweetShare + kBatch - 1) / kBatch;
  size_t done = 0;
  for (int epoch = 0; epoch < options.epochs; epoch++) {
    std::vector<const Example*> mixed;
    for (size_t i = 0; i < trees.size(); i++) mixed.push_back(order.unit() < 0.15f ? &others[i] : &trees[i]);
    for (const Example& e : names) mixed.push_back(&e);
    for (size_t i = static_cast<size_t>(epoch) % kTweetShare; i < tweets.size(); i += kTweetShare) mixed.push_back(&tweets[i]);
    for (size_t i = mixed.size(); i > 1; i--) std::swap(mixed[i - 1], mixed[order.next() % i]);
    Losses sum;
    for (size_t begin = 0; begin < mixed.size(); begin += kBatch, done++) {
      const float left = 1.0f - static_cast<float>(done) / static_cast<float>(batches * static_cast<size_t>(options.epochs) + 1);
      const float warm = std::min(1.0f, static_cast<float>(done + 1) / 200.0f);
      const AdamStep step{0.002f * warm * std::max(left, 0.01f), 0.9f, 0.99f, std::min(0.999f, 1 - 1 / static_cast<float>(done + 2))};
      const Losses one = trainer.batch(mixed, begin, std::min(begin + kBatch, mixed.size()), epoch > 0 ? 0.9f : 0.0f, order.next(), step);
      sum.tags += one.tags;
      sum.names += one.names;
      sum.actions += one.actions;
      sum.labels += one.labels;
    }
    std::printf("epoch %d: loss tags %.0f names %.0f actions %.0f labels %.0f\n", epoch + 1, sum.tags, sum.names, sum.actions, sum.labels);
    trainer.catch_up(0.999f);
    report("EWT dev", trainer.average, fixed, ewt_dev);
    if (epoch % 3 == 2 || epoch + 1 == options.epochs) {
      report("GUM dev", trainer.average, fixed, gum_dev);
      report_names("UNER dev", trainer.average, fixed, uner_dev);
    }
    std::fflush(stdout);
  }
  return write_model(options.out, trainer.average, words, fixed, corpora.treebank) ? 0 : 1;
}

}  // namespace
}  // namespace crosscheck::training

int main(int argc, char** argv) {
  crosscheck::training::Options options;
  std::vector<std::string> plain;
  for (int i = 1; i < argc; i++) {
    if (std::string(argv[i]) == "--epochs" && i + 1 < argc) options.epochs = std::atoi(argv[++i]);
    else plain.emplace_back(argv[i]);
  }
  if (plain.size() < 2) {
    std::fprintf(stderr, "usage: crosscheck-train DATA_DIR OUT [VECTORS.json] [--epochs N]\n");
    return 2;
  }
  options.data = plain[0];
  options.out = plain[1];
  if (plain.size() > 2) options.vectors = plain[2];
  return crosscheck::training::train(options);
}
