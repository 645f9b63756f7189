// SPDX-License-Identifier: Apache-2.0
#include "testing/mock/groundlight_service.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "testing/mock/groundlight_submission.hpp"
#include "testing/mock/page_links.hpp"

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

namespace {

constexpr std::size_t default_page_size = 10;

Response not_found() { return detail_response(404, "Not found."); }

}  // namespace

GroundlightService::GroundlightService(MockGroundlightOptions options, std::size_t memory_limit)
    : options_(std::move(options)), store_(options_.polls_until_confident, memory_limit) {
  if (options_.polls_until_confident < 0) {
    throw std::invalid_argument("MockGroundlightOptions::polls_until_confident must not be negative");
  }
  for (auto& detector : default_detectors()) add_detector(std::move(detector));
}

void GroundlightService::add_routes(Router& router) {
  const std::string base(base_path);
  router.add("POST", base + "/v1/image-queries", guarded(&GroundlightService::submit));
  router.add("GET", base + "/v1/image-queries", guarded(&GroundlightService::list));
  router.add("GET", base + "/v1/image-queries/{id}", guarded(&GroundlightService::show));
  router.add("GET", base + "/v1/image-queries/{id}/image", guarded(&GroundlightService::show_image));
  router.add("GET", base + "/v1/me", guarded(&GroundlightService::show_user));
}

void GroundlightService::add_detector(MockDetector detector) {
  store_.put_detector(parse_detector(std::move(detector)));
}

Router::Handler GroundlightService::guarded(Operation operation) {
  return [this, operation](const Request& request) {
    const auto token = find_header(request.headers, "x-api-token").value_or("");
    if (trimmed(token).empty()) return detail_response(401, "Authentication credentials were not provided.");
    if (!accepts(token)) return detail_response(401, "Invalid token.");
    return (this->*operation)(request);
  };
}

bool GroundlightService::accepts(std::string_view token) const {
  const auto& accepted = options_.accepted_tokens;
  if (accepted.empty()) return token.substr(0, 4) == "api_";
  return std::find(accepted.begin(), accepted.end(), token) != accepted.end();
}

Response GroundlightService::submit(const Request& request) try {
  const auto stored = store_.add(parse_submission(request, store_));
  if (!stored) return detail_response(400, "An image query with this image_query_id already exists.");
  return json_response(201, *stored);
} catch (const Refusal& refusal) {
  return refusal.response;
}

Response GroundlightService::list(const Request& request) {
  const auto size = positive_number(find_query(request, "page_size").value_or("")).value_or(default_page_size);
  const auto number = positive_number(find_query(request, "page").value_or("1"));
  if (!number) return detail_response(404, "Invalid page.");
  const auto page = store_.page(find_query(request, "detector_id").value_or(""), (*number - 1) * size, size);
  const std::size_t last = std::max<std::size_t>(1, (page.total + size - 1) / size);
  if (*number > last) return detail_response(404, "Invalid page.");
  const auto link = [&](bool exists, std::size_t to) {
    return exists ? nlohmann::json(page_link(request, to)) : nlohmann::json();
  };
  return json_response(200, {{"count", page.total},
                             {"next", link(*number < last, *number + 1)},
                             {"previous", link(*number > 1, *number - 1)},
                             {"results", page.results}});
}

Response GroundlightService::show(const Request& request) {
  const auto found = store_.poll(request.path_parameters.front());
  return found ? json_response(200, *found) : not_found();
}

Response GroundlightService::show_image(const Request& request) {
  auto found = store_.image(request.path_parameters.front());
  if (!found) return not_found();
  return {200, {{"Content-Type", found->content_type}}, std::move(found->bytes)};
}

Response GroundlightService::show_user(const Request&) {
  return json_response(200, {{"username", "mock"}, {"email", "mock@example.com"}, {"is_superuser", false}});
}

}}}}  // namespace ocelli::v1::testing::mock
