// SPDX-License-Identifier: Apache-2.0
#include <ocelli/duration.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <stdexcept>

namespace ocelli { inline namespace v1 {

namespace {

using std::chrono::nanoseconds;

struct Unit {
  std::int64_t count;
  const char* name;
};

constexpr std::int64_t one_second = 1'000'000'000;
constexpr std::int64_t one_minute = 60 * one_second;
constexpr std::int64_t one_hour = 60 * one_minute;
constexpr std::int64_t one_day = 24 * one_hour;

std::string in(std::int64_t whole, const char* unit) { return std::to_string(whole) + " " + unit; }

/// "2 min 5 s"
std::string in(std::int64_t count, const Unit& large, const Unit& small) {
  const std::int64_t rest = count % large.count / small.count;
  return in(count / large.count, large.name) + (rest == 0 ? "" : " " + in(rest, small.name));
}

std::string seconds_text(std::int64_t count) {
  const std::int64_t tenth = count % one_second / (one_second / 10);
  return std::to_string(count / one_second) + (tenth == 0 ? "" : "." + std::to_string(tenth)) + " s";
}

std::string positive_text(std::int64_t count) {
  if (count == 0) return "0 s";
  if (count < one_second / 1000) return in(count, "ns");
  if (count < one_second) return in(count / (one_second / 1000), "ms");
  if (count < one_minute) return seconds_text(count);
  if (count < one_hour) return in(count, {one_minute, "min"}, {one_second, "s"});
  if (count < 2 * one_day) return in(count, {one_hour, "h"}, {one_minute, "min"});
  return in(count / one_day, "days");
}

}  // namespace

std::string duration_text(nanoseconds duration) {
  // The least of all has no opposite.
  if (duration.count() < 0) return "-" + positive_text(-std::max(duration, -nanoseconds::max()).count());
  return positive_text(duration.count());
}

void check_longer_than_zero(std::string_view name, nanoseconds duration, std::string_view advice) {
  if (duration.count() > 0) return;
  std::string text = std::string(name) + ": must be longer than 0, but is " + duration_text(duration);
  if (!advice.empty()) text.append("; ").append(advice);
  throw std::invalid_argument(text);
}

}}  // namespace ocelli::v1
