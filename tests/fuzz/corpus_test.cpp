// Every input of the committed corpus, through its target: what fuzzing found once stays found.
#include <doctest/doctest.h>

#include <filesystem>

#include "fuzz/targets.h"
#include "reports.h"

TEST_CASE("the corpus of every fuzz target") {
  for (const crosscheck::fuzz::Target& target : crosscheck::fuzz::targets()) {
    const auto folder = std::filesystem::path(CROSSCHECK_ROOT) / "tests/fuzz/corpus" / target.name;
    size_t inputs = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      target.run(crosscheck::test::file_text(entry.path()));
      ++inputs;
    }
    CAPTURE(target.name);
    CHECK(inputs >= 10);
  }
}
