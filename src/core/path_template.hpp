// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ocelli { inline namespace v1 { namespace core {

/// An argument that stands in a path.
struct PathArgument {
  std::string_view name;
  std::string text;
};

/// The argument as one segment of a path, percent-encoded. Throws std::invalid_argument naming it where it is empty,
/// "." or "..": those would name another resource.
[[nodiscard]] std::string path_segment_of(std::string_view name, std::string_view text);

/// The path that comes of a template like "/things/{id}/parts", each argument encoded as a segment. Throws
/// std::invalid_argument naming `option` where the template does not begin with "/", does not hold each argument's
/// name in braces exactly once, or holds what belongs in no path: a query, a fragment, "." or ".." as a segment, a
/// character that is not visible ASCII, a stray brace or percent sign.
[[nodiscard]] std::string path_from_template(std::string_view option, std::string_view pattern,
                                             const std::vector<PathArgument>& arguments);

}}}  // namespace ocelli::v1::core
