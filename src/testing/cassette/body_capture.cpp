// SPDX-License-Identifier: Apache-2.0
#include "testing/cassette/body_capture.hpp"

#include <optional>
#include <utility>

namespace ocelli { inline namespace v1 { namespace testing { namespace cassette {

namespace {

class WatchedReader final : public http::BodyReader {
 public:
  WatchedReader(std::unique_ptr<http::BodyReader> reader, std::shared_ptr<BodyCapture> capture)
      : reader_(std::move(reader)), capture_(std::move(capture)) {}

  std::size_t read(char* buffer, std::size_t size) override {
    const std::size_t count = reader_->read(buffer, size);
    if (count == 0) {
      capture_->end();
    } else {
      capture_->add({buffer, count});
    }
    return count;
  }

 private:
  std::unique_ptr<http::BodyReader> reader_;
  std::shared_ptr<BodyCapture> capture_;
};

class WatchedBody final : public http::Body {
 public:
  WatchedBody(std::shared_ptr<const http::Body> body, std::shared_ptr<BodyCapture> capture)
      : body_(std::move(body)), capture_(std::move(capture)) {}

  [[nodiscard]] std::optional<std::uint64_t> size() const override { return body_->size(); }
  [[nodiscard]] bool is_replayable() const override { return body_->is_replayable(); }
  [[nodiscard]] std::string obstacle() const override { return body_->obstacle(); }
  [[nodiscard]] std::unique_ptr<http::BodyReader> open() const override {
    auto reader = body_->open();
    capture_->restart();
    return std::make_unique<WatchedReader>(std::move(reader), capture_);
  }

 private:
  std::shared_ptr<const http::Body> body_;
  std::shared_ptr<BodyCapture> capture_;
};

}  // namespace

void BodyCapture::restart() {
  const std::lock_guard<std::mutex> lock(mutex_);
  bytes_.clear();
  size_ = 0;
  is_whole_ = false;
}

void BodyCapture::add(std::string_view bytes) {
  const std::lock_guard<std::mutex> lock(mutex_);
  size_ += bytes.size();
  if (size_ <= limit_) {
    bytes_.append(bytes);
  } else {
    bytes_ = std::string();
  }
}

void BodyCapture::end() {
  const std::lock_guard<std::mutex> lock(mutex_);
  is_whole_ = true;
}

bool BodyCapture::is_whole() const {
  const std::lock_guard<std::mutex> lock(mutex_);
  return is_whole_;
}

TapedBody BodyCapture::body() const {
  const std::lock_guard<std::mutex> lock(mutex_);
  if (size_ > limit_) return {{}, size_};
  return {bytes_, std::nullopt};
}

std::shared_ptr<const http::Body> watched_body(std::shared_ptr<const http::Body> body,
                                               std::shared_ptr<BodyCapture> capture) {
  if (body == nullptr) return body;
  return std::make_shared<WatchedBody>(std::move(body), std::move(capture));
}

void read_whole(const http::Body* body, BodyCapture& capture) {
  if (body == nullptr) return;
  capture.restart();
  const auto reader = body->open();
  char buffer[16384];
  while (const std::size_t size = reader->read(buffer, sizeof buffer)) capture.add({buffer, size});
  capture.end();
}

std::string CapturingSink::begin(const http::Response& head) {
  has_begun_ = true;
  return sink_.begin(head);
}

void CapturingSink::write(std::string_view bytes) {
  capture_.add(bytes);
  sink_.write(bytes);
}

bool CapturingSink::restart() {
  capture_.restart();
  return sink_.restart();
}

}}}}  // namespace ocelli::v1::testing::cassette
