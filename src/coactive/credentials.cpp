// SPDX-License-Identifier: Apache-2.0
#include <ocelli/coactive/credentials.hpp>

#include <algorithm>
#include <chrono>
#include <memory>
#include <stdexcept>
#include <utility>

#include <nlohmann/json.hpp>
#include <ocelli/coactive/generated/login_api.hpp>
#include <ocelli/coactive/generated/models.hpp>
#include <ocelli/expiring_secret.hpp>

namespace ocelli { inline namespace v1 { namespace coactive {

namespace {

constexpr std::chrono::hours documented_lifetime(1);
constexpr double longest_lifetime = 366.0 * 24 * 3600;

void check_not_empty(const char* name, const std::string& text) {
  if (text.empty()) throw std::invalid_argument(std::string(name) + ": must not be empty");
}

void check_pair(const std::string& client_id, const std::string& client_secret) {
  check_not_empty("client_id", client_id);
  check_not_empty("client_secret", client_secret);
  if (client_id.find(':') != std::string::npos) throw std::invalid_argument("client_id: must not hold a colon");
}

/// An hour where the answer does not say, or says what cannot be meant.
std::chrono::nanoseconds lifetime_of(const LoginResponse& answer) {
  if (!answer.expires_in.has_value()) return documented_lifetime;
  const auto seconds = nlohmann::json::parse(answer.expires_in->text(), nullptr, false);
  if (!seconds.is_number()) return documented_lifetime;
  const auto count = seconds.get<double>();
  if (!(count > 0 && count <= longest_lifetime)) return documented_lifetime;
  return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::duration<double>(count));
}

bool fits_a_header(const std::string& token) {
  return !token.empty() && std::all_of(token.begin(), token.end(), [](char c) { return c > 0x20 && c < 0x7f; });
}

/// The answer of a login holds a token, or would if it were right: it must not go around in an error.
std::shared_ptr<const ApiException> without_body(const std::shared_ptr<const ApiException>& error) {
  const auto* decode = dynamic_cast<const DecodeException*>(error.get());
  if (decode == nullptr) return error;
  return std::make_shared<const DecodeException>(error->what(), error->context(), decode->path(), std::string());
}

std::shared_ptr<const ApiException> unusable_token(const std::string& base_url) {
  ErrorContext context;
  context.operation = "coactive login";
  context.method = "POST";
  context.url = base_url + "/api/v0/login";
  context.delivery = Delivery::processed;
  const std::string message = context.operation + ": " + context.method + " " + context.url +
                              ": the answer's access_token is empty or cannot stand in a header; check the login's URL";
  return std::make_shared<const DecodeException>(message, std::move(context), "$.access_token", std::string());
}

Result<FreshSecret> fresh_secret(const Result<LoginResponse>& answer, const std::string& base_url) {
  if (!answer) return without_body(answer.shared_error());
  if (!fits_a_header(answer->access_token)) return unusable_token(base_url);
  return FreshSecret{answer->access_token, lifetime_of(*answer)};
}

Credential logged_in(GrantType grant, Credential changed, ClientOptions login) {
  if (!login.credential.empty()) throw std::invalid_argument("login: its credential must be empty");
  login.credential = std::move(changed);
  ExpiringSecretOptions options;
  options.clock = login.clock;
  LoginRequest request;
  request.grant_type = grant;
  options.log_in = [api = LoginApi(std::move(login)), request](const ExpiringSecretOptions::Done& done) {
    const auto& base_url = api.options().base_url;
    static_cast<void>(api.login_async(request).then(
        [done, base_url](const Result<LoginResponse>& answer) { done(fresh_secret(answer, base_url)); }));
  };
  return Credential::bearer(expiring_secret(std::move(options)));
}

}  // namespace

Credential client_credentials(const std::string& client_id, const std::string& client_secret) {
  check_pair(client_id, client_secret);
  return Credential::bearer(client_id + ":" + client_secret);
}

Credential access_token(std::string token) { return Credential::bearer(std::move(token)); }

Credential client_login(const std::string& client_id, const std::string& client_secret, ClientOptions login) {
  check_pair(client_id, client_secret);
  return logged_in(GrantType::client_credentials, Credential::basic(client_id, client_secret), std::move(login));
}

Credential personal_token(std::string token, ClientOptions login) {
  return logged_in(GrantType::refresh_token, Credential::bearer(std::move(token)), std::move(login));
}

}}}  // namespace ocelli::v1::coactive
