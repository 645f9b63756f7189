// SPDX-License-Identifier: Apache-2.0
#include <ocelli/cancellation.hpp>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace ocelli { inline namespace v1 {

class CancellationState {
 public:
  [[nodiscard]] bool is_cancelled() const noexcept { return cancelled_.load(std::memory_order_acquire); }

  /// Registers the function and gives its id; 0, and the function is left alone, where the state is cancelled already.
  [[nodiscard]] unsigned long long add(std::function<void()>& function) {
    const std::lock_guard<std::mutex> lock(mutex_);
    if (is_cancelled()) return 0;
    registrations_.push_back({++last_id_, std::move(function)});
    return last_id_;
  }

  void remove(unsigned long long id) noexcept {
    std::function<void()> removed;  // destroyed after the lock is given up: it may own anything
    std::unique_lock<std::mutex> lock(mutex_);
    const auto found = std::find_if(registrations_.begin(), registrations_.end(),
                                    [id](const Registration& registration) { return registration.id == id; });
    if (found != registrations_.end()) {
      removed.swap(found->function);
      registrations_.erase(found);
      return;
    }
    if (runner_ == std::this_thread::get_id()) return;
    run_ended_.wait(lock, [this, id] { return running_id_ != id; });
  }

  /// The others are still to be told where one throws.
  static void call(const std::function<void()>& function) noexcept {
    try {
      function();
    } catch (...) {
      return;
    }
  }

  void cancel() noexcept {
    std::unique_lock<std::mutex> lock(mutex_);
    if (is_cancelled()) return;
    cancelled_.store(true, std::memory_order_release);
    runner_ = std::this_thread::get_id();
    while (!registrations_.empty()) run_first(lock);
    runner_ = std::thread::id();
  }

 private:
  struct Registration {
    unsigned long long id;
    std::function<void()> function;
  };

  void run_first(std::unique_lock<std::mutex>& lock) {
    std::function<void()> function = std::move(registrations_.front().function);
    running_id_ = registrations_.front().id;
    registrations_.erase(registrations_.begin());
    lock.unlock();
    call(function);
    function = nullptr;  // what it owns is gone too before a waiting destructor returns
    lock.lock();
    running_id_ = 0;
    run_ended_.notify_all();
  }

  std::atomic<bool> cancelled_{false};
  std::mutex mutex_;
  std::condition_variable run_ended_;
  std::vector<Registration> registrations_;
  unsigned long long last_id_ = 0;
  unsigned long long running_id_ = 0;
  std::thread::id runner_;
};

bool CancellationToken::is_cancelled() const noexcept { return state_ != nullptr && state_->is_cancelled(); }

CancellationSource::CancellationSource() : state_(std::make_shared<CancellationState>()) {}

void CancellationSource::cancel() noexcept {
  const auto state = state_;  // a callback may destroy the last source
  state->cancel();
}

bool CancellationSource::is_cancelled() const noexcept { return state_->is_cancelled(); }

CancellationCallback::CancellationCallback(const CancellationToken& token, std::function<void()> function) {
  if (!token.can_be_cancelled()) return;
  id_ = token.state_->add(function);
  if (id_ == 0) {
    CancellationState::call(function);
    return;
  }
  state_ = token.state_;
}

CancellationCallback::~CancellationCallback() {
  if (state_ != nullptr) state_->remove(id_);
}

}}  // namespace ocelli::v1
