// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>

#include <ocelli/export.hpp>
#include <ocelli/http/connection_options.hpp>

namespace ocelli { inline namespace v1 {

/// Gives the value of an environment variable, nothing where it is not set.
using Environment = std::function<std::optional<std::string>(const std::string& name)>;

/// This process's variables. Reading them while another thread changes them is a data race, as with std::getenv.
[[nodiscard]] OCELLI_EXPORT Environment process_environment();

/// The secret that a variable holds; nothing where it is not set. Throws std::invalid_argument naming the variable, and
/// without the secret, where it is blank or holds what no header can carry.
[[nodiscard]] OCELLI_EXPORT std::optional<std::string> secret_from_environment(
    const std::string& name, const Environment& environment = process_environment());

/// The base URL that a variable holds; empty where it is not set or blank. Throws std::invalid_argument naming the
/// variable where it is no base URL.
[[nodiscard]] OCELLI_EXPORT std::string base_url_from_environment(
    const std::string& name, const Environment& environment = process_environment());

/// What the environment says of connections to this base URL; empty: to the service's own, which is https.
///
/// | variable | meaning |
/// | --- | --- |
/// | `SSL_CERT_FILE` | the file of certificates to trust |
/// | `SSL_CERT_DIR` | folders of certificates to trust, of which the first that exists is taken |
/// | `https_proxy`, `HTTPS_PROXY` | the proxy for an https URL |
/// | `http_proxy` | the proxy for an http URL; only in lower case, as with curl |
/// | `all_proxy`, `ALL_PROXY` | the proxy where the URL's scheme has none of its own |
/// | `no_proxy`, `NO_PROXY` | hosts that are reached directly |
///
/// A proxy is "host:port", or a URL with or without "user:password@" (percent-encoded). A loopback host gets none.
/// Throws std::invalid_argument naming the variable that is not understood, or base_url. Nothing else in this library
/// reads these variables.
[[nodiscard]] OCELLI_EXPORT http::ConnectionOptions connection_options_from_environment(
    const std::string& base_url, const Environment& environment = process_environment());

}}  // namespace ocelli::v1
