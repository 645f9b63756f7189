// SPDX-License-Identifier: Apache-2.0
#include "core/redirects.hpp"

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "core/url.hpp"

namespace ocelli { inline namespace v1 { namespace core {

namespace {

/// Beyond this many a server leads nowhere.
constexpr std::size_t most_redirects = 5;

constexpr std::string_view right_address = "; set ClientOptions::base_url to the right address";

bool is_redirect(int status) {
  return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

/// Where an answer leads, or why that is nowhere.
struct Lead {
  std::optional<Url> target;
  std::string_view fault = {};
};

Lead lead_of(const Url& current, const http::Response& response) {
  std::optional<std::string_view> location;
  for (const auto& [name, value] : response.headers) {
    if (!http::same_header_name(name, "Location")) continue;
    // One that a proxy reads in another way than this library.
    if (location && *location != value) return {std::nullopt, "names several addresses to go to"};
    location = value;
  }
  if (!location || location->empty()) return {std::nullopt, "names no address to go to"};
  try {
    return {resolve_location(current, *location)};
  } catch (const std::invalid_argument&) {
    return {std::nullopt, "names an address to go to that is none of http or https"};
  }
}

bool may_lead(const Url& current, const Url& target) {
  return same_origin(current, target) && !target.has_user_information;
}

/// A name after a semicolon may be that of a session.
std::string shown(const Url& target) {
  const std::string text = target.without_query();
  return text.substr(0, text.find(';'));
}

bool becomes_get(const http::Request& request, const http::Response& response) {
  return response.status == 303 && request.method != "GET" && request.method != "HEAD";
}

bool needs_body_again(const http::Request& request, const http::Response& response) {
  return !becomes_get(request, response) && request.body != nullptr && !request.body->is_replayable();
}

void make_get(http::Request& request) {
  request.method = "GET";
  request.body = nullptr;
  request.is_idempotent = true;
  request.headers.remove("Content-Type");
}

std::string refusal_of(const http::Request& request, const http::Response& response) {
  if (!is_redirect(response.status)) return "is no redirect that can be followed";
  const Url current = parse_url("url", request.url);
  const Lead lead = lead_of(current, response);
  if (!lead.target) return std::string(lead.fault);
  const std::string to = "leads to " + shown(*lead.target);
  if (lead.target->has_user_information) {
    return to + ", with a user name before the host, which is not followed" + std::string(right_address);
  }
  if (!same_origin(current, *lead.target)) {
    return to + ", another scheme, host or port, where nothing is sent" + std::string(right_address);
  }
  return to + ", but the body cannot be sent again" + std::string(right_address);
}

/// Of a WebSocket's URL or of another one.
std::string http_url(std::string_view url) {
  const bool is_websocket = url.substr(0, 5) == "ws://" || url.substr(0, 6) == "wss://";
  return is_websocket ? "http" + std::string(url.substr(2)) : std::string(url);
}

std::string identity_of(const http::Request& request) { return request.method + " " + request.url; }

}  // namespace

bool follow_redirect(http::Request& request, const http::Response& response) {
  if (!is_redirect(response.status)) return false;
  const Url current = parse_url("url", request.url);
  const auto target = lead_of(current, response).target;
  if (!target || !may_lead(current, *target) || needs_body_again(request, response)) return false;
  if (becomes_get(request, response)) make_get(request);
  request.url = target->text();
  return true;
}

bool RedirectTrail::follow(http::Request& request, const http::Response& response) {
  refusal_.clear();
  if (response.status / 100 != 3) return false;
  seen_.push_back(identity_of(request));
  http::Request next = request;
  if (!follow_redirect(next, response)) {
    refusal_ = refusal_of(request, response);
    return false;
  }
  std::string to = shown(parse_url("url", next.url));
  if (std::find(seen_.begin(), seen_.end(), identity_of(next)) != seen_.end()) {
    refusal_ = "leads back to " + to + ": the server's redirects go in a circle";
  } else if (seen_.size() > most_redirects) {
    refusal_ = "leads on to " + to + " after " + std::to_string(most_redirects) + " redirects, more than are followed";
  }
  if (!refusal_.empty()) return false;
  request = std::move(next);
  ++followed_;
  last_target_ = std::move(to);
  return true;
}

std::string websocket_redirect_refusal(const http::Request& request, const http::Response& response) {
  http::Response answer;
  for (const auto& [name, value] : response.headers) answer.headers.add_received(name, http_url(value));
  const Lead lead = lead_of(parse_url("url", http_url(request.url)), answer);
  if (!lead.target) return std::string(lead.fault);
  return "leads to " + shown(*lead.target) + ", and a WebSocket is opened at its own address only" +
         std::string(right_address);
}

}}}  // namespace ocelli::v1::core
