// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Every service.
#include <ocelli/groundlight.hpp>
#include <ocelli/pieces.hpp>
#include <ocelli/version.hpp>
