// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>

#include <ocelli/testing/mock_pieces.hpp>

#include "testing/mock/pieces_model.hpp"
#include "testing/mock/router.hpp"

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

/// The models of Pieces OS. Thread-safe.
class PiecesService final : public Service {
 public:
  /// Throws std::invalid_argument naming a field that cannot be.
  explicit PiecesService(MockPiecesOptions options);

  void add_routes(Router& router) override;
  /// Ends the downloads, drops their watchers and forgets added models.
  void reset() override;

  /// Throws std::invalid_argument naming a field that is blank or no JSON object.
  void add_model(const MockPiecesModel& model);
  /// Brings every download that is under way one message further.
  void advance_downloads();
  void drop_watchers();
  std::size_t watcher_count(const std::string& id);

  const MockPiecesOptions& options() const { return options_; }

 private:
  using Change = std::function<std::optional<Response>(PiecesModel&)>;

  Router::Handler changing(Change change);
  Response show(const Request& request);
  Response list();
  Response update(const Request& request);
  std::optional<Response> watch(const Request& request, const std::shared_ptr<WebSocketPeer>& peer);
  PiecesModel* find(const std::string& id);

  const MockPiecesOptions options_;
  std::mutex mutex_;
  std::map<std::string, PiecesModel> models_;
};

}}}}  // namespace ocelli::v1::testing::mock
