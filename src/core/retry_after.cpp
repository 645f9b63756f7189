// SPDX-License-Identifier: Apache-2.0
#include "core/retry_after.hpp"

#include <array>
#include <cmath>
#include <cstdint>
#include <string>

#include "core/calendar.hpp"
#include "core/digits.hpp"
#include "http/tokens.hpp"

namespace ocelli { inline namespace v1 { namespace core {

namespace {

using std::chrono::milliseconds;
using CalendarTime = std::chrono::system_clock::time_point;

/// About 11 days: more is no wait but a way to say no, and stays clear of overflow.
constexpr std::int64_t longest_ms = 1'000'000'000;

/// A decimal number of `unit` milliseconds, fraction allowed: "1.5".
std::optional<milliseconds> parse_duration(std::string_view text, std::int64_t unit) {
  const auto point = text.find('.');
  const auto whole = parse_digits(text.substr(0, point));
  if (!whole) return std::nullopt;
  std::int64_t fraction = 0;
  if (point != std::string_view::npos) {
    const std::string digits = std::string(text.substr(point + 1, 3)) + "000";
    const auto thousandths = parse_digits(std::string_view(digits).substr(0, 3));
    if (!thousandths || !parse_digits(text.substr(point + 1))) return std::nullopt;
    fraction = *thousandths * unit / 1000;
  }
  return milliseconds(*whole > longest_ms / unit ? longest_ms : *whole * unit + fraction);
}

int month_of(std::string_view name) {
  static constexpr std::array<std::string_view, 12> names = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                             "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == name) return static_cast<int>(i) + 1;
  }
  return 0;
}

/// When the server wrote its answer, by its own clock.
std::optional<CalendarTime> answered_at(const http::Headers& headers) {
  const auto text = headers.find("Date");
  if (!text) return std::nullopt;
  const auto date = parse_http_date(http::trimmed(*text));
  // An earlier one is made up, and far enough from others for differences to overflow.
  return date && *date >= CalendarTime() ? date : std::nullopt;
}

}  // namespace

std::optional<milliseconds> wait_of(double seconds) {
  if (!(seconds >= 0)) return std::nullopt;
  // Rounded up: a wait that is a fraction too short is refused once more.
  const double ms = std::ceil(seconds * 1000);
  return milliseconds(ms < static_cast<double>(longest_ms) ? static_cast<std::int64_t>(ms) : longest_ms);
}

std::optional<milliseconds> wait_of(std::string_view seconds) { return parse_duration(http::trimmed(seconds), 1000); }

std::optional<CalendarTime> parse_http_date(std::string_view text) {
  // Sun, 06 Nov 1994 08:49:37 GMT
  if (text.size() != 29 || text.substr(3, 2) != ", " || text.substr(25) != " GMT") return std::nullopt;
  if (text[7] != ' ' || text[11] != ' ' || text[16] != ' ' || text[19] != ':' || text[22] != ':') return std::nullopt;
  const int month = month_of(text.substr(8, 3));
  const auto day = parse_digits(text.substr(5, 2));
  const auto year = parse_digits(text.substr(12, 4));
  const auto hour = parse_digits(text.substr(17, 2));
  const auto minute = parse_digits(text.substr(20, 2));
  const auto second = parse_digits(text.substr(23, 2));
  if (month == 0 || !day || !year || !hour || !minute || !second) return std::nullopt;
  if (*day < 1 || *day > days_in_month(*year, month) || *hour > 23 || *minute > 59 || *second > 60) return std::nullopt;
  const std::int64_t days = days_since_epoch({*year, month, static_cast<int>(*day)});
  // 64 bits of nanoseconds reach from 1677 to 2262; a date beyond is as far away as there is.
  if (days > 106'000) return CalendarTime::max();
  if (days < -106'000) return CalendarTime::min();
  const auto since_epoch = std::chrono::seconds(days * 86400 + *hour * 3600 + *minute * 60 + *second);
  return CalendarTime(since_epoch);
}

std::optional<milliseconds> retry_after(const http::Headers& headers, CalendarTime now) {
  if (const auto value = headers.find("retry-after-ms")) {
    if (const auto wait = parse_duration(http::trimmed(*value), 1)) return wait;
  }
  const auto value = headers.find("Retry-After");
  if (!value) return std::nullopt;
  const std::string_view text = http::trimmed(*value);
  if (const auto wait = parse_duration(text, 1000)) return wait;
  const auto date = parse_http_date(text);
  if (!date) return std::nullopt;
  const CalendarTime start = answered_at(headers).value_or(now);
  if (*date <= start) return milliseconds(0);
  // Rounded up: a wait that is a fraction too short is refused once more.
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(*date - start).count();
  if (seconds >= longest_ms / 1000) return milliseconds(longest_ms);
  return std::chrono::ceil<milliseconds>(*date - start);
}

}}}  // namespace ocelli::v1::core
