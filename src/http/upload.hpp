// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include <ocelli/http/body.hpp>

namespace ocelli { inline namespace v1 { namespace http {

/// Feeds a request's body to a connection and makes sure that it has the length that it said.
///
/// A body that ends early or goes on too long is a fault: the last byte of the promised length is only given out once
/// the reader has said that nothing follows, so that a server never takes part of a body for all of it.
class Upload {
 public:
  /// `body` may be null and must outlive this object.
  explicit Upload(const Body* body);

  [[nodiscard]] bool has_body() const noexcept { return body_ != nullptr; }
  [[nodiscard]] std::optional<std::uint64_t> size() const noexcept { return size_; }

  /// Opens the reader, so that a body that can not be read is found before anything is sent. Throws what Body::open
  /// throws.
  void open();

  /// How many bytes were written to the buffer, 0 at the end; nothing where the body has a fault. Throws what the
  /// reader throws.
  [[nodiscard]] std::optional<std::size_t> read(char* buffer, std::size_t size);

  /// Whether the last byte was given out.
  [[nodiscard]] bool is_at_end() const noexcept { return body_ == nullptr || is_at_end_ || bytes_read_ == size_; }

  /// Goes back to the first byte. False where the body can be opened only once and something was read. Throws what
  /// Body::open throws.
  [[nodiscard]] bool rewind();

  /// What is wrong with the body, in words; empty where nothing is.
  [[nodiscard]] const std::string& fault() const noexcept { return fault_; }

 private:
  [[nodiscard]] bool check_length(std::size_t count);

  const Body* body_;
  std::optional<std::uint64_t> size_;
  std::unique_ptr<BodyReader> reader_;
  std::uint64_t bytes_read_ = 0;
  bool is_at_end_ = false;
  std::string fault_;
};

}}}  // namespace ocelli::v1::http
