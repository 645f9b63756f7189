// SPDX-License-Identifier: Apache-2.0
#include <ocelli/groundlight/environment.hpp>

#include <stdexcept>
#include <utility>

namespace ocelli { inline namespace v1 { namespace groundlight {

namespace {

bool is_blank(const std::string& text) { return text.find_first_not_of(" \t\r\n") == std::string::npos; }

std::string required_token(const Environment& environment) {
  auto token = secret_from_environment("GROUNDLIGHT_API_TOKEN", environment);
  if (!token) {
    throw std::invalid_argument(
        "GROUNDLIGHT_API_TOKEN: is not set; make a token at https://dashboard.groundlight.ai and export it");
  }
  return *std::move(token);
}

bool disables_verification(const Environment& environment) {
  const auto value = environment("DISABLE_TLS_VERIFY");
  if (!value || is_blank(*value) || *value == "0") return false;
  if (*value == "1") return true;
  throw std::invalid_argument("DISABLE_TLS_VERIFY: must be 0 or 1");
}

}  // namespace

Credential api_token(std::string token) { return Credential::header("x-api-token", std::move(token)); }

ClientOptions options_from_environment(const Environment& environment) {
  ClientOptions options;
  options.base_url = base_url_from_environment("GROUNDLIGHT_ENDPOINT", environment);
  options.connection = connection_options_from_environment(options.base_url, environment);
  options.connection.tls.verify = !disables_verification(environment);
  options.credential = api_token(required_token(environment));
  return options;
}

}}}  // namespace ocelli::v1::groundlight
