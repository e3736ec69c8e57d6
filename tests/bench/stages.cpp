// The stages of the core natively, one by one, under Google Benchmark: what `npm run bench` prints
// first.
//   crosscheck-bench REQUEST.json [--benchmark_…]
#include <benchmark/benchmark.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "article/article.h"
#include "facts/kinds.h"
#include "findings/finding.h"
#include "findings/story.h"
#include "origins/origin.h"
#include "reading/reading.h"
#include "report/report.h"
#include "report/request.h"
#include "report/wire.h"
#include "report/write.h"

namespace {

using namespace crosscheck;

// What each stage is given, made once.
struct Input {
  std::string json;
  Request request;
  std::vector<Article> articles;
  std::vector<Reading> readings;
  Report report;
};

Input input_of(const char* path) {
  Input input;
  std::ifstream file(path, std::ios::binary);
  input.json.assign(std::istreambuf_iterator<char>(file), {});
  input.request = read_request(input.json).request;
  for (const ArticleInput& article : input.request.articles)
    input.articles.push_back(read_article(article, {}));
  for (const Article& article : input.articles) input.readings.push_back(read(article));
  input.report = compare(input.request);
  return input;
}

// One stage over all articles; its speed in bytes of text.
template <class Stage>
void add(const char* name, const Input& input, Stage stage) {
  int64_t bytes = 0;
  for (const ArticleInput& article : input.request.articles)
    bytes += static_cast<int64_t>(article.text.size());
  benchmark::RegisterBenchmark(name, [stage, bytes](benchmark::State& state) {
    for (auto _ : state) stage();
    state.SetBytesProcessed(bytes * static_cast<int64_t>(state.iterations()));
  })->Unit(benchmark::kMillisecond);
}

void add_stages(const Input& input) {
  add("the request", input, [&] { benchmark::DoNotOptimize(read_request(input.json)); });
  add("1 articles", input, [&] {
    for (const ArticleInput& article : input.request.articles)
      benchmark::DoNotOptimize(read_article(article, {}));
  });
  add("2 readings", input, [&] {
    for (const Article& article : input.articles) benchmark::DoNotOptimize(read(article));
  });
  add("3 facts", input, [&] {
    for (uint32_t a = 0; a < input.readings.size(); ++a)
      benchmark::DoNotOptimize(facts_of(input.readings[a], a, {}));
  });
  add("1-3 and the actors", input, [&] { benchmark::DoNotOptimize(read_story(input.request)); });
  add("4 findings", input, [&] { benchmark::DoNotOptimize(find(input.report.story, {})); });
  add("5 origins", input,
      [&] { benchmark::DoNotOptimize(trace(input.report.story, input.report.findings)); });
  add("6 the report", input, [&] {
    write_report(input.report, [](std::string_view part) { benchmark::DoNotOptimize(part); });
  });
  add("all, JSON to JSON", input, [&] { benchmark::DoNotOptimize(compare_json(input.json)); });
}

}  // namespace

int main(int count, char** arguments) {
  benchmark::Initialize(&count, arguments);
  if (count != 2) {
    std::fputs("usage: crosscheck-bench REQUEST.json [--benchmark_…]\n", stderr);
    return 2;
  }
  const Input input = input_of(arguments[1]);
  if (input.articles.empty()) {
    std::fputs("This is no request.\n", stderr);
    return 1;
  }
  add_stages(input);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
