#include "findings/story.h"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "article/dates.h"
#include "facts/kinds.h"
#include "findings/actors.h"
#include "findings/unquoted.h"

namespace crosscheck {
Story read_story(Request request) {
  Story story;
  std::vector<Article> articles;
  for (ArticleInput& input : request.articles)
    articles.push_back(read_article(std::move(input), request.decisions));
  story.readings = read(with_inferred_dates(std::move(articles)));
  link_actors(story, request.decisions);
  for (uint32_t a = 0; a < story.readings.size(); ++a) {
    Facts facts = facts_of(story.readings[a], a, request.kinds);
    if (a == 0)
      story.facts = std::move(facts);
    else
      std::move(facts.begin(), facts.end(), std::back_inserter(story.facts));
  }
  add_unquoted(story);
  return story;
}

namespace {

auto place_of(const Story& story, uint32_t f) {
  const Fact& fact = story.facts[f];
  return std::tie(story.readings[fact.article].article.id, fact.span.begin, fact.span.end);
}

}  // namespace

StoryWord story_word(const Story& story, uint32_t article, int32_t entity, std::string_view lemma) {
  if (entity != kNone) return {story.actor_of[article][static_cast<size_t>(entity)], {}};
  return {kNone, lemma};
}

std::pair<uint32_t, uint32_t> in_order(const Story& story, uint32_t a, uint32_t b) {
  return place_of(story, b) < place_of(story, a) ? std::pair(b, a) : std::pair(a, b);
}

std::vector<uint32_t> ranks_of(const Story& story) {
  std::vector<uint32_t> facts(story.facts.size()), ranks(story.facts.size());
  for (uint32_t f = 0; f < facts.size(); ++f) facts[f] = f;
  std::sort(facts.begin(), facts.end(),
            [&](uint32_t a, uint32_t b) { return place_of(story, a) < place_of(story, b); });
  for (size_t i = 1; i < facts.size(); ++i)
    ranks[facts[i]] =
        ranks[facts[i - 1]] + (place_of(story, facts[i - 1]) < place_of(story, facts[i]) ? 1 : 0);
  return ranks;
}

}  // namespace crosscheck
