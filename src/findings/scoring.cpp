#include "findings/scoring.h"

#include <algorithm>
#include <map>
#include <string>

#include "facts/kinds.h"
#include "findings/link_model.h"
#include "findings/question.h"
#include "language/relations.h"

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

// The same words at the same place of the same sentence: one article has it from the other, or both
// from a third.
bool is_copy(const Story& story, const Fact& f, const Fact& g) {
  if (f.article == g.article) return false;
  const Article &x = story.readings[f.article].article, &y = story.readings[g.article].article;
  const Span in_x = x.sentences[f.sentence].span, in_y = y.sentences[g.sentence].span;
  return f.span.begin - in_x.begin == g.span.begin - in_y.begin && f.span.size() == g.span.size() &&
         in_x.size() == in_y.size() && in_x.in(x.text) == in_y.in(y.text);
}

// The words and numbers of a range of tokens but for some.
std::vector<std::string_view> words_of(const Article& article, Range range, Range left_out) {
  std::vector<std::string_view> words;
  for (uint32_t i = range.begin; i < range.end; ++i)
    if (const TokenKind kind = article.tokens[i].kind;
        !left_out.contains(i) && (kind == TokenKind::word || kind == TokenKind::number))
      words.push_back(article.form(i));
  return words;
}

// What tells a fact: the words of its sentence around it, or a claim's own.
std::vector<std::string_view> telling_words(const Story& story, const Fact& fact) {
  const Article& article = story.readings[fact.article].article;
  if (std::holds_alternative<Claim>(fact.value)) return words_of(article, fact.tokens, {});
  return words_of(article, article.sentences[fact.sentence].tokens, fact.tokens);
}

// Whether two rows of words differ at one place at most, by two words.
bool are_nearly_equal(const std::vector<std::string_view>& a,
                      const std::vector<std::string_view>& b) {
  constexpr size_t kMostOther = 2;
  const size_t most = std::max(a.size(), b.size()), least = std::min(a.size(), b.size());
  size_t head = 0, tail = 0;
  while (head < least && a[head] == b[head]) ++head;
  while (tail + head < least && a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) ++tail;
  return head + tail + kMostOther >= most;
}

// The same words around another value: "… hit Orvane on June 8", "… hit Orvane on June 9"; or one
// claim, nearly word for word.
bool is_retold(const Story& story, const Fact& f, const Fact& g) {
  if (f.article == g.article) return false;
  const Claim* claim = std::get_if<Claim>(&f.value);
  const size_t fewest = claim ? 8 : 4;
  if (claim && claim->lemma != std::get<Claim>(g.value).lemma) return false;
  const auto words = telling_words(story, f), others = telling_words(story, g);
  if (std::min(words.size(), others.size()) < fewest) return false;
  return claim ? are_nearly_equal(words, others) : words == others;
}

// The figures of sentences, each read once: of every pair it is asked whether they add up.
class Figures {
 public:
  explicit Figures(const Story& story) : story_(story) {}
  const std::vector<Fact>* beside(const Fact& fact) {
    if (!std::holds_alternative<Quantity>(fact.value)) return nullptr;
    const auto [at, first] = of_.try_emplace({fact.article, fact.sentence});
    if (first) at->second = quantities_of(story_.readings[fact.article], fact.sentence);
    return &at->second;
  }

 private:
  const Story& story_;
  std::map<std::pair<uint32_t, uint32_t>, std::vector<Fact>> of_;  // by article and sentence
};

bool exclude(const Story& story, Figures& figures, const Fact& f, const Fact& g) {
  return relate(Told{f, story.readings[f.article], figures.beside(f)},
                Told{g, story.readings[g.article], figures.beside(g)})
             .verdict >= Verdict::tension;
}

constexpr int32_t kSure = 8000;         // a sum whose logistic is 1: copied
constexpr int32_t kRetold = 4000;       // and one near it: the same words around another value
constexpr uint32_t kOneQuestion = 900;  // of values that exclude each other: findings/question.h
constexpr int32_t kAgrees = 900;  // a partner that scores so is the one, and no other value is

