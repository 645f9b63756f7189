// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <istream>
#include <memory>
#include <string>

#include <ocelli/http/body.hpp>

namespace ocelli { inline namespace v1 { namespace core {

/// A body that gives `beginning`, which was read from the stream already, and then the rest of the stream. Can be
/// opened once.
[[nodiscard]] std::shared_ptr<const http::Body> stream_body(std::string beginning,
                                                            std::shared_ptr<std::istream> stream);

}}}  // namespace ocelli::v1::core
