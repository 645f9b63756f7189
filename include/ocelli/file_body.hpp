// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>

#include <ocelli/export.hpp>
#include <ocelli/http/body.hpp>

namespace ocelli { inline namespace v1 {

/// A body that reads a file while it is sent, again for each attempt, in constant memory. If size or time of change
/// differ by then, nothing is sent (again). Throws std::invalid_argument naming the path where it is missing, no
/// regular file, or cannot be opened.
[[nodiscard]] OCELLI_EXPORT std::shared_ptr<const http::Body> file_body(const std::string& path);

}}  // namespace ocelli::v1
