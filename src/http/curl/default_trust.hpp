// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ocelli/http/connection_options.hpp>

#include "http/trust_store.hpp"

namespace ocelli { inline namespace v1 { namespace http { namespace curl {

/// Whether this libcurl takes certificates as text: 7.77 and later.
[[nodiscard]] bool takes_certificates_as_text();

/// As http::choose_trust_store. Throws std::invalid_argument also for an option that this libcurl cannot honour.
[[nodiscard]] TrustStore choose_trust_store(const TlsOptions& options);

}}}}  // namespace ocelli::v1::http::curl
