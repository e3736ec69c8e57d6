// All articles of a comparison, read, with the actors that they share.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "crosscheck.h"
#include "facts/fact.h"
#include "reading/reading.h"

namespace crosscheck {

// An entity of the story: the entities of the articles that are the same one.
struct Actor {
  EntityType type = EntityType::other;
  std::string name;  // the fullest form of all articles
  std::string key;
  std::vector<std::string> aliases;  // keys of the names that articles give it
  std::vector<std::string> others;   // of these, the ones that an article says are its name, too
  struct Part {
    uint32_t article, entity;
    friend bool operator==(const Part&, const Part&) = default;
  };
  std::vector<Part> parts;

  friend bool operator==(const Actor&, const Actor&) = default;
};

struct Story {
  std::vector<Reading> readings;                // in the order of the request
  std::vector<Actor> actors;                    // by first mention
  std::vector<std::vector<uint32_t>> actor_of;  // article, entity → actor
  Facts facts;                                  // by article, kind and place
};

// Reads every article and links their actors: equal names; a surname or a shorter form, where one
// actor of the other articles fits and no first name contradicts; one that another article gives to
// the whole name; acronyms; and what the reader's decisions say is the same.
Story read_story(Request request);

// What a story is about: one of its actors, the same in all articles, or a lemma.
using StoryWord = std::pair<int64_t, std::string_view>;
// `entity` of the article, or kNone for a lemma, which stands in a reading or in a resource file.
StoryWord story_word(const Story& story, uint32_t article, int32_t entity, std::string_view lemma);

// Two facts in an order that does not depend on that of the articles: by their articles' ids, then
// by place. What is not symmetric about two facts is asked in this order.
std::pair<uint32_t, uint32_t> in_order(const Story& story, uint32_t a, uint32_t b);
// The rank of every fact in that order, for many comparisons; facts of one place have one rank.
std::vector<uint32_t> ranks_of(const Story& story);

}  // namespace crosscheck
