// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include <ocelli/cancellation.hpp>
#include <ocelli/export.hpp>
#include <ocelli/result.hpp>

namespace ocelli { inline namespace v1 {

/// Limits of one wait for a message. Where neither time is given, it lasts as long as the stream does.
struct NextOptions {
  std::optional<std::chrono::nanoseconds> timeout = {};
  /// The same as a point in time; where both are given the earlier one holds.
  std::optional<std::chrono::steady_clock::time_point> deadline = {};
  CancellationToken cancellation = {};
};

/// Whether a callback wants the next message.
enum class StreamAction { proceed, stop };

/// The part of a MessageStream that has no type.
class OCELLI_EXPORT MessageSource {
 public:
  virtual ~MessageSource();

  /// The next message's text; nothing where the server has closed the stream properly.
  [[nodiscard]] virtual Result<std::optional<std::string>> next(const NextOptions& options) = 0;
  virtual void close(std::chrono::nanoseconds timeout) = 0;
  [[nodiscard]] virtual std::optional<std::uint16_t> close_code() const = 0;
};

/// Messages that a server sends when it has something to say, one value each.
///
/// Move-only; for one thread at a time. May outlive the API object that opened it. Dropping it drops the connection at
/// once; `close` does it by the rules. Pings are answered while somebody waits for a message.
template <class T>
class [[nodiscard]] MessageStream {
 public:
  using Decode = std::function<Result<T>(std::string message)>;

  MessageStream(std::shared_ptr<MessageSource> source, Decode decode)
      : source_(std::move(source)), decode_(std::move(decode)) {}
  MessageStream(MessageStream&&) noexcept = default;
  MessageStream& operator=(MessageStream&&) noexcept = default;

  /// Waits for the next message; nothing where the server has closed the stream properly.
  ///
  /// A token that is cancelled and a deadline that has passed end it at once, also where a message is there already.
  ///
  /// Throws the ApiException tree. After TimeoutException (unless the server was silent for
  /// ClientOptions::stall_timeout, pings included: then the stream is over, and says so again) and CancelledException
  /// the stream is as good as before and nothing is lost. DecodeException is one message that is not what was promised;
  /// the next one follows. After any other error the stream is over. Throws std::invalid_argument for a timeout that is
  /// not longer than nothing.
  [[nodiscard]] std::optional<T> next(const NextOptions& options = {}) { return try_next(options).value(); }

  /// `next` with the error as a value.
  Result<std::optional<T>> try_next(const NextOptions& options = {}) {
    auto message = source_->next(options);
    if (!message) return message.shared_error();
    if (!*message) return std::optional<T>();
    auto value = decode_(std::move(**message));
    if (!value) return value.shared_error();
    return std::optional<T>(std::move(*value));
  }

  /// Calls `callback(T)`, which returns a StreamAction, with each message until it says stop or the server closes; true
  /// in the latter case. `options.timeout` holds for each message, `options.deadline` for all. Throws as `next`, and
  /// what the callback throws.
  template <class Callback>
  bool for_each(Callback callback, const NextOptions& options = {}) {
    while (auto message = next(options)) {
      if (callback(std::move(*message)) == StreamAction::stop) return false;
    }
    return true;
  }

  /// Tells the server that nobody listens any more and waits this long for its answer. Final, throws nothing.
  void close(std::chrono::nanoseconds timeout = std::chrono::seconds(1)) { source_->close(timeout); }

  /// Why the server closed (RFC 6455 section 7.4; 1005 where it named no code); nothing as long as it did not. 1000,
  /// 1001 and 1005 are proper; with another code `next` throws TransportException.
  [[nodiscard]] std::optional<std::uint16_t> close_code() const { return source_->close_code(); }

 private:
  std::shared_ptr<MessageSource> source_;
  Decode decode_;
};

}}  // namespace ocelli::v1
