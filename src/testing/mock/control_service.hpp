// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "testing/mock/faults.hpp"
#include "testing/mock/request_log.hpp"
#include "testing/mock/router.hpp"

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

/// The paths below /__mock, by which another program steers the server.
class ControlService final : public Service {
 public:
  ControlService(FaultQueue& faults, RequestLog& log, std::function<void()> reset_all);

  static bool owns(const Request& request);

  void add_routes(Router& router) override;
  void reset() override {}

 private:
  Response add_faults(const Request& request);
  Response list_requests() const;

  FaultQueue& faults_;
  RequestLog& log_;
  std::function<void()> reset_all_;
};

}}}}  // namespace ocelli::v1::testing::mock
