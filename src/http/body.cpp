// SPDX-License-Identifier: Apache-2.0
#include <ocelli/http/body.hpp>

#include <algorithm>
#include <cstring>
#include <utility>

namespace ocelli { inline namespace v1 { namespace http {

namespace {

class MemoryReader final : public BodyReader {
 public:
  MemoryReader(std::string_view bytes, std::shared_ptr<const std::string> owner)
      : rest_(bytes), owner_(std::move(owner)) {}

  std::size_t read(char* buffer, std::size_t size) override {
    const std::size_t count = std::min(size, rest_.size());
    if (count != 0) std::memcpy(buffer, rest_.data(), count);
    rest_.remove_prefix(count);
    return count;
  }

 private:
  std::string_view rest_;
  std::shared_ptr<const std::string> owner_;
};

class MemoryBody final : public Body {
 public:
  explicit MemoryBody(std::string text)
      : owner_(std::make_shared<const std::string>(std::move(text))), bytes_(*owner_) {}
  explicit MemoryBody(std::string_view bytes) : bytes_(bytes) {}

  [[nodiscard]] std::optional<std::uint64_t> size() const override { return bytes_.size(); }
  [[nodiscard]] bool is_replayable() const override { return true; }
  [[nodiscard]] std::unique_ptr<BodyReader> open() const override {
    return std::make_unique<MemoryReader>(bytes_, owner_);
  }

 private:
  std::shared_ptr<const std::string> owner_;
  std::string_view bytes_;
};

}  // namespace

BodyReader::~BodyReader() = default;
Body::~Body() = default;
BodySink::~BodySink() = default;

std::string Body::obstacle() const { return "the body can be read only once"; }

Headers BodySink::request_headers() { return {}; }

std::string BodySink::begin(const Response&) { return {}; }

void BodySink::take_trailers(const Headers&) {}

std::string BodySink::end() { return {}; }

bool BodySink::restart() { return false; }

std::shared_ptr<const Body> text_body(std::string text) { return std::make_shared<MemoryBody>(std::move(text)); }

std::shared_ptr<const Body> borrowed_body(std::string_view bytes) { return std::make_shared<MemoryBody>(bytes); }

}}}  // namespace ocelli::v1::http
