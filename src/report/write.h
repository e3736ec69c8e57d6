// The report as JSON.
#pragma once
#include "report/json_text.h"
#include "report/report.h"
#include "report/request.h"

namespace crosscheck {

// Spans become UTF-16 code units here, and nowhere else. Keys in the order of the schema; no white
// space.
void write_report(const Report& report, const JsonSink& sink);
void write_error(const RequestError& error, const JsonSink& sink);

}  // namespace crosscheck
