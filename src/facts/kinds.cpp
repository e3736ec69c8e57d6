#include "facts/kinds.h"

#include <algorithm>
#include <array>
#include <optional>

#include "facts/wording.h"

namespace crosscheck {

std::string_view name_of(Verdict verdict) {
  constexpr std::array<std::string_view, 8> kNames = {
      "single", "agree", "compatible", "variant", "update", "tension", "contested", "conflict"};
  return kNames[static_cast<size_t>(verdict)];
}

std::string_view kind_of(const Value& value) {
  return std::visit(
      [](const auto& v) { return std::string_view(std::decay_t<decltype(v)>::kKind); }, value);
}

namespace {

// Figures and times that exclude each other, each the word of another source: the articles report a
// dispute, and do not contradict each other themselves.
void tell_dispute(const Told& a, const Told& b, Relation& relation) {
  if (relation.verdict != Verdict::conflict || std::holds_alternative<Quote>(a.fact.value)) return;
  const std::string of_a = source_of(a), of_b = source_of(b);
  if (of_a.empty() || of_b.empty() || speak_for_one(of_a, of_b)) return;
  relation.verdict = Verdict::contested;
  relation.why += " Each is the word of another source.";
}

// What the article says of two values that it joins; nothing where they relate as any others do.
std::optional<Relation> relate_restated(const Told& before, const Told& again) {
  const std::string first = in_marks(words_of(before)), second = in_marks(words_of(again));
  switch (again.fact.restates->how) {
    case Restatement::How::converted:
      return std::nullopt;
    case Restatement::How::earlier:
      return Relation{Verdict::update, "quantity.other-time",
                      first + " and " + second + " are told of different times."};
    case Restatement::How::corrected:
      return Relation{Verdict::update, "quantity.corrected",
                      "The article says that it is " + first + ", and not " + second + "."};
    case Restatement::How::disputed:
      if (std::holds_alternative<Claim>(again.fact.value))
        return Relation{Verdict::contested, "claim.denied",
                        in_marks(denier_of(again)) + " is told to deny it."};
      return Relation{Verdict::contested, "quantity.disputed",
                      first + " and " + second + " are told as the words of two sources."};
  }
  return std::nullopt;
}

bool points_at(const Told& again, const Told& before) {
  return &again.reading == &before.reading && again.fact.restates &&
         again.fact.restates->of == before.fact.tokens &&
         again.fact.value.index() == before.fact.value.index();
}

}  // namespace

bool restates(const Told& a, const Told& b) { return points_at(a, b) || points_at(b, a); }

Relation relate(const Told& a, const Told& b) {
  if (restates(a, b))
    if (auto relation = points_at(b, a) ? relate_restated(a, b) : relate_restated(b, a))
      return *relation;
  Relation relation = std::visit(
      [&](const auto& v) {
        using K = std::decay_t<decltype(v)>;
        return relate(v, std::get<K>(b.fact.value), a, b);
      },
      a.fact.value);
  tell_dispute(a, b, relation);
  return relation;
}

bool same(const Value& a, const Value& b) {
  return std::visit([&](const auto& v) { return same(v, std::get<std::decay_t<decltype(v)>>(b)); },
                    a);
}

std::string topic(const Told& told) {
  return std::visit([&](const auto& v) { return topic(v, told); }, told.fact.value);
}

Facts facts_of(const Reading& reading, uint32_t article, const std::vector<std::string>& kinds) {
  Facts facts;
  for_each_kind(Kinds{}, [&]<class K>(std::type_identity<K> kind) {
    if (!kinds.empty() && std::find(kinds.begin(), kinds.end(), K::kKind) == kinds.end()) return;
    // One by one, so that there are never two of all.
    for (Facts found = extract(reading, kind); !found.empty(); found.pop_front()) {
      Fact& fact = facts.emplace_back(std::move(found.front()));
      fact.article = article;
      fact.frame.terms.shrink_to_fit();
    }
  });
  return facts;
}

}  // namespace crosscheck
