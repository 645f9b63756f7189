// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>

#include <ocelli/client_options.hpp>

#include "wire/inputs.hpp"
#include "wire/outcome.hpp"
#include "wire/wire_case.hpp"

namespace ocelli::wire {

/// Makes a case's call through the public interface. Throws UnknownKey for an operation, input or setting that it does
/// not know; every other outcome of the call, an exception that no caller should see included, is in the Outcome or is
/// thrown as it was.
[[nodiscard]] Outcome make_call(const WireCase& wire_case, const std::string& recorder_url);

/// The same for Groundlight's operations; nothing where the operation is none of them.
[[nodiscard]] std::optional<Outcome> make_groundlight_call(const WireCase& wire_case, const std::string& recorder_url);

/// The same for those of Pieces OS.
[[nodiscard]] std::optional<Outcome> make_pieces_call(const WireCase& wire_case, const std::string& recorder_url);

/// How the vendor's client of the case's layer retries, as far as a call may be repeated at all.
[[nodiscard]] RetryOptions retry_of(const WireCase& wire_case);

/// Runs `call` and notes what came of it.
[[nodiscard]] Outcome caught(const std::function<Outcome()>& call);

}  // namespace ocelli::wire