// What keeps values that exclude each other apart, whatever else speaks for them: they are told of
// two places, actors, owners, states, times, or of a part and a whole.
bool is_kept_apart(const Features& features) {
  return have_other_circumstances(features) || holds(features, Feature::actor_clash) ||
         holds(features, Feature::part_clash);
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

// How likely a pair is by itself.
uint32_t alone(const Scored& pair) { return logistic(pair.base); }

// The best partners of a fact in another article: the two best scores, and the best that agrees.
struct Partners {
  uint32_t best = 0, second = 0, agreeing = 0;
  void add(const Scored& pair) {
    const uint32_t score = alone(pair);
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
using PartnersOf = std::map<std::pair<uint32_t, uint32_t>, Partners>;  // fact, other article

// Pairs that wait for the score of a forest, which reads many at once.
class Waiting {
 public:
  void add(Scored& pair, const Forest& forest, const Rivalries& rivalries) {
    constexpr size_t kMany = 64;
    if (forest_ != &forest || pairs_.size() == kMany) score();
    forest_ = &forest;
    pairs_.push_back(&pair);
    rows_.insert(rows_.end(), pair.features.begin(), pair.features.end());
    for (int32_t value : rivalries) rows_.push_back(static_cast<int16_t>(value));
  }
  void score() {
    if (pairs_.empty()) return;
    const std::vector<int32_t> sums = forest_->scores(rows_, kRow);
    for (size_t i = 0; i < pairs_.size(); ++i) pairs_[i]->score = logistic(sums[i]);
    pairs_.clear();
    rows_.clear();
  }

 private:
  const Forest* forest_ = nullptr;
  std::vector<Scored*> pairs_;
  std::vector<int16_t> rows_;
};

// Scores pairs by how much better either fact fits another; and tells which are of two things.
void score_by_rivals(const Story& story, const Profiles& profiles, ScoredPairs& pairs) {
  PartnersOf partners;
  for (const Scored& pair : pairs) {
    partners[{pair.a, story.facts[pair.b].article}].add(pair);
    partners[{pair.b, story.facts[pair.a].article}].add(pair);
  }
  Waiting waiting;
  for (Scored& pair : pairs) {
    const Fact &fact = story.facts[pair.a], &other = story.facts[pair.b];
    if (std::holds_alternative<Quote>(fact.value)) continue;
    const Partners& x = partners[{pair.a, other.article}];
    const Partners& y = partners[{pair.b, fact.article}];
    const auto [lesser, greater] = std::minmax({x.margin(alone(pair)), y.margin(alone(pair))});
    const auto agreeing = static_cast<int32_t>(std::max(x.agreeing, y.agreeing));
    const LinkModels& m = link_models(kind_of(fact.value));
    const Rivalries rivalries = {pair.base, lesser, greater, agreeing};
    pair.sure = pair.base >= kRetold;
    if (pair.sure)
      pair.score = alone(pair);
    else if (pair.exclusive)
      pair.score = logistic(sum_of(m.conflict, pair.features, rivalries));
    else
      waiting.add(pair, m.link, rivalries);
    if (!pair.exclusive) continue;
    const bool one = is_one_question(story, profiles, pair.a, pair.b, pair.features);
    if (one) pair.score = std::max(pair.score, kOneQuestion);
    pair.apart = agreeing >= kAgrees || is_kept_apart(pair.features) ||
                 counts_differ(fact, other) ||
                 (!one && !pair.sure && !tell_what_is_measured(fact, other));
  }
  waiting.score();
}

void link_pairs(const Story& story, ScoredPairs& pairs) {
  for (Scored& pair : pairs) {
    const Fact& fact = story.facts[pair.a];
    if (std::holds_alternative<Quote>(fact.value)) continue;
    const LinkModels& m = link_models(kind_of(fact.value));
    const uint32_t least = pair.exclusive ? m.conflict.tension : m.link_threshold;
    pair.linked = !pair.apart && pair.score >= least;
    pair.doubtful = pair.linked && pair.exclusive && pair.score < m.conflict.threshold;
  }
}

}  // namespace

ScoredPairs score_pairs(const Story& story, const Profiles& profiles,
                        const std::vector<std::pair<uint32_t, uint32_t>>& pairs) {
  ScoredPairs scored;
  Figures figures(story);
  for (const auto& [a, b] : pairs) {
    const auto [first, second] = in_order(story, a, b);
    const Fact &f = story.facts[first], &g = story.facts[second];
    Scored pair{.a = a, .b = b};
    if (const Quote* quote = std::get_if<Quote>(&f.value)) {
      pair.score = quote_score(*quote, std::get<Quote>(g.value));
      pair.linked = pair.score >= kQuoteLink;
      if (!pair.linked) continue;
    } else if (is_copy(story, f, g)) {
      pair.base = kSure;
    } else {
      const Quantity* q = std::get_if<Quantity>(&f.value);
      if (q && !may_be_one(*q, std::get<Quantity>(g.value))) continue;
      pair.features = features_of(story, profiles, first, second);
      pair.base =
          is_retold(story, f, g)
              ? kRetold
              : std::min(sum_of(link_models(kind_of(f.value)).base, pair.features, {}), kRetold - 1);
    }
    pair.exclusive = exclude(story, figures, f, g);
    scored.push_back(pair);
  }
  score_by_rivals(story, profiles, scored);
  link_pairs(story, scored);
  return scored;
}

bool is_dispute(const Story& story, const Scored& pair) {
  const Value& value = story.facts[pair.a].value;
  return pair.exclusive && !pair.apart && !std::holds_alternative<Quote>(value) &&
         pair.score >= link_models(kind_of(value)).conflict.threshold;
}

uint32_t mean_threshold(const Story& story, const Scored& link, bool exclusive) {
  const Value& value = story.facts[link.a].value;
  if (std::holds_alternative<Quote>(value)) return kQuoteLink * 3 / 4;
  const LinkModels& m = link_models(kind_of(value));
  if (link.doubtful) return m.conflict.tension;
  return (exclusive ? m.conflict.threshold : m.link_threshold) * 3 / 4;
}

}  // namespace crosscheck
