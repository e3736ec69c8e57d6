// JSON as text, written from its beginning to its end: a tree of a report would take many times its
// bytes, and most of the time of writing it.
//
//   JsonText json(sink);
//   json.object([&] {
//     json.member("id", "f1");
//     json.member("between", [&] { json.list(2, [&](uint32_t i) { json.value(pair[i]); }); });
//   });
//   json.end();
#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace crosscheck {

// Takes JSON in parts, one after the other.
using JsonSink = std::function<void(std::string_view)>;

class JsonText {
 public:
  explicit JsonText(JsonSink sink) : sink_(std::move(sink)) {}

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

  // Hands over what is left. Nothing is written after it.
  void end() { sink_(text_); }

 private:
  // A comma, where something stands before in the same list.
  void separate() {
    if (!text_.empty() && text_.back() != '{' && text_.back() != '[' && text_.back() != ':')
      text_ += ',';
  }
  void put(std::string_view token) {
    constexpr size_t kPart = 1 << 16;
    separate();
    text_ += token;
    if (text_.size() < kPart) return;
    // Its last byte stays, for it says whether a comma comes next.
    sink_(std::string_view(text_).substr(0, text_.size() - 1));
    text_.erase(0, text_.size() - 1);
  }
  void string(std::string_view s);
  void real(double number);

  const JsonSink sink_;
  std::string text_;  // what was not handed over yet
};

}  // namespace crosscheck
