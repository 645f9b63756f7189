// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace ocelli { inline namespace v1 { namespace core {

/// What a JsonError says of values beyond the bound on nesting, which only its caller knows.
inline constexpr const char* nests_too_deep = "the JSON nests too deep";

/// JSON that is broken, or is not what a model expects. Never leaves the library: the caller of a decoder makes it a
/// DecodeException or a std::invalid_argument.
class JsonError : public std::runtime_error {
 public:
  JsonError(std::string path, const std::string& problem) : std::runtime_error(problem), path_(std::move(path)) {}
  /// "$.results[3].id"
  [[nodiscard]] const std::string& path() const noexcept { return path_; }

 private:
  std::string path_;
};

}}}  // namespace ocelli::v1::core
