// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace ocelli { inline namespace v1 { namespace http {

/// Tells a process from the child that it forked.
[[nodiscard]] long current_process_id() noexcept;

}}}  // namespace ocelli::v1::http
