// SPDX-License-Identifier: Apache-2.0
#include "http/per_process.hpp"

namespace ocelli { inline namespace v1 { namespace http {

namespace {

std::atomic<Inherited*> inherited_so_far{nullptr};

}  // namespace

void leave_alone(Inherited& inherited) noexcept {
  inherited.next = inherited_so_far.load();
  while (!inherited_so_far.compare_exchange_weak(inherited.next, &inherited)) continue;
}

}}}  // namespace ocelli::v1::http
