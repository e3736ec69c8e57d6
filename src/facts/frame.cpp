#include "facts/frame.h"

#include <algorithm>

#include "facts/event.h"
#include "language/relations.h"
#include "reading/names.h"
#include "reading/tree.h"

namespace crosscheck {
namespace {

// Collects terms of one frame, each token once.
class Collector {
 public:
  Collector(const Reading& reading, Range own) : reading_(reading), own_(own) {}

  void add(TermRole role, uint32_t token) {
    if (const int32_t noun = antecedent_of(reading_, token); noun != kNone)
      token = static_cast<uint32_t>(noun);
    if (own_.contains(token) || std::find(seen_.begin(), seen_.end(), token) != seen_.end()) return;
    seen_.push_back(token);
    Term term{.role = role};
    term.entity = entity_of(reading_, token);
    if (term.entity == kNone) {
      if (!is_content(tag(reading_, token))) return;
      term.lemma = lemma(reading_, token);
      if (role != TermRole::counted) term.lemma = event_lemma(reading_, token);
      term.event = tells_event(reading_, token);
    } else {
      for (uint32_t i = 0; i < terms_.size(); ++i)
        if (terms_[i].entity == term.entity) return;  // an actor counts once, in its strongest part
    }
    if (term.entity == kNone && term.lemma.size() < 2) return;
    terms_.push_back(term);
  }

  // A noun with what modifies it.
  void add_phrase(TermRole role, uint32_t noun) {
    add(role, noun);
    for (uint32_t c : reading_.children[noun]) {
      const Deprel r = relation(reading_, c);
      if (r == Deprel::amod || r == Deprel::compound || r == Deprel::nmod ||
          r == Deprel::nmod_poss || r == Deprel::flat || r == Deprel::appos)
        add(TermRole::modifier, c);
      if (r == Deprel::nmod)
        for (uint32_t d : reading_.children[c])
          if (relation(reading_, d) == Deprel::amod || relation(reading_, d) == Deprel::compound ||
              relation(reading_, d) == Deprel::nmod)
            add(TermRole::modifier, d);
      if (r == Deprel::conj) add(role, c);
    }
  }

  void add_arguments(uint32_t verb) {
    if (const int32_t subject = subject_of(reading_, verb); subject != kNone)
      add_phrase(child(reading_, verb, {Deprel::nsubj_pass}) == subject ? TermRole::object
                                                                        : TermRole::subject,
                 static_cast<uint32_t>(subject));
    for (uint32_t c : reading_.children[verb]) {
      switch (relation(reading_, c)) {
        case Deprel::obj:
        case Deprel::iobj:
        case Deprel::nsubj_pass:
          add_phrase(TermRole::object, c);
          break;
        case Deprel::obl:
        case Deprel::obl_agent:
          add_phrase(
              relation(reading_, c) == Deprel::obl_agent ? TermRole::subject : TermRole::oblique,
              c);
          break;
        case Deprel::xcomp:
        case Deprel::ccomp:
        case Deprel::advcl:
          add(TermRole::oblique, c);
          for (uint32_t d : reading_.children[c])
            if (relation(reading_, d) == Deprel::obj || relation(reading_, d) == Deprel::obl)
              add_phrase(TermRole::oblique, d);
          break;
        default:
          break;
      }
    }
  }

  void add_near(Range value) {
    constexpr uint32_t kNear = 6;
    const Range sentence = reading_.article.sentences[reading_.sentence_of[value.begin]].tokens;
    const uint32_t begin =
        value.begin > sentence.begin + kNear ? value.begin - kNear : sentence.begin;
    for (uint32_t i = begin; i < std::min(value.end + kNear, sentence.end); ++i) {
      const Upos upos = tag(reading_, i);
      if (upos == Upos::noun || upos == Upos::propn || upos == Upos::verb) add(TermRole::near, i);
    }
  }

  void add_sentence(uint32_t token) {
    constexpr uint32_t kMostReach = 100;  // tokens to either side: more than sentences have
    const Range sentence = reading_.article.sentences[reading_.sentence_of[token]].tokens;
    const uint32_t begin = std::max(sentence.begin, token - std::min(token, kMostReach));
    for (uint32_t i = begin; i < std::min(sentence.end, token + kMostReach); ++i) {
      const Upos upos = tag(reading_, i);
      if (upos == Upos::noun || upos == Upos::propn || upos == Upos::verb || upos == Upos::adj)
        add(TermRole::context, i);
    }
  }

  std::vector<Term> take() {
    terms_.shrink_to_fit();
    return std::move(terms_);
  }

