// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Pieces OS: machine-learning models on the user's own machine.
#include <ocelli/errors.hpp>
#include <ocelli/pieces/discovery.hpp>
#include <ocelli/pieces/downloading.hpp>
#include <ocelli/pieces/environment.hpp>
#include <ocelli/pieces/following.hpp>
#include <ocelli/pieces/generated/model_api.hpp>
#include <ocelli/pieces/generated/models.hpp>
#include <ocelli/pieces/generated/models_api.hpp>
#include <ocelli/pieces/generated/well_known_api.hpp>
#include <ocelli/pieces/updating.hpp>
