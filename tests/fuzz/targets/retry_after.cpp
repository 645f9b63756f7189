// SPDX-License-Identifier: Apache-2.0
// How long a server asks to wait. An input: `retry-after-ms`, `Retry-After`, and the time now in seconds.
#include <string>

#include "core/digits.hpp"
#include "core/retry_after.hpp"
#include "fuzz/target.hpp"

namespace ocelli { namespace fuzz { namespace {

using std::chrono::milliseconds;
using Time = std::chrono::system_clock::time_point;

constexpr milliseconds longest{1'000'000'000};

void require_bounded(const std::optional<milliseconds>& wait) {
  require(!wait || (wait->count() >= 0 && *wait <= longest), "a wait is neither negative nor without end");
}

void check_digits(std::string_view text, milliseconds unit, const std::optional<milliseconds>& wait) {
  const auto number = core::parse_digits(text);
  if (!number) return;
  require(wait.has_value(), "a whole number is understood");
  const auto expected = *number > longest / unit ? longest : *number * unit;
  require(*wait == expected, "a whole number is that many units");
}

void check_date(std::string_view text, Time now, const std::optional<milliseconds>& wait) {
  const auto date = core::parse_http_date(text);
  const bool is_trimmed = text.find_first_of(" \t") != 0 && text.find_last_of(" \t") + 1 != text.size();
  if (!date || !is_trimmed) return;
  require(wait.has_value(), "a date is understood");
  require(*date > now ? wait->count() > 0 : wait->count() == 0, "a date in the past is no wait, another is one");
  const bool is_far = *wait == longest;
  require(is_far || now + *wait >= *date || *date <= now, "a wait is not too short");
}

void check(std::string_view text) {
  Input input(text);
  const std::string in_milliseconds(input.line());
  const std::string plain(input.line());
  const auto seconds = core::parse_digits(input.line()).value_or(0) % 7'000'000'000;
  const Time now{std::chrono::seconds(seconds)};
  http::Headers headers;
  headers.add_received("Retry-After", plain);
  const auto wait = core::retry_after(headers, now);
  require_bounded(wait);
  check_digits(plain, std::chrono::seconds(1), wait);
  check_date(plain, now, wait);
  headers.add_received("RETRY-AFTER-MS", in_milliseconds);
  const auto best = core::retry_after(headers, now);
  require_bounded(best);
  check_digits(in_milliseconds, milliseconds(1), best);
  require(best.has_value() || !wait.has_value(), "what cannot be understood does not hide what can");
  require_bounded(core::wait_of(std::string_view(plain)));
}

const Registration registration({"retry_after", 128, &check});

}}}  // namespace ocelli::fuzz
