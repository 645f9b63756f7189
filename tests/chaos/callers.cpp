// SPDX-License-Identifier: Apache-2.0
#include "chaos/callers.hpp"

#include <chrono>
#include <filesystem>
#include <stdexcept>
#include <utility>

#include "support/sample_images.hpp"

namespace ocelli { namespace chaos {

namespace fs = std::filesystem;
using std::chrono::milliseconds;

namespace {

constexpr const char* embedding = "b78a6e5f-5434-46c4-9e4f-ded092147584";
constexpr const char* detector = "det_gate";
constexpr const char* model = "model_gate";

std::map<std::string, std::size_t> count(const std::vector<std::string>& names) {
  std::map<std::string, std::size_t> counts;
  for (const auto& name : names) ++counts[name];
  return counts;
}

}  // namespace

Callers::Callers(testing::MockServices& services, std::uint16_t port, std::string folder, Findings& findings)
    : services_(services),
      port_(port),
      folder_(std::move(folder)),
      findings_(findings),
      image_(Image::from_bytes(test_support::sample_jpeg())),
      queries_(options_for(services.groundlight_url(), groundlight::api_token("api_chaos"))),
      search_(options_for(services.coactive_url(), coactive::client_credentials("me", "secret"))),
      training_(options_for(services.scenario_url(), scenario::api_key("key", "secret"))),
      inference_(options_for(services.giq_url(), giq::api_key("key"))),
      files_(inference_.connection()),
      models_(options_for(services.pieces_url(), {})),
      kinds_({
          [this](std::size_t) { submit_once(); },
          [this](std::size_t number) { submit(number); },
          [this](std::size_t) { findings_.note(queries_.try_list_image_queries()); },
          [this](std::size_t) { findings_.note(queries_.list_image_queries_async().result()); },
          [this](std::size_t) { findings_.note(queries_.try_get_image_query("iq_unknown")); },
          [this](std::size_t) { list_and_give_up(); },
          [this](std::size_t) { findings_.note(search_.try_get_similar_images(embedding, image_, {2})); },
          [this](std::size_t number) { add_training_image(number); },
          [this](std::size_t number) { upload(number); },
          [this](std::size_t number) { download(number); },
          [this](std::size_t) { findings_.note(models_.try_list()); },
          [this](std::size_t) { leave_with_calls_in_flight(); },
      }) {
  ClientOptions direct;
  direct.base_url = services.giq_url();
  direct.credential = giq::api_key("key");
  const giq::InferenceApi inference(direct);
  const auto file = giq::FilesApi(inference.connection()).upload(http::text_body("pixels"));
  job_id_ = inference.run("model-ships", file.file_id).id;
}

ClientOptions Callers::options_for(const std::string& url, Credential credential) const {
  ClientOptions options;
  options.base_url = "http://127.0.0.1:" + std::to_string(port_) + url.substr(services_.url().size());
  options.credential = std::move(credential);
  options.timeout = std::chrono::seconds(3);
  options.attempt_timeout = milliseconds(400);
  options.retry.base_delay = milliseconds(2);
  options.retry.max_delay = milliseconds(10);
  options.retry_budget = 1000;
  return options;
}

void Callers::call(std::size_t number) try {
  kinds_[number % kinds_.size()](number);
} catch (const std::exception& error) {
  findings_.wrong(std::string("an error that is no ApiException: ") + error.what());
}

void Callers::submit_once() {
  groundlight::SubmitImageQueryOptions options;
  options.image_query_id = groundlight::new_image_query_id(queries_);
  try {
    static_cast<void>(groundlight::submit_once(queries_, detector, image_, options));
    submitted_.note(*options.image_query_id, nullptr);
    findings_.ended_well();
  } catch (const ApiException& error) {
    submitted_.note(*options.image_query_id, &error);
    findings_.ended_in(error);
  }
}

void Callers::submit(std::size_t number) {
  const auto result = queries_.try_submit_image_query(detector, image_);
  submitted_without_id_.note(std::to_string(number), result ? nullptr : &result.error());
  findings_.note(result);
}

void Callers::list_and_give_up() {
  auto call = queries_.list_image_queries_async();
  call.cancel();
  findings_.note(call.result());
}

/// The client is gone before its calls have ended.
void Callers::leave_with_calls_in_flight() {
  std::vector<Future<groundlight::PaginatedImageQueryList>> calls;
  {
    const groundlight::ImageQueriesApi queries(
        options_for(services_.groundlight_url(), groundlight::api_token("api_chaos")));
    for (int i = 0; i < 3; ++i) calls.push_back(queries.list_image_queries_async());
  }
  // One call of three is counted: a number stands for one call.
  for (std::size_t i = 0; i + 1 < calls.size(); ++i) static_cast<void>(calls[i].result());
  findings_.note(calls.back().result());
}

void Callers::add_training_image(std::size_t number) {
  auto options = scenario::add_options_of(image_);
  options.name = "image_" + std::to_string(number);
  const auto result = training_.try_add(model, options);
  trained_.note(*options.name, result ? nullptr : &result.error());
  findings_.note(result);
}

void Callers::upload(std::size_t number) {
  giq::UploadOptions options;
  options.file_name = "scene_" + std::to_string(number);
  const auto result = files_.try_upload(http::text_body("pixels"), options);
  uploaded_.note(*options.file_name, result ? nullptr : &result.error());
  findings_.note(result);
}

void Callers::download(std::size_t number) {
  const auto path = (fs::path(folder_) / std::to_string(number)).string();
  try {
    const auto file = giq::download_result(inference_, job_id_, path);
    if (fs::file_size(path) != file.size) findings_.wrong(path + " is not as long as was said");
    findings_.ended_well();
    fs::remove(path);
  } catch (const ApiException& error) {
    findings_.ended_in(error);
    if (fs::exists(path)) findings_.wrong(path + " is there though its download failed");
  }
}

/// A submit without an id of its own cannot be told from another one: their number can be.
void Callers::compare_submitted() {
  ClientOptions options;
  options.base_url = services_.groundlight_url();
  options.credential = groundlight::api_token("api_chaos");
  const groundlight::ImageQueriesApi direct(options);
  std::map<std::string, std::size_t> found;
  for (const auto& id : submitted_.names()) found[id] = direct.try_get_image_query(id) ? 1 : 0;
  submitted_.compare(found, "submits with an id", findings_);

  std::size_t others = services_.submitted_count();
  for (const auto& id : found) others -= id.second;
  submitted_without_id_.compare_count(others, "submits without an id", findings_);
}

void Callers::compare() {
  compare_submitted();
  std::vector<std::string> names;
  for (const auto& image : services_.training_images(model)) names.push_back(image.name);
  trained_.compare(count(names), "training images", findings_);
  names.clear();
  for (const auto& file : services_.giq_uploads()) names.push_back(file.file_name);
  uploaded_.compare(count(names), "uploads", findings_);
  if (!fs::is_empty(folder_)) findings_.wrong("downloads left files behind in " + folder_);
}

}}  // namespace ocelli::chaos
