// SPDX-License-Identifier: Apache-2.0
#include <ocelli/timestamp.hpp>

#include <algorithm>
#include <ostream>
#include <string_view>

#include "core/calendar.hpp"
#include "core/digits.hpp"

namespace ocelli { inline namespace v1 {

namespace {

using core::parse_digits;

std::string two_digits(std::int64_t number) {
  return std::string(1, static_cast<char>('0' + number / 10)) + static_cast<char>('0' + number % 10);
}

std::string four_digits(std::int64_t number) { return two_digits(number / 100) + two_digits(number % 100); }

/// Seconds from the start of the day: "17:18:46".
std::optional<std::int64_t> parse_time_of_day(std::string_view text) {
  if (text.size() < 8 || text[2] != ':' || text[5] != ':') return std::nullopt;
  const auto hour = parse_digits(text.substr(0, 2));
  const auto minute = parse_digits(text.substr(3, 2));
  const auto second = parse_digits(text.substr(6, 2));
  if (!hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 60) return std::nullopt;
  return *hour * 3600 + *minute * 60 + *second;
}

std::optional<std::int64_t> parse_date(std::string_view text) {
  if (text.size() < 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = parse_digits(text.substr(0, 4));
  const auto month = parse_digits(text.substr(5, 2));
  const auto day = parse_digits(text.substr(8, 2));
  if (!year || !month || !day || *month < 1 || *month > 12) return std::nullopt;
  if (*day < 1 || *day > core::days_in_month(*year, static_cast<int>(*month))) return std::nullopt;
  return core::days_since_epoch({*year, static_cast<int>(*month), static_cast<int>(*day)});
}

/// Seconds east of UTC: "Z", "", "+02:00", "-0330".
std::optional<std::int64_t> parse_offset(std::string_view text) {
  if (text.empty() || text == "Z" || text == "z") return 0;
  const bool has_colon = text.size() == 6 && text[3] == ':';
  if ((text[0] != '+' && text[0] != '-') || (!has_colon && text.size() != 5)) return std::nullopt;
  const auto hours = parse_digits(text.substr(1, 2));
  const auto minutes = parse_digits(text.substr(has_colon ? 4 : 3));
  if (!hours || !minutes || *hours > 23 || *minutes > 59) return std::nullopt;
  const std::int64_t seconds = *hours * 3600 + *minutes * 60;
  return text[0] == '-' ? -seconds : seconds;
}

/// Nanoseconds of ".015922", and how many characters that is.
struct Fraction {
  std::int64_t nanoseconds = 0;
  std::size_t size = 0;
};

std::optional<Fraction> parse_fraction(std::string_view text) {
  if (text.empty() || (text[0] != '.' && text[0] != ',')) return Fraction{};
  std::size_t end = 1;
  while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
  if (end == 1) return std::nullopt;
  std::string digits(text.substr(1, std::min<std::size_t>(end - 1, 9)));
  digits.resize(9, '0');
  return Fraction{*parse_digits(digits), end};
}

}  // namespace

Timestamp::Timestamp(TimePoint time) {
  constexpr std::int64_t day_ns = 86'400'000'000'000;
  const std::int64_t since_epoch = time.time_since_epoch().count();
  const std::int64_t remainder = since_epoch % day_ns;
  const std::int64_t days = since_epoch / day_ns - (remainder < 0 ? 1 : 0);
  const std::int64_t in_day = remainder + (remainder < 0 ? day_ns : 0);
  const std::int64_t seconds = in_day / 1'000'000'000;
  const core::Date date = core::date_of(days);
  text_ = four_digits(date.year) + "-" + two_digits(date.month) + "-" + two_digits(date.day) + "T" +
          two_digits(seconds / 3600) + ":" + two_digits(seconds / 60 % 60) + ":" + two_digits(seconds % 60);
  std::string fraction = std::to_string(in_day % 1'000'000'000);
  fraction.insert(0, 9 - fraction.size(), '0');
  fraction.erase(fraction.find_last_not_of('0') + 1);
  if (!fraction.empty()) text_ += "." + fraction;
  text_ += "Z";
}

std::optional<Timestamp::TimePoint> Timestamp::time_point() const noexcept {
  const std::string_view text = text_;
  if (text.size() < 19 || (text[10] != 'T' && text[10] != 't' && text[10] != ' ')) return std::nullopt;
  const auto days = parse_date(text.substr(0, 10));
  const auto seconds = parse_time_of_day(text.substr(11, 8));
  const auto fraction = parse_fraction(text.substr(19));
  if (!days || !seconds || !fraction) return std::nullopt;
  const auto offset = parse_offset(text.substr(19 + fraction->size));
  // 64 bits of nanoseconds reach from 1677 to 2262.
  constexpr std::int64_t longest_days = 106'000;
  if (!offset || *days > longest_days || *days < -longest_days) return std::nullopt;
  return TimePoint(std::chrono::seconds(*days * 86400 + *seconds - *offset) +
                   std::chrono::nanoseconds(fraction->nanoseconds));
}

std::ostream& operator<<(std::ostream& out, const Timestamp& time) { return out << time.text(); }

}}  // namespace ocelli::v1
