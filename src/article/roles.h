// Lines → blocks with roles, and what the page tells of the article.
#pragma once
#include <string>
#include <vector>

#include "article/article.h"
#include "article/body.h"

namespace crosscheck {

struct Roles {
  std::vector<Block> blocks;
  Title title;
  std::string source;
  std::string byline;
  Published published;
};
// What the input gives stands; what it leaves empty is read out of the page: source from labels
// ("· Yahoo News"), agencies and copyright lines, byline from "By …" lines, the date from lines
// near the title, one that is called the date of publication before others. A dateline or label
// that opens a paragraph becomes a block of its own. The reader's decisions come last.
Roles read_roles(const Page& page, const Body& body, const ArticleInput& input,
                 const std::vector<Decision>& decisions);

}  // namespace crosscheck
