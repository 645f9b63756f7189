// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "testing/mock/checksum.hpp"

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

/// A part of a form as it arrived.
struct ReceivedPart {
  std::string name;
  std::string file_name;
  std::string media_type;
  /// At most the first 64 KiB.
  std::string beginning;
  std::uint64_t size = 0;
  std::uint64_t checksum = 0;
};

/// Reads multipart/form-data (RFC 7578) piece by piece, in constant memory.
class FormIntake {
 public:
  /// What the boundary of a Content-Type is; empty where it has none.
  [[nodiscard]] static std::string boundary_of(std::string_view content_type);

  explicit FormIntake(const std::string& boundary) : delimiter_("\r\n--" + boundary) {}

  void take(std::string_view bytes);
  /// Those that arrived whole. All of them did only where `is_complete`.
  [[nodiscard]] const std::vector<ReceivedPart>& parts() const noexcept { return parts_; }
  [[nodiscard]] bool is_complete() const noexcept { return state_ == State::done; }

 private:
  enum class State { preamble, after_delimiter, head, content, done, broken };

  bool advance();
  bool skip_to_delimiter();
  bool take_what_follows_delimiter();
  bool take_head();
  bool take_content();
  void add(std::string_view bytes);
  void finish_part();

  const std::string delimiter_;
  State state_ = State::preamble;
  // As if the first delimiter stood at the beginning of a line of its own.
  std::string buffer_ = "\r\n";
  ReceivedPart part_;
  Checksum checksum_;
  std::vector<ReceivedPart> parts_;
};

}}}}  // namespace ocelli::v1::testing::mock
