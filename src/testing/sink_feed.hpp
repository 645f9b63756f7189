// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ocelli/http/body.hpp>
#include <ocelli/http/transport.hpp>

namespace ocelli { inline namespace v1 { namespace testing {

/// Gives a sink what a transport without a network has for it: the body of a 2xx answer that the sink can take. Other
/// outcomes stay as they are.
void feed_sink(http::Exchange& exchange, http::BodySink* sink);

}}}  // namespace ocelli::v1::testing