 private:
  const Reading& reading_;
  Range own_;
  std::vector<uint32_t> seen_;
  std::vector<Term> terms_;
};

bool is_conditional(const Reading& reading, uint32_t predicate) {
  for (uint32_t c : reading.children[predicate]) {
    const std::string_view word = form(reading, c);
    if (relation(reading, c) == Deprel::mark &&
        (word == "if" || word == "unless" || word == "whether"))
      return true;
    if (relation(reading, c) == Deprel::aux &&
        (word == "would" || word == "could" || word == "might" || word == "may"))
      return true;
  }
  return false;
}

// "Did not open until May", "had not left until he was paid".
bool is_put_off(const Reading& reading, uint32_t predicate) {
  if (!is_negated(reading, predicate)) return false;
  for (uint32_t c : reading.children[predicate])
    for (uint32_t d : reading.children[c])
      if (const Deprel r = relation(reading, d);
          c > predicate && (r == Deprel::case_ || r == Deprel::mark) && is_until(form(reading, d)))
        return true;
  return false;
}

// What is negated, put off or conditional about a predicate.
void set_mood(const Reading& reading, uint32_t predicate, Frame& frame) {
  frame.put_off = is_put_off(reading, predicate);
  frame.negated = !frame.put_off && is_negated(reading, predicate);
  frame.conditional = is_conditional(reading, predicate);
}

// The verb or noun of an event that a phrase hangs by; a noun that is none gives way to what it
// hangs by.
uint32_t event_over(const Reading& reading, Range own) {
  constexpr int kMostSteps = 6;
  uint32_t at = top_of(reading, own);
  int32_t first_noun = kNone;
  for (int step = 0; step < kMostSteps; ++step) {
    const int32_t h = head(reading, at);
    if (h == kNone) break;
    at = static_cast<uint32_t>(h);
    if (own.contains(at)) continue;
    const Upos upos = tag(reading, at);
    if (upos == Upos::verb || upos == Upos::adj) return at;
    if (upos == Upos::noun && is_event_noun(reading, at)) return at;
    if (first_noun == kNone &&
        (upos == Upos::noun || (upos == Upos::propn && reading.mention_of[at] == kNone)))
      first_noun = static_cast<int32_t>(at);
  }
  return first_noun != kNone ? static_cast<uint32_t>(first_noun) : at;
}

}  // namespace

bool is_until(std::string_view word) { return word == "until" || word == "till"; }

namespace {

// The noun that tells the event in place of a verb that says little: what is done ("made its first
// *approach*", "set *sentencing* for May"), or else what happens ("the *talks* took place"); kNone.
int32_t event_beside(const Reading& reading, uint32_t verb, Range own) {
  const auto tells = [&](int32_t noun) {
    return noun != kNone && !own.contains(static_cast<uint32_t>(noun)) &&
           entity_of(reading, static_cast<uint32_t>(noun)) == kNone;
  };
  const int32_t object = child(reading, verb, {Deprel::obj});
  if (tells(object) && tag(reading, static_cast<uint32_t>(object)) == Upos::noun &&
      (is_event_noun(reading, static_cast<uint32_t>(object)) ||
       !verb_of(lemma(reading, static_cast<uint32_t>(object))).empty()))
    return object;
  const int32_t subject = subject_of(reading, verb);
  return tells(subject) ? subject : kNone;
}

}  // namespace

int32_t question_before(const Reading& reading, Range answer) {
  const uint32_t s = reading.sentence_of[answer.begin];
  constexpr uint32_t kMostBefore = 1;  // "*From* March 2021", "*About* 40"
  if (s == 0 || answer.begin > reading.article.sentences[s].tokens.begin + kMostBefore)
    return kNone;
  const uint32_t event = event_over(reading, answer);
  if (tag(reading, event) == Upos::verb && !is_generic(reading, event)) return kNone;
  const Range question = reading.article.sentences[s - 1].tokens;
  if (form(reading, question.end - 1) != "?") return kNone;
  for (uint32_t i = question.begin; i < question.end; ++i)
    if (head(reading, i) == kNone) return static_cast<int32_t>(i);
  return kNone;
}

Frame frame_of(const Reading& reading, Range own) {
  Collector terms(reading, own);
  uint32_t event = event_over(reading, own);
  // "How many were sold? About 400": what is asked is what the answer tells.
  if (const int32_t asked = question_before(reading, own); asked != kNone)
    event = static_cast<uint32_t>(asked);
  Frame frame{.event = event};
  if (tag(reading, event) == Upos::verb && is_light(reading, event))
    if (const int32_t noun = event_beside(reading, event, own); noun != kNone) {
      frame.event = static_cast<uint32_t>(noun);
      terms.add(TermRole::predicate, frame.event);
    }
  terms.add(TermRole::predicate, event);
  if (tag(reading, event) == Upos::noun || tag(reading, event) == Upos::propn) {
    terms.add_phrase(TermRole::predicate, event);
    // The verb over an event noun, and what it is done to and by.
    if (const int32_t h = head(reading, event);
        h != kNone && tag(reading, static_cast<uint32_t>(h)) == Upos::verb) {
      terms.add(TermRole::oblique, static_cast<uint32_t>(h));
      terms.add_arguments(static_cast<uint32_t>(h));
    }
  } else {
    terms.add_arguments(event);
  }
  terms.add_near(own);
  terms.add_sentence(event);
  frame.generic = is_generic(reading, frame.event);
  set_mood(reading, event, frame);
  frame.terms = terms.take();
  return frame;
}

Frame frame_of_clause(const Reading& reading, uint32_t predicate) {
  Collector terms(reading, {});
  if (tag(reading, predicate) == Upos::noun)
    terms.add_phrase(TermRole::predicate, predicate);  // "was the *first woman* to lead it"
  else
    terms.add(TermRole::predicate, predicate);
  terms.add_arguments(predicate);
  terms.add_sentence(predicate);
  Frame frame{.event = predicate, .terms = terms.take(), .generic = is_generic(reading, predicate)};
  set_mood(reading, predicate, frame);
  return frame;
}

}  // namespace crosscheck
