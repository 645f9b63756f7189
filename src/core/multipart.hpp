// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <ocelli/http/body.hpp>

#include "core/call.hpp"

namespace ocelli { inline namespace v1 { namespace core {

/// The parts as one multipart/form-data body (RFC 7578), read through in constant memory. Replayable where each part
/// is; of known size where each part is. The boundary must occur in no part: 128 random bits make that so.
[[nodiscard]] std::shared_ptr<const http::Body> multipart_body(const std::vector<FormPart>& parts,
                                                               const std::string& boundary);

}}}  // namespace ocelli::v1::core
