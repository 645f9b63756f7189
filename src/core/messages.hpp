// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <ocelli/clock.hpp>
#include <ocelli/errors.hpp>
#include <ocelli/http/websocket.hpp>
#include <ocelli/message_stream.hpp>

#include "core/json_codec.hpp"
#include "core/json_error.hpp"
#include "core/json_reader.hpp"
#include "core/secret_mask.hpp"

namespace ocelli { inline namespace v1 { namespace core {

/// The messages of a WebSocket, with what an error about them has to tell.
class Messages final : public MessageSource {
 public:
  struct Parts {
    std::unique_ptr<http::WebSocket> socket;
    std::shared_ptr<Clock> clock;
    ErrorContext context;
    std::size_t max_json_depth = 0;
    /// What no message may show.
    SecretMask secrets;
  };

  explicit Messages(Parts parts) : parts_(std::move(parts)) {}

  [[nodiscard]] Result<std::optional<std::string>> next(const NextOptions& options) override;
  void close(std::chrono::nanoseconds timeout) override;
  [[nodiscard]] std::optional<std::uint16_t> close_code() const override { return close_code_; }

  [[nodiscard]] std::size_t max_json_depth() const { return parts_.max_json_depth; }
  /// The error for the message that came last and is not what was promised.
  [[nodiscard]] DecodeException unreadable(std::string message, const std::string& path,
                                           const std::string& problem) const;

 private:
  using Next = Result<std::optional<std::string>>;

  [[nodiscard]] std::string tried() const;
  [[nodiscard]] Next ended(const http::WebSocketClosed& closed);
  [[nodiscard]] Next failed(const http::TransportFailure& failure) const;

  Parts parts_;
  std::uint64_t count_ = 0;
  std::optional<std::uint16_t> close_code_;
  bool is_closed_here_ = false;
};

/// A stream whose messages are JSON texts.
template <class T>
MessageStream<T> message_stream(std::shared_ptr<Messages> messages) {
  const auto decode = [messages](std::string text) -> Result<T> {
    try {
      return JsonReader::read_text<T>(text, messages->max_json_depth(),
                                      [](JsonReader& in) { return Codec<T>::read(in); });
    } catch (const JsonError& error) {
      return messages->unreadable(std::move(text), error.path(), error.what());
    }
  };
  return MessageStream<T>(messages, decode);
}

}}}  // namespace ocelli::v1::core
