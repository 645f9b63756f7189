// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <future>
#include <memory>
#include <mutex>
#include <string_view>
#include <vector>

#include "http/curl/session.hpp"

namespace ocelli { inline namespace v1 { namespace http { namespace curl {

/// The idle sessions of one transport in one process; another one, a forked child, must leave them alone. Safe to use
/// from many threads.
class SessionPool {
 public:
  /// `settings` must outlive the pool.
  explicit SessionPool(const SessionSettings& settings);

  /// The session used last for this origin, else a new one.
  [[nodiscard]] std::unique_ptr<Session> take(std::string_view origin);

  /// Keeps a session for later, within the limits on number and age.
  void give_back(std::unique_ptr<Session> session) noexcept;

  /// Ends a session on a thread of its own, because libcurl waits there until its resolver has given up. The pool's
  /// destructor waits for those threads.
  void end_elsewhere(std::unique_ptr<Session> session) noexcept;

 private:
  struct Idle {
    std::unique_ptr<Session> session;
    std::chrono::steady_clock::time_point since;
  };

  [[nodiscard]] std::unique_ptr<Session> find(std::string_view origin);
  [[nodiscard]] std::vector<Idle> remove_surplus(std::chrono::steady_clock::time_point now);

  const SessionSettings& settings_;
  std::mutex mutex_;
  std::vector<Idle> idle_;  // the one used last is at the end
  std::vector<std::future<void>> endings_;
};

/// A session on loan: goes back to its pool at the end of the scope, its transfer ended.
class SessionLoan {
 public:
  SessionLoan(SessionPool& pool, std::string_view origin) : pool_(pool), session_(pool.take(origin)) {}
  ~SessionLoan();
  SessionLoan(const SessionLoan&) = delete;
  SessionLoan& operator=(const SessionLoan&) = delete;

  [[nodiscard]] Session& session() noexcept { return *session_; }

 private:
  SessionPool& pool_;
  std::unique_ptr<Session> session_;
};

}}}}  // namespace ocelli::v1::http::curl
