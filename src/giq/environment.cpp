// SPDX-License-Identifier: Apache-2.0
#include <ocelli/giq/environment.hpp>

#include <stdexcept>
#include <utility>

namespace ocelli { inline namespace v1 { namespace giq {

namespace {

Credential credential_of(const Environment& environment) {
  auto key = secret_from_environment("GIQ_API_KEY", environment);
  auto token = secret_from_environment("GIQ_ACCESS_TOKEN", environment);
  if (key && token) return api_key(*std::move(key)).combined_with(access_token(*std::move(token)));
  if (key) return api_key(*std::move(key));
  if (token) return access_token(*std::move(token));
  throw std::invalid_argument(
      "GIQ_API_KEY: is not set, and neither is GIQ_ACCESS_TOKEN; make a key as gIQ's page on authentication says and "
      "export it");
}

}  // namespace

Credential api_key(std::string key) { return Credential::header("X-API-KEY", std::move(key)); }

Credential access_token(std::string token) { return Credential::bearer(std::move(token)); }

ClientOptions options_from_environment(const Environment& environment) {
  ClientOptions options;
  options.base_url = base_url_from_environment("GIQ_BASE_URL", environment);
  options.connection = connection_options_from_environment(options.base_url, environment);
  options.credential = credential_of(environment);
  return options;
}

}}}  // namespace ocelli::v1::giq
