// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>

#include <functional>

namespace ocelli { namespace test_support {

/// Runs the function in a forked child and gives the child's number. What the function throws ends it with 98; after 30
/// seconds a signal does. Throws std::system_error where there can be no child.
///
/// Under a sanitizer it waits, without limit, until every other thread of the process sleeps: a child finds the
/// locks of a sanitizer's allocator as they were, and never gets one that a busy thread had.
[[nodiscard]] pid_t start_child(const std::function<int()>& function);

/// As start_child, but does not wait under a sanitizer: for a function that neither allocates nor starts a thread.
[[nodiscard]] pid_t start_child_at_once(const std::function<int()>& function);

/// Waits for the child. What its function returned, or minus the signal that ended it.
[[nodiscard]] int result_of(pid_t child);

[[nodiscard]] int in_child(const std::function<int()>& function);

}}  // namespace ocelli::test_support
