// crosscheck-train DATA_DIR OUT [VECTORS.json] [--epochs N]: makes model.bin. The same inputs give
// the same bytes.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>
#include <vector>

#include "language/training/corpora.h"
#include "language/training/network.h"
#include "language/training/pack.h"
#include "language/training/score.h"
#include "language/training/trainer.h"
#include "language/training/word_vectors.h"

namespace crosscheck::training {
namespace {

constexpr size_t kVocabulary = 25000;
constexpr size_t kBatch = 16;
constexpr float kDecay = 0.999f;   // of the running average of the parameters
constexpr size_t kTweetShare = 3;  // one tweet in so many each epoch

struct Options {
  std::string data, out, vectors;
  int epochs = 24;
};

// Words in the order of the vocabulary: those that have learned rows, most frequent first, then the
// most frequent of the vectors.
std::vector<std::string> vocabulary_of(const Corpora& corpora, const WordVectors& vectors) {
  std::map<std::string, int> counts;
  for (const auto* set : {&corpora.treebank, &corpora.names, &corpora.tweets})
    for (const Sentence& s : *set)
      for (const std::string& token : s.tokens)
        counts[lower_case(normalized(token))] += set == &corpora.treebank ? 2 : 1;
  std::vector<std::pair<int, std::string>> ranked;
  ranked.reserve(counts.size());
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

std::vector<Example> examples_of(const std::vector<Sentence>& sentences,
                                 const Vocabulary& vocabulary) {
  std::vector<Example> out;
  for (const Sentence& s : sentences) {
    const std::vector<std::string_view> tokens(s.tokens.begin(), s.tokens.end());
    out.push_back({token_features(forms_of(tokens), vocabulary), &s});
  }
  return out;
}

void report(const char* title, const Parameters& p, const std::vector<float>& vectors,
            const std::vector<Example>& dev) {
  TreeScore score;
  for (const Example& e : dev) score.add(e.sentence->words, predict(p, vectors, e));
  std::printf("  %s upos %.2f xpos %.2f uas %.2f las %.2f\n", title, score.percent(score.upos),
              score.percent(score.xpos), score.percent(score.uas), score.percent(score.las));
}

void report_names(const char* title, const Parameters& p, const std::vector<float>& vectors,
                  const std::vector<Example>& dev) {
  NameScore score;
  for (const Example& e : dev) score.add(e.sentence->words, predict(p, vectors, e));
  std::printf("  %s names precision %.2f recall %.2f f1 %.2f\n", title, score.precision(),
              score.recall(), score.f1());
}

// Everything that is trained on and measured with; the examples point into the sentences.
struct Material {
  Corpora corpora;
  std::vector<Sentence> variants, ewt, gum, uner;
  std::vector<std::string> words;
  std::vector<float> vectors;
  std::vector<Example> trees, varied_trees, names, tweets, ewt_dev, gum_dev, uner_dev;
};

void read_material(const Options& options, Material& m) {
  m.corpora = read_corpora(options.data);
  for (size_t i = 0; i < m.corpora.treebank.size(); i++)
    m.variants.push_back(varied(m.corpora.treebank[i], static_cast<int>(i * 7 % 4)));
  m.ewt = read_conllu(options.data + "/treebank/en_ewt-dev.conllu", false);
  m.gum = read_conllu(options.data + "/treebank/en_gum-dev.conllu", true);
  m.uner = read_uner(options.data + "/ner/uner-ewt/en_ewt-ud-dev.iob2");
  const WordVectors vectors = reduced(read_word_vectors(options.vectors, 40000), net::kVector);
  m.words = vocabulary_of(m.corpora, vectors);
  m.vectors = vectors_of(m.words, vectors);
  const Vocabulary vocabulary(std::vector<std::string_view>(m.words.begin(), m.words.end()));
  m.trees = examples_of(m.corpora.treebank, vocabulary);
  m.varied_trees = examples_of(m.variants, vocabulary);
  m.names = examples_of(m.corpora.names, vocabulary);
  m.tweets = examples_of(m.corpora.tweets, vocabulary);
  m.ewt_dev = examples_of(m.ewt, vocabulary);
  m.gum_dev = examples_of(m.gum, vocabulary);
  m.uner_dev = examples_of(m.uner, vocabulary);
  std::printf("%zu trees, %zu and %zu sentences with names, %zu word vectors, %zu parameters\n",
              m.trees.size(), m.names.size(), m.tweets.size(), vectors.words.size(), layout().size);
}

// The examples of one epoch, shuffled.
std::vector<const Example*> mixed(const Material& m, size_t epoch, Random& order) {
  std::vector<const Example*> out;
  for (size_t i = 0; i < m.trees.size(); i++)
    out.push_back(order.unit() < 0.15f ? &m.varied_trees[i] : &m.trees[i]);
  for (const Example& e : m.names) out.push_back(&e);
  for (size_t i = epoch % kTweetShare; i < m.tweets.size(); i += kTweetShare)
    out.push_back(&m.tweets[i]);
  for (size_t i = out.size(); i > 1; i--) std::swap(out[i - 1], out[order.next() % i]);
  return out;
}

int train(const Options& options) {
  Material m;
  read_material(options, m);
  Trainer trainer(m.vectors, 1);
  Random order{7};
  const size_t epochs = static_cast<size_t>(options.epochs);
  const size_t batches =
      (m.trees.size() + m.names.size() + m.tweets.size() / kTweetShare + kBatch - 1) / kBatch *
      epochs;
  size_t done = 0;
  for (size_t epoch = 0; epoch < epochs; epoch++) {
    const std::vector<const Example*> examples = mixed(m, epoch, order);
    Losses sum;
    for (size_t begin = 0; begin < examples.size(); begin += kBatch, done++) {
      const float left = 1.0f - static_cast<float>(done) / static_cast<float>(batches + 1);
      const float warm = std::min(1.0f, static_cast<float>(done + 1) / 200.0f);
      const AdamStep step{0.002f * warm * std::max(left, 0.01f), 0.9f, 0.99f,
                          std::min(kDecay, 1 - 1 / static_cast<float>(done + 2))};
      sum.add(trainer.batch(examples, begin, std::min(begin + kBatch, examples.size()),
                            epoch > 0 ? 0.9f : 0.0f, order.next(), step));
    }
    std::printf("epoch %zu: loss tags %.0f names %.0f actions %.0f labels %.0f\n", epoch + 1,
                sum.tags, sum.names, sum.actions, sum.labels);
    report("EWT dev", trainer.average(kDecay), m.vectors, m.ewt_dev);
    if (epoch % 3 == 2 || epoch + 1 == epochs) {
      report("GUM dev", trainer.average(kDecay), m.vectors, m.gum_dev);
      report_names("UNER dev", trainer.average(kDecay), m.vectors, m.uner_dev);
    }
    std::fflush(stdout);
  }
  return write_model(options.out, trainer.average(kDecay), m.words, m.vectors, m.corpora.treebank)
             ? 0
             : 1;
}

}  // namespace
}  // namespace crosscheck::training

int main(int argc, char** argv) {
  crosscheck::training::Options options;
  std::vector<std::string> plain;
  for (int i = 1; i < argc; i++) {
    if (std::string(argv[i]) == "--epochs" && i + 1 < argc)
      options.epochs = std::atoi(argv[++i]);
    else
      plain.emplace_back(argv[i]);
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
