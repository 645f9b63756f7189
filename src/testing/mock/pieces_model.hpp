// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include <ocelli/testing/mock_pieces.hpp>

#include "testing/mock/web_socket_peer.hpp"

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

/// A model of the simulated Pieces OS, with its download and those who watch that. Not thread-safe.
class PiecesModel {
 public:
  /// Throws std::invalid_argument naming a field that is blank or no JSON object.
  explicit PiecesModel(const MockPiecesModel& model);

  const nlohmann::json& record() const { return record_; }
  bool is(const char* flag) const { return record_.value(flag, false); }
  void set_loaded(bool loaded) { record_["loaded"] = loaded; }
  /// Takes what another client made of it, but for what only Pieces OS knows.
  void replace(nlohmann::json record);

  /// Tells every watcher of it. `steps` as in MockPiecesOptions.
  void start_download();
  void advance_download(int steps);
  void cancel_download();

  /// Tells the new one where the last download stands, if there was one.
  void watch(std::shared_ptr<WebSocketPeer> peer);
  void drop_watchers();
  std::size_t watcher_count();

 private:
  void end(const char* status, bool downloaded);
  void tell(nlohmann::json message);

  nlohmann::json record_;
  MockDownload download_;
  int step_ = 0;
  std::string last_message_;
  std::vector<std::shared_ptr<WebSocketPeer>> watchers_;
};

}}}}  // namespace ocelli::v1::testing::mock
