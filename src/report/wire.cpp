#include "report/wire.h"

#include "report/report.h"
#include "report/request.h"
#include "report/write.h"

namespace crosscheck {

std::string compare_json(std::string_view json) {
  const RequestResult read = read_request(json);
  return read.error ? write_error(*read.error) : write_report(compare(read.request));
}

}  // namespace crosscheck
