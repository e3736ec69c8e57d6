// Which lines of a page are the article's.
#pragma once
#include <cstdint>
#include <vector>

#include "article/page.h"

namespace crosscheck {

// The traits that depend on the lines around: neighbours, sections, the main region. Linear.
//   The main region is the run of lines with the most running text in it, short lines counting
//   against it (the largest sum over all runs).
void note_surroundings(Page& page);

struct Body {
  std::vector<bool> kept;        // by line
  std::vector<uint8_t> reasons;  // of what is not kept: PageWords::reasons
  Range lines;                   // from the first to past the last kept line of prose
};
// Sums the weights of each line's traits and finds the cheapest sequence of body and furniture, a
// change between the two costing change_price() (Viterbi, two states; linear). Rules come after:
//   lines that are a phrase of furniture, or in another language than the page, go;
//   running text of the main region that holds no such phrase stays;
//   what stands apart from most of the text and is less than a tenth of it goes;
//   where no running text would be left, all stays that is not surely furniture.
Body find_body(const Page& page);

// The sum of the weights of a line's traits: above 0 speaks for body.
double weight_of(const Line& line);

}  // namespace crosscheck
