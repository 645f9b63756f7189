// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <curl/curl.h>

#include <optional>

#include "http/curl/process.hpp"

namespace ocelli { inline namespace v1 { namespace http { namespace curl {

/// Initialises libcurl once for the process, whoever comes first; never undone, because the host may use libcurl too.
/// Throws std::runtime_error where libcurl cannot start.
void initialise_library();

/// What the libcurl that was loaded can do, which may be another one than that of the headers.
[[nodiscard]] const curl_version_info_data& library_info();

/// `feature` is one of CURL_VERSION_...
[[nodiscard]] bool library_has(int feature);

/// Whether TLS is GnuTLS's.
[[nodiscard]] bool library_has_gnutls();

/// Whether its TLS library checks certificate revocation lists; one that does not takes the option and does nothing.
[[nodiscard]] bool library_checks_revocation();

/// For every scope in which libcurl may write to a socket: a guard where this libcurl needs one, else nothing.
[[nodiscard]] std::optional<SigpipeGuard> guard_against_sigpipe();

}}}}  // namespace ocelli::v1::http::curl
