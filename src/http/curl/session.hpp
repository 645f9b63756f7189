// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "http/curl/easy_handle.hpp"
#include "http/curl/header_lines.hpp"
#include "http/curl/last_words.hpp"
#include "http/curl/session_setup.hpp"

namespace ocelli { inline namespace v1 { namespace http { namespace curl {

/// One easy handle and the multi handle that drives nothing but it. Holds at most one idle connection.
///
/// For one thread at a time, except `wake`.
class Session {
 public:
  /// `settings` must outlive the session.
  explicit Session(const SessionSettings& settings);
  ~Session();
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  [[nodiscard]] EasyHandle& easy() noexcept { return easy_; }
  [[nodiscard]] const EasyHandle& easy() const noexcept { return easy_; }
  [[nodiscard]] HeaderLines& header_lines() noexcept { return header_lines_; }
  [[nodiscard]] const ConnectionOptions& options() const noexcept { return settings_.options; }
  [[nodiscard]] const TrustStore& trust() const noexcept { return settings_.trust; }

  /// Puts the transfer that the easy handle describes under way, without sending anything yet.
  void start();
  /// Does what can be done without waiting; the result once the transfer has ended.
  [[nodiscard]] std::optional<CURLcode> advance();
  /// Returns when something can be done, after `limit`, or when woken.
  void wait(std::chrono::milliseconds limit);
  /// Ends a `wait` on another thread, the one under way or else the next one.
  void wake() noexcept;
  /// Ends the transfer if one is under way, and then drops its connection.
  void stop() noexcept;

  /// Whether a name is being looked up: `stop` would then wait for the resolver.
  [[nodiscard]] bool is_resolving() const noexcept;

  /// libcurl's own words about the last failure; may be empty.
  [[nodiscard]] std::string_view error_text() const noexcept { return error_text_.data(); }

  [[nodiscard]] LastWords& last_words() noexcept { return last_words_; }

  /// What the connection that it holds leads to.
  [[nodiscard]] const std::string& origin() const noexcept { return origin_; }
  void set_origin(std::string_view origin) { origin_ = origin; }

 private:
  void leave() noexcept;

  struct Cleanup {
    void operator()(CURLM* handle) const noexcept { curl_multi_cleanup(handle); }
  };

  [[nodiscard]] bool has_unasked_input();

  const SessionSettings& settings_;
  LastWords last_words_;
  std::unique_ptr<CURLM, Cleanup> multi_;
  EasyHandle easy_;
  HeaderLines header_lines_;
  std::array<char, CURL_ERROR_SIZE> error_text_{};
  std::string origin_;
  enum class State { idle, running, ended } state_ = State::idle;
};

}}}}  // namespace ocelli::v1::http::curl
