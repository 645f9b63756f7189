// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <ocelli/export.hpp>
#include <ocelli/http/connection_options.hpp>
#include <ocelli/http/transport.hpp>

namespace ocelli { inline namespace v1 { namespace http {

/// A transport that keeps its idle connections and shares them between all clients that were given it.
///
/// Needs no set-up before and no clean-up after. Throws std::invalid_argument naming the option that cannot be
/// honoured.
[[nodiscard]] OCELLI_EXPORT std::shared_ptr<Transport> make_default_transport(ConnectionOptions options = {});

}}}  // namespace ocelli::v1::http
