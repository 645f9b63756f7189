// SPDX-License-Identifier: Apache-2.0
#include "testing/mock/coactive_service.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "core/base64.hpp"
#include "testing/mock/coactive_search.hpp"
#include "testing/mock/image_check.hpp"

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

namespace {

constexpr const char* first_embedding = "b78a6e5f-5434-46c4-9e4f-ded092147584";

/// What follows the scheme in the header Authorization, where it is that scheme.
std::optional<std::string> authorization(const Request& request, const std::string& scheme) {
  const auto header = find_header(request.headers, "Authorization").value_or("");
  if (!equal_ignoring_case(header.substr(0, scheme.size() + 1), scheme + " ")) return std::nullopt;
  return header.substr(scheme.size() + 1);
}

bool holds(const std::vector<std::string>& texts, const std::string& text) {
  return std::find(texts.begin(), texts.end(), text) != texts.end();
}

/// Refused as an image, where it is none.
std::optional<Response> refuse_file(const FormField& file) {
  if (file.content_type.rfind("image/", 0) == 0 && is_whole_image(file.body)) return std::nullopt;
  return detail_response(400, "The file must be an image");
}

/// For the searches by image, which differ in `search` only.
Response found(CoactiveInput& input, const FormField* file, const CoactiveSearch& search) {
  if (auto refusal = input.refusal()) return *std::move(refusal);
  if (auto refusal = refuse_file(*file)) return *std::move(refusal);
  return json_response(200, coactive_answer(search));
}

}  // namespace

CoactiveService::CoactiveService(MockCoactiveOptions options)
    : options_(std::move(options)), tokens_(options_.token_lifetime), embeddings_{first_embedding} {}

void CoactiveService::add_routes(Router& router) {
  const std::string base = "/api/v0/similarity-search";
  const std::string embedding = "/embeddings/{embedding_id}";
  router.add("POST", base + embedding + "/search", guarded(&CoactiveService::search));
  router.add("POST", base + embedding + "/grouped-search", guarded(&CoactiveService::search_grouped));
  router.add("POST", base + embedding + "/grouped-search/semantic", guarded(&CoactiveService::search_semantic));
  router.add("GET", base + "/similarity-search" + embedding + "/grouped-search/text",
             guarded(&CoactiveService::search_text));
  router.add("POST", "/api/v0/login", [this](const Request& request) { return log_in(request); });
}

void CoactiveService::add_embedding(std::string id) {
  if (id.empty()) throw std::invalid_argument("embedding id must not be empty");
  const std::lock_guard<std::mutex> lock(mutex_);
  embeddings_.insert(std::move(id));
}

Router::Handler CoactiveService::guarded(Operation operation) {
  return [this, operation](const Request& request) {
    if (auto refusal = refuse_credential(request)) return *std::move(refusal);
    auto response = (this->*operation)(request);
    const bool is_known = has_embedding(request.path_parameters.front());
    return response.status == 422 || is_known ? response : detail_response(404, "Embedding not found");
  };
}

std::optional<Response> CoactiveService::refuse_credential(const Request& request) const {
  if (!find_header(request.headers, "Authorization")) return detail_response(403, "Not authenticated");
  const auto secret = authorization(request, "Bearer");
  if (!secret) return detail_response(403, "Invalid authentication credentials");
  if (tokens_.accepts(*secret) || accepts_pair(*secret)) return std::nullopt;
  return detail_response(401, "Unauthorized");
}

bool CoactiveService::accepts_pair(const std::string& pair) const {
  if (!options_.accepted_pairs.empty()) return holds(options_.accepted_pairs, pair);
  const auto colon = pair.find(':');
  return colon != std::string::npos && colon > 0 && colon + 1 < pair.size();
}

bool CoactiveService::accepts_personal_token(const std::string& token) const {
  if (!options_.accepted_personal_tokens.empty()) return holds(options_.accepted_personal_tokens, token);
  return token.rfind("personal_", 0) == 0;
}

bool CoactiveService::has_embedding(const std::string& id) const {
  const std::lock_guard<std::mutex> lock(mutex_);
  return embeddings_.count(id) > 0;
}

Response CoactiveService::search(const Request& request) {
  CoactiveInput input(request);
  const CoactiveSearch search{input.limit()};
  return found(input, input.required_file(), search);
}

Response CoactiveService::search_grouped(const Request& request) {
  CoactiveInput input(request);
  const CoactiveSearch search{input.limit(), input.required_text("group_by")};
  return found(input, input.required_file(), search);
}

Response CoactiveService::search_semantic(const Request& request) {
  CoactiveInput input(request);
  const CoactiveSearch search{input.limit(), input.required_text("group_by"), input.text("metadata_key"),
                              input.text("metadata_value")};
  if (search.metadata_key && !search.metadata_value) input.miss("query", "metadata_value");
  return found(input, input.required_file(), search);
}

Response CoactiveService::search_text(const Request& request) {
  CoactiveInput input(request);
  static_cast<void>(input.required_text("query"));
  const CoactiveSearch search{input.limit(), input.text("group_by")};
  if (auto refusal = input.refusal()) return *std::move(refusal);
  return json_response(200, coactive_answer(search));
}

Response CoactiveService::log_in(const Request& request) {
  const auto body = nlohmann::json::parse(request.body, nullptr, false);
  const auto grant = body.is_object() ? body.value("grant_type", nlohmann::json()) : nlohmann::json();
  const auto basic = authorization(request, "Basic");
  const auto bearer = authorization(request, "Bearer");
  const bool is_client =
      grant == "client_credentials" && basic && accepts_pair(core::base64_decoded(*basic).value_or(""));
  const bool is_person = grant == "refresh_token" && bearer && accepts_personal_token(*bearer);
  if (!is_client && !is_person) return detail_response(401, "Invalid credentials");
  return json_response(
      200,
      {{"access_token", tokens_.issue()}, {"token_type", "Bearer"}, {"expires_in", options_.token_lifetime.count()}});
}

}}}}  // namespace ocelli::v1::testing::mock
