// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <optional>

namespace ocelli { inline namespace v1 {

/// How far a transfer has come. Bytes count from 0 again with every attempt.
struct Progress {
  std::uint64_t bytes_sent = 0;
  /// Nothing where the body has no known length.
  std::optional<std::uint64_t> bytes_to_send;
  std::uint64_t bytes_received = 0;
  /// Nothing until the server has named a length, or where it names none.
  std::optional<std::uint64_t> bytes_to_receive;
};

/// What a progress callback wants to happen next.
enum class ProgressAction { proceed, cancel };

/// Called on the thread that carries out the call whenever bytes have moved, at most about ten times a second, and once
/// at the end of the transfer. What it throws stops the call and reaches the caller unchanged; `cancel` ends it with a
/// CancelledException.
using ProgressCallback = std::function<ProgressAction(const Progress&)>;

}}  // namespace ocelli::v1
