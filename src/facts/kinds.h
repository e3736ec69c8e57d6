// The kinds of facts: the one list. Leaving a function out of a kind is a compile error here.
#pragma once
#include <concepts>
#include <tuple>

#include "facts/claim.h"
#include "facts/quantity.h"
#include "facts/quote.h"
#include "facts/time.h"

namespace crosscheck {

template <class K>
concept FactKind = requires(const Reading& reading, const K& value, const Told& told) {
  { K::kKind } -> std::convertible_to<std::string_view>;
  { extract(reading, std::type_identity<K>{}) } -> std::same_as<Facts>;
  { relate(value, value, told, told) } -> std::same_as<Relation>;
  { same(value, value) } -> std::same_as<bool>;
  { topic(value, told) } -> std::same_as<std::string>;
};

template <FactKind... K>
struct KindList {};

using Kinds = KindList<Time, Quantity, Quote, Claim>;

// Calls f(std::type_identity<K>{}) for every kind, in the order of the list.
template <class F, class... K>
void for_each_kind(KindList<K...>, F&& f) {
  (f(std::type_identity<K>{}), ...);
}

// The same, for the kind of a value.
std::string_view kind_of(const Value& value);
// Whether an article itself joins the one to the other.
bool restates(const Told& a, const Told& b);
Relation relate(const Told& a, const Told& b);
bool same(const Value& a, const Value& b);
std::string topic(const Told& told);

// Every fact of an article, by kind and then in text order. kinds: those wanted; empty for all.
Facts facts_of(const Reading& reading, uint32_t article, const std::vector<std::string>& kinds);

}  // namespace crosscheck
