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
#include <ocelli/message_stream.hpp>
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

/// Has `carry_out(connection, call, options)` run later; what it returns makes the value on the thread that asks for
/// it.
template <class T, class CarryOut>
Future<T> start_later(Connection& connection, Call call, const CallOptions& options, CarryOut carry_out) {
  check_sink<T>(options);
  connection.check(options);
  auto state = std::make_shared<FutureState<T>>();
  const auto later = connection.options_for_later(options, state->completion.token());
  const auto task = [connection = connection.shared_from_this(), state, call = std::move(call), later, carry_out] {
    try {
      state->produce = carry_out(*connection, call, later->options());
    } catch (...) {
      state->thrown = std::current_exception();
    }
    state->completion.complete();
  };
  connection.run_later(task, *later);
  return Future<T>(std::move(state));
}

template <class T>
Future<T> call_async(Connection& connection, Call call, const CallOptions& options) {
  return start_later<T>(connection, std::move(call), options, [](auto& alive, const auto& sent, const auto& limits) {
    auto answer = std::make_shared<Result<Answer>>(alive.perform(sent, limits));
    return [answer]() -> Result<T> {
      if (!*answer) return answer->shared_error();
      return Decode<T>::from(*std::move(*answer));
    };
  });
}

// The three forms of every operation that opens a stream.

template <class T>
Result<MessageStream<T>> try_open(Connection& connection, const Call& call, const CallOptions& options) {
  check_sink<MessageStream<T>>(options);
  const auto alive = connection.shared_from_this();
  auto messages = alive->open(call, options);
  if (!messages) return messages.shared_error();
  return message_stream<T>(*std::move(messages));
}

template <class T>
MessageStream<T> open(Connection& connection, const Call& call, const CallOptions& options) {
  return try_open<T>(connection, call, options).value();
}

template <class T>
Future<MessageStream<T>> open_async(Connection& connection, Call call, const CallOptions& options) {
  using Stream = MessageStream<T>;
  return start_later<Stream>(connection, std::move(call), options, [](auto& alive, const auto& sent, const auto& how) {
    return [opened = alive.open(sent, how)]() -> Result<Stream> {
      if (!opened) return opened.shared_error();
      return message_stream<T>(*opened);
    };
  });
}

}}}  // namespace ocelli::v1::core
