// SPDX-License-Identifier: Apache-2.0
#include <ocelli/clock.hpp>

#include <condition_variable>
#include <mutex>

namespace ocelli { inline namespace v1 {

Clock::~Clock() = default;

namespace {

class SystemClock final : public Clock {
 public:
  std::chrono::steady_clock::time_point now() const override { return std::chrono::steady_clock::now(); }

  std::chrono::system_clock::time_point calendar_now() const override { return std::chrono::system_clock::now(); }

  void wait_until(std::chrono::steady_clock::time_point time, const CancellationToken& token) override {
    std::mutex mutex;
    std::condition_variable cancelled;
    bool is_cancelled = false;
    const CancellationCallback on_cancel(token, [&] {
      const std::lock_guard<std::mutex> lock(mutex);
      is_cancelled = true;
      cancelled.notify_all();
    });
    std::unique_lock<std::mutex> lock(mutex);
    // Some standard libraries wait on the calendar's clock inside, where the largest time overflows.
    const auto longest = std::chrono::steady_clock::now() + std::chrono::hours(24 * 365);
    cancelled.wait_until(lock, time < longest ? time : longest, [&] { return is_cancelled; });
  }
};

}  // namespace

std::shared_ptr<Clock> system_clock() { return std::make_shared<SystemClock>(); }

}}  // namespace ocelli::v1
