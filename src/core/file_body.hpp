// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>

#include <ocelli/http/body.hpp>

namespace ocelli { inline namespace v1 { namespace core {

/// A body that reads a file each time it is opened and refuses to if size or time of change are not what they were now.
/// Throws std::invalid_argument, beginning with `argument`, where the file is missing, not a file, or cannot be opened.
[[nodiscard]] std::shared_ptr<const http::Body> file_body(const std::string& argument, const std::string& path);

}}}  // namespace ocelli::v1::core
