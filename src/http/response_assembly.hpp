// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <ocelli/http/transport.hpp>

namespace ocelli { inline namespace v1 { namespace http {

/// Why an answer is not taken any further.
struct Refusal {
  FailureKind kind;
  std::string what;
};

/// Puts an answer together from the header lines and body pieces that a connection delivers.
///
/// Interim (1xx) answers are dropped. The body goes to the sink where there is one and the status is 2xx,
/// else into memory.
class ResponseAssembly {
 public:
  /// `options` must outlive this object.
  ResponseAssembly(std::string_view method, const ExchangeOptions& options);

  /// Takes one line of a header block with its line end, the status line and the empty line at the end included. False
  /// where the answer was refused.
  [[nodiscard]] bool take_header_line(std::string_view line);

  /// Takes the next bytes of the body, Content-Encoding undone. `received` is how many bytes of the body have come so
  /// far, encoded. False where the answer was refused. Throws what the sink throws.
  [[nodiscard]] bool take_body(std::string_view bytes, std::uint64_t received);

  /// Whether the header block of the final answer ended.
  [[nodiscard]] bool has_head() const noexcept { return state_ == State::in_body; }
  [[nodiscard]] const std::optional<Refusal>& refusal() const noexcept { return refusal_; }

  /// Status of the final answer, once its status line has come.
  [[nodiscard]] std::optional<int> status() const;
  /// The final answer as far as it has come.
  [[nodiscard]] const Response& response() const noexcept { return response_; }
  /// The header fields of the final answer that have come.
  [[nodiscard]] Headers take_headers();
  [[nodiscard]] Response take_response() { return std::move(response_); }

 private:
  enum class State { before_status, in_headers, in_body };

  void start_answer(std::string_view line);
  void add_line(std::string_view line);
  void flush_field();
  void add_trailer(std::string_view line);
  [[nodiscard]] bool feed_sink(std::string_view bytes, std::uint64_t received);
  void end_head();
  void prepare_memory();
  void refuse(FailureKind kind, std::string what);
  [[nodiscard]] bool body_is_for_sink() const;

  const ExchangeOptions& options_;
  bool method_has_answer_body_;
  State state_ = State::before_status;
  std::uint64_t header_bytes_ = 0;
  std::size_t header_count_ = 0;
  std::uint64_t sink_bytes_ = 0;
  Response response_;
  // The last field is held back until the next line tells whether it goes on there (RFC 9112 section 5.2).
  Headers::Field open_field_;
  std::optional<Refusal> refusal_;
};

}}}  // namespace ocelli::v1::http
