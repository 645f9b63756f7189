// SPDX-License-Identifier: Apache-2.0
#include <ocelli/http/transport.hpp>

namespace ocelli { inline namespace v1 { namespace http {

Transport::~Transport() = default;

}}}  // namespace ocelli::v1::http
