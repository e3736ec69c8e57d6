#include "report/wire.h"

#include "report/report.h"
#include "report/request.h"
#include "report/write.h"

namespace crosscheck {

void compare_json(std::string_view json, const std::function<void(std::string_view)>& part,
                  const std::function<void()>& is_read) {
  RequestResult read = read_request(json);
  if (is_read) is_read();
  if (read.error) return write_error(*read.error, part);
  write_report(compare(std::move(read.request)), part);
}

std::string compare_json(std::string_view json) {
  std::string report;
  compare_json(json, [&](std::string_view part) { report += part; });
  return report;
}

}  // namespace crosscheck
