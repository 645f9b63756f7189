// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Coactive: images that look like another image, or like what a text says.
#include <ocelli/coactive/credentials.hpp>
#include <ocelli/coactive/environment.hpp>
#include <ocelli/coactive/generated/login_api.hpp>
#include <ocelli/coactive/generated/models.hpp>
#include <ocelli/coactive/generated/similarity_search_api.hpp>
#include <ocelli/coactive/hits.hpp>
#include <ocelli/errors.hpp>
#include <ocelli/image.hpp>
