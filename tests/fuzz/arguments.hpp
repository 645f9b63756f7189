// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fuzz/target.hpp"

namespace ocelli { namespace fuzz {

/// What both programs understand: `--list` prints each target with its longest input, `--target=NAME` chooses one and
/// runs the seeds that it brings, `--seeds=FOLDER` writes those into files. Ends the program where that was all or
/// where it cannot go on.
const Target& target_of_arguments(int count, const char* const* arguments);

}}  // namespace ocelli::fuzz
