// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/pieces.yaml by codegen/generate.py; edit that instead.
#pragma once

#include "core/service.hpp"

namespace ocelli { inline namespace v1 { namespace pieces {

/// What the core must know of the service.
const core::Service& service();

}}}  // namespace ocelli::v1::pieces
