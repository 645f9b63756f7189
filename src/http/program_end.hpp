// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace ocelli { inline namespace v1 { namespace http {

/// To be called once the TLS library has been initialised: it registers its own end then, and the ends come in reverse
/// order.
void watch_for_the_end();

/// Whether the program is so far in its end that TLS is gone or about to go: what uses it would crash.
[[nodiscard]] bool has_program_ended() noexcept;

/// Why nothing is sent over TLS any more.
[[nodiscard]] std::string end_of_tls(const std::string& peer);

}}}  // namespace ocelli::v1::http
