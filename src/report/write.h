// The report as JSON.
#pragma once
#include <string>

#include "report/report.h"
#include "report/request.h"

namespace crosscheck {

// Spans become UTF-16 code units here, and nowhere else. Keys in the order of the schema; no white
// space.
std::string write_report(const Report& report);
std::string write_error(const RequestError& error);

}  // namespace crosscheck
