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

/// What the environment says of connections: SSL_CERT_FILE and SSL_CERT_DIR (whom to trust), https_proxy or all_proxy
/// and no_proxy, each in lower or upper case. Nothing else in this library reads these variables.
[[nodiscard]] OCELLI_EXPORT http::ConnectionOptions connection_options_from_environment(
    const Environment& environment = process_environment());

}}  // namespace ocelli::v1
