// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <exception>
#include <functional>
#include <memory>
#include <stdexcept>
#include <type_traits>
#include <utility>
#if defined(__cpp_impl_coroutine) && __cpp_impl_coroutine >= 201902L
#include <coroutine>
#define OCELLI_HAS_COROUTINES 1
#endif

#include <ocelli/cancellation.hpp>
#include <ocelli/export.hpp>
#include <ocelli/result.hpp>

namespace ocelli { inline namespace v1 {

/// Whether an asynchronous call is done, and who wants to know: the part of a Future that has no type.
class OCELLI_EXPORT Completion {
 public:
  Completion();
  ~Completion();
  Completion(const Completion&) = delete;
  Completion& operator=(const Completion&) = delete;

  /// Once. Runs what `on_complete` was given, on this thread.
  void complete();
  [[nodiscard]] bool is_complete() const;
  void wait() const;
  [[nodiscard]] bool wait_for(std::chrono::nanoseconds duration) const;
  /// Runs the function on the completing thread, or at once where it is complete already.
  void on_complete(std::function<void()> function);

  [[nodiscard]] CancellationToken token() const { return cancellation_.token(); }
  void cancel() noexcept { cancellation_.cancel(); }

 private:
  struct State;
  std::unique_ptr<State> state_;
  CancellationSource cancellation_;
};

/// What an asynchronous call and its Future share.
template <class T>
struct FutureState {
  Completion completion;
  /// Set before `completion` completes: makes the value from the answer, on the thread that asks for it.
  std::function<Result<T>()> produce;
  /// Set instead where a callback of the caller's threw; takes no memory that there may not be.
  std::exception_ptr thrown;

  [[nodiscard]] Result<T> outcome() {
    if (thrown) std::rethrow_exception(thrown);
    return produce();
  }
};

/// The outcome of an asynchronous call, some time.
///
/// Move-only; used by one thread at a time, while the call goes on elsewhere. The answer is decoded on the thread that
/// asks for it. Dropping a Future neither waits for the call nor cancels it. In a forked child a Future of its parent
/// never becomes ready.
template <class T>
class [[nodiscard]] Future {
 public:
  explicit Future(std::shared_ptr<FutureState<T>> state) : state_(std::move(state)) {}
  Future(Future&&) noexcept = default;
  Future& operator=(Future&&) noexcept = default;

  /// False after `get`, `result` or `then`.
  [[nodiscard]] bool is_valid() const noexcept { return state_ != nullptr; }
  [[nodiscard]] bool is_ready() const { return state().completion.is_complete(); }

  /// True where the call ended within the time.
  [[nodiscard]] bool wait_for(std::chrono::nanoseconds duration) const { return state().completion.wait_for(duration); }

  /// Waits, then gives the value or throws what the blocking form throws. Once: a Future that is used up throws
  /// std::logic_error, here and in all that follows.
  T get() { return result().value(); }

  /// Waits, then gives the value or the error. Throws only what a callback of the caller threw. Once.
  Result<T> result() {
    auto state = take();
    state->completion.wait();
    return state->outcome();
  }

  /// Ends the call with a CancelledException within 50 ms, unless it is done by then.
  void cancel() { state().completion.cancel(); }

  /// Calls `function` with the Result<T> once it is there (not where a callback of the caller's threw: that is thrown
  /// by the new Future), on the thread that completes the call (at once, on this thread, where it is complete), and
  /// gives what it returns as a Future. Keep it short: other calls wait for that thread. Cancelling the new Future
  /// cancels this call. Once.
  template <class Function>
  auto then(Function function) -> Future<std::invoke_result_t<Function, Result<T>>> {
    using U = std::invoke_result_t<Function, Result<T>>;
    auto state = take();
    auto next = std::make_shared<FutureState<U>>();
    auto link =
        std::make_shared<CancellationCallback>(next->completion.token(), [state] { state->completion.cancel(); });
    state->completion.on_complete([state, next, link, function = std::move(function)]() mutable {
      carry_on(function, *state, *next);
      next->completion.complete();
    });
    return Future<U>(std::move(next));
  }

#if defined(OCELLI_HAS_COROUTINES)
  [[nodiscard]] bool await_ready() const { return is_ready(); }
  void await_suspend(std::coroutine_handle<> waiting) {
    state_->completion.on_complete([waiting] { waiting.resume(); });
  }
  T await_resume() { return get(); }
#endif

 private:
  template <class U, class Function>
  static void carry_on(Function& function, FutureState<T>& state, FutureState<U>& next) noexcept {
    try {
      if constexpr (std::is_void_v<U>) {
        function(state.outcome());
        next.produce = [] { return Result<void>(); };
      } else {
        auto value = std::make_shared<U>(function(state.outcome()));
        next.produce = [value] { return Result<U>(std::move(*value)); };
      }
    } catch (...) {
      next.thrown = std::current_exception();
    }
  }

  [[nodiscard]] FutureState<T>& state() const {
    if (!state_) throw std::logic_error("Future: used up by get, result or then");
    return *state_;
  }

  [[nodiscard]] std::shared_ptr<FutureState<T>> take() {
    static_cast<void>(state());
    return std::move(state_);
  }

  std::shared_ptr<FutureState<T>> state_;
};

}}  // namespace ocelli::v1
