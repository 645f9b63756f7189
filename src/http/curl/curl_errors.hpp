// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <curl/curl.h>

#include <ocelli/http/transport.hpp>

namespace ocelli { inline namespace v1 { namespace http { namespace curl {

/// What a CURLcode means to a caller.
struct CurlError {
  /// "CURLE_COULDNT_CONNECT".
  const char* name;
  /// Where the exchange broke, provided that a connection had been made; a failure before that is a connect failure.
  FailureKind kind;
};

[[nodiscard]] CurlError curl_error(CURLcode code) noexcept;

}}}}  // namespace ocelli::v1::http::curl
