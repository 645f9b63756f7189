// SPDX-License-Identifier: Apache-2.0
// A time as services write it.
#include <string>

#include <ocelli/timestamp.hpp>

#include "fuzz/target.hpp"

namespace ocelli { namespace fuzz { namespace {

void check_time(const Timestamp& read, Timestamp::TimePoint time) {
  const Timestamp written(time);
  require(written.time_point() == time, "a time that is written is read as the same");
  require_equal(Timestamp(*written.time_point()).text(), written.text(), "a time is always written the same");
  require(written.text().size() >= 20 && written.text().size() <= 30 && written.text().back() == 'Z',
          "a time is written in UTC");
  const bool is_in_utc = read.text().back() == 'Z' || read.text().back() == 'z';
  if (!is_in_utc) return;
  // 23:59:60 is the next day; all else stays the day that it is.
  const bool is_leap_second = read.text().substr(17, 2) == "60";
  if (!is_leap_second) require_equal(written.text().substr(11, 8), read.text().substr(11, 8), "the time of day stays");
}

void check(std::string_view text) {
  const Timestamp read{std::string(text)};
  require_equal(read.text(), text, "the text is kept");
  const auto time = read.time_point();
  if (time) check_time(read, *time);
  if (text.size() >= 8) {
    std::int64_t count = 0;
    for (const char c : text.substr(0, 8))
      count = static_cast<std::int64_t>(static_cast<std::uint64_t>(count) << 8) | static_cast<unsigned char>(c);
    const Timestamp::TimePoint any{std::chrono::nanoseconds(count)};
    // Those of which the reader says that they are too far away begin in 1679 and 2260.
    const bool is_near = count > -9'150'000'000'000'000'000 && count < 9'150'000'000'000'000'000;
    if (is_near) require(Timestamp(any).time_point() == any, "any time can be written and read");
  }
}

const Registration registration({"timestamp", 64, &check});

}}}  // namespace ocelli::fuzz
