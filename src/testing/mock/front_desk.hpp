// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "testing/mock/answer.hpp"
#include "testing/mock/faults.hpp"
#include "testing/mock/rate_limiter.hpp"
#include "testing/mock/request_log.hpp"
#include "testing/mock/router.hpp"

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

/// What every request passes, whichever service it is for: log, fault, rate limit, route. Thread-safe.
class FrontDesk {
 public:
  FrontDesk(const Router& router, RequestLog& log, FaultQueue& faults, RateLimiter& limiter)
      : router_(router), log_(log), faults_(faults), limiter_(limiter) {}

  Answer answer(Request request);

 private:
  Response serve(Request& request);
  Response serve_unless_replaced(Request& request, const Fault& fault);

  const Router& router_;
  RequestLog& log_;
  FaultQueue& faults_;
  RateLimiter& limiter_;
};

}}}}  // namespace ocelli::v1::testing::mock
