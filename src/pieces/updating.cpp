// SPDX-License-Identifier: Apache-2.0
#include <ocelli/pieces/updating.hpp>

#include <algorithm>
#include <stdexcept>
#include <string>

#include <ocelli/clock.hpp>

namespace ocelli { inline namespace v1 { namespace pieces {

Model update_model(const ModelApi& api, std::string_view model, const std::function<void(Model&)>& change,
                   const CallOptions& call) {
  CallOptions both = call;
  if (call.timeout) {
    const auto end = time_after(api.options().clock->now(), *call.timeout);
    both.deadline = std::min(end, call.deadline.value_or(end));
  }
  Model changed = api.snapshot(model, both);
  const std::string id = changed.id;
  change(changed);
  if (changed.id != id) throw std::invalid_argument("id: of a model cannot be changed");
  return api.update(changed, both);
}

}}}  // namespace ocelli::v1::pieces
