// SPDX-License-Identifier: Apache-2.0
#include "testing/mock/form_intake.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "testing/mock/message.hpp"

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

namespace {

constexpr std::size_t largest_head = std::size_t{16} << 10;
constexpr std::size_t largest_beginning = std::size_t{64} << 10;

}  // namespace

std::string FormIntake::boundary_of(std::string_view content_type) {
  const auto type = trimmed(content_type.substr(0, content_type.find(';')));
  if (!equal_ignoring_case(type, "multipart/form-data")) return {};
  return header_parameter(content_type, "boundary").value_or("");
}

void FormIntake::take(std::string_view bytes) {
  if (state_ == State::done || state_ == State::broken) return;
  buffer_.append(bytes);
  while (advance()) {
  }
}

/// False where more bytes are needed first, or none any more.
bool FormIntake::advance() {
  switch (state_) {
    case State::preamble:
      return skip_to_delimiter();
    case State::after_delimiter:
      return take_what_follows_delimiter();
    case State::head:
      return take_head();
    case State::content:
      return take_content();
    case State::done:
    case State::broken:
      break;
  }
  buffer_.clear();
  return false;
}

bool FormIntake::skip_to_delimiter() {
  const auto at = buffer_.find(delimiter_);
  if (at == std::string::npos) {
    buffer_.erase(0, buffer_.size() - std::min(buffer_.size(), delimiter_.size() - 1));
    return false;
  }
  buffer_.erase(0, at + delimiter_.size());
  state_ = State::after_delimiter;
  return true;
}

bool FormIntake::take_what_follows_delimiter() {
  if (buffer_.size() < 2) return false;
  const bool is_last = buffer_.compare(0, 2, "--") == 0;
  const bool is_line = buffer_.compare(0, 2, "\r\n") == 0;
  state_ = is_last ? State::done : is_line ? State::head : State::broken;
  // The end of the line stays: a part without header fields begins with an empty one.
  return true;
}

bool FormIntake::take_head() {
  const auto end = buffer_.find("\r\n\r\n");
  if (end == std::string::npos) {
    if (buffer_.size() > largest_head) state_ = State::broken;
    return state_ == State::broken;
  }
  std::string_view head = std::string_view(buffer_).substr(0, end);
  while (!head.empty()) {
    const auto line = head.substr(0, head.find("\r\n"));
    head.remove_prefix(std::min(line.size() + 2, head.size()));
    const auto colon = line.find(':');
    if (colon == std::string_view::npos) continue;
    const auto value = trimmed(line.substr(colon + 1));
    if (equal_ignoring_case(line.substr(0, colon), "Content-Disposition")) {
      part_.name = header_parameter(value, "name").value_or("");
      part_.file_name = header_parameter(value, "filename").value_or("");
    }
    if (equal_ignoring_case(line.substr(0, colon), "Content-Type")) part_.media_type = value;
  }
  buffer_.erase(0, end + 4);
  state_ = State::content;
  return true;
}

bool FormIntake::take_content() {
  const auto at = buffer_.find(delimiter_);
  if (at == std::string::npos) {
    const std::size_t sure = buffer_.size() - std::min(buffer_.size(), delimiter_.size() - 1);
    add(std::string_view(buffer_).substr(0, sure));
    buffer_.erase(0, sure);
    return false;
  }
  add(std::string_view(buffer_).substr(0, at));
  finish_part();
  buffer_.erase(0, at + delimiter_.size());
  state_ = State::after_delimiter;
  return true;
}

void FormIntake::add(std::string_view bytes) {
  checksum_.take(bytes);
  part_.beginning.append(bytes.substr(0, largest_beginning - std::min(largest_beginning, part_.beginning.size())));
}

void FormIntake::finish_part() {
  part_.size = checksum_.size();
  part_.checksum = checksum_.value();
  parts_.push_back(std::exchange(part_, {}));
  checksum_ = {};
}

}}}}  // namespace ocelli::v1::testing::mock
