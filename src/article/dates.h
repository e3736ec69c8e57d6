// When an article that tells no date was published: bounds, and a day where several articles agree.
#pragma once
#include <vector>

#include "article/article.h"
#include "article/page.h"

namespace crosscheck {

// With the last day, told with its year, of which the page's running text tells in the past; as it
// was where there is none. Limit: tense is told by a few words of the sentence, as no tree is read
// yet.
Published bounded_by_contents(const Page& page, Published published);

// The same articles. One without a date whose text names what others name is taken to be of their
// time: of their day where two or more dated ones agree on it, within bounds where those lie within
// a few days; unless its contents are later. What is inferred is marked so and infers nothing
// further.
std::vector<Article> with_inferred_dates(std::vector<Article> articles);

}  // namespace crosscheck
