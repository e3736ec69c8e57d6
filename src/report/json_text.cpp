#include "report/json_text.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace crosscheck {
namespace {

using Json = nlohmann::ordered_json;

std::string written(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

// Whether a string stands in JSON as it is.
bool is_plain(std::string_view s) {
  return std::all_of(s.begin(), s.end(),
                     [](char c) { return c >= ' ' && c < 0x7F && c != '"' && c != '\\'; });
}

}  // namespace

void JsonText::string(std::string_view s) {
  if (!is_plain(s)) return put(written(s));
  separate();
  text_.append(1, '"').append(s).append(1, '"');
}

void JsonText::real(double number) { put(written(number)); }

}  // namespace crosscheck
