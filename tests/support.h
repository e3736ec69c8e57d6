// What several tests need.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "language/wordlist.h"

namespace crosscheck::test {

// The tokens of a phrase that is written with a space between every two.
class Phrase {
 public:
  explicit Phrase(std::string text) : text_(std::move(text)) {
    size_t at = 0;
    while (at < text_.size()) {
      const size_t space = std::min(text_.find(' ', at), text_.size());
      if (space > at) forms_.push_back(std::string_view(text_).substr(at, space - at));
      at = space + 1;
    }
  }
  Phrase(const Phrase&) = delete;
  Phrase& operator=(const Phrase&) = delete;
  operator Forms() const { return forms_; }  // NOLINT: a phrase stands for its forms
  size_t size() const { return forms_.size(); }

 private:
  std::string text_;
  std::vector<std::string_view> forms_;
};

}  // namespace crosscheck::test
