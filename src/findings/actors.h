// Who is who in all articles of a story.
#pragma once
#include <vector>

#include "findings/story.h"

namespace crosscheck {

// Fills actors and actor_of from the entities of the readings, by their names, by what an article
// says is another name, and by what the reader decided; then what one article calls an actor counts
// in all of them ("the trawler", "the mayor"), and the descriptions that so find their actor become
// mentions. The same actors in whatever order the articles stand.
void link_actors(Story& story, const std::vector<Decision>& decisions);

}  // namespace crosscheck
