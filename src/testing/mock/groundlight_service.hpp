// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <ocelli/testing/mock_groundlight.hpp>

#include "testing/mock/groundlight_store.hpp"
#include "testing/mock/router.hpp"

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

/// Groundlight's image queries.
class GroundlightService final : public Service {
 public:
  static constexpr std::string_view base_path = "/device-api";

  GroundlightService(MockGroundlightOptions options, std::size_t memory_limit);

  void add_routes(Router& router) override;
  void reset() override { store_.clear(); }

  /// Throws std::invalid_argument naming a field that is blank, out of range or not JSON.
  void add_detector(MockDetector detector);
  std::size_t submitted_count() const { return store_.submitted_count(); }

 private:
  using Operation = Response (GroundlightService::*)(const Request&);

  Router::Handler guarded(Operation operation);
  bool accepts(std::string_view token) const;
  Response submit(const Request& request);
  Response list(const Request& request);
  Response show(const Request& request);
  Response show_image(const Request& request);
  Response show_user(const Request& request);

  const MockGroundlightOptions options_;
  GroundlightStore store_;
};

}}}}  // namespace ocelli::v1::testing::mock
