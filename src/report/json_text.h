// JSON as text, written from its beginning to its end: a tree of a report would take many times its
// bytes, and most of the time of writing it.
//
//   JsonText json;
//   json.object([&] {
//     json.member("id", "f1");
//     json.member("between", [&] { json.list(2, [&](uint32_t i) { json.value(pair[i]); }); });
//   });
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace crosscheck {

class JsonText {
 public:
  // A string, a number, true or false, nullptr; or a function, which writes one value.
  template <class T>
  void value(const T& v) {
    if constexpr (std::is_invocable_v<const T&>)
      v();
    else if constexpr (std::is_same_v<T, bool>)
      put(v ? "true" : "false");
    else if constexpr (std::is_null_pointer_v<T>)
      put("null");
    else if constexpr (std::is_integral_v<T>)
      put(std::to_string(v));
    else if constexpr (std::is_floating_point_v<T>)
      real(v);
    else
      string(v);
  }
  // Of an object. REQUIRES: the key is plain ASCII without quotes.
  template <class T>
  void member(std::string_view key, const T& v) {
    separate();
    text_.append(1, '"').append(key).append("\":");
    value(v);
  }
  template <class F>
  void object(F&& members) {
    put("{");
    members();
    text_ += '}';
  }
  template <class F>
  void array(F&& items) {
    put("[");
    items();
    text_ += ']';
  }
  // item(i) writes the i-th value.
  template <class F>
  void list(size_t size, F&& item) {
    array([&] {
      for (uint32_t i = 0; i < size; ++i) item(i);
    });
  }

  std::string take() { return std::move(text_); }

 private:
  // A comma, where something stands before in the same list.
  void separate() {
    if (!text_.empty() && text_.back() != '{' && text_.back() != '[' && text_.back() != ':')
      text_ += ',';
  }
  void put(std::string_view token) {
    separate();
    text_ += token;
  }
  void string(std::string_view s);
  void real(double number);

  std::string text_;
};

}  // namespace crosscheck
