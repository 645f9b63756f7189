// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <istream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <ocelli/export.hpp>
#include <ocelli/http/body.hpp>

namespace ocelli { inline namespace v1 {

/// An image on its way to a service: its bytes and their media type.
///
/// The type is read from the first bytes (JPEG, PNG, GIF, WebP, BMP, ICO) unless it is named. Immutable; copies share
/// the bytes and are cheap; safe to use from many threads. Every way to make one throws std::invalid_argument where the
/// image is empty, or its type is neither named nor known.
class OCELLI_EXPORT Image {
 public:
  /// Reads the file when it is sent, again for each attempt, in constant memory. If size or time of change differ by
  /// then, nothing is sent (again). Throws std::invalid_argument naming the path where it is missing, a directory, or
  /// cannot be opened.
  [[nodiscard]] static Image from_file(const std::string& path, std::string media_type = {});

  /// Owns the bytes.
  [[nodiscard]] static Image from_bytes(std::string bytes, std::string media_type = {});
  [[nodiscard]] static Image from_bytes(const std::vector<unsigned char>& bytes, std::string media_type = {});

  /// Refers to bytes that the caller keeps alive and unchanged until the last call with this image has ended.
  [[nodiscard]] static Image borrowed(const void* bytes, std::size_t size, std::string media_type = {});

  /// Reads a stream to its end when it is sent, once: a call with it is never repeated after its first byte was read.
  /// The stream is read on the thread that carries out the call.
  [[nodiscard]] static Image from_stream(std::shared_ptr<std::istream> stream, std::string media_type = {});

  [[nodiscard]] const std::string& media_type() const noexcept { return media_type_; }
  /// "gate.jpg" for a file; else empty.
  [[nodiscard]] const std::string& file_name() const noexcept { return file_name_; }
  [[nodiscard]] const std::shared_ptr<const http::Body>& body() const noexcept { return body_; }

 private:
  Image(std::shared_ptr<const http::Body> body, std::string media_type, std::string file_name);

  std::shared_ptr<const http::Body> body_;
  std::string media_type_;
  std::string file_name_;
};

/// "image/jpeg" and so on from an image's first bytes (12 suffice); nothing where they are of no known kind.
[[nodiscard]] OCELLI_EXPORT std::optional<std::string> image_media_type(std::string_view first_bytes);

}}  // namespace ocelli::v1
