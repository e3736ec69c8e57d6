// The parser's part of training: moves along a sentence, each judged by a dynamic oracle.
#pragma once
#include <vector>

#include "language/training/network.h"

namespace crosscheck::training {

// Walks one sentence. Every move's loss is that of the best move that loses the fewest arcs of the
// tree (Goldberg and Nivre 2013); relations are learned where the arc is right.
void parse_gradients(const Parameters& p, const std::vector<float>& output,
                     const Sentence& sentence, float explore, Random& random, Parameters& gradient,
                     std::vector<float>& d_output, Losses& losses);

void parse_greedily(const Parameters& p, const std::vector<float>& output,
                    std::vector<Word>& words);

}  // namespace crosscheck::training
