// SPDX-License-Identifier: Apache-2.0
#include "core/multipart.hpp"

#include <utility>

namespace ocelli { inline namespace v1 { namespace core {

namespace {

using Segments = std::vector<std::shared_ptr<const http::Body>>;

/// As browsers write names in Content-Disposition (WHATWG HTML, multipart/form-data encoding).
std::string quoted(const std::string& text) {
  std::string result = "\"";
  for (const char c : text) {
    switch (c) {
      case '"':
        result += "%22";
        break;
      case '\r':
        result += "%0D";
        break;
      case '\n':
        result += "%0A";
        break;
      default:
        result += c;
    }
  }
  return result + "\"";
}

std::string head_of(const FormPart& part, const std::string& boundary) {
  std::string head = "--" + boundary + "\r\nContent-Disposition: form-data; name=" + quoted(part.name);
  if (!part.file_name.empty()) head += "; filename=" + quoted(part.file_name);
  head += "\r\n";
  if (!part.media_type.empty()) head += "Content-Type: " + part.media_type + "\r\n";
  return head + "\r\n";
}

class SegmentsReader final : public http::BodyReader {
 public:
  /// Opens all at once: a part that cannot be given is found before anything is sent.
  explicit SegmentsReader(const Segments& segments) {
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
  explicit SegmentsBody(Segments segments) : segments_(std::move(segments)) {}

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

  std::unique_ptr<http::BodyReader> open() const override { return std::make_unique<SegmentsReader>(segments_); }

 private:
  Segments segments_;
};

}  // namespace

std::shared_ptr<const http::Body> multipart_body(const std::vector<FormPart>& parts, const std::string& boundary) {
  Segments segments;
  for (const FormPart& part : parts) {
    segments.push_back(http::text_body(head_of(part, boundary)));
    segments.push_back(part.body);
    segments.push_back(http::text_body("\r\n"));
  }
  segments.push_back(http::text_body("--" + boundary + "--\r\n"));
  return std::make_shared<SegmentsBody>(std::move(segments));
}

}}}  // namespace ocelli::v1::core
