// SPDX-License-Identifier: Apache-2.0
#include "core/stream_body.hpp"

#include <algorithm>
#include <atomic>
#include <cstring>
#include <stdexcept>
#include <utility>

namespace ocelli { inline namespace v1 { namespace core {

namespace {

class StreamReader final : public http::BodyReader {
 public:
  StreamReader(std::string beginning, std::shared_ptr<std::istream> stream)
      : beginning_(std::move(beginning)), stream_(std::move(stream)) {}

  std::size_t read(char* buffer, std::size_t size) override {
    if (position_ < beginning_.size()) {
      const std::size_t count = std::min(size, beginning_.size() - position_);
      std::memcpy(buffer, beginning_.data() + position_, count);
      position_ += count;
      return count;
    }
    stream_->read(buffer, static_cast<std::streamsize>(size));
    if (stream_->bad()) throw http::BodyError(http::BodyError::Stage::reading, "reading the image's stream failed");
    return static_cast<std::size_t>(stream_->gcount());
  }

 private:
  std::string beginning_;
  std::shared_ptr<std::istream> stream_;
  std::size_t position_ = 0;
};

class StreamBody final : public http::Body {
 public:
  StreamBody(std::string beginning, std::shared_ptr<std::istream> stream)
      : beginning_(std::move(beginning)), stream_(std::move(stream)) {}

  std::optional<std::uint64_t> size() const override { return std::nullopt; }
  bool is_replayable() const override { return false; }

  std::unique_ptr<http::BodyReader> open() const override {
    if (is_opened_.exchange(true))
      throw http::BodyError(http::BodyError::Stage::opening, "the image's stream was read before; make a new Image");
    return std::make_unique<StreamReader>(beginning_, stream_);
  }

 private:
  std::string beginning_;
  std::shared_ptr<std::istream> stream_;
  mutable std::atomic<bool> is_opened_{false};
};

}  // namespace

std::shared_ptr<const http::Body> stream_body(std::string beginning, std::shared_ptr<std::istream> stream) {
  return std::make_shared<StreamBody>(std::move(beginning), std::move(stream));
}

}}}  // namespace ocelli::v1::core
