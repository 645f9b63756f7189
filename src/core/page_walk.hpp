// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <chrono>
#include <string_view>
#include <type_traits>

#include <ocelli/call_options.hpp>

#include "core/connection.hpp"

namespace ocelli { inline namespace v1 { namespace core {

/// The options of each call of a walk over pages: a timeout that the caller set becomes a deadline, once, so that it
/// holds for all pages together.
inline CallOptions options_of_walk(const Connection& connection, CallOptions options) {
  if (!options.timeout) return options;
  const auto now = connection.options().clock->now();
  // A timeout that reaches beyond the clock's end is none.
  if (*options.timeout >= std::chrono::steady_clock::time_point::max() - now) return options;
  const auto end = now + std::chrono::duration_cast<std::chrono::steady_clock::duration>(*options.timeout);
  options.deadline = options.deadline ? std::min(*options.deadline, end) : end;
  return options;
}

/// Whether a page says that another one follows; an empty text says that none does.
template <class Next>
bool names_next_page(const Next& next) {
  if constexpr (std::is_convertible_v<decltype(*next), std::string_view>) {
    return next.has_value() && !next->empty();
  } else {
    return next.has_value();
  }
}

}}}  // namespace ocelli::v1::core
