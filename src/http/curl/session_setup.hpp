// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ocelli/http/connection_options.hpp>

#include "http/curl/easy_handle.hpp"
#include "http/trust_store.hpp"

namespace ocelli { inline namespace v1 { namespace http { namespace curl {

/// What all sessions of a transport have in common.
struct SessionSettings {
  ConnectionOptions options;
  TrustStore trust;
};

/// Throws std::invalid_argument naming the option that cannot be honoured, by its value or by this libcurl.
[[nodiscard]] SessionSettings make_session_settings(ConnectionOptions options);

/// Whether what goes to a server of plain HTTP goes over TLS to the proxy.
[[nodiscard]] bool has_tls_proxy(const ConnectionOptions& options);

/// Sets what stays the same from request to request. Throws std::invalid_argument for what this libcurl refuses.
void set_session_options(EasyHandle& easy, const SessionSettings& settings);

}}}}  // namespace ocelli::v1::http::curl
