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

  /// Why it cannot be opened again, in words for people: "cover.jpg: the file was changed …"; asked for only where it is
  /// not replayable. Default: that it can be read only once.
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
/// Called on the thread that carries out the call, never from two at once. It sees only the body of a 2xx answer.
class OCELLI_EXPORT BodySink {
 public:
  virtual ~BodySink();

  /// Takes the next bytes. What it throws stops the transfer and reaches the caller of the API unchanged.
  virtual void write(std::string_view bytes) = 0;

  /// Forgets all that was written so that the answer can come again from its start; false where it cannot, and then a
  /// transfer that broke after its first byte is not repeated. The default refuses.
  [[nodiscard]] virtual bool restart();
};

}}}  // namespace ocelli::v1::http
