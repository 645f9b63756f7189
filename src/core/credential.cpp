// SPDX-License-Identifier: Apache-2.0
#include <ocelli/credential.hpp>

#include <stdexcept>
#include <string_view>
#include <utility>

#include "core/base64.hpp"
#include "core/credential_check.hpp"
#include "http/tokens.hpp"

namespace ocelli { inline namespace v1 {

namespace core {

std::optional<std::string_view> problem_of_secret(std::string_view secret) {
  if (secret.empty()) return "is empty";
  for (const char c : secret) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte == '\r' || byte == '\n') return "holds a line end; was it read from a file with one?";
    if (byte < 0x20 || byte == 0x7f) return "holds a control character";
    if (byte >= 0x80) return "holds a character outside ASCII, which no HTTP header can carry";
  }
  if (secret.front() == ' ' || secret.back() == ' ') return "begins or ends with a space";
  return std::nullopt;
}

void check_secret(std::string_view header, std::string_view secret) {
  const auto problem = problem_of_secret(secret);
  if (!problem) return;
  throw std::invalid_argument("credential: the secret for the header " + std::string(header) + " " +
                              std::string(*problem));
}

}  // namespace core

RenewableSecret::~RenewableSecret() = default;

namespace {

bool has_control_character(std::string_view text) {
  for (const char c : text) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) return true;
  }
  return false;
}

void check_name(const std::string& name) {
  if (http::is_token(name)) return;
  throw std::invalid_argument("name: '" + http::printable(name) + "' is not the name of an HTTP header");
}

void check_source(const Credential::SecretSource& source) {
  if (!source) throw std::invalid_argument("source: must not be empty");
}

Credential::SecretSource waiting_for(const std::shared_ptr<RenewableSecret>& secret) {
  if (secret == nullptr) throw std::invalid_argument("secret: must not be null");
  return [secret] { return secret->secret({}).value().value_or(std::string()); };
}

Credential::SecretSource constant(const std::string& header, std::string secret) {
  core::check_secret(header, secret);
  return [secret = std::move(secret)] { return secret; };
}

}  // namespace

Credential Credential::header(std::string name, std::string secret) {
  check_name(name);
  auto source = constant(name, std::move(secret));
  return header(std::move(name), std::move(source));
}

Credential Credential::header(std::string name, SecretSource source) {
  check_name(name);
  check_source(source);
  Credential credential;
  credential.parts_.push_back({std::move(name), "", std::move(source), nullptr});
  return credential;
}

Credential Credential::header(std::string name, const std::shared_ptr<RenewableSecret>& secret) {
  check_name(name);
  Credential credential;
  credential.parts_.push_back({std::move(name), "", waiting_for(secret), secret});
  return credential;
}

Credential Credential::bearer(std::string token) { return bearer(constant("Authorization", std::move(token))); }

Credential Credential::bearer(SecretSource source) {
  check_source(source);
  Credential credential;
  credential.parts_.push_back({"Authorization", "Bearer ", std::move(source), nullptr});
  return credential;
}

Credential Credential::bearer(const std::shared_ptr<RenewableSecret>& secret) {
  Credential credential;
  credential.parts_.push_back({"Authorization", "Bearer ", waiting_for(secret), secret});
  return credential;
}

Credential Credential::basic(const std::string& user, const std::string& password) {
  if (user.find(':') != std::string::npos) throw std::invalid_argument("user: must not hold a colon");
  if (has_control_character(user)) throw std::invalid_argument("user: must not hold control characters");
  if (has_control_character(password)) throw std::invalid_argument("password: must not hold control characters");
  Credential credential;
  credential.parts_.push_back(
      {"Authorization", "Basic ", constant("Authorization", core::base64(user + ":" + password)), nullptr});
  return credential;
}

Credential Credential::combined_with(const Credential& other) const {
  Credential both = *this;
  both.parts_.insert(both.parts_.end(), other.parts_.begin(), other.parts_.end());
  return both;
}

}}  // namespace ocelli::v1
