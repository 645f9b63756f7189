// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>
#include <utility>

#include "testing/mock/groundlight_store.hpp"
#include "testing/mock/message.hpp"

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

/// A request that the service turns down, with its answer.
class Refusal : public std::runtime_error {
 public:
  explicit Refusal(Response answer) : std::runtime_error("refused"), response(std::move(answer)) {}

  Response response;
};

/// What a submit asks for, checked as the service checks it. Throws Refusal.
GroundlightImageQuery parse_submission(const Request& request, const GroundlightStore& store);

}}}}  // namespace ocelli::v1::testing::mock
