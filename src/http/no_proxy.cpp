// SPDX-License-Identifier: Apache-2.0
#include "http/no_proxy.hpp"

#include <algorithm>

#include <ocelli/http/headers.hpp>

namespace ocelli { inline namespace v1 { namespace http {

namespace {

using Matches = bool (*)(std::string_view entry, std::string_view host);

bool is_listed(std::string_view host, const ConnectionOptions& options, Matches matches) {
  std::string_view list = options.no_proxy;
  if (options.proxy.empty() || list == "*") return true;
  while (!list.empty()) {
    const auto end = std::min(list.find_first_of(", "), list.size());
    if (matches(list.substr(0, end), host)) return true;
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return false;
}

bool is_address(std::string_view host) {
  return host.find(':') != std::string_view::npos || host.find_first_not_of("0123456789.") == std::string_view::npos;
}

bool is_in_domain(std::string_view domain, std::string_view host) {
  // Host names are ASCII and compare without case, as header names do.
  if (same_header_name(domain, host)) return true;
  if (is_address(host)) return false;
  if (!domain.empty() && domain.front() == '.') domain.remove_prefix(1);
  if (domain.empty() || domain.size() > host.size()) return false;
  const auto rest = host.size() - domain.size();
  return same_header_name(domain, host.substr(rest)) && (rest == 0 || host[rest - 1] == '.');
}

}  // namespace

bool is_reached_directly(std::string_view host, const ConnectionOptions& options) {
  return is_listed(host, options, same_header_name);
}

bool is_excepted_from_proxy(std::string_view host, const ConnectionOptions& options) {
  return is_listed(host, options, is_in_domain);
}

}}}  // namespace ocelli::v1::http
