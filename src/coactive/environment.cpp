// SPDX-License-Identifier: Apache-2.0
#include <ocelli/coactive/environment.hpp>

#include <optional>
#include <stdexcept>
#include <string>
#include <utility>

#include <ocelli/coactive/credentials.hpp>

namespace ocelli { inline namespace v1 { namespace coactive {

namespace {

constexpr const char* id_name = "COACTIVE_CLIENT_ID";
constexpr const char* secret_name = "COACTIVE_CLIENT_SECRET";

ClientOptions login_options(const std::string& login_url, const Environment& environment) {
  ClientOptions options;
  options.base_url = login_url;
  options.connection = connection_options_from_environment(login_url, environment);
  return options;
}

/// Nothing where neither is set.
std::optional<Credential> pair_credential(const std::string& login_url, const Environment& environment) {
  const auto id = secret_from_environment(id_name, environment);
  const auto secret = secret_from_environment(secret_name, environment);
  if (!id && !secret) return std::nullopt;
  if (!id) throw std::invalid_argument(std::string(id_name) + ": is not set, but " + secret_name + " is");
  if (!secret) throw std::invalid_argument(std::string(secret_name) + ": is not set, but " + id_name + " is");
  if (id->find(':') != std::string::npos) throw std::invalid_argument(std::string(id_name) + ": must not hold a colon");
  if (login_url.empty()) return client_credentials(*id, *secret);
  return client_login(*id, *secret, login_options(login_url, environment));
}

Credential credential_from(const Environment& environment) {
  if (auto token = secret_from_environment("COACTIVE_ACCESS_TOKEN", environment))
    return access_token(*std::move(token));
  const std::string login_url = base_url_from_environment("COACTIVE_LOGIN_URL", environment);
  if (auto pair = pair_credential(login_url, environment)) return *std::move(pair);
  if (auto token = secret_from_environment("COACTIVE_PERSONAL_TOKEN", environment)) {
    return personal_token(*std::move(token), login_options(login_url, environment));
  }
  throw std::invalid_argument(
      "COACTIVE_CLIENT_ID: is not set; export it with COACTIVE_CLIENT_SECRET, or else COACTIVE_PERSONAL_TOKEN or "
      "COACTIVE_ACCESS_TOKEN");
}

}  // namespace

ClientOptions options_from_environment(const Environment& environment) {
  ClientOptions options;
  options.base_url = base_url_from_environment("COACTIVE_BASE_URL", environment);
  options.connection = connection_options_from_environment(options.base_url, environment);
  options.credential = credential_from(environment);
  return options;
}

}}}  // namespace ocelli::v1::coactive
