// Which lines of a page are the article's.
#pragma once
#include <cstdint>
#include <vector>

#include "article/page.h"
#include "language/forest.h"

namespace crosscheck {

struct Body {
  std::vector<bool> kept;        // by line
  std::vector<uint8_t> reasons;  // of what is not kept: PageWords::reasons
  Range lines;                   // from the first to past the last kept line of prose
};

// What was learnt of lines (en/page.jsonc). The first forest reads each line, the second also what
// the first made of the lines around.
struct LineModel {
  Forest first, second;
  int32_t change = 0;  // the price of going from body to furniture or back, in thousandths
};
const LineModel& line_model();

// Above 0 speaks for body: by line, in thousandths of natural log odds.
std::vector<int32_t> scores_of(const Page& page, const LineModel& model);

// The cheapest sequence of body and furniture for the scores (Viterbi, two states; linear). Rules
// come after:
//   lines that are a phrase of furniture, or in another language than the page, go;
//   running text that holds no such phrase stays where the score leaves doubt: that of the main
//   region, or any on a page without a list of links, as a reader's own selection is;
//   what the page's linked data states as its article's text stays, and where that is most of what
//   is kept, nothing before or after it does;
//   where no running text would be left, all stays that is not surely furniture.
Body find_body(const Page& page, const LineModel& model = line_model());

}  // namespace crosscheck
