// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include <ocelli/errors.hpp>

namespace ocelli { inline namespace v1 { namespace core {

struct Service;

/// What an error body says, as far as it can be understood.
struct ErrorBody {
  std::string message;
  std::string code;
  std::vector<FieldError> field_errors;
};

/// Never throws for what the bytes are: a body that is no JSON, or JSON of another shape, says nothing.
[[nodiscard]] ErrorBody parse_error_body(const Service& service, const std::string& body);

}}}  // namespace ocelli::v1::core
