// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <ocelli/testing/mock_scenario.hpp>

#include "testing/mock/router.hpp"
#include "testing/mock/scenario_store.hpp"

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

/// Scenario's training images.
class ScenarioService final : public Service {
 public:
  static constexpr std::string_view base_path = "/scenario/v1";

  ScenarioService(MockScenarioOptions options, std::size_t memory_limit);

  void add_routes(Router& router) override;
  void reset() override { store_.clear(); }

  ScenarioStore& store() { return store_; }

 private:
  using Operation = Response (ScenarioService::*)(const Request&);

  Router::Handler guarded(Operation operation);
  bool accepts(std::string_view authorization) const;
  bool accepts_key(std::string_view encoded) const;
  bool accepts_token(std::string_view token) const;
  Response add(const Request& request);
  Response replace(const Request& request);
  Response replace_pairs(const Request& request);
  Response remove(const Request& request);
  Response answer_to(const ScenarioStore::Change& change, const std::string& folder) const;

  const MockScenarioOptions options_;
  ScenarioStore store_;
};

}}}}  // namespace ocelli::v1::testing::mock
