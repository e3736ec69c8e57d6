// A request from JSON, checked.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "crosscheck.h"

namespace crosscheck {

// For a person (message), for a program (code), and where (at: "articles[2].text").
struct RequestError {
  std::string code, message, at;
};

struct RequestResult {
  Request request;
  std::optional<RequestError> error;
};

constexpr size_t kMostArticles = 50;
constexpr size_t kMostTextBytes = 25'000'000;  // of all articles together
constexpr int kDeepest = 64;                   // nesting of a request

// Offsets in the request (UTF-16 code units) become bytes. Ill-formed UTF-8 is mended first;
// unknown fields are left out of account.
RequestResult read_request(std::string_view json);

}  // namespace crosscheck
