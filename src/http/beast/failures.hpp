// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/system/error_code.hpp>
#include <optional>
#include <string>
#include <string_view>

#include <ocelli/http/transport.hpp>

namespace ocelli { inline namespace v1 { namespace http { namespace beast {

[[nodiscard]] TransportFailure failure_of(FailureKind kind, std::string_view message);

/// The failure of an exchange that a limit ended; `phase` is what it did: "while waiting for a message of host:port".
[[nodiscard]] TransportFailure limit_failure(FailureKind limit, const std::string& peer, const std::string& phase);

/// The failure of a connection that had been made; `doing` is what failed: "upgrade at host:port".
[[nodiscard]] TransportFailure broken_failure(const boost::system::error_code& error, const std::string& doing);

/// The error's name for programs: "asio.ssl:167773206".
[[nodiscard]] std::string code_of(const boost::system::error_code& error);

/// What a server says of the client's certificate, or of its absence, when the handshake seemed to be over: in TLS 1.3
/// it looks at it when the client has begun to send. Nothing for another error.
[[nodiscard]] std::optional<TlsFailure> late_tls_failure(const boost::system::error_code& error);

/// The failure of something that no byte was sent for.
[[nodiscard]] TransportFailure unsent(TransportFailure failure);

}}}}  // namespace ocelli::v1::http::beast
