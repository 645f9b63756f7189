// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ocelli { inline namespace v1 { namespace testing {

/// Header fields in the order they travel, names as they were spelled.
using MockHeaders = std::vector<std::pair<std::string, std::string>>;

/// One way in which `MockServices` misbehaves, and for which requests.
///
/// The first pending fault whose `method` and `path_prefix` match a request decides about it; later ones wait their
/// turn.
struct Fault {
  /// For `times`: the fault stays until it is cleared.
  static constexpr int always = std::numeric_limits<int>::max();

  /// Where the connection ends when not even the head of the response arrives whole.
  enum class Cut { none, before_status_line, inside_headers };

  /// Only requests with this method; empty = any.
  std::string method;
  /// Only requests whose target begins like this, for example "/device-api/v1/image-queries"; empty = any.
  std::string path_prefix;
  /// How many matching requests are hit, at least 1.
  int times = 1;
  /// How many matching requests pass unharmed first.
  int skip = 0;

  /// 200 to 599: answered in place of the service, which never sees the request (unless `processed`). 0 = the service's
  /// own answer, damaged as the rest says.
  int status = 0;
  /// With a `status`: the service does its work first and only its answer is replaced, as by a gateway that lost
  /// patience.
  bool processed = false;
  /// Set on the response; a field of the same name is replaced. A `Content-Length` is sent as given, true or not.
  MockHeaders headers;
  /// Sets `Retry-After`.
  std::optional<std::chrono::seconds> retry_after;
  /// Replaces the body. Without it a `status` comes with `{"detail":"<reason phrase>"}`.
  std::optional<std::string> body;
  /// Sends half of the body under a matching `Content-Length`: JSON that ends too early.
  bool malformed = false;

  /// Passes between the request's arrival (and processing) and the first byte of the response.
  std::chrono::milliseconds delay{0};
  /// Closes the connection after this many bytes of the response body, although `Content-Length` promised all of it.
  std::optional<std::size_t> cut_after;
  /// Closes the connection earlier still; wins over `cut_after`.
  Cut cut = Cut::none;
  /// Ends the connection by RST: where `cut` or `cut_after` says, otherwise in place of the whole response.
  bool reset = false;
};

}}}  // namespace ocelli::v1::testing
