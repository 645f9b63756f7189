// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string_view>

#include <ocelli/call_options.hpp>
#include <ocelli/export.hpp>
#include <ocelli/pieces/generated/model_api.hpp>
#include <ocelli/pieces/generated/models.hpp>

namespace ocelli { inline namespace v1 { namespace pieces {

/// Changes a custom model: reads it, lets `change` change it, and sends it back whole. What the library does not know
/// of it goes back as it came.
///
/// A change that somebody else makes in between is lost: Pieces OS has no way to tell. What is set of `timeout` and
/// `deadline` holds for both calls together. Gives the model as Pieces OS has it then. Throws what ModelApi::snapshot
/// and ModelApi::update throw, what `change` throws, before anything was sent back, and std::invalid_argument where it
/// changes the id. Safe to use from many threads.
OCELLI_EXPORT Model update_model(const ModelApi& api, std::string_view model, const std::function<void(Model&)>& change,
                                 const CallOptions& call = {});

}}}  // namespace ocelli::v1::pieces
