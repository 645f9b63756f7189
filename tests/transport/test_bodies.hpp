// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstring>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <ocelli/http/body.hpp>

namespace ocelli { namespace transport_test {

/// Bytes that show a shift: no two neighbouring blocks are the same.
inline std::string patterned(std::size_t size) {
  std::string bytes;
  bytes.reserve(size + 16);
  for (std::size_t line = 0; bytes.size() < size; ++line) bytes += std::to_string(line) + ',';
  bytes.resize(size);
  return bytes;
}

/// Reads by calling a function.
class FunctionReader final : public http::BodyReader {
 public:
  using Read = std::function<std::size_t(char*, std::size_t)>;
  explicit FunctionReader(Read read) : read_(std::move(read)) {}
  std::size_t read(char* buffer, std::size_t size) override { return read_(buffer, size); }

 private:
  Read read_;
};

/// Says `size` and then gives what the function gives.
class FunctionBody final : public http::Body {
 public:
  FunctionBody(std::optional<std::uint64_t> size, FunctionReader::Read read) : size_(size), read_(std::move(read)) {}
  [[nodiscard]] std::optional<std::uint64_t> size() const override { return size_; }
  [[nodiscard]] bool is_replayable() const override { return false; }
  [[nodiscard]] std::unique_ptr<http::BodyReader> open() const override {
    return std::make_unique<FunctionReader>(read_);
  }

 private:
  std::optional<std::uint64_t> size_;
  FunctionReader::Read read_;
};

/// Says `size`, whatever the text's own.
inline std::shared_ptr<const http::Body> body_saying(std::optional<std::uint64_t> size, std::string text) {
  auto rest = std::make_shared<std::string>(std::move(text));
  return std::make_shared<FunctionBody>(size, [rest](char* buffer, std::size_t room) {
    const auto count = std::min(room, rest->size());
    std::memcpy(buffer, rest->data(), count);
    rest->erase(0, count);
    return count;
  });
}

class OneShotBody final : public http::Body {
 public:
  explicit OneShotBody(std::string text) : text_(std::move(text)) {}
  [[nodiscard]] std::optional<std::uint64_t> size() const override { return text_.size(); }
  [[nodiscard]] bool is_replayable() const override { return false; }
  [[nodiscard]] std::unique_ptr<http::BodyReader> open() const override { return http::borrowed_body(text_)->open(); }

 private:
  std::string text_;
};

class StringSink final : public http::BodySink {
 public:
  void write(std::string_view bytes) override { text.append(bytes); }
  std::string text;
};

}}  // namespace ocelli::transport_test
