// crosscheck-native: a request on standard input, its report on standard output; exit status 1 for
// an error report. The tests hold its bytes against those of the WebAssembly build.
#include <cstdio>
#include <iostream>
#include <iterator>
#include <string>

#include "report/wire.h"

int main() {
  const std::string request{std::istreambuf_iterator<char>(std::cin), {}};
  const std::string report = crosscheck::compare_json(request);
  std::fwrite(report.data(), 1, report.size(), stdout);
  std::fputc('\n', stdout);
  return report.starts_with("{\"error\"") ? 1 : 0;
}
