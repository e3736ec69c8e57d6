// crosscheck-native: a request on standard input, its report on standard output; exit status 1 for
// an error report. With --lines a request a line and a report a line. The tests hold its bytes
// against those of the WebAssembly build.
#include <cstdio>
#include <iostream>
#include <iterator>
#include <new>
#include <string>

#include "memory/shortage.h"
#include "report/wire.h"

namespace {

bool answer(std::string request) {
  bool begun = false, good = true;
  crosscheck::compare_json(
      request,
      [&](std::string_view part) {
        if (!begun) good = !part.starts_with("{\"error\"");
        begun = true;
        std::fwrite(part.data(), 1, part.size(), stdout);
      },
      [&] { std::string().swap(request); });
  std::fputc('\n', stdout);
  std::fflush(stdout);
  return good;
}

}  // namespace

int main(int count, char** arguments) {
  std::set_new_handler(crosscheck::memory::is_short);
  if (count > 1 && std::string(arguments[1]) == "--lines") {
    bool good = true;
    for (std::string line; std::getline(std::cin, line);)
      if (!line.empty()) good = answer(std::move(line)) && good;
    return good ? 0 : 1;
  }
  return answer(std::string{std::istreambuf_iterator<char>(std::cin), {}}) ? 0 : 1;
}
