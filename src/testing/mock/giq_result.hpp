// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "testing/mock/message.hpp"

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

/// So many bytes, the same each time and made while they are read: what is left out or repeated shows.
ByteSource made_up_bytes(std::uint64_t size);

ByteSource bytes_of(std::string text);

}}}}  // namespace ocelli::v1::testing::mock
