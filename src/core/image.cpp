// SPDX-License-Identifier: Apache-2.0
#include <ocelli/image.hpp>

#include <filesystem>
#include <stdexcept>
#include <utility>

#include "core/file_body.hpp"
#include "core/stream_body.hpp"

namespace ocelli { inline namespace v1 {

namespace {

/// Enough for every signature below.
constexpr std::size_t signature_size = 16;

bool begins_with(std::string_view bytes, std::string_view signature) {
  return bytes.substr(0, signature.size()) == signature;
}

std::string first_bytes(const http::Body& body) {
  const auto reader = body.open();
  std::string bytes(signature_size, '\0');
  std::size_t size = 0;
  while (size < bytes.size()) {
    const std::size_t count = reader->read(&bytes[size], bytes.size() - size);
    if (count == 0) break;
    size += count;
  }
  bytes.resize(size);
  return bytes;
}

void check_media_type(const std::string& media_type) {
  const auto slash = media_type.find('/');
  const bool has_parts = slash != std::string::npos && slash > 0 && slash + 1 < media_type.size();
  for (const char c : media_type) {
    if (!has_parts || static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) >= 0x7f) {
      throw std::invalid_argument("media_type: must look like \"image/jpeg\"");
    }
  }
}

std::string media_type_of(std::string_view bytes, std::string named, const std::string& what) {
  if (bytes.empty()) throw std::invalid_argument("image: " + what + " is empty");
  if (!named.empty()) {
    check_media_type(named);
    return named;
  }
  if (const auto known = image_media_type(bytes)) return *known;
  throw std::invalid_argument(
      "image: " + what +
      " is not JPEG, PNG, GIF, WebP, BMP or ICO; name its media type if it is an image all the same");
}

}  // namespace

std::optional<std::string> image_media_type(std::string_view bytes) {
  using namespace std::string_view_literals;
  if (begins_with(bytes, "\xff\xd8\xff"sv)) return "image/jpeg";
  if (begins_with(bytes, "\x89PNG\r\n\x1a\n"sv)) return "image/png";
  if (begins_with(bytes, "GIF87a"sv) || begins_with(bytes, "GIF89a"sv)) return "image/gif";
  if (begins_with(bytes, "RIFF"sv) && bytes.size() >= 12 && bytes.substr(8, 4) == "WEBP"sv) return "image/webp";
  if (begins_with(bytes, "BM"sv)) return "image/bmp";
  if (begins_with(bytes, "\0\0\1\0"sv)) return "image/x-icon";
  return std::nullopt;
}

Image::Image(std::shared_ptr<const http::Body> body, std::string media_type, std::string file_name)
    : body_(std::move(body)), media_type_(std::move(media_type)), file_name_(std::move(file_name)) {}

Image Image::from_file(const std::string& path, std::string media_type) {
  auto body = core::file_body("path", path);
  std::string type = media_type_of(first_bytes(*body), std::move(media_type), "the file \"" + path + "\"");
  return Image(std::move(body), std::move(type), std::filesystem::path(path).filename().string());
}

Image Image::from_bytes(std::string bytes, std::string media_type) {
  std::string type = media_type_of(bytes, std::move(media_type), "the buffer");
  return Image(http::text_body(std::move(bytes)), std::move(type), {});
}

Image Image::from_bytes(const std::vector<unsigned char>& bytes, std::string media_type) {
  return from_bytes(std::string(bytes.begin(), bytes.end()), std::move(media_type));
}

Image Image::borrowed(const void* bytes, std::size_t size, std::string media_type) {
  if (bytes == nullptr) throw std::invalid_argument("bytes: must not be null");
  const std::string_view view(static_cast<const char*>(bytes), size);
  std::string type = media_type_of(view, std::move(media_type), "the buffer");
  return Image(http::borrowed_body(view), std::move(type), {});
}

Image Image::from_stream(std::shared_ptr<std::istream> stream, std::string media_type) {
  if (stream == nullptr || !*stream) throw std::invalid_argument("stream: must be open and readable");
  std::string beginning(signature_size, '\0');
  stream->read(&beginning[0], static_cast<std::streamsize>(beginning.size()));
  beginning.resize(static_cast<std::size_t>(stream->gcount()));
  std::string type = media_type_of(beginning, std::move(media_type), "the stream");
  return Image(core::stream_body(std::move(beginning), std::move(stream)), std::move(type), {});
}

}}  // namespace ocelli::v1
