// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string_view>

namespace ocelli { inline namespace v1 {

enum class LogLevel { debug, info, warning, error };

/// Takes one line without a line end. Called on the thread that works at the moment, from several at once if calls are
/// made from several. What it throws ends the call and reaches its caller. The line holds no secret and no body: only
/// headers and query parameters on an allow-list are named with their values.
using LogSink = std::function<void(LogLevel level, std::string_view line)>;

}}  // namespace ocelli::v1
