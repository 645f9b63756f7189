// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

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
};

}}}  // namespace ocelli::v1::core
