// Which facts could be about one thing at all.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "findings/profile.h"
#include "text/store.h"

namespace crosscheck {

// Facts that share something: a term of their cores, what they measure, a word of a quotation, or
// their value. What more than 120 facts of a kind share brings none of them together: it says
// little, and pairs would grow with its square.
class Candidates {
 public:
  Candidates(const Story& story, const Profiles& profiles);
  // The facts after this one, of its kind and not of its sentence, that could be about one thing
  // with it; ascending. A long article has millions of such pairs: they are made one fact at a
  // time.
  std::vector<uint32_t> after(uint32_t fact) const;

 private:
  void add(const std::vector<uint32_t>& facts);

  const Story& story_;
  Store<uint32_t> store_;
  std::vector<std::span<const uint32_t>> groups_;  // facts of one kind that share a key, ascending
  std::vector<uint32_t> ends_;       // of each fact, where the groups that it stands in end in …
  std::vector<uint32_t> groups_of_;  // … all those of the facts, one after another
};

}  // namespace crosscheck
