// SPDX-License-Identifier: Apache-2.0
#include "http/no_proxy.hpp"

#include <algorithm>

#include <ocelli/http/headers.hpp>

namespace ocelli { inline namespace v1 { namespace http {

bool is_reached_directly(std::string_view host, const ConnectionOptions& options) {
  std::string_view list = options.no_proxy;
  if (options.proxy.empty() || list == "*") return true;
  while (!list.empty()) {
    const auto end = std::min(list.find_first_of(", "), list.size());
    // Host names are ASCII and compare without case, as header names do.
    if (same_header_name(list.substr(0, end), host)) return true;
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return false;
}

}}}  // namespace ocelli::v1::http
