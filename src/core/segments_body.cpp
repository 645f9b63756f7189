// SPDX-License-Identifier: Apache-2.0
#include "core/segments_body.hpp"

#include <utility>

namespace ocelli { inline namespace v1 { namespace core {

namespace {

class SegmentsReader final : public http::BodyReader {
 public:
  /// Opens all at once: a segment that cannot be given is found before anything is sent.
  explicit SegmentsReader(const BodySegments& segments) {
    for (const auto& segment : segments) readers_.push_back(segment->open());
  }

  std::size_t read(char* buffer, std::size_t size) override {
    for (; next_ < readers_.size(); readers_[next_++] = nullptr) {
      if (const std::size_t count = readers_[next_]->read(buffer, size)) return count;
    }
    return 0;
  }

 private:
  std::vector<std::unique_ptr<http::BodyReader>> readers_;
  std::size_t next_ = 0;
};

class SegmentsBody final : public http::Body {
 public:
  explicit SegmentsBody(BodySegments segments) : segments_(std::move(segments)) {}

  std::optional<std::uint64_t> size() const override {
    std::uint64_t total = 0;
    for (const auto& segment : segments_) {
      const auto size = segment->size();
      if (!size) return std::nullopt;
      total += *size;
    }
    return total;
  }

  bool is_replayable() const override {
    for (const auto& segment : segments_) {
      if (!segment->is_replayable()) return false;
    }
    return true;
  }

  std::string obstacle() const override {
    for (const auto& segment : segments_) {
      if (!segment->is_replayable()) return segment->obstacle();
    }
    return Body::obstacle();
  }

  std::unique_ptr<http::BodyReader> open() const override { return std::make_unique<SegmentsReader>(segments_); }

 private:
  BodySegments segments_;
};

}  // namespace

std::shared_ptr<const http::Body> segments_body(BodySegments segments) {
  return std::make_shared<SegmentsBody>(std::move(segments));
}

}}}  // namespace ocelli::v1::core
