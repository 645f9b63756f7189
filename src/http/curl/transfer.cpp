// SPDX-License-Identifier: Apache-2.0
#include "http/curl/transfer.hpp"

#include <chrono>
#include <cstdio>
#include <string>
#include <string_view>

namespace ocelli { inline namespace v1 { namespace http { namespace curl {

namespace {

/// What a write callback returns to stop the transfer: any count but that of the bytes.
std::size_t all_but(std::size_t count) { return count == 0 ? 1 : 0; }

}  // namespace

Transfer::Transfer(const Request& request, const ExchangeOptions& options, EasyHandle& easy)
    : request_(request), easy_(easy), upload_(request.body.get()), answer_(request.method, options) {}

void Transfer::set_callbacks(EasyHandle& easy) {
  easy.set(CURLOPT_HEADERFUNCTION, &Transfer::take_header);
  easy.set(CURLOPT_WRITEFUNCTION, &Transfer::take_body);
  easy.set(CURLOPT_READFUNCTION, &Transfer::give_body);
  easy.set(CURLOPT_SEEKFUNCTION, &Transfer::rewind_body);
  easy.set(CURLOPT_SOCKOPTFUNCTION, &Transfer::allow_connection);
}

void Transfer::attach() {
  upload_.open();
  easy_.set(CURLOPT_HEADERDATA, this);
  easy_.set(CURLOPT_WRITEDATA, this);
  easy_.set(CURLOPT_READDATA, this);
  easy_.set(CURLOPT_SEEKDATA, this);
  easy_.set(CURLOPT_SOCKOPTDATA, this);
}

void Transfer::observe(ExchangeClock& clock, ExchangeClock::TimePoint now) {
  if (!is_connected_) {
    is_connected_ = easy_.duration(CURLINFO_PRETRANSFER_TIME_T) != std::chrono::microseconds::zero();
    if (is_connected_) clock.note_connected(now);
  }
  // The callbacks count too: time that a slow reader or sink took is not the connection's.
  const auto movement = callback_count_ + easy_.byte_count(CURLINFO_SIZE_UPLOAD_T) +
                        easy_.byte_count(CURLINFO_SIZE_DOWNLOAD_T) +
                        static_cast<std::uint64_t>(easy_.number(CURLINFO_REQUEST_SIZE));
  if (movement == movement_seen_) return;
  movement_seen_ = movement;
  clock.note_movement(now);
}

Progress Transfer::progress() const {
  Progress progress;
  progress.bytes_sent = easy_.byte_count(CURLINFO_SIZE_UPLOAD_T);
  progress.bytes_to_send = upload_.has_body() ? upload_.size() : 0;
  progress.bytes_received = easy_.byte_count(CURLINFO_SIZE_DOWNLOAD_T);
  if (const auto length = easy_.announced_length(); answer_.has_head() && length >= 0) {
    progress.bytes_to_receive = static_cast<std::uint64_t>(length);
  }
  return progress;
}

bool Transfer::has_sent() const noexcept {
  // CURLINFO_REQUEST_SIZE alone would also count what a proxy was told in order to reach the server.
  return is_connected_ && easy_.number(CURLINFO_REQUEST_SIZE) > 0;
}

bool Transfer::is_sending() const {
  if (!upload_.size()) return !upload_.is_at_end();
  return easy_.byte_count(CURLINFO_SIZE_UPLOAD_T) < *upload_.size();
}

bool Transfer::is_answered_early() const {
  if (!upload_.has_body() || !is_sending()) return false;
  return easy_.number(CURLINFO_HTTP_VERSION) == CURL_HTTP_VERSION_2_0 && has_whole_answer();
}

bool Transfer::has_whole_answer() const {
  if (!answer_.has_head()) return false;
  if (has_last_words_) {
    const Response& response = answer_.response();
    return response.headers.find("Content-Length") == std::to_string(response.body.size());
  }
  const curl_off_t length = answer_.status() == 204 ? 0 : easy_.announced_length();
  return length >= 0 && easy_.byte_count(CURLINFO_SIZE_DOWNLOAD_T) == static_cast<std::uint64_t>(length);
}

void Transfer::take_last_words(std::string_view words) {
  if (first_byte_at_ || words.substr(0, 5) != "HTTP/") return;
  while (!answer_.has_head()) {
    const auto end = words.find('\n');
    if (end == std::string_view::npos || !answer_.take_header_line(words.substr(0, end + 1))) return;
    words.remove_prefix(end + 1);
  }
  has_last_words_ = true;
  const auto& headers = answer_.response().headers;
  const bool is_plain = !headers.contains("Transfer-Encoding") && !headers.contains("Content-Encoding");
  if (is_plain) static_cast<void>(answer_.take_body(words, words.size()));
}

void Transfer::rethrow_exception() const {
  if (exception_ != nullptr) std::rethrow_exception(exception_);
}

template <class Action>
bool Transfer::succeeds(Action action) noexcept {
  ++callback_count_;
  if (exception_ != nullptr) return false;
  try {
    return action();
  } catch (...) {
    exception_ = std::current_exception();
    return false;
  }
}

std::size_t Transfer::take_header(char* data, std::size_t size, std::size_t count, void* transfer) noexcept {
  auto& self = *static_cast<Transfer*>(transfer);
  const std::string_view line(data, size * count);
  if (!self.first_byte_at_) self.first_byte_at_ = std::chrono::steady_clock::now();
  return self.succeeds([&] { return self.answer_.take_header_line(line); }) ? line.size() : all_but(line.size());
}

std::size_t Transfer::take_body(char* data, std::size_t size, std::size_t count, void* transfer) noexcept {
  auto& self = *static_cast<Transfer*>(transfer);
  const std::string_view bytes(data, size * count);
  return self.succeeds([&] { return self.answer_.take_body(bytes, self.easy_.byte_count(CURLINFO_SIZE_DOWNLOAD_T)); })
             ? bytes.size()
             : all_but(bytes.size());
}

std::size_t Transfer::give_body(char* buffer, std::size_t size, std::size_t count, void* transfer) noexcept {
  auto& self = *static_cast<Transfer*>(transfer);
  std::optional<std::size_t> given;
  const bool is_sound = self.succeeds([&] {
    given = self.upload_.read(buffer, size * count);
    return given.has_value();
  });
  return is_sound ? *given : CURL_READFUNC_ABORT;
}

int Transfer::rewind_body(void* transfer, curl_off_t offset, int origin) noexcept {
  auto& self = *static_cast<Transfer*>(transfer);
  const bool is_rewind = offset == 0 && origin == SEEK_SET;
  return is_rewind && self.succeeds([&] { return self.prepare_repetition(); }) ? CURL_SEEKFUNC_OK : CURL_SEEKFUNC_FAIL;
}

// libcurl sends a request again, unasked, when a connection that it had kept breaks before the first byte of the
// answer. A session keeps one connection, so that a repetition always opens a new socket, and can be stopped there.
int Transfer::allow_connection(void* transfer, curl_socket_t, curlsocktype) noexcept {
  auto& self = *static_cast<Transfer*>(transfer);
  return self.succeeds([&] { return self.prepare_repetition(); }) ? CURL_SOCKOPT_OK : CURL_SOCKOPT_ERROR;
}

bool Transfer::prepare_repetition() {
  if (easy_.number(CURLINFO_REQUEST_SIZE) > 0 && !request_.is_idempotent) {
    refusal_ = Refusal{FailureKind::receive, "the connection broke before the answer came"};
    return false;
  }
  // libcurl asks for a rewind only when it knows of body bytes that left, not for those that it had read ahead.
  if (upload_.rewind()) return true;
  refusal_ = Refusal{FailureKind::send, "the connection broke and the request body can be read only once"};
  return false;
}

}}}}  // namespace ocelli::v1::http::curl
