// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace ocelli { inline namespace v1 {

/// Which of its documented members a service left out of a model, by their place in the model. Kept by the library: the
/// members are left out again where the model is sent, unless they got another value. Empty in a model that was not
/// read.
class AbsentMembers {
 public:
  [[nodiscard]] bool contains(std::size_t place) const noexcept {
    return std::find(places_.begin(), places_.end(), place) != places_.end();
  }
  void insert(std::size_t place) { places_.push_back(place); }

 private:
  std::vector<std::size_t> places_;
};

}}  // namespace ocelli::v1
