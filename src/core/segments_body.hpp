// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <vector>

#include <ocelli/http/body.hpp>

namespace ocelli { inline namespace v1 { namespace core {

using BodySegments = std::vector<std::shared_ptr<const http::Body>>;

/// Bodies one after the other as one, read through in constant memory. Replayable where each is; of known size where
/// each is.
[[nodiscard]] std::shared_ptr<const http::Body> segments_body(BodySegments segments);

}}}  // namespace ocelli::v1::core
