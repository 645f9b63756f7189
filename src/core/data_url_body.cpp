// SPDX-License-Identifier: Apache-2.0
#include "core/data_url_body.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>
#include <utility>

#include "core/base64.hpp"
#include "core/digits.hpp"
#include "core/segments_body.hpp"
#include "core/url.hpp"
#include "http/tokens.hpp"

namespace ocelli { inline namespace v1 { namespace core {

namespace {

/// Read at once: large enough that reading costs little, small enough to stay in a processor's cache.
constexpr std::size_t chunk_size = 12u << 10;

class Base64Reader final : public http::BodyReader {
 public:
  explicit Base64Reader(std::unique_ptr<http::BodyReader> bytes) : bytes_(std::move(bytes)) {}

  std::size_t read(char* buffer, std::size_t size) override {
    while (position_ == text_.size() && !is_finished_) refill();
    const std::size_t count = std::min(size, text_.size() - position_);
    if (count != 0) std::memcpy(buffer, text_.data() + position_, count);
    position_ += count;
    return count;
  }

 private:
  void refill() {
    std::array<char, chunk_size> chunk;
    const std::size_t count = bytes_->read(chunk.data(), chunk.size());
    is_finished_ = count == 0;
    text_ = is_finished_ ? encoder_.finish() : encoder_.encode({chunk.data(), count});
    position_ = 0;
  }

  std::unique_ptr<http::BodyReader> bytes_;
  Base64Encoder encoder_;
  std::string text_;
  std::size_t position_ = 0;
  bool is_finished_ = false;
};

class Base64Body final : public http::Body {
 public:
  explicit Base64Body(std::shared_ptr<const http::Body> bytes) : bytes_(std::move(bytes)) {}

  std::optional<std::uint64_t> size() const override {
    const auto size = bytes_->size();
    return size ? std::optional<std::uint64_t>(base64_size(*size)) : std::nullopt;
  }
  bool is_replayable() const override { return bytes_->is_replayable(); }
  std::string obstacle() const override { return bytes_->obstacle(); }
  std::unique_ptr<http::BodyReader> open() const override { return std::make_unique<Base64Reader>(bytes_->open()); }

 private:
  std::shared_ptr<const http::Body> bytes_;
};

bool is_plain(char c) {
  return http::is_letter(c) || is_digit(c) || std::string_view("/;=-._+!$&'*").find(c) != std::string_view::npos;
}

/// A comma would end the type, and a quote the JSON text around it.
std::string escaped(std::string_view media_type) {
  std::string text;
  for (const char& c : media_type) {
    const std::string_view one(&c, 1);
    text += is_plain(c) ? std::string(one) : percent_encoded(one);
  }
  return text;
}

}  // namespace

std::shared_ptr<const http::Body> base64_body(std::shared_ptr<const http::Body> bytes) {
  return std::make_shared<Base64Body>(std::move(bytes));
}

std::string data_url_head(const Image& image) { return "data:" + escaped(image.media_type()) + ";base64,"; }

std::shared_ptr<const http::Body> data_url_body(const Image& image) {
  return segments_body({http::text_body(data_url_head(image)), base64_body(image.body())});
}

}}}  // namespace ocelli::v1::core
