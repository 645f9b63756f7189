// SPDX-License-Identifier: Apache-2.0
#include "testing/mock/router.hpp"

#include <utility>

#include "testing/mock/url_text.hpp"

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

namespace {

bool is_placeholder(const std::string& segment) { return !segment.empty() && segment.front() == '{'; }

bool matches(const std::vector<std::string>& pattern, const std::vector<std::string_view>& path) {
  if (pattern.size() != path.size()) return false;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const bool same = is_placeholder(pattern[i]) ? !path[i].empty() : pattern[i] == path[i];
    if (!same) return false;
  }
  return true;
}

std::vector<std::string> parameters(const std::vector<std::string>& pattern,
                                    const std::vector<std::string_view>& path) {
  std::vector<std::string> values;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (is_placeholder(pattern[i])) values.push_back(percent_decoded(path[i]));
  }
  return values;
}

Response method_not_allowed(const std::string& method, const std::string& allowed) {
  auto response = detail_response(405, "Method \"" + method + "\" not allowed.");
  response.headers.emplace_back("Allow", allowed);
  return response;
}

}  // namespace

void Router::add(std::string method, const std::string& pattern, Handler handler) {
  Route route{std::move(method), {}, std::move(handler)};
  for (const auto segment : split_path(pattern)) route.segments.emplace_back(segment);
  routes_.push_back(std::move(route));
}

void Router::add_websocket(const std::string& pattern, WebSocketHandler handler) {
  add("GET", pattern, [handler = std::move(handler)](const Request& request) {
    if (!request.peer) return detail_response(404, "not upgraded to websocket");
    auto refusal = handler(request, request.peer);
    return refusal ? *std::move(refusal) : Response{101, {}, {}};
  });
}

Response Router::answer(Request& request) const {
  const auto path = split_path(request.path);
  const std::string method = request.method == "HEAD" ? "GET" : request.method;
  std::string allowed;
  for (const auto& route : routes_) {
    if (!matches(route.segments, path)) continue;
    if (route.method == method) {
      request.path_parameters = parameters(route.segments, path);
      return route.handler(request);
    }
    allowed += (allowed.empty() ? "" : ", ") + route.method;
  }
  if (allowed.empty()) return detail_response(404, "Not found.");
  return method_not_allowed(request.method, allowed);
}

}}}}  // namespace ocelli::v1::testing::mock
