// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
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

/// Never throws for what the bytes are. A short text that is no JSON is the message; a page, anything long, and JSON of
/// another shape say nothing.
[[nodiscard]] ErrorBody parse_error_body(const Service& service, const std::string& body);

/// What an error body says of repeating the call.
struct RepeatAdvice {
  std::optional<std::chrono::milliseconds> retry_after;
  /// Why repeating cannot help; empty where it may.
  std::string_view final_reason;
};

/// Never throws, as parse_error_body.
[[nodiscard]] RepeatAdvice repeat_advice(const Service& service, int status, const std::string& body);

}}}  // namespace ocelli::v1::core
