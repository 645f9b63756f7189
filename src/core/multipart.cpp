// SPDX-License-Identifier: Apache-2.0
#include "core/multipart.hpp"

#include <utility>

namespace ocelli { inline namespace v1 { namespace core {

namespace {

using Pieces = std::vector<std::shared_ptr<const http::Body>>;

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

class PiecesReader final : public http::BodyReader {
 public:
  explicit PiecesReader(Pieces pieces) : pieces_(std::move(pieces)) {}

  std::size_t read(char* buffer, std::size_t size) override {
    while (next_ < pieces_.size() || reader_ != nullptr) {
      if (reader_ == nullptr) reader_ = pieces_[next_++]->open();
      if (const std::size_t count = reader_->read(buffer, size)) return count;
      reader_ = nullptr;
    }
    return 0;
  }

 private:
  Pieces pieces_;
  std::size_t next_ = 0;
  std::unique_ptr<http::BodyReader> reader_;
};

class PiecesBody final : public http::Body {
 public:
  explicit PiecesBody(Pieces pieces) : pieces_(std::move(pieces)) {}

  std::optional<std::uint64_t> size() const override {
    std::uint64_t total = 0;
    for (const auto& piece : pieces_) {
      const auto size = piece->size();
      if (!size) return std::nullopt;
      total += *size;
    }
    return total;
  }

  bool is_replayable() const override {
    for (const auto& piece : pieces_) {
      if (!piece->is_replayable()) return false;
    }
    return true;
  }

  std::unique_ptr<http::BodyReader> open() const override { return std::make_unique<PiecesReader>(pieces_); }

 private:
  Pieces pieces_;
};

}  // namespace

std::shared_ptr<const http::Body> multipart_body(const std::vector<FormPart>& parts, const std::string& boundary) {
  Pieces pieces;
  for (const FormPart& part : parts) {
    pieces.push_back(http::text_body(head_of(part, boundary)));
    pieces.push_back(part.body);
    pieces.push_back(http::text_body("\r\n"));
  }
  pieces.push_back(http::text_body("--" + boundary + "--\r\n"));
  return std::make_shared<PiecesBody>(std::move(pieces));
}

}}}  // namespace ocelli::v1::core
