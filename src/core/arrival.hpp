// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <ocelli/http/headers.hpp>
#include <ocelli/http/response.hpp>

#include "core/digest_check.hpp"
#include "core/representation.hpp"

namespace ocelli { inline namespace v1 { namespace core {

/// What is known of a file that comes in one answer or, after a break, in several: how many bytes are there, how the
/// rest is asked for, and what the whole should be. Does no I/O.
class Arrival {
 public:
  /// Where an answer's bytes go.
  enum class Course { from_the_start, onwards, nowhere };

  /// For the next request: identity coding, since ranges and digests count bytes as they are sent; and the rest alone
  /// where that can be had.
  [[nodiscard]] http::Headers request_headers();

  /// `replay` gives the bytes that are there. Where the course is `nowhere`, `fault` says why.
  [[nodiscard]] Course begin(const http::Response& head, const DigestCheck::Replay& replay);
  void take(std::string_view bytes);
  /// Fields behind the bytes, which are then all there.
  void take_trailers(const http::Headers& trailers, const DigestCheck::Replay& replay);
  /// What is wrong with the whole, in words; empty where nothing is.
  [[nodiscard]] std::string end();

  [[nodiscard]] const std::string& fault() const noexcept { return fault_; }
  [[nodiscard]] std::uint64_t received() const noexcept { return received_; }
  [[nodiscard]] const http::Headers& headers() const noexcept { return whole_.headers; }

  /// Whether what is there is of use to the next answer.
  [[nodiscard]] bool can_go_on() const noexcept { return received_ > 0 && !whole_.validator.empty(); }
  void forget();

 private:
  [[nodiscard]] Course start(const http::Response& head);
  [[nodiscard]] Course go_on(const http::Response& head, std::uint64_t first, const DigestCheck::Replay& replay);
  [[nodiscard]] Course refuse(std::string fault);
  [[nodiscard]] std::string fault_of_whole();

  /// Of what the digests of an answer are.
  enum class Promises { nothing, content, content_and_whole };

  Representation whole_;
  std::uint64_t received_ = 0;
  /// Of the last answer: where its bytes begin, and what its trailers can say something of.
  std::uint64_t content_begin_ = 0;
  Promises promises_ = Promises::nothing;
  /// Set between a request that is worded here, for the rest or from 0 for all, and its answer.
  std::optional<std::uint64_t> asked_from_;
  DigestCheck whole_check_;
  /// Of the bytes that one answer brings.
  DigestCheck content_check_;
  std::string fault_;
};

}}}  // namespace ocelli::v1::core
