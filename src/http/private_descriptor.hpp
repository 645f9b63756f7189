// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace ocelli { inline namespace v1 { namespace http {

#ifndef _WIN32

/// As socket(2), closed in programs that this process starts.
[[nodiscard]] int open_private_socket(int family, int type, int protocol) noexcept;

/// Closes a descriptor in programs that this process starts from now on.
void make_private(int descriptor) noexcept;

#endif

}}}  // namespace ocelli::v1::http
