// crosscheck-stage: how fast the stage that reads a pasted text is. Plain text on standard input,
// read over and over as one article; prints {"bytes", "rounds", "megabytesPerSecond"}: the best of
// the rounds, in seconds of one core.
//   crosscheck-stage [ROUNDS]
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <iostream>
#include <iterator>
#include <string>

#include "article/article.h"

int main(int count, char** arguments) {
  crosscheck::ArticleInput input;
  input.id = "a";
  input.text.assign(std::istreambuf_iterator<char>(std::cin), {});
  const int rounds = count > 1 ? std::atoi(arguments[1]) : 20;
  double best = 1e9;
  size_t tokens =
      crosscheck::read_article(input, {}).tokens.size();  // and the word lists are made ready
  for (int round = 0; round < rounds; ++round) {
    const std::clock_t begin = std::clock();
    tokens = crosscheck::read_article(input, {}).tokens.size();
    best = std::min(best, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
  }
  const double bytes = static_cast<double>(input.text.size());
  std::printf("{\"bytes\": %zu, \"tokens\": %zu, \"rounds\": %d, \"megabytesPerSecond\": %.2f}\n",
              input.text.size(), tokens, rounds, bytes / best / 1e6);
  return 0;
}
