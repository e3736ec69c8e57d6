// Lengths of time on the calendar: where a period leads from a moment.
#include <cmath>
#include <cstdlib>

#include "reading/timex_value.h"

namespace crosscheck {
namespace {

constexpr int64_t kDaySeconds = 86400;
constexpr int64_t kMostDays = 2900000;  // the calendar ends in the year 9999

// A period taken apart: "P1M21D" is 1 month, 21 days; "PT1.5H" 5400 seconds.
struct Parts {
  int months = 0;
  int64_t days = 0, seconds = 0;
};

// Adds `count` of a unit of ISO 8601 (with TIDES' decades and centuries); false where it is none.
bool add(Parts& parts, double count, std::string_view letter, bool time) {
  const auto whole = [](double value) { return static_cast<int64_t>(std::floor(value + 0.5)); };
  if (time) {
    const int unit = letter == "H" ? 3600 : letter == "M" ? 60 : letter == "S" ? 1 : 0;
    parts.seconds += whole(count * unit);
    return unit != 0;
  }
  const int months = letter == "M"    ? 1
                     : letter == "Q"  ? 3
                     : letter == "Y"  ? 12
                     : letter == "DE" ? 120
                     : letter == "CE" ? 1200
                                      : 0;
  const int days = letter == "D" ? 1 : letter == "W" ? 7 : letter == "WE" ? 7 : 0;
  if (months > 1) {
    parts.months += static_cast<int>(whole(count * months));
  } else if (months == 1) {
    parts.months += static_cast<int>(count);
    parts.days += whole((count - std::floor(count)) * 30);
  } else {
    parts.days += static_cast<int64_t>(count * days);
    parts.seconds += whole((count * days - std::floor(count * days)) * kDaySeconds);
  }
  return months + days != 0;
}

std::optional<Parts> parts_of(std::string_view period) {
  Parts parts;
  bool time = false;
  size_t at = 1;
  while (at < period.size()) {
    if (period[at] == 'T') {
      time = true;
      ++at;
      continue;
    }
    double count = 0, scale = 0;
    size_t digits = 0;
    for (; at < period.size() && ((period[at] >= '0' && period[at] <= '9') || period[at] == '.');
         ++at, ++digits) {
      if (period[at] == '.') {
        scale = 1;
      } else {
        count = count * 10 + (period[at] - '0');
        scale *= 10;
      }
    }
    if (scale > 1) count /= scale;
    const size_t begin = at;
    while (at < period.size() && period[at] >= 'A' && period[at] <= 'Z' && period[at] != 'T') ++at;
    constexpr double kMost = 1e5;
    if (digits == 0 || count > kMost || !add(parts, count, period.substr(begin, at - begin), time))
      return std::nullopt;
  }
  return parts;
}

}  // namespace

std::optional<Moment> moved(Moment from, std::string_view period, int direction) {
  const auto parts = parts_of(period);
  if (!parts || std::abs(parts->months) > 100000) return std::nullopt;
  const auto day = months_later(from.day, direction * parts->months);
  if (!day) return std::nullopt;
  const int64_t second = from.second + direction * parts->seconds;
  const int64_t over = (second >= 0 ? second : second - kDaySeconds + 1) / kDaySeconds;
  const int64_t to = *day + direction * parts->days + over;
  if (to < -kMostDays || to > kMostDays) return std::nullopt;
  return Moment{static_cast<Day>(to), static_cast<int32_t>(second - over * kDaySeconds)};
}

Timex begun(Timex length, Moment from, bool fine, int direction) {
  const auto far = length.from ? std::nullopt : moved(from, length.value, direction);
  if (!far) return length;
  const Moment first = direction < 0 ? *far : from, last = direction < 0 ? from : *far;
  fine = fine || length.value.find('T') != std::string::npos;
  if (!fine && last.day <= first.day) return length;
  length.from = first.day;
  length.to = fine ? last.day : last.day - 1;
  if (fine) length.clock = Clock{.from = first.second, .to = last.second};
  return length;
}

}  // namespace crosscheck
