// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/temporary_folder.hpp"

namespace ocelli { namespace transport_test {

using test_support::bytes_in;
using test_support::TemporaryFolder;

}}  // namespace ocelli::transport_test
