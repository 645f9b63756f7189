// SPDX-License-Identifier: Apache-2.0
#include "testing/mock/pieces_service.hpp"

#include <nlohmann/json.hpp>
#include <stdexcept>
#include <utility>

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

namespace {

using nlohmann::json;

Response text_response(int status, std::string text) {
  return {status, {{"Content-Type", "text/plain"}}, std::move(text)};
}

/// Pieces OS names no other error than this one, with a text.
Response failed(std::string text) { return text_response(500, std::move(text)); }

std::vector<MockPiecesModel> default_models() {
  const std::string id = "5f1c2b3a-0000-4000-8000-00000000000";
  return {{id + "1", {}, MockDownload::completes},
          {id + "2", R"({"name": "GPT", "cloud": true, "provider": "OPENAI", "foundation": "GPT_LATEST"})",
           MockDownload::completes},
          {id + "3", R"({"name": "Ours", "custom": true, "downloaded": true})", MockDownload::completes},
          {id + "4", R"({"name": "Broken"})", MockDownload::fails}};
}

std::optional<Response> start_download(PiecesModel& model) {
  if (model.is("cloud")) return failed("the model runs in the cloud");
  if (!model.is("downloaded") && !model.is("downloading")) model.start_download();
  return std::nullopt;
}

std::optional<Response> cancel_download(PiecesModel& model) {
  if (!model.is("downloading")) return failed("no download is under way");
  model.cancel_download();
  return std::nullopt;
}

std::optional<Response> load(PiecesModel& model) {
  if (!model.is("cloud") && !model.is("downloaded")) return failed("the model is not downloaded");
  model.set_loaded(true);
  return std::nullopt;
}

std::optional<Response> unload(PiecesModel& model) {
  model.set_loaded(false);
  return std::nullopt;
}

bool is_model(const json& record) {
  if (!record.is_object()) return false;
  for (const char* name : {"id", "version", "created", "name", "cloud", "type", "usage"}) {
    if (!record.contains(name) || record.at(name).is_null()) return false;
  }
  return record.at("id").is_string();
}

}  // namespace

PiecesService::PiecesService(MockPiecesOptions options) : options_(std::move(options)) {
  if (options_.steps < 0) throw std::invalid_argument("MockPiecesOptions::steps must not be negative");
  if (options_.step_interval.count() < 0) {
    throw std::invalid_argument("MockPiecesOptions::step_interval must not be negative");
  }
  for (const auto& model : default_models()) add_model(model);
}

void PiecesService::add_routes(Router& router) {
  router.add("GET", "/models", [this](const Request&) { return list(); });
  router.add("GET", "/model/{model}", [this](const Request& request) { return show(request); });
  router.add("POST", "/model/update", [this](const Request& request) { return update(request); });
  router.add("POST", "/model/{model}/download", changing(&start_download));
  router.add("POST", "/model/{model}/download/cancel", changing(&cancel_download));
  router.add("POST", "/model/{model}/load", changing(&load));
  router.add("POST", "/model/{model}/unload", changing(&unload));
  router.add_websocket("/model/{model}/download/progress",
                       [this](const Request& request, const auto& peer) { return watch(request, peer); });
  router.add("GET", "/.well-known/health",
             [](const Request&) { return text_response(200, "ok:5f1c2b3a-0000-4000-8000-0000000000ff"); });
  router.add("GET", "/.well-known/version", [this](const Request&) { return text_response(200, options_.version); });
}

void PiecesService::reset() {
  const std::lock_guard<std::mutex> lock(mutex_);
  for (auto& [id, model] : models_) model.drop_watchers();
  models_.clear();
  for (const auto& model : default_models()) models_.insert_or_assign(model.id, PiecesModel(model));
}

void PiecesService::add_model(const MockPiecesModel& model) {
  PiecesModel added(model);
  const std::lock_guard<std::mutex> lock(mutex_);
  models_.insert_or_assign(model.id, std::move(added));
}

void PiecesService::advance_downloads() {
  const std::lock_guard<std::mutex> lock(mutex_);
  for (auto& [id, model] : models_) model.advance_download(options_.steps);
}

void PiecesService::drop_watchers() {
  const std::lock_guard<std::mutex> lock(mutex_);
  for (auto& [id, model] : models_) model.drop_watchers();
}

std::size_t PiecesService::watcher_count(const std::string& id) {
  const std::lock_guard<std::mutex> lock(mutex_);
  PiecesModel* model = find(id);
  return model == nullptr ? 0 : model->watcher_count();
}

Router::Handler PiecesService::changing(Change change) {
  return [this, change = std::move(change)](const Request& request) {
    const std::lock_guard<std::mutex> lock(mutex_);
    PiecesModel* model = find(request.path_parameters.front());
    if (model == nullptr) return failed("model was not found");
    const auto refusal = change(*model);
    return refusal ? *refusal : json_response(200, model->record());
  };
}

Response PiecesService::show(const Request& request) {
  const std::lock_guard<std::mutex> lock(mutex_);
  const PiecesModel* model = find(request.path_parameters.front());
  return model == nullptr ? text_response(410, "model was not found") : json_response(200, model->record());
}

Response PiecesService::list() {
  const std::lock_guard<std::mutex> lock(mutex_);
  json models = json::array();
  for (const auto& [id, model] : models_) models.push_back(model.record());
  return json_response(200, {{"iterable", std::move(models)}});
}

Response PiecesService::update(const Request& request) {
  json sent = json::parse(request.body, nullptr, false);
  if (!is_model(sent)) return failed("the body is no model");
  const std::lock_guard<std::mutex> lock(mutex_);
  PiecesModel* model = find(sent.at("id").get<std::string>());
  if (model == nullptr) return failed("model was not found");
  if (!model->is("custom")) return failed("only custom models can be updated");
  model->replace(std::move(sent));
  return json_response(200, model->record());
}

std::optional<Response> PiecesService::watch(const Request& request, const std::shared_ptr<WebSocketPeer>& peer) {
  const std::lock_guard<std::mutex> lock(mutex_);
  PiecesModel* model = find(request.path_parameters.front());
  if (model == nullptr) return failed("model was not found");
  model->watch(peer);
  return std::nullopt;
}

PiecesModel* PiecesService::find(const std::string& id) {
  const auto found = models_.find(id);
  return found == models_.end() ? nullptr : &found->second;
}

}}}}  // namespace ocelli::v1::testing::mock
