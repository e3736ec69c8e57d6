#include "text/offsets.h"

#include <algorithm>

#include "text/utf8.h"

namespace crosscheck {
namespace {

constexpr uint32_t kStride = 64;

uint32_t units_of(const CodePoint& point) { return point.value > 0xFFFF ? 2 : 1; }

}  // namespace

Offsets::Offsets(std::string_view text) : text_(text) {
  stops_.reserve(text.size() / kStride + 1);
  uint32_t due = 0;
  for (uint32_t at = 0; at < text.size();) {
    for (; due <= at; due += kStride) stops_.push_back({at, units_});
    const CodePoint point = code_point_at(text, at);
    at += point.size;
    units_ += units_of(point);
  }
}

uint32_t Offsets::to_utf16(uint32_t byte) const {
  if (byte >= text_.size()) return units_;
  // Up to three bytes before a multiple of 64 may belong to the code point that crosses it.
  size_t index = std::min<size_t>(byte / kStride, stops_.size() - 1);
  if (stops_[index].byte > byte) --index;
  Stop stop = stops_[index];
  while (stop.byte < byte) {
    const CodePoint point = code_point_at(text_, stop.byte);
    if (stop.byte + point.size > byte) break;
    stop.byte += point.size;
    stop.unit += units_of(point);
  }
  return stop.unit;
}

uint32_t Offsets::to_byte(uint32_t unit) const {
  if (unit >= units_) return static_cast<uint32_t>(text_.size());
  const auto after = std::upper_bound(stops_.begin(), stops_.end(), unit,
                                      [](uint32_t u, const Stop& stop) { return u < stop.unit; });
  Stop stop = *(after - 1);
  while (stop.unit < unit) {
    const CodePoint point = code_point_at(text_, stop.byte);
    if (stop.unit + units_of(point) > unit) break;
    stop.byte += point.size;
    stop.unit += units_of(point);
  }
  return stop.byte;
}

}  // namespace crosscheck
