// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Every service.
#include <ocelli/coactive.hpp>
#include <ocelli/giq.hpp>
#include <ocelli/groundlight.hpp>
#include <ocelli/pieces.hpp>
#include <ocelli/scenario.hpp>
#include <ocelli/version.hpp>
