// SPDX-License-Identifier: Apache-2.0
#include "testing/mock/pieces_model.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

namespace {

using nlohmann::json;

json plausible_model(const std::string& id) {
  return {{"id", id},
          {"version", "0.0.1"},
          {"created", {{"value", "2024-05-01T10:00:00.000Z"}, {"readable", "2 months ago"}}},
          {"name", "Phi-3 Mini"},
          {"cloud", false},
          {"type", "SPEED"},
          {"usage", "CODE_CONVERSATION"},
          {"foundation", "PHI_3_MINI"},
          {"provider", "MICROSOFT"},
          {"downloaded", false},
          {"downloading", false},
          {"loaded", false},
          {"unique", "phi-3-mini-q4"},
          {"parameters", 3.8},
          {"bytes", {{"value", 2393231072}, {"readable", "2.39 GB"}}},
          {"ram", {{"value", 3900000000}, {"readable", "3.9 GB"}}},
          {"maxTokens", {{"total", 4096}, {"input", nullptr}, {"output", nullptr}}},
          {"custom", false},
          {"schema", {{"migration", 0}, {"semantic", "MAJOR_0_MINOR_0_PATCH_1"}}}};
}

json members_of(const MockPiecesModel& model) {
  if (model.json.empty()) return json::object();
  json members = json::parse(model.json, nullptr, false);
  if (!members.is_object()) throw std::invalid_argument("MockPiecesModel::json must be a JSON object");
  return members;
}

}  // namespace

PiecesModel::PiecesModel(const MockPiecesModel& model) : record_(plausible_model(model.id)), download_(model.download) {
  if (model.id.find_first_not_of(" \t") == std::string::npos) {
    throw std::invalid_argument("MockPiecesModel::id must not be blank");
  }
  record_.update(members_of(model));
}

void PiecesModel::replace(json record) {
  for (const char* flag : {"downloaded", "downloading", "loaded"}) record[flag] = is(flag);
  record_ = std::move(record);
}

void PiecesModel::start_download() {
  record_["downloading"] = true;
  step_ = 0;
  tell({{"status", "INITIALIZED"}});
}

void PiecesModel::advance_download(int steps) {
  if (!is("downloading")) return;
  const bool is_half_way = step_ >= (steps + 1) / 2;
  if (is_half_way && download_ == MockDownload::stops) return;
  if (is_half_way && download_ == MockDownload::fails) return end("FAILED", false);
  if (++step_ > steps) return end("COMPLETED", true);
  tell({{"status", "IN-PROGRESS"}, {"percentage", 100.0 * step_ / (steps + 1)}});
}

void PiecesModel::cancel_download() { end("CANCELED", false); }

void PiecesModel::end(const char* status, bool downloaded) {
  record_["downloading"] = false;
  record_["downloaded"] = downloaded;
  json message = {{"status", status}};
  if (downloaded) message["percentage"] = 100;
  tell(std::move(message));
}

void PiecesModel::watch(std::shared_ptr<WebSocketPeer> peer) {
  if (!last_message_.empty()) peer->send(last_message_);
  watchers_.push_back(std::move(peer));
}

void PiecesModel::drop_watchers() {
  for (const auto& watcher : watchers_) watcher->drop();
  watchers_.clear();
}

std::size_t PiecesModel::watcher_count() {
  const auto has_gone = [](const auto& watcher) { return !watcher->is_open(); };
  watchers_.erase(std::remove_if(watchers_.begin(), watchers_.end(), has_gone), watchers_.end());
  return watchers_.size();
}

void PiecesModel::tell(json message) {
  last_message_ = message.dump();
  static_cast<void>(watcher_count());
  for (const auto& watcher : watchers_) watcher->send(last_message_);
}

}}}}  // namespace ocelli::v1::testing::mock
