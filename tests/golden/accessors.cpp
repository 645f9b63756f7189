// SPDX-License-Identifier: Apache-2.0
#include <ocelli/kitchen_sink/generated/models.hpp>

namespace ocelli { inline namespace v1 { namespace kitchen_sink {

bool Thing::is_heavy() const { return weight > 1; }

}}}  // namespace ocelli::v1::kitchen_sink
