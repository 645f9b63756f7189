// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <memory>
#include <utility>

namespace ocelli { inline namespace v1 { namespace core {

/// What is made when it is first asked for. Of threads that ask at the same time each may make one; that of the first
/// to be done stays, the others' are dropped. Safe to use from many threads.
///
/// Not by std::call_once: where that is not glibc's, a child forked while another thread is at it waits for ever.
template <class T>
class MadeOnce {
 public:
  MadeOnce() = default;
  ~MadeOnce() { delete made_.load(); }
  MadeOnce(const MadeOnce&) = delete;
  MadeOnce& operator=(const MadeOnce&) = delete;

  template <class Make>
  [[nodiscard]] const T& get(const Make& make) {
    const T* made = made_.load();
    if (made != nullptr) return *made;
    auto fresh = std::make_unique<const T>(make());
    return made_.compare_exchange_strong(made, fresh.get()) ? *fresh.release() : *made;
  }

 private:
  std::atomic<const T*> made_{nullptr};
};

}}}  // namespace ocelli::v1::core
