// SPDX-License-Identifier: Apache-2.0
#include "http/response_assembly.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "http/tokens.hpp"

namespace ocelli { inline namespace v1 { namespace http {

namespace {

constexpr std::uint64_t largest_reservation = 1 << 20;
/// A transport may have read, and decoded, so many bytes before it counts them.
constexpr std::uint64_t largest_delay = 512 << 10;

bool is_blank(char character) { return character == ' ' || character == '\t'; }

std::string_view without_line_end(std::string_view line) {
  while (!line.empty() && (line.back() == '\n' || line.back() == '\r')) line.remove_suffix(1);
  return line;
}

template <class Number>
std::optional<Number> number(std::string_view digits) {
  Number value = 0;
  const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || stop != digits.data() + digits.size()) return std::nullopt;
  return value;
}

/// libcurl takes such a body to go on until the connection ends, however it ends.
bool has_impossible_length(const Headers& headers) {
  const auto length = headers.find("Content-Length");
  if (!length || length->empty() || headers.contains("Transfer-Encoding")) return false;
  return length->find_first_not_of("0123456789") == std::string_view::npos && !number<std::int64_t>(*length);
}

std::string over(const char* what, std::uint64_t limit) {
  return std::string(what) + " larger than the limit of " + std::to_string(limit) + " bytes";
}

}  // namespace

ResponseAssembly::ResponseAssembly(std::string_view method, const ExchangeOptions& options)
    : options_(options), method_has_answer_body_(method != "HEAD") {}

bool ResponseAssembly::take_header_line(std::string_view line) {
  if (refusal_) return false;
  header_bytes_ += line.size();
  if (header_bytes_ > options_.max_header_bytes) {
    refuse(FailureKind::headers_too_large, over("the header is", options_.max_header_bytes));
    return false;
  }
  const auto text = without_line_end(line);
  if (state_ != State::before_status && !text.empty() && ++header_count_ > options_.max_header_count) {
    refuse(FailureKind::headers_too_large,
           "the header has more than the limit of " + std::to_string(options_.max_header_count) + " fields");
    return false;
  }
  if (state_ == State::in_body) {
    add_trailer(text);
    return true;
  }
  if (state_ == State::before_status) {
    start_answer(text);
  } else if (text.empty()) {
    end_head();
  } else {
    add_line(text);
  }
  return !refusal_;
}

void ResponseAssembly::start_answer(std::string_view line) {
  response_ = Response();
  open_field_ = {};
  const auto space = std::min(line.find(' '), line.size());
  const auto status = number<int>(trimmed(line.substr(space)).substr(0, 3));
  if (line.substr(0, 5) != "HTTP/" || space < 6 || !status || *status < 100 || *status > 599) {
    refuse(FailureKind::protocol, "the status line is not HTTP");
    return;
  }
  response_.http_version = line.substr(5, space - 5);
  response_.status = *status;
  state_ = State::in_headers;
}

void ResponseAssembly::add_line(std::string_view line) {
  if (is_blank(line.front()) && !open_field_.first.empty()) {
    open_field_.second.append(" ").append(trimmed(line));
    return;
  }
  flush_field();
  const auto colon = line.find(':');
  if (colon == std::string_view::npos || colon == 0) {
    refuse(FailureKind::protocol, "a header line has no name");
    return;
  }
  open_field_ = {std::string(trimmed(line.substr(0, colon))), std::string(trimmed(line.substr(colon + 1)))};
}

void ResponseAssembly::flush_field() {
  if (open_field_.first.empty()) return;
  response_.headers.add_received(std::move(open_field_.first), std::move(open_field_.second));
  open_field_ = {};
}

/// The answer is there already: what is no field does not spoil it.
void ResponseAssembly::add_trailer(std::string_view line) {
  const auto colon = line.find(':');
  if (colon == std::string_view::npos || trimmed(line.substr(0, colon)).empty()) return;
  response_.trailers.add_received(std::string(trimmed(line.substr(0, colon))),
                                  std::string(trimmed(line.substr(colon + 1))));
}

void ResponseAssembly::end_head() {
  flush_field();
  if (response_.status < 200) {
    response_ = Response();
    state_ = State::before_status;
    return;
  }
  state_ = State::in_body;
  if (has_impossible_length(response_.headers)) {
    refuse(FailureKind::protocol, "the Content-Length is more than there can be");
    return;
  }
  if (body_is_for_sink()) {
    std::string fault = options_.sink->begin(response_);
    if (!fault.empty()) refuse(FailureKind::protocol, std::move(fault));
    return;
  }
  if (method_has_answer_body_ && response_.status != 204 && response_.status != 304) {
    prepare_memory();
  }
}

void ResponseAssembly::prepare_memory() {
  const auto length = number<std::uint64_t>(response_.headers.find("Content-Length").value_or("0"));
  if (!length) return;
  if (*length > options_.max_response_bytes) {
    refuse(FailureKind::response_too_large, over("the body is", options_.max_response_bytes));
    return;
  }
  response_.body.reserve(static_cast<std::size_t>(std::min(*length, largest_reservation)));
}

bool ResponseAssembly::feed_sink(std::string_view bytes, std::uint64_t received) {
  sink_bytes_ += bytes.size();
  const bool is_large = sink_bytes_ > options_.max_response_bytes && response_.headers.contains("Content-Encoding");
  if (is_large && sink_bytes_ / std::max<std::uint64_t>(options_.max_expansion, 1) > received + largest_delay) {
    refuse(FailureKind::expands_too_much,
           "the body has grown to more than " + std::to_string(options_.max_expansion) + " times its compressed size");
    return false;
  }
  options_.sink->write(bytes);
  return true;
}

bool ResponseAssembly::take_body(std::string_view bytes, std::uint64_t received) {
  if (refusal_) return false;
  if (body_is_for_sink()) return feed_sink(bytes, received);
  if (bytes.size() > options_.max_response_bytes - response_.body.size()) {
    refuse(FailureKind::response_too_large, over("the body is", options_.max_response_bytes));
    return false;
  }
  response_.body.append(bytes);
  return true;
}

std::optional<int> ResponseAssembly::status() const {
  return response_.status < 200 ? std::nullopt : std::optional<int>(response_.status);
}

Headers ResponseAssembly::take_headers() {
  if (!status()) return {};
  flush_field();
  return std::move(response_.headers);
}

void ResponseAssembly::refuse(FailureKind kind, std::string what) { refusal_ = Refusal{kind, std::move(what)}; }

bool ResponseAssembly::body_is_for_sink() const {
  return options_.sink != nullptr && response_.status >= 200 && response_.status < 300;
}

}}}  // namespace ocelli::v1::http
