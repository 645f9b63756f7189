// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <ocelli/clock.hpp>
#include <ocelli/groundlight/submitting.hpp>

namespace ocelli { inline namespace v1 { namespace groundlight {

namespace {

/// Where KSUIDs begin to count seconds: 14 May 2014.
constexpr std::int64_t ksuid_epoch = 1400000000;
constexpr std::size_t ksuid_bytes = 20;
constexpr std::size_t ksuid_digits = 27;

using KsuidBytes = std::array<std::uint8_t, ksuid_bytes>;

/// The bytes as one large number, in digits and letters.
std::string base62(KsuidBytes bytes) {
  constexpr std::string_view digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  std::string text(ksuid_digits, '0');
  for (auto digit = text.rbegin(); digit != text.rend(); ++digit) {
    unsigned rest = 0;
    for (auto& byte : bytes) {
      rest = rest * 256 + byte;
      byte = static_cast<std::uint8_t>(rest / digits.size());
      rest %= static_cast<unsigned>(digits.size());
    }
    *digit = digits[rest];
  }
  return text;
}

}  // namespace

std::string new_image_query_id(const ImageQueriesApi& api) {
  const auto since_1970 = api.options().clock->calendar_now().time_since_epoch();
  const auto second = std::chrono::duration_cast<std::chrono::seconds>(since_1970).count() - ksuid_epoch;
  KsuidBytes bytes{};
  for (std::size_t i = 0; i < 4; ++i) bytes[i] = static_cast<std::uint8_t>(second >> (24 - 8 * i));
  for (std::size_t i = 4; i < bytes.size(); ++i) bytes[i] = static_cast<std::uint8_t>(api.options().random() * 256);
  return "iq_" + base62(bytes);
}

}}}  // namespace ocelli::v1::groundlight
