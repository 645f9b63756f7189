// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <system_error>
#include <utility>

#include <ocelli/export.hpp>

namespace ocelli { inline namespace v1 {

/// A file of this machine could not be made, written or named as it should be. `what()` names the path and the system's
/// reason; `code()` is that reason, to compare with std::errc.
class OCELLI_EXPORT FileException : public std::system_error {
 public:
  /// `condition` follows the path in the message: " without ExistingFile::replace".
  FileException(const std::string& action, std::string path, std::error_code reason, const std::string& condition = {})
      : std::system_error(reason, action + " \"" + path + "\"" + condition), path_(std::move(path)) {}

  [[nodiscard]] const std::string& path() const noexcept { return path_; }

 private:
  std::string path_;
};

}}  // namespace ocelli::v1
