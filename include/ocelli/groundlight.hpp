// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Groundlight: questions about images, answered by models and people.
#include <ocelli/errors.hpp>
#include <ocelli/groundlight/asking.hpp>
#include <ocelli/groundlight/environment.hpp>
#include <ocelli/groundlight/generated/image_queries_api.hpp>
#include <ocelli/groundlight/generated/models.hpp>
#include <ocelli/groundlight/submitting.hpp>
#include <ocelli/groundlight/waiting.hpp>
#include <ocelli/image.hpp>
