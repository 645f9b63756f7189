// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include <ocelli/client_options.hpp>
#include <ocelli/environment.hpp>
#include <ocelli/export.hpp>

namespace ocelli { inline namespace v1 { namespace pieces {

/// The id that Pieces OS gave an application when it registered: `X-Application-ID: id`. Pieces OS answers without one,
/// too. Throws as Credential::header.
[[nodiscard]] OCELLI_EXPORT Credential application(std::string id);

/// Settings from the environment:
///
/// | variable | meaning |
/// | --- | --- |
/// | `PIECES_BASE_URL` | where Pieces OS is, for example http://127.0.0.1:39301; unset or blank: `base_url` stays empty
/// |
///
/// and of connection_options_from_environment. An empty base URL is the first of the ports that Pieces OS takes;
/// `discover` finds out which one it is. The variable is this library's own; the vendor's clients read none. Throws
/// std::invalid_argument naming the variable that is not understood. Sends nothing.
[[nodiscard]] OCELLI_EXPORT ClientOptions
options_from_environment(const Environment& environment = process_environment());

}}}  // namespace ocelli::v1::pieces
