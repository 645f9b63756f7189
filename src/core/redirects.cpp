// SPDX-License-Identifier: Apache-2.0
#include "core/redirects.hpp"

#include <optional>
#include <stdexcept>
#include <string>

#include "core/url.hpp"

namespace ocelli { inline namespace v1 { namespace core {

namespace {

bool is_redirect(int status) {
  return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

std::optional<Url> target_of(const http::Request& request, const http::Response& response) {
  const auto location = response.headers.find("Location");
  if (!location) return std::nullopt;
  const Url current = parse_url("url", request.url);
  try {
    const Url target = resolve_location(current, *location);
    return same_origin(current, target) && !target.has_user_information ? std::optional<Url>(target) : std::nullopt;
  } catch (const std::invalid_argument&) {
    return std::nullopt;
  }
}

void make_get(http::Request& request) {
  request.method = "GET";
  request.body = nullptr;
  request.is_idempotent = true;
  request.headers.remove("Content-Type");
}

}  // namespace

bool follow_redirect(http::Request& request, const http::Response& response) {
  if (!is_redirect(response.status)) return false;
  const auto target = target_of(request, response);
  if (!target) return false;
  const bool becomes_get = response.status == 303 && request.method != "GET" && request.method != "HEAD";
  if (!becomes_get && request.body != nullptr && !request.body->is_replayable()) return false;
  if (becomes_get) make_get(request);
  request.url = target->text();
  return true;
}

}}}  // namespace ocelli::v1::core
