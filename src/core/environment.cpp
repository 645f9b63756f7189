// SPDX-License-Identifier: Apache-2.0
#include <ocelli/environment.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "core/credential_check.hpp"
#include "core/proxy.hpp"
#include "core/url.hpp"

namespace ocelli { inline namespace v1 {

namespace {

#ifdef _WIN32
constexpr char folder_separator = ';';
#else
constexpr char folder_separator = ':';
#endif

bool is_blank(const std::string& text) { return text.find_first_not_of(" \t\r\n") == std::string::npos; }

struct Variable {
  std::string name;
  std::string value;
};

/// The first of the variables that is set and not empty.
Variable first_of(const Environment& environment, const std::vector<std::string>& names) {
  for (const auto& name : names) {
    auto value = environment(name);
    if (value && !value->empty()) return {name, *std::move(value)};
  }
  return {};
}

std::string first_folder(const Variable& variable) {
  std::string_view rest = variable.value;
  while (!rest.empty()) {
    const auto end = std::min(rest.find(folder_separator), rest.size());
    std::string folder(rest.substr(0, end));
    std::error_code ignored;
    if (std::filesystem::is_directory(folder, ignored)) return folder;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return {};
}

http::TlsOptions trust(const Environment& environment) {
  http::TlsOptions tls;
  tls.ca_file = first_of(environment, {"SSL_CERT_FILE"}).value;
  const Variable folders = first_of(environment, {"SSL_CERT_DIR"});
  tls.ca_directory = first_folder(folders);
  // Without either the system's store would be trusted, which is more than was asked for.
  if (tls.ca_file.empty() && tls.ca_directory.empty() && !folders.value.empty()) {
    throw std::invalid_argument("SSL_CERT_DIR: no folder at " + folders.value);
  }
  return tls;
}

core::Proxy proxy_for(const std::string& base_url, const Environment& environment) {
  const core::Url url = core::parse_base_url("base_url", base_url.empty() ? "https://service" : base_url);
  if (url.is_loopback()) return {};
  // HTTP_PROXY is not read: in a CGI program it is what the client sent as the header Proxy.
  const std::vector<std::string> names =
      url.scheme == "https" ? std::vector<std::string>{"https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"}
                            : std::vector<std::string>{"http_proxy", "all_proxy", "ALL_PROXY"};
  const Variable variable = first_of(environment, names);
  return variable.value.empty() ? core::Proxy() : core::parse_proxy(variable.name, variable.value);
}

}  // namespace

Environment process_environment() {
  return [](const std::string& name) -> std::optional<std::string> {
    const char* value = std::getenv(name.c_str());
    return value == nullptr ? std::nullopt : std::optional<std::string>(value);
  };
}

std::optional<std::string> secret_from_environment(const std::string& name, const Environment& environment) {
  auto secret = environment(name);
  if (!secret) return std::nullopt;
  if (is_blank(*secret)) throw std::invalid_argument(name + ": is set, but blank");
  const auto problem = core::problem_of_secret(*secret);
  if (problem) throw std::invalid_argument(name + ": " + std::string(*problem));
  return secret;
}

std::string base_url_from_environment(const std::string& name, const Environment& environment) {
  auto url = environment(name);
  if (!url || is_blank(*url)) return {};
  static_cast<void>(core::parse_base_url(name, *url));
  return *std::move(url);
}

http::ConnectionOptions connection_options_from_environment(const std::string& base_url,
                                                            const Environment& environment) {
  http::ConnectionOptions options;
  core::Proxy proxy = proxy_for(base_url, environment);
  options.tls = trust(environment);
  options.proxy = std::move(proxy.address);
  options.proxy_credentials = std::move(proxy.credentials);
  options.no_proxy = first_of(environment, {"no_proxy", "NO_PROXY"}).value;
  return options;
}

}}  // namespace ocelli::v1
