// The N-th allocation finds no memory, for every N: each time the answer is either the report,
// whole, or the error that says so; never a crash, half a report, or an answer of something else. A
// process of its own for each N, as an instance of the WebAssembly build is not used again.
// CROSSCHECK_HOSTILE=all takes every N where a few, spread evenly, are taken otherwise.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>
#include <sys/mman.h>
#include <sys/wait.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <new>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "memory/allocation.h"
#include "memory/shortage.h"
#include "report/wire.h"
#include "text/utf8.h"

namespace crosscheck {
namespace {

using Json = nlohmann::json;

struct Scenario {
  std::string name, request;
};

std::vector<Scenario> scenarios() {
  std::ifstream file(CROSSCHECK_ROOT "/tests/memory/scenarios.jsonc");
  std::vector<Scenario> list;
  for (const Json& item : Json::parse(file, nullptr, true, true)) {
    std::string request;
    if (item.contains("request")) {
      request = item["request"].dump();
    } else {
      const auto& bytes = item["latin1"].get_ref<const std::string&>();
      for (size_t at = 0; at < bytes.size();) {
        const CodePoint point = decode(bytes, at);
        request += static_cast<char>(point.value);
        at += point.size;
      }
    }
    list.push_back({item["name"], std::move(request)});
  }
  return list;
}

uint64_t allocations_of(const std::string& request) {
  memory::begin(0);
  compare_json(request);
  return memory::end();
}

// What a process of its own answers on standard output, and how it ended. `answer` is made before
// that process is.
class Instance {
 public:
  Instance() : output_(::memfd_create("answer", 0)) { REQUIRE(output_ >= 0); }
  ~Instance() { ::close(output_); }
  Instance(const Instance&) = delete;
  Instance& operator=(const Instance&) = delete;

  struct Answer {
    bool clean = false;  // it ended by itself, with 0 and a report or with 1 and an error
    std::string text;
  };
  Answer compare(const std::string& request, uint64_t failing) {
    REQUIRE(::ftruncate(output_, 0) == 0);
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) run(request, failing);
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    Answer answer;
    answer.text.resize(static_cast<size_t>(::lseek(output_, 0, SEEK_END)));
    REQUIRE(::pread(output_, answer.text.data(), answer.text.size(), 0) ==
            static_cast<ssize_t>(answer.text.size()));
    const int exit = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    answer.clean = exit == (answer.text.starts_with("{\"error\"") ? 1 : 0);
    return answer;
  }

 private:
  [[noreturn]] void run(const std::string& request, uint64_t failing) const {
    ::dup2(output_, STDOUT_FILENO);
    ::lseek(output_, 0, SEEK_SET);
    std::set_new_handler(memory::is_short);
    memory::begin(failing);
    const std::string report = compare_json(request);
    memory::end();
    const bool all =
        ::write(STDOUT_FILENO, report.data(), report.size()) == static_cast<ssize_t>(report.size());
    ::_exit(!all ? 2 : report.starts_with("{\"error\"") ? 1 : 0);
  }

  int output_;
};

struct Tally {
  uint64_t allocations = 0, tried = 0, short_of = 0;
};

// Every `step`-th allocation of a request; the first and the last among them.
Tally run_out(Instance& instance, const Scenario& scenario, const std::string& report,
              uint64_t allocations, uint64_t step) {
  Tally tally{.allocations = allocations};
  const auto check = [&](uint64_t n) {
    const Instance::Answer answer = instance.compare(scenario.request, n);
    const bool is_short = answer.text == memory::kShort;
    ++tally.tried;
    tally.short_of += is_short;
    INFO(scenario.name, ", allocation ", n, " of ", allocations, ": ", answer.text.substr(0, 200));
    REQUIRE(answer.clean);
    REQUIRE((is_short || answer.text == report));
    REQUIRE(is_short == (n <= allocations));
  };
  for (uint64_t n = 1; n < allocations; n += step) check(n);
  check(allocations);
  check(allocations + 1);  // memory enough: an instance after one that had none
  return tally;
}

bool whole() {
  const char* hostile = std::getenv("CROSSCHECK_HOSTILE");
  return hostile && std::string_view(hostile) == "all";
}

void tell(const std::string& name, const Tally& tally) {
  std::printf("%-34s %7llu allocations, %6llu made to fail: %llu clean errors\n", name.c_str(),
              static_cast<unsigned long long>(tally.allocations),
              static_cast<unsigned long long>(tally.tried - 1),
              static_cast<unsigned long long>(tally.short_of));
}

}  // namespace

// The words and rules of the language are made ready by the first request: this comes before all
// others.
TEST_CASE("memory runs out in the first request of an instance") {
  const Scenario scenario = scenarios().at(5);
  Instance instance;
  const std::string report = instance.compare(scenario.request, 0).text;
  // Counted in a process of its own, for here nothing may be ready yet: the number of the first
  // that is not needed.
  uint64_t enough = 1, needed = 1 << 22;
  while (enough < needed) {
    const uint64_t middle = (enough + needed) / 2;
    if (instance.compare(scenario.request, middle).text == memory::kShort)
      enough = middle + 1;
    else
      needed = middle;
  }
  const uint64_t most = whole() ? 3000 : 8;
  tell("the first request",
       run_out(instance, scenario, report, needed - 1, std::max<uint64_t>(1, needed / most)));
}

TEST_CASE("memory runs out at every allocation") {
  const std::vector<Scenario> list = scenarios();
  REQUIRE(list.size() >= 12);
  for (const Scenario& scenario : list) compare_json(scenario.request);  // all is ready
  Instance instance;
  for (const Scenario& scenario : list) {
    const std::string report = compare_json(scenario.request);
    const uint64_t allocations = allocations_of(scenario.request);
    const uint64_t step = whole() ? 1 : std::max<uint64_t>(1, allocations / 20);
    tell(scenario.name, run_out(instance, scenario, report, allocations, step));
  }
}

}  // namespace crosscheck
