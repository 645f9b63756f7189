// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/curl/session_setup.hpp"

namespace ocelli { inline namespace v1 { namespace http { namespace curl {

/// Sets trust, verification and client certificate for https servers, and for the proxy where that is https.
void set_tls_options(EasyHandle& easy, const SessionSettings& settings);

}}}}  // namespace ocelli::v1::http::curl
