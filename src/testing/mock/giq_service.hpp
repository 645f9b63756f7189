// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <ocelli/testing/mock_giq.hpp>

#include "testing/mock/giq_store.hpp"
#include "testing/mock/router.hpp"

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

/// gIQ's files, models and jobs.
class GiqService final : public Service {
 public:
  static constexpr std::string_view base_path = "/public";

  explicit GiqService(MockGiqOptions options);

  void add_routes(Router& router) override;
  void reset() override { store_.clear(); }

  /// How many bytes of a body the path takes whose parts are only counted; nothing where bodies are kept whole.
  std::optional<std::uint64_t> counted_bytes(std::string_view path) const;

  std::vector<MockGiqUpload> uploads() const { return store_.uploads(); }
  std::size_t started_count() const { return store_.started_count(); }

 private:
  using Operation = Response (GiqService::*)(const Request&);

  Router::Handler guarded(Operation operation);
  bool accepts(const Request& request) const;
  Response upload(const Request& request);
  Response list_models(const Request& request);
  Response run(const Request& request);
  Response show(const Request& request);
  Response download(const Request& request);

  const MockGiqOptions options_;
  GiqStore store_;
};

}}}}  // namespace ocelli::v1::testing::mock
