// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace ocelli { inline namespace v1 { namespace testing { namespace cassette {

/// Path and query of an absolute URL; "/" where it has no path.
[[nodiscard]] inline std::string request_target(const std::string& url) {
  const auto scheme_end = url.find("://");
  const auto begin = scheme_end == std::string::npos ? 0 : url.find_first_of("/?#", scheme_end + 3);
  if (begin == std::string::npos) return "/";
  const auto target = url.substr(begin, url.find('#', begin) - begin);
  return target.empty() || target.front() != '/' ? "/" + target : target;
}

}}}}  // namespace ocelli::v1::testing::cassette
