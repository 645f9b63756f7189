// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Scenario: the images that models are trained with.
#include <ocelli/errors.hpp>
#include <ocelli/image.hpp>
#include <ocelli/scenario/adding.hpp>
#include <ocelli/scenario/environment.hpp>
#include <ocelli/scenario/generated/models.hpp>
#include <ocelli/scenario/generated/training_images_api.hpp>
