// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace ocelli { inline namespace v1 {

/// The library's version, major.minor.patch; semantic versioning.
inline constexpr const char* version = "0.1.0";

}}  // namespace ocelli::v1
