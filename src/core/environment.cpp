// SPDX-License-Identifier: Apache-2.0
#include <ocelli/environment.hpp>

#include <cstdlib>

namespace ocelli { inline namespace v1 {

namespace {

/// The first of the variables that is set and not empty.
std::string first_of(const Environment& environment, std::initializer_list<const char*> names) {
  for (const char* name : names) {
    auto value = environment(name);
    if (value && !value->empty()) return *std::move(value);
  }
  return {};
}

}  // namespace

Environment process_environment() {
  return [](const std::string& name) -> std::optional<std::string> {
    const char* value = std::getenv(name.c_str());
    return value == nullptr ? std::nullopt : std::optional<std::string>(value);
  };
}

http::ConnectionOptions connection_options_from_environment(const Environment& environment) {
  http::ConnectionOptions options;
  options.tls.ca_file = first_of(environment, {"SSL_CERT_FILE"});
  options.tls.ca_directory = first_of(environment, {"SSL_CERT_DIR"});
  options.proxy = first_of(environment, {"https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"});
  options.no_proxy = first_of(environment, {"no_proxy", "NO_PROXY"});
  return options;
}

}}  // namespace ocelli::v1
