// SPDX-License-Identifier: Apache-2.0
#include "testing/mock/giq_service.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <utility>

#include "testing/mock/form_intake.hpp"
#include "testing/mock/giq_result.hpp"

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

namespace {

using nlohmann::json;

constexpr std::string_view upload_path = "/public/file/upload";
/// What a form's heads may add to its file.
constexpr std::uint64_t form_overhead = std::uint64_t{1} << 20U;
constexpr const char* small_result = R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":)"
                                     R"({"label":"ship","score":0.93},"geometry":{"type":"Point","coordinates":)"
                                     R"([54.37,24.47]}}]})";

/// As Spring words its errors.
Response refusal(const Request& request, int status, std::string_view message) {
  return json_response(status, {{"timestamp", "2025-05-01T10:00:00.000+00:00"},
                                {"status", status},
                                {"error", std::string(reason_phrase(status))},
                                {"message", std::string(message)},
                                {"path", request.path}});
}

bool is_among(const std::vector<std::string>& accepted, std::string_view given) {
  if (accepted.empty()) return !trimmed(given).empty();
  return std::find(accepted.begin(), accepted.end(), given) != accepted.end();
}

json models() {
  return json::array({
      {{"id", "model-ships"},
       {"name", "Ship detector"},
       {"version", 3},
       {"type", "MULTISPECTRAL"},
       {"labels", json::array({"ship", "dock"})}},
      {{"id", "model-fields"},
       {"name", "Field borders"},
       {"version", "2.1"},
       {"type", "PANCHROMATIC"},
       {"labels", json::array({"field"})}},
      {{"id", "model-broken"}, {"name", "Ends as FAILED"}, {"version", 1}, {"type", "SAR"}, {"labels", nullptr}},
  });
}

bool is_model(std::string_view id) {
  const auto known = models();
  return std::any_of(known.begin(), known.end(), [&](const json& model) { return model["id"] == id; });
}

std::vector<ReceivedPart> form_of(const Request& request) {
  FormIntake intake(FormIntake::boundary_of(find_header(request.headers, "Content-Type").value_or("")));
  intake.take(request.body);
  return intake.is_complete() ? intake.parts() : std::vector<ReceivedPart>();
}

std::optional<std::string> text_of(const std::vector<ReceivedPart>& form, std::string_view name) {
  const auto found = std::find_if(form.begin(), form.end(), [&](const auto& part) { return part.name == name; });
  if (found == form.end()) return std::nullopt;
  return found->beginning;
}

}  // namespace

GiqService::GiqService(MockGiqOptions options) : options_(std::move(options)), store_(options_) {
  if (options_.looks_until_done < 0)
    throw std::invalid_argument("MockGiqOptions::looks_until_done must not be negative");
  if (options_.refused_runs < 0) throw std::invalid_argument("MockGiqOptions::refused_runs must not be negative");
}

void GiqService::add_routes(Router& router) {
  const std::string base(base_path);
  router.add("POST", std::string(upload_path), guarded(&GiqService::upload));
  router.add("GET", base + "/inference/models", guarded(&GiqService::list_models));
  router.add("POST", base + "/inference/run", guarded(&GiqService::run));
  router.add("GET", base + "/inference/status", guarded(&GiqService::show));
  router.add("GET", base + "/inference/download", guarded(&GiqService::download));
}

std::optional<std::uint64_t> GiqService::counted_bytes(std::string_view path) const {
  if (path != upload_path) return std::nullopt;
  return options_.max_upload_bytes + form_overhead;
}

Router::Handler GiqService::guarded(Operation operation) {
  return [this, operation](const Request& request) {
    return accepts(request) ? (this->*operation)(request) : refusal(request, 401, "Unauthorized Request");
  };
}

/// One credential suffices; one that is wrong does not become right by the other.
bool GiqService::accepts(const Request& request) const {
  constexpr std::string_view scheme = "Bearer ";
  const auto key = find_header(request.headers, "X-API-KEY");
  const auto authorization = find_header(request.headers, "Authorization");
  if (key && !is_among(options_.accepted_keys, *key)) return false;
  if (!authorization) return key.has_value();
  const std::string_view text = *authorization;
  return text.substr(0, scheme.size()) == scheme && is_among(options_.accepted_tokens, text.substr(scheme.size()));
}

Response GiqService::upload(const Request& request) {
  const auto file =
      std::find_if(request.parts.begin(), request.parts.end(), [](const auto& part) { return part.name == "file"; });
  if (file == request.parts.end()) return refusal(request, 400, "Required request part 'file' is not present.");
  if (file->size > options_.max_upload_bytes) return refusal(request, 413, "Maximum upload size exceeded");
  MockGiqUpload upload{{},         file->file_name, file->media_type, find_query(request, "sourceType").value_or(""),
                       file->size, file->checksum};
  const std::string id = store_.add_file(upload);
  return json_response(200, {{"fileId", id},
                             {"originalName", upload.file_name},
                             {"sourceType", upload.source_type.empty() ? "UNKNOWN" : upload.source_type},
                             {"fileSize", upload.size}});
}

Response GiqService::list_models(const Request&) {
  if (options_.models_member.empty()) return json_response(200, models());
  return json_response(200, {{options_.models_member, models()}});
}

Response GiqService::run(const Request& request) {
  const auto form = form_of(request);
  const auto model = text_of(form, "modelId");
  const auto file = text_of(form, "fileId");
  if (!model) return refusal(request, 400, "Required request parameter 'modelId' is not present");
  if (!file) return refusal(request, 400, "Required request parameter 'fileId' is not present");
  if (!store_.takes_file(*file)) return refusal(request, 404, "File not found");
  const auto geometry = text_of(form, "geometry");
  if (!is_model(*model) || (geometry && geometry->empty())) {
    return refusal(request, 500, "Error occurred while running inference.");
  }
  return json_response(200, store_.start({*model, *file, geometry}));
}

Response GiqService::show(const Request& request) {
  const auto job = store_.look(find_query(request, "inferenceId").value_or(""));
  return job ? json_response(200, *job) : refusal(request, 404, "Inference Job not found");
}

Response GiqService::download(const Request& request) {
  const std::string id = find_query(request, "inferenceJobId").value_or("");
  if (trimmed(id).empty()) return refusal(request, 400, "Inference job id is null or empty");
  const auto end = store_.end_of(id);
  if (!end) return refusal(request, 404, "Inference Job not found");
  if (*end != GiqStore::End::done) return refusal(request, 500, "Error while streaming the file");
  Response response{200, {{"Content-Type", "application/octet-stream"}}, {}, {}};
  if (!options_.result_name.empty()) {
    response.headers.emplace_back("Content-Disposition", "attachment; filename=" + options_.result_name);
  }
  response.stream = options_.result_bytes > 0 ? made_up_bytes(options_.result_bytes) : bytes_of(small_result);
  return response;
}

}}}}  // namespace ocelli::v1::testing::mock
