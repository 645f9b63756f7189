// SPDX-License-Identifier: Apache-2.0
#include "http/upload.hpp"

namespace ocelli { inline namespace v1 { namespace http {

Upload::Upload(const Body* body) : body_(body), size_(body == nullptr ? std::nullopt : body->size()) {}

void Upload::open() {
  if (body_ != nullptr && reader_ == nullptr) reader_ = body_->open();
}

std::optional<std::size_t> Upload::read(char* buffer, std::size_t size) {
  if (!fault_.empty()) return std::nullopt;
  if (size_ && bytes_read_ == *size_) return 0;
  open();
  const std::size_t count = reader_->read(buffer, size);
  if (!check_length(count)) return std::nullopt;
  bytes_read_ += count;
  is_at_end_ = count == 0;
  return count;
}

bool Upload::check_length(std::size_t count) {
  if (!size_) return true;
  const std::uint64_t missing = *size_ - bytes_read_;
  if (count == 0) {
    fault_ = "the request body ended after " + std::to_string(bytes_read_) + " of " + std::to_string(*size_) + " bytes";
    return false;
  }
  char extra = 0;
  if (count < missing || (count == missing && reader_->read(&extra, 1) == 0)) return true;
  fault_ = "the request body is longer than the " + std::to_string(*size_) + " bytes that it said";
  return false;
}

bool Upload::rewind() {
  if (body_ == nullptr || bytes_read_ == 0) return true;
  if (!body_->is_replayable()) return false;
  reader_ = body_->open();
  bytes_read_ = 0;
  is_at_end_ = false;
  return true;
}

}}}  // namespace ocelli::v1::http
