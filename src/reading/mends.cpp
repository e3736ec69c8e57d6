#include "reading/mends.h"

#include <algorithm>

#include "reading/cues.h"
#include "reading/tree.h"
#include "text/fold.h"

namespace crosscheck {
namespace {

using Tokens = std::span<const std::string_view>;
using Words = std::vector<Word>;

uint8_t xpos_of(std::string_view name) {
  uint8_t id = 0;
  while (id < 255 && xpos_name(id) != name) ++id;
  return id;
}

bool is_tagged(const Word& word, std::string_view xpos) { return xpos_name(word.xpos) == xpos; }

// The first child from `from` on that a condition holds for; kNone.
template <typename Condition>
int32_t child_where(const Words& words, size_t token, size_t from, Condition condition) {
  for (size_t i = from; i < words.size(); ++i)
    if (words[i].head == static_cast<int32_t>(token) && condition(words[i]))
      return static_cast<int32_t>(i);
  return kNone;
}

bool has(const Words& words, size_t token, std::initializer_list<Deprel> relations,
         size_t from = 0) {
  return child_where(words, token, from, [&](const Word& word) {
           return std::find(relations.begin(), relations.end(), word.deprel) != relations.end();
         }) != kNone;
}

void hang(Words& words, size_t token, size_t head, Deprel relation) {
  words[token].head = static_cast<int32_t>(head);
  words[token].deprel = relation;
}

// Makes a word the root, and what hung from the old one at its right hang from it.
void make_root(Words& words, size_t old, size_t root) {
  for (size_t i = root + 1; i < words.size(); ++i)
    if (words[i].head == static_cast<int32_t>(old)) {
      words[i].head = static_cast<int32_t>(root);
      if (words[i].deprel == Deprel::nmod) words[i].deprel = Deprel::obl;
    }
  words[root].head = kNone;
  words[root].deprel = Deprel::root;
}

void mend_objects(Words& words) {
  for (Word& word : words)
    if (word.upos == Upos::verb && is_tagged(word, "VBZ") &&
        (word.deprel == Deprel::obj || word.deprel == Deprel::iobj)) {
      word.upos = Upos::noun;
      word.xpos = xpos_of("NNS");
    }
}

void mend_names(Words& words) {
  for (size_t i = 0; i + 1 < words.size(); ++i)
    if (words[i].upos == Upos::propn && words[i].deprel == Deprel::nsubj &&
        words[i].head == static_cast<int32_t>(i + 1) && words[i + 1].upos == Upos::noun &&
        !has(words, i + 1, {Deprel::cop}))
      words[i].deprel = Deprel::compound;
}

bool is_capital(std::string_view token) {
  return !token.empty() && token.front() >= 'A' && token.front() <= 'Z';
}

bool is_two_digits(std::string_view token) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  return token.size() == 2 && std::all_of(token.begin(), token.end(), is_digit);
}

void mend_aged(Tokens tokens, Words& words) {
  for (size_t i = 0; i + 3 < words.size(); ++i) {
    if (!is_capital(tokens[i]) || is_noun(words[i].upos) || words[i].upos == Upos::verb ||
        tokens[i + 1] != "," || !is_two_digits(tokens[i + 2]) || tokens[i + 3] != ",")
      continue;
    words[i].upos = Upos::propn;
    words[i].xpos = xpos_of("NNP");
    words[i].lemma = tokens[i];
    const int32_t verb = words[i].head;
    if (words[i].deprel == Deprel::discourse && verb > static_cast<int32_t>(i) &&
        words[static_cast<size_t>(verb)].upos == Upos::verb &&
        !has(words, static_cast<size_t>(verb), {Deprel::nsubj, Deprel::nsubj_pass}))
      words[i].deprel = Deprel::nsubj;
  }
}

// Whether a participle has what only an active verb takes: an object, a clause, "to" and a verb
// after a verb of wanting, the preposition of a verb of saying.
bool is_active(Tokens tokens, const Words& words, size_t verb) {
  if (has(words, verb, {Deprel::obl_agent, Deprel::aux_pass, Deprel::nsubj})) return false;
  if (has(words, verb, {Deprel::obj, Deprel::ccomp}, verb + 1)) return true;
  const Takes* takes = verb_takes(words[verb].lemma);
  if (!takes || takes->whom || takes->as) return false;
  const auto leads = [&](const Word& word) {
    return word.deprel == Deprel::case_ && word.head > static_cast<int32_t>(verb) &&
           words[static_cast<size_t>(word.head)].head == static_cast<int32_t>(verb) &&
           takes->leads(fold(tokens[static_cast<size_t>(&word - words.data())]));
  };
  return (takes->infinitive && verb + 1 < tokens.size() && tokens[verb + 1] == "to") ||
         std::any_of(words.begin(), words.end(), leads);
}

bool ends_as_sentence(Tokens tokens) {
  constexpr size_t kMarks = 3;  // a stop stands before marks of quotations
  for (size_t i = tokens.size(); i > 0 && tokens.size() - i < kMarks; --i)
    if (tokens[i - 1] == "." || tokens[i - 1] == "?" || tokens[i - 1] == "!") return true;
  return false;
}

void mend_main_verb(Tokens tokens, Words& words, size_t root) {
  if (!is_noun(words[root].upos) || !ends_as_sentence(tokens) ||
      has(words, root, {Deprel::cop, Deprel::nsubj, Deprel::case_}))
    return;
  const int32_t found = child_where(words, root, root + 1, [](const Word& word) {
    return word.deprel == Deprel::acl && word.upos == Upos::verb &&
           (is_tagged(word, "VBN") || is_tagged(word, "VBD"));
  });
  // "Observers in Orvane and around the country say": a verb with a tense is no second subject.
  const int32_t joined = child_where(words, root, root + 1, [](const Word& word) {
    return word.deprel == Deprel::conj && word.upos == Upos::verb &&
           (is_tagged(word, "VBP") || is_tagged(word, "VBZ") || is_tagged(word, "VBD"));
  });
  if (found == kNone && joined == kNone) return;
  const auto verb = static_cast<size_t>(found != kNone ? found : joined);
  if (found != kNone ? !is_active(tokens, words, verb) : has(words, verb, {Deprel::nsubj})) return;
  make_root(words, root, verb);
  words[verb].xpos = xpos_of("VBD");
  hang(words, root, verb, Deprel::nsubj);
}

void mend_question(Words& words, size_t root) {
  if (words[root].lemma != "do" || words[root].upos != Upos::verb || root + 2 >= words.size())
    return;
  const int32_t object = child_where(words, root, root + 1, [](const Word& word) {
    return is_noun(word.upos) && (word.deprel == Deprel::obj || word.deprel == Deprel::nsubj);
  });
  if (object == kNone) return;
  const int32_t bare =
      child_where(words, root, static_cast<size_t>(object) + 1, [](const Word& word) {
        return is_tagged(word, "VB") &&
               (word.deprel == Deprel::xcomp || word.deprel == Deprel::ccomp);
      });
  if (bare == kNone || has(words, static_cast<size_t>(bare), {Deprel::mark, Deprel::nsubj})) return;
  const auto verb = static_cast<size_t>(bare);
  make_root(words, root, verb);
  for (size_t i = 0; i < verb; ++i)
    if (words[i].head == static_cast<int32_t>(root)) words[i].head = static_cast<int32_t>(verb);
  words[static_cast<size_t>(object)].deprel = Deprel::nsubj;
  words[root].upos = Upos::aux;
  hang(words, root, verb, Deprel::aux);
}

}  // namespace

void mend_tree(std::span<const std::string_view> tokens, std::vector<Word>& words) {
  mend_objects(words);
  mend_names(words);
  mend_aged(tokens, words);
  const auto root =
      std::find_if(words.begin(), words.end(), [](const Word& word) { return word.head == kNone; });
  if (root == words.end()) return;
  const auto at = static_cast<size_t>(root - words.begin());
  mend_main_verb(tokens, words, at);
  mend_question(words, at);
}

}  // namespace crosscheck
