#include "facts/quote.h"

#include <algorithm>
#include <array>

#include "facts/edit_words.h"
#include "facts/edits.h"
#include "facts/versions.h"
#include "facts/wording.h"
#include "reading/name_forms.h"
#include "reading/tree.h"

namespace crosscheck {
namespace {

// The name of the person to whom an attribution gives the words, where it stands beside them.
std::string named_speaker(const Reading& reading, const Attribution& said) {
  if (said.entity == kNone || said.source.empty()) return {};
  const Entity& speaker = reading.entities[static_cast<size_t>(said.entity)];
  if (speaker.type != EntityType::person) return {};
  for (uint32_t i = said.source.begin; i < said.source.end; ++i) {
    const int32_t m = reading.mention_of[i];
    if (m == kNone) continue;
    const Mention& mention = reading.mentions[static_cast<size_t>(m)];
    if (!mention.name.empty() && mention.entity == static_cast<uint32_t>(said.entity))
      return speaker.key;
  }
  return {};
}

bool other_speaker(const Quote& a, const Quote& b) {
  return !a.named.empty() && !b.named.empty() && !share_word(a.named, b.named);
}

// Few words are said by many.
constexpr size_t kFewestOwnWords = 6;

// The gravest of some edits, as they stand in the row of types from light to grave.
const Edit& gravest(const std::vector<Edit>& edits) {
  static constexpr std::array<std::string_view, 12> kTypes = {
      "spelling", "partial", "ellipsis",    "bracket", "synonym", "cut",
      "order",    "merged",  "paraphrased", "modal",   "number",  "actor"};
  const auto rank = [](const Edit& edit) {
    return std::find(kTypes.begin(), kTypes.end(), edit.type) - kTypes.begin();  // negation: last
  };
  return *std::max_element(edits.begin(), edits.end(),
                           [&](const Edit& x, const Edit& y) { return rank(x) < rank(y); });
}

std::string_view rule_of(std::string_view type) {
  static constexpr std::array<std::string_view, 13> kRules = {
      "quote.spelling", "quote.partial", "quote.ellipsis", "quote.bracket",     "quote.synonym",
      "quote.cut",      "quote.order",   "quote.merged",   "quote.paraphrased", "quote.modal",
      "quote.number",   "quote.actor",   "quote.negation"};
  for (std::string_view rule : kRules)
    if (rule.substr(6) == type) return rule;
  return "quote.paraphrased";
}

// The sentences of the first edits.
std::string why_of(const std::vector<Edit>& edits) {
  constexpr size_t kMostTold = 2;
  std::string why;
  for (size_t e = 0; e < std::min(edits.size(), kMostTold); ++e)
    why += (why.empty() ? "" : " ") + sentence_of(edits[e]);
  return why;
}

// Whether a quotation goes on with the sentence of the one before it behind their source: “I paid
// him,” he said, “because it was the price”.
bool goes_on(const Reading& reading, const Quotation& first, const Quotation& next) {
  if (first.attribution == kNone || first.attribution != next.attribution) return false;
  const Range cue = reading.attributions[static_cast<size_t>(first.attribution)].cue;
  return !cue.empty() && first.tokens.end <= cue.begin && cue.end <= next.tokens.begin &&
         reading.sentence_of[first.tokens.end - 1] == reading.sentence_of[next.tokens.begin];
}

Fact quote_fact(const Reading& reading, const Quotation& first, const Quotation& last) {
  const bool interrupted = first.tokens.begin != last.tokens.begin;
  const Range tokens{first.tokens.begin, last.tokens.end};
  Quote quote{.words = std::string(first.words.in(reading.article.text)),
              .tokens = spoken(reading, tokens, interrupted).words,
              .interrupted = interrupted};
  if (interrupted) {
    if (quote.words.ends_with(',')) quote.words.pop_back();
    (quote.words += ' ') += last.words.in(reading.article.text);
  }
  if (const int32_t a = first.attribution; a != kNone) {
    const Attribution& said = reading.attributions[static_cast<size_t>(a)];
    quote.form = said.form;
    quote.speaker = said.entity;
    quote.named = named_speaker(reading, said);
    quote.addressee = said.hearer;
    if (!said.occasion.empty()) quote.occasion = text_of(reading, said.occasion);
    if (!said.cue.empty()) quote.cue = form(reading, said.cue.begin);
  } else {
    quote.form = Form::mixed;
  }
  return {.tokens = tokens,
          .span = join(first.span, last.span),
          .sentence = reading.sentence_of[tokens.begin],
          .rule = first.scare ? "quote.scare" : "quote.marks",
          .value = std::move(quote),
          .frame = frame_of(reading, tokens)};
}

}  // namespace

Facts extract(const Reading& reading, std::type_identity<Quote>) {
  Facts facts;
  const std::vector<Quotation>& all = reading.quotations;
  for (size_t q = 0; q < all.size(); ++q) {
    const bool interrupted = q + 1 < all.size() && goes_on(reading, all[q], all[q + 1]);
    const Quotation &first = all[q], &last = all[interrupted ? ++q : q];
    Fact fact = quote_fact(reading, first, last);
    if (first.title || (first.scare && std::get<Quote>(fact.value).tokens.size() < 2) ||
        std::get<Quote>(fact.value).tokens.empty())
      continue;
    facts.push_back(std::move(fact));
  }
  return facts;
}

Overlap overlap(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  if (a.empty() || b.empty()) return {};
  constexpr size_t kMostWords = 400;
  const uint32_t common = align(a, b).common;
  return {common,
          static_cast<uint32_t>(common * 1000 / std::min({a.size(), b.size(), kMostWords}))};
}

bool same(const Quote& a, const Quote& b) {
  return a.tokens == b.tokens && a.quoted == b.quoted &&
         (a.tokens.size() < kFewestOwnWords || !other_speaker(a, b));
}

Relation relate(const Quote& a, const Quote& b, const Told& of_a, const Told& of_b) {
  const bool others = other_speaker(a, b);
  if (a.tokens == b.tokens) {
    if (a.quoted != b.quoted)
      return {Verdict::variant, "quote.unquoted",
              "One article quotes the words that the other tells as its own."};
    if (!others || a.tokens.size() < kFewestOwnWords)
      return {Verdict::agree, "quote.same", "The same words."};
    const Edit edit{"speaker", of_a.reading.entities[static_cast<size_t>(a.speaker)].name,
                    of_b.reading.entities[static_cast<size_t>(b.speaker)].name};
    return {Verdict::conflict, "quote.speaker", sentence_of(edit), {edit}};
  }
  if (others)
    return {Verdict::compatible, "quote.other-statement", "Two people say much the same."};
  std::vector<Edit> edits = edits_between(of_a, of_b);
  if (edits.empty())
    return {Verdict::variant, "quote.paraphrased",
            "The same statement, quoted in different words."};
  // Versions that differ much are no versions of one statement, and their words deny nothing.
  const uint32_t common = align(a.tokens, b.tokens).common;
  const bool otherwise_alike = std::none_of(edits.begin(), edits.end(), [](const Edit& edit) {
    const bool cut = edit.type == "cut" && !is_polarity_item(edit.a.empty() ? edit.b : edit.a);
    return cut || edit.type == "order" || edit.type == "merged" || edit.type == "paraphrased";
  });
  const bool mostly = otherwise_alike && common >= 4 &&
                      common * 10 >= std::min(a.tokens.size(), b.tokens.size()) * 7;
  const Edit& grave = gravest(edits);
  const Verdict verdict = mostly && turns(grave) ? Verdict::conflict : Verdict::variant;
  const std::string_view rule =
      turns(grave) && !mostly ? std::string_view("quote.paraphrased") : rule_of(grave.type);
  std::string why = turns(grave) ? sentence_of(grave) : why_of(edits);
  if (!a.cue.empty() && !b.cue.empty() && a.cue != b.cue) edits.push_back({"cue", a.cue, b.cue});
  return {verdict, rule, std::move(why), std::move(edits)};
}

std::string topic(const Quote& value, const Told& told) {
  constexpr size_t kMost = 60;
  std::string who;
  if (value.speaker != kNone)
    who = told.reading.entities[static_cast<size_t>(value.speaker)].name + ": ";
  return who + in_marks(text_of(told.reading, told.fact.tokens, kMost));
}

}  // namespace crosscheck
