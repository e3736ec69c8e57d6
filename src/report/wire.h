// Stage 6: the wire. JSON in, JSON out; the one place where bytes become UTF-16 code units.
#pragma once
#include <functional>
#include <string>
#include <string_view>

namespace crosscheck {

// The report for a request, both as UTF-8 JSON (the schema is wasm/report.schema.json). Any bytes
// give a report or an error object {"error": {"code", "message", "at"}}; `at` names the place
// ("articles[2].text"). Throws nothing. Where memory is short the program's new handler ends the
// instance: it does not return, and nothing here is called again after it.
std::string compare_json(std::string_view request);
// The same in parts, as it is written: a report is ten times as long as its articles. `is_read` is
// called as soon as the request is not looked at any more, and can be given back.
void compare_json(std::string_view request, const std::function<void(std::string_view)>& part,
                  const std::function<void()>& is_read = {});

}  // namespace crosscheck
