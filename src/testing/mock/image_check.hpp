// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

/// Whether the bytes look like a whole JPEG, PNG, GIF, WebP, BMP or ICO: they begin as one and end where it ends.
bool is_whole_image(std::string_view bytes) noexcept;

}}}}  // namespace ocelli::v1::testing::mock
