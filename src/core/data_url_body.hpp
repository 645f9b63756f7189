// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>

#include <ocelli/http/body.hpp>
#include <ocelli/image.hpp>

namespace ocelli { inline namespace v1 { namespace core {

/// The base64 of a body, made as it is read, in constant memory. Replayable and of known size where the body is.
[[nodiscard]] std::shared_ptr<const http::Body> base64_body(std::shared_ptr<const http::Body> bytes);

/// "data:image/png;base64,": what stands before the base64 in the image's data URL (RFC 2397). Needs no escape in JSON.
[[nodiscard]] std::string data_url_head(const Image& image);

/// The image as a data URL, as `base64_body`.
[[nodiscard]] std::shared_ptr<const http::Body> data_url_body(const Image& image);

}}}  // namespace ocelli::v1::core
