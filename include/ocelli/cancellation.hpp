// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>

#include <ocelli/export.hpp>

namespace ocelli { inline namespace v1 {

class CancellationState;

/// Whether somebody wants a call to stop.
///
/// Copies share one state. Safe to use from many threads.
class OCELLI_EXPORT CancellationToken {
 public:
  /// Never cancelled. Costs nothing.
  CancellationToken() = default;

  /// True from the moment the source was cancelled; never false again.
  [[nodiscard]] bool is_cancelled() const noexcept;

  /// False for a token that can never be cancelled.
  [[nodiscard]] bool can_be_cancelled() const noexcept { return state_ != nullptr; }

 private:
  friend class CancellationSource;
  friend class CancellationCallback;
  explicit CancellationToken(std::shared_ptr<CancellationState> state) : state_(std::move(state)) {}

  std::shared_ptr<CancellationState> state_;
};

/// The one who can cancel. Copies share one state; safe to use from many threads, but not from a signal handler.
class OCELLI_EXPORT CancellationSource {
 public:
  CancellationSource();

  [[nodiscard]] CancellationToken token() const { return CancellationToken(state_); }

  /// Stops, within 50 ms, every call that was given a token of this source, now or later. Calling it again does
  /// nothing. The registered callbacks run on this thread before it returns.
  void cancel() noexcept;

  [[nodiscard]] bool is_cancelled() const noexcept;

 private:
  std::shared_ptr<CancellationState> state_;
};

/// Runs a function when a token is cancelled, at once if it already is, for as long as this object lives.
///
/// The function runs on the cancelling thread; what it throws is dropped, since who cancels has nothing to do with it.
/// The destructor waits for a run that is under way on another thread, so what the function refers to may be destroyed
/// right after.
class OCELLI_EXPORT CancellationCallback {
 public:
  CancellationCallback(const CancellationToken& token, std::function<void()> function);
  ~CancellationCallback();
  CancellationCallback(const CancellationCallback&) = delete;
  CancellationCallback& operator=(const CancellationCallback&) = delete;

 private:
  std::shared_ptr<CancellationState> state_;
  unsigned long long id_ = 0;
};

}}  // namespace ocelli::v1
