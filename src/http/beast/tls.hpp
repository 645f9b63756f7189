// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/ssl/context.hpp>
#include <memory>
#include <string>

#include <ocelli/http/connection_options.hpp>
#include <ocelli/http/tls_failure.hpp>

#include "http/beast/any_stream.hpp"
#include "http/trust_store.hpp"

namespace ocelli { inline namespace v1 { namespace http { namespace beast {

/// Where this OpenSSL looks of its own accord.
[[nodiscard]] DefaultTrust library_default();

/// TLS 1.2 or later, with the certificates to trust and to show. Throws std::runtime_error in the library's words where
/// one of them cannot be used.
[[nodiscard]] std::unique_ptr<boost::asio::ssl::context> make_tls_context(const TlsOptions& options,
                                                                          const TrustStore& trust);

/// Names the host, which may be an IP address, to the server, and wants to see its certificate.
void expect_host(AnyStream::Tls& tls, const std::string& host, const TlsOptions& options);

/// Why a handshake failed.
[[nodiscard]] TlsFailure handshake_failure(AnyStream::Tls& tls, const boost::system::error_code& error);

/// The same in OpenSSL's words: what is wrong with the certificate, where that was it.
[[nodiscard]] std::string handshake_words(AnyStream::Tls& tls, const boost::system::error_code& error);

}}}}  // namespace ocelli::v1::http::beast
