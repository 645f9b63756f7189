// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <curl/curl.h>

#include <optional>

#include <ocelli/http/tls_failure.hpp>

#include "http/curl/session.hpp"

namespace ocelli { inline namespace v1 { namespace http { namespace curl {

/// What was wrong with TLS where a transfer ended like this before an answer began; nothing where it was not TLS.
[[nodiscard]] std::optional<TlsFailure> tls_failure_of(CURLcode result, const Session& session);

}}}}  // namespace ocelli::v1::http::curl
