// SPDX-License-Identifier: Apache-2.0
#include <ocelli/scenario/environment.hpp>

#include <optional>
#include <stdexcept>
#include <utility>

namespace ocelli { inline namespace v1 { namespace scenario {

namespace {

std::optional<Credential> key_pair(const std::string& prefix, const Environment& environment) {
  const std::string key_name = prefix + "_KEY";
  const std::string secret_name = prefix + "_SECRET";
  const auto key = secret_from_environment(key_name, environment);
  const auto secret = secret_from_environment(secret_name, environment);
  if (!key && !secret) return std::nullopt;
  if (!secret) throw std::invalid_argument(secret_name + ": is not set, although " + key_name + " is");
  if (!key) throw std::invalid_argument(key_name + ": is not set, although " + secret_name + " is");
  if (key->find(':') != std::string::npos) throw std::invalid_argument(key_name + ": must not hold a colon");
  return api_key(*key, *secret);
}

Credential required_credential(const Environment& environment) {
  if (auto official = key_pair("SCENARIO_SDK_API", environment)) return *std::move(official);
  if (auto token = secret_from_environment("SCENARIO_SDK_JWT", environment)) return bearer_token(*std::move(token));
  if (auto other = key_pair("SCENARIO_API", environment)) return *std::move(other);
  throw std::invalid_argument(
      "SCENARIO_SDK_API_KEY: is not set; make a key in Scenario's settings and export it with SCENARIO_SDK_API_SECRET");
}

}  // namespace

Credential api_key(const std::string& key, const std::string& secret) {
  if (key.empty()) throw std::invalid_argument("key: must not be empty");
  if (secret.empty()) throw std::invalid_argument("secret: must not be empty");
  return Credential::basic(key, secret);
}

Credential bearer_token(std::string token) { return Credential::bearer(std::move(token)); }

ClientOptions options_from_environment(const Environment& environment) {
  ClientOptions options;
  options.base_url = base_url_from_environment("SCENARIO_BASE_URL", environment);
  options.connection = connection_options_from_environment(options.base_url, environment);
  options.credential = required_credential(environment);
  return options;
}

}}}  // namespace ocelli::v1::scenario
