// SPDX-License-Identifier: Apache-2.0
#include "http/curl/session_pool.hpp"

#include <algorithm>
#include <iterator>
#include <new>
#include <utility>

#include "http/curl/library.hpp"

namespace ocelli { inline namespace v1 { namespace http { namespace curl {

SessionPool::SessionPool(const SessionSettings& settings) : settings_(settings) {}

std::unique_ptr<Session> SessionPool::take(std::string_view origin) {
  if (auto session = find(origin)) return session;
  auto session = std::make_unique<Session>(settings_);
  session->set_origin(origin);
  return session;
}

std::unique_ptr<Session> SessionPool::find(std::string_view origin) {
  const std::lock_guard<std::mutex> lock(mutex_);
  const auto found = std::find_if(idle_.rbegin(), idle_.rend(),
                                  [origin](const Idle& idle) { return idle.session->origin() == origin; });
  if (found == idle_.rend()) return nullptr;
  // Also when its connection is too old: libcurl then makes another one (CURLOPT_MAXAGE_CONN) and still has the parsed
  // certificates.
  auto session = std::move(found->session);
  idle_.erase(std::next(found).base());
  return session;
}

void SessionPool::give_back(std::unique_ptr<Session> session) noexcept {
  std::vector<Idle> surplus;  // ended after the lock is given up: that takes system calls
  const auto now = std::chrono::steady_clock::now();
  try {
    const std::lock_guard<std::mutex> lock(mutex_);
    idle_.push_back({std::move(session), now});
    surplus = remove_surplus(now);
  } catch (const std::bad_alloc&) {
    return;  // a session that cannot be kept is ended
  }
}

std::vector<SessionPool::Idle> SessionPool::remove_surplus(std::chrono::steady_clock::time_point now) {
  const auto limit = static_cast<std::ptrdiff_t>(settings_.options.max_idle_connections);
  const auto last_use = now - settings_.options.max_idle_time;
  auto kept = std::find_if(idle_.begin(), idle_.end(), [last_use](const Idle& idle) { return idle.since >= last_use; });
  const auto too_many = static_cast<std::ptrdiff_t>(idle_.size()) - limit;
  if (too_many > std::distance(idle_.begin(), kept)) kept = idle_.begin() + too_many;
  std::vector<Idle> surplus(std::make_move_iterator(idle_.begin()), std::make_move_iterator(kept));
  idle_.erase(idle_.begin(), kept);
  return surplus;
}

void SessionPool::end_elsewhere(std::unique_ptr<Session> session) noexcept {
  const auto has_ended = [](const std::future<void>& ending) {
    return ending.wait_for(std::chrono::seconds::zero()) == std::future_status::ready;
  };
  try {
    const std::lock_guard<std::mutex> lock(mutex_);
    endings_.erase(std::remove_if(endings_.begin(), endings_.end(), has_ended), endings_.end());
    endings_.push_back(std::async(std::launch::async, [ended = std::move(session)]() mutable { ended.reset(); }));
  } catch (...) {
    return;  // no thread or no memory to be had: the session has ended on this thread then
  }
}

SessionLoan::~SessionLoan() {
  if (session_->is_resolving()) {
    pool_.end_elsewhere(std::move(session_));
    return;
  }
  const std::optional<SigpipeGuard> guard = guard_against_sigpipe();
  session_->stop();
  pool_.give_back(std::move(session_));
}

}}}}  // namespace ocelli::v1::http::curl
