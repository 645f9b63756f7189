// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include <ocelli/export.hpp>
#include <ocelli/http/headers.hpp>
#include <ocelli/http/response.hpp>

namespace ocelli { inline namespace v1 { namespace http {

/// The bytes of a body cannot be given (any more): the file is gone or was changed since the body was made, a stream
/// was used up, reading failed. In a call it becomes a TransportException.
class OCELLI_EXPORT BodyError : public std::runtime_error {
 public:
  enum class Stage {
    /// In `open`: nothing of the request was sent.
    opening,
    reading,
  };

  BodyError(Stage stage, const std::string& message) : std::runtime_error(message), stage_(stage) {}
  [[nodiscard]] Stage stage() const noexcept { return stage_; }

 private:
  Stage stage_;
};

/// One pass over the bytes of a body, from the first to the last.
class OCELLI_EXPORT BodyReader {
 public:
  virtual ~BodyReader();

  /// Writes at most `size` bytes to `buffer` and returns how many; 0 is the end. May block. What it throws stops the
  /// transfer; all but BodyError reaches the caller of the API unchanged.
  virtual std::size_t read(char* buffer, std::size_t size) = 0;
};

/// What a request sends: a description that can be opened, once or many times.
///
/// Shared between attempts and threads, hence immutable; each `open` gives an independent reader.
class OCELLI_EXPORT Body {
 public:
  virtual ~Body();

  /// Length in bytes; nothing where it is known only at the end (then sent chunked).
  [[nodiscard]] virtual std::optional<std::uint64_t> size() const = 0;

  /// Whether `open` works more than once and gives the same bytes. A request whose body cannot be opened again is never
  /// repeated.
  [[nodiscard]] virtual bool is_replayable() const = 0;

  /// Why it cannot be opened again, in words for people: "cover.jpg: the file was changed …"; asked for only where it
  /// is not replayable. Default: that it can be read only once.
  [[nodiscard]] virtual std::string obstacle() const;

  /// A reader at the first byte. Throws BodyError where the bytes cannot be given.
  [[nodiscard]] virtual std::unique_ptr<BodyReader> open() const = 0;
};

/// A body that owns its text.
[[nodiscard]] OCELLI_EXPORT std::shared_ptr<const Body> text_body(std::string text);

/// A body over bytes that the caller keeps alive and unchanged until the call has ended.
[[nodiscard]] OCELLI_EXPORT std::shared_ptr<const Body> borrowed_body(std::string_view bytes);

/// Where the body of a successful answer goes instead of into memory.
///
/// Called on the thread that carries out the call, never from two at once: for each answer `begin`, `write` as often as
/// there are bytes, `take_trailers` where some came, `end`. It sees only the body of a 2xx answer. What it throws stops
/// the transfer and reaches the caller of the API unchanged. Most sinks need `write` alone.
class OCELLI_EXPORT BodySink {
 public:
  virtual ~BodySink();

  /// Header fields for the next request; asked before each GET that is sent, unless the call has a Range of its own. A
  /// name that the request has already is left out. The default has none.
  [[nodiscard]] virtual Headers request_headers();

  /// Looks at a 2xx answer, whose body is not there yet, or at a 416 that answers a Range of `request_headers`. Returns
  /// why the answer cannot be taken, in words: the exchange then fails as `protocol`; empty where it can, the default.
  [[nodiscard]] virtual std::string begin(const Response& head);

  /// Takes the next bytes.
  virtual void write(std::string_view bytes) = 0;

  /// Looks at the fields behind the body. The default does nothing.
  virtual void take_trailers(const Headers& trailers);

  /// The answer is complete. Returns why it is not what it should be, in words: the exchange then fails as `corrupt`;
  /// empty where nothing is wrong, the default.
  [[nodiscard]] virtual std::string end();

  /// Makes ready for the answer to come once more: from its start, with all that was written forgotten, or as
  /// `request_headers` asks for it. False where that cannot be, the default; then a transfer that broke after its first
  /// byte is not repeated.
  [[nodiscard]] virtual bool restart();
};

}}}  // namespace ocelli::v1::http
