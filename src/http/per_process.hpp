// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <utility>

#include "http/process_id.hpp"

namespace ocelli { inline namespace v1 { namespace http {

/// What a forked child must leave alone of its parent's, for the rest of its life.
struct Inherited {
  Inherited* next = nullptr;
};

/// Keeps it in reach, so that no leak is seen where there is none.
void leave_alone(Inherited& inherited) noexcept;

/// State that belongs to one process. A forked child gets one of its own and never touches that of its parent: its
/// locks may be held by threads that the child does not have, and its connections are the parent's. Safe to use from
/// many threads.
template <class T>
class PerProcess {
 public:
  using Make = std::function<std::shared_ptr<T>()>;

  explicit PerProcess(Make make) : make_(std::move(make)), current_(new Entry(make_())) {}
  ~PerProcess() {
    Entry* const entry = current_.load();
    if (entry->process == current_process_id()) {
      delete entry;
    } else {
      leave_alone(*entry);
    }
  }
  PerProcess(const PerProcess&) = delete;
  PerProcess& operator=(const PerProcess&) = delete;

  /// Not through a lock, of the standard library's neither: a fork may find that held, too.
  [[nodiscard]] const std::shared_ptr<T>& get() const {
    Entry* current = current_.load();
    if (current->process == current_process_id()) return current->value;
    auto fresh = std::make_unique<Entry>(make_());
    if (!current_.compare_exchange_strong(current, fresh.get())) return current->value;
    leave_alone(*current);
    return fresh.release()->value;
  }

 private:
  struct Entry : Inherited {
    explicit Entry(std::shared_ptr<T> made) : value(std::move(made)) {}
    const std::shared_ptr<T> value;
    const long process = current_process_id();
  };

  const Make make_;
  mutable std::atomic<Entry*> current_;
};

}}}  // namespace ocelli::v1::http
