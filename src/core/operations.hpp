// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <exception>
#include <memory>
#include <stdexcept>
#include <type_traits>
#include <utility>

#include <ocelli/blob.hpp>
#include <ocelli/call_options.hpp>
#include <ocelli/future.hpp>
#include <ocelli/result.hpp>

#include "core/connection.hpp"
#include "core/decode.hpp"

namespace ocelli { inline namespace v1 { namespace core {

// The three forms of every operation.

template <class T>
void check_sink(const CallOptions& options) {
  if constexpr (!std::is_same_v<T, Blob>) {
    if (options.sink) throw std::invalid_argument("sink: this operation's answer is not binary");
  }
}

template <class T>
Result<T> try_call(Connection& connection, const Call& call, const CallOptions& options) {
  check_sink<T>(options);
  // A callback of the caller's may drop the API object that this call was made on.
  const auto alive = connection.shared_from_this();
  auto answer = alive->perform(call, options);
  if (!answer) return answer.shared_error();
  return Decode<T>::from(*std::move(answer));
}

template <class T>
T call(Connection& connection, const Call& call, const CallOptions& options) {
  return try_call<T>(connection, call, options).value();
}

template <class T>
Future<T> call_async(Connection& connection, Call call, const CallOptions& options) {
  check_sink<T>(options);
  connection.check(options);
  auto state = std::make_shared<FutureState<T>>();
  const auto later = connection.options_for_later(options, state->completion.token());
  const auto task = [connection = connection.shared_from_this(), state, call = std::move(call), later] {
    try {
      auto answer = std::make_shared<Result<Answer>>(connection->perform(call, later->options()));
      state->produce = [answer]() -> Result<T> {
        if (!*answer) return answer->shared_error();
        return Decode<T>::from(*std::move(*answer));
      };
    } catch (...) {
      state->produce = [error = std::current_exception()]() -> Result<T> { std::rethrow_exception(error); };
    }
    state->completion.complete();
  };
  connection.run_later(task, *later);
  return Future<T>(std::move(state));
}

}}}  // namespace ocelli::v1::core
