// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

#include <ocelli/errors.hpp>
#include <ocelli/http/response.hpp>

#include "core/secret_mask.hpp"

namespace ocelli { inline namespace v1 { namespace core {

/// A 2xx answer on its way to becoming a value, with what an error about it would have to tell.
struct Answer {
  http::Response response;
  ErrorContext context;
  std::size_t max_json_depth = 0;
  /// What no message may show.
  SecretMask secrets;
  /// Media types of the answer as the service's document has them, as in an Accept header; empty where it has none.
  std::string_view promised = {};
  /// Whether the body had any bytes, also where a sink took them.
  bool has_bytes = true;
};

}}}  // namespace ocelli::v1::core
