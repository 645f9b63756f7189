// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <exception>
#include <optional>
#include <string_view>

#include <ocelli/http/transport.hpp>

#include "http/curl/easy_handle.hpp"
#include "http/exchange_clock.hpp"
#include "http/response_assembly.hpp"
#include "http/upload.hpp"

namespace ocelli { inline namespace v1 { namespace http { namespace curl {

/// One exchange as libcurl's callbacks see it: gives out the request's body and takes in the answer.
///
/// What user code throws in a callback is kept until the transfer has stopped: no exception crosses libcurl's frames.
class Transfer {
 public:
  /// All three must outlive the transfer.
  Transfer(const Request& request, const ExchangeOptions& options, EasyHandle& easy);
  Transfer(const Transfer&) = delete;
  Transfer& operator=(const Transfer&) = delete;

  /// Sets the functions of all callbacks on a new easy handle.
  static void set_callbacks(EasyHandle& easy);

  /// Opens the body and points the callbacks here. Throws what Body::open throws.
  void attach();

  /// Tells the clock whether the connection was made and whether bytes have moved since it was last told.
  void observe(ExchangeClock& clock, ExchangeClock::TimePoint now);

  [[nodiscard]] Progress progress() const;
  [[nodiscard]] bool is_connected() const noexcept { return is_connected_; }
  /// Whether a byte of the request has left.
  [[nodiscard]] bool has_sent() const noexcept;
  /// Whether bytes of the body are still to go. libcurl may have read more of them than it has sent.
  [[nodiscard]] bool is_sending() const;
  /// Whether an answer has come as far as its length says. False where it says none.
  [[nodiscard]] bool has_whole_answer() const;
  /// Whether the whole answer has come over HTTP/2 while the body is still being sent. It stands (RFC 9113
  /// section 8.1); libcurl would go on sending, and never end where the server has stopped reading.
  [[nodiscard]] bool is_answered_early() const;
  [[nodiscard]] const Upload& upload() const noexcept { return upload_; }
  [[nodiscard]] ResponseAssembly& answer() noexcept { return answer_; }
  /// Why the request was not sent once more after its connection broke.
  [[nodiscard]] const std::optional<Refusal>& refusal() const noexcept { return refusal_; }
  /// When the first line of an answer came.
  [[nodiscard]] const std::optional<ExchangeClock::TimePoint>& first_byte_at() const noexcept { return first_byte_at_; }
  /// Takes the bytes behind which the connection broke for the answer, where they are one.
  void take_last_words(std::string_view words);
  void rethrow_exception() const;

 private:
  static std::size_t take_header(char* data, std::size_t size, std::size_t count, void* transfer) noexcept;
  static std::size_t take_body(char* data, std::size_t size, std::size_t count, void* transfer) noexcept;
  static std::size_t give_body(char* buffer, std::size_t size, std::size_t count, void* transfer) noexcept;
  static int rewind_body(void* transfer, curl_off_t offset, int origin) noexcept;
  static int allow_connection(void* transfer, curl_socket_t socket, curlsocktype purpose) noexcept;

  template <class Action>
  [[nodiscard]] bool succeeds(Action action) noexcept;
  [[nodiscard]] bool prepare_repetition();

  const Request& request_;
  EasyHandle& easy_;
  Upload upload_;
  ResponseAssembly answer_;
  std::optional<Refusal> refusal_;
  std::exception_ptr exception_;
  std::optional<ExchangeClock::TimePoint> first_byte_at_;
  bool is_connected_ = false;
  bool has_last_words_ = false;
  std::uint64_t callback_count_ = 0;
  std::uint64_t movement_seen_ = 0;
};

}}}}  // namespace ocelli::v1::http::curl
