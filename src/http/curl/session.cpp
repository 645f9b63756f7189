// SPDX-License-Identifier: Apache-2.0
#include "http/curl/session.hpp"

#include <algorithm>
#include <new>
#include <stdexcept>

#include "http/curl/library.hpp"
#include "http/curl/transfer.hpp"
#include "http/per_process.hpp"
#include "http/program_end.hpp"

namespace ocelli { inline namespace v1 { namespace http { namespace curl {

namespace {

/// curl_multi_poll takes an int; longer waits are cut and taken up again by the caller's loop.
constexpr std::chrono::milliseconds longest_wait = std::chrono::hours(1);

void require(CURLMcode result) {
  if (result == CURLM_OUT_OF_MEMORY) throw std::bad_alloc();
  if (result != CURLM_OK) throw std::runtime_error(std::string("libcurl: ") + curl_multi_strerror(result));
}

}  // namespace

Session::Session(const SessionSettings& settings) : settings_(settings), multi_(curl_multi_init()) {
  if (multi_ == nullptr) throw std::bad_alloc();
  require(curl_multi_setopt(multi_.get(), CURLMOPT_MAXCONNECTS, 1L));
  set_session_options(easy_, settings);
  Transfer::set_callbacks(easy_);
  last_words_.attach(easy_);
  easy_.set(CURLOPT_ERRORBUFFER, error_text_.data());
  // The multi handle takes CURLOPT_NOSIGNAL over from what is added to it; one that never had anything would ignore
  // SIGPIPE in the whole process while it is cleaned up, and lose a signal that the host keeps blocked.
  require(curl_multi_add_handle(multi_.get(), easy_.get()));
  curl_multi_remove_handle(multi_.get(), easy_.get());
}

Session::~Session() {
  // What closes the connection would use a TLS library that is gone; the system closes it in a moment.
  const bool uses_tls = origin_.compare(0, 6, "https:") == 0 || has_tls_proxy(settings_.options);
  if (uses_tls && has_program_ended()) {
    leave();
    return;
  }
  const std::optional<SigpipeGuard> guard = guard_against_sigpipe();
  stop();
  multi_.reset();  // first, with the guard in place: it says goodbye to the server
}

void Session::leave() noexcept {
  struct Left : Inherited {
    CURLM* multi;
    CURL* easy;
  };
  auto* const left = new (std::nothrow) Left;
  if (left == nullptr) return;
  left->multi = multi_.release();
  left->easy = easy_.release();
  leave_alone(*left);
}

void Session::start() {
  error_text_.front() = '\0';
  easy_.set(CURLOPT_FRESH_CONNECT, has_unasked_input() ? 1L : 0L);
  require(curl_multi_add_handle(multi_.get(), easy_.get()));
  state_ = State::running;
}

// What a server says between two requests, as a proxy does whose patience is over (408), libcurl takes for the answer
// to the next one. HTTP/2 has frames for such things.
bool Session::has_unasked_input() {
  if (last_words_.connection() == CURL_SOCKET_BAD) return false;
  if (easy_.number(CURLINFO_HTTP_VERSION) == CURL_HTTP_VERSION_2_0) return false;
  curl_waitfd connection{last_words_.connection(), CURL_WAIT_POLLIN, 0};
  require(curl_multi_poll(multi_.get(), &connection, 1, 0, nullptr));
  return connection.revents != 0;
}

std::optional<CURLcode> Session::advance() {
  int running = 0;
  require(curl_multi_perform(multi_.get(), &running));
  if (running != 0) return std::nullopt;
  int left = 0;
  const CURLMsg* message = curl_multi_info_read(multi_.get(), &left);
  if (message == nullptr) throw std::runtime_error("libcurl: a transfer ended without a result");
  state_ = State::ended;
  const curl_socket_t kept = easy_.active_socket();
  if (kept != CURL_SOCKET_BAD) last_words_.note_connection(kept);
  return message->data.result;
}

void Session::wait(std::chrono::milliseconds limit) {
  const auto time = std::clamp(limit, std::chrono::milliseconds::zero(), longest_wait);
  require(curl_multi_poll(multi_.get(), nullptr, 0, static_cast<int>(time.count()), nullptr));
}

void Session::wake() noexcept { curl_multi_wakeup(multi_.get()); }

void Session::stop() noexcept {
  if (state_ == State::idle) return;
  curl_multi_remove_handle(multi_.get(), easy_.get());
  state_ = State::idle;
}

bool Session::is_resolving() const noexcept {
  return state_ == State::running && easy_.duration(CURLINFO_NAMELOOKUP_TIME_T) == std::chrono::microseconds::zero();
}

}}}}  // namespace ocelli::v1::http::curl
