// SPDX-License-Identifier: Apache-2.0
#include "testing/cassette/tape_mask.hpp"

#include <algorithm>
#include <utility>

#include "core/header_secrets.hpp"
#include "testing/cassette/named_secrets.hpp"

namespace ocelli { inline namespace v1 { namespace testing { namespace cassette {

namespace {

// Different each time, with each version of the library, or not true of the tape: bodies are on it decoded.
constexpr std::string_view untaped_headers[] = {"Accept-Encoding", "Connection", "Content-Encoding",  "Content-Length",
                                                "Expect",          "Host",       "Transfer-Encoding", "User-Agent"};
// Not true any more of a body out of which a secret was taken, or that was decoded.
constexpr std::string_view digests[] = {"Content-Digest", "Content-MD5", "X-Goog-Hash"};

template <class Names>
bool is_among(const Names& names, std::string_view name) {
  return std::any_of(std::begin(names), std::end(names),
                     [name](std::string_view other) { return http::same_header_name(other, name); });
}

bool is_form(const http::Headers& headers) {
  return headers.find("Content-Type").value_or("").substr(0, 33) == "application/x-www-form-urlencoded";
}

bool is_encoded(const http::Headers& headers) {
  // The second: of a bucket's object, which may be decoded by the server.
  for (const auto name : {"Content-Encoding", "X-Goog-Stored-Content-Encoding"}) {
    const auto coding = headers.find(name);
    if (coding && coding != "identity") return true;
  }
  return false;
}

/// The masked ones, less what is not true of the masked body.
http::Headers fitting(http::Headers masked, bool is_same_body, const http::Headers& original) {
  if (is_same_body && !is_encoded(original)) return masked;
  for (const auto name : digests) masked.remove(name);
  return masked;
}

Expurgated without_names(const http::Headers& headers, std::string_view body) {
  return is_form(headers) ? without_secret_fields(body) : without_secret_members(body);
}

std::string boundary_of(const http::Headers& headers) {
  constexpr std::string_view name = "boundary=";
  const auto type = headers.find("Content-Type").value_or("");
  const auto at = type.find(name);
  if (type.substr(0, 10) != "multipart/" || at == std::string_view::npos) return {};
  std::string boundary(type.substr(at + name.size()));
  boundary.resize(std::min(boundary.find(';'), boundary.size()));
  boundary.erase(std::remove(boundary.begin(), boundary.end(), '"'), boundary.end());
  return boundary;
}

void replace_all(std::string& text, const std::string& part, const std::string& replacement) {
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + replacement.size())) {
    text.replace(at, part.size(), replacement);
  }
}

/// The boundary of a multipart body is another one each time.
TapedRequest with_fixed_boundary(TapedRequest request) {
  const std::string boundary = boundary_of(request.headers);
  if (boundary.empty()) return request;
  replace_all(request.body.bytes, boundary, "boundary");
  std::string type(*request.headers.find("Content-Type"));
  replace_all(type, boundary, "boundary");
  request.headers.set("Content-Type", std::move(type));
  return request;
}

}  // namespace

TapeMask::TapeMask(const CassetteOptions& options) : queries_(options.query_names), secrets_(options.secrets) {}

void TapeMask::learn(const http::Headers& headers) {
  for (const auto& [name, value] : headers) {
    if (http::same_header_name(name, "Location")) continue;
    for (const auto& secret : core::header_secrets({{name, value}})) secrets_.add(secret);
  }
}

void TapeMask::learn(const http::Headers& headers, const TapedBody& body) {
  for (const auto& secret : without_names(headers, body.bytes).secrets) secrets_.add({secret});
}

void TapeMask::learn(const TapedRequest& request) {
  learn(request.headers);
  learn(request.headers, request.body);
  for (const auto& secret : queries_.secrets(request.target)) secrets_.add({secret});
}

void TapeMask::learn(const TapedExchange& exchange) {
  learn(exchange.request);
  const auto* response = std::get_if<TapedResponse>(&exchange.outcome);
  if (response == nullptr) {
    const auto& failure = std::get<http::TransportFailure>(exchange.outcome);
    if (exchange.received) learn(failure.headers, *exchange.received);
    return;
  }
  // Of an answer only cookies: its other fields are no secrets by rule, but are not taped where they are not known.
  for (const auto& [name, value] : response->headers) {
    if (http::same_header_name(name, "Set-Cookie")) learn(http::Headers{{name, value}});
  }
  learn(response->headers, response->body);
}

std::string TapeMask::text(const std::string& text) const { return secrets_.masked(queries_.text(text)); }

TapedBody TapeMask::masked(const http::Headers& headers, const TapedBody& body) const {
  return {text(without_names(headers, body.bytes).text), body.omitted_size};
}

http::Headers TapeMask::masked(const http::Headers& headers) const {
  http::Headers result;
  for (const auto& [name, value] : headers) {
    const bool is_location = http::same_header_name(name, "Location");
    if ((!core::is_public_header(name) && !is_location) || is_among(untaped_headers, name)) continue;
    result.add_received(name, text(is_location ? queries_.target(value) : value));
  }
  return result;
}

TapedRequest TapeMask::masked(const TapedRequest& request) const {
  const TapedRequest fixed = with_fixed_boundary(request);
  TapedRequest result{fixed.method, secrets_.masked(queries_.target(fixed.target)), masked(fixed.headers),
                      masked(fixed.headers, fixed.body)};
  // It is another one each time.
  result.headers.remove("X-Request-Id");
  return result;
}

TapedResponse TapeMask::masked(const TapedResponse& response) const {
  TapedResponse result{response.status, response.http_version, masked(response.headers),
                       masked(response.headers, response.body)};
  result.headers = fitting(std::move(result.headers), result.body.bytes == response.body.bytes, response.headers);
  return result;
}

TapedExchange TapeMask::masked(const TapedExchange& exchange) const {
  TapedExchange result{masked(exchange.request), {}, {}};
  if (const auto* response = std::get_if<TapedResponse>(&exchange.outcome)) {
    result.outcome = masked(*response);
    return result;
  }
  auto failure = std::get<http::TransportFailure>(exchange.outcome);
  failure.message = text(failure.message);
  if (exchange.received) result.received = masked(failure.headers, *exchange.received);
  const bool is_same_body = !exchange.received || result.received->bytes == exchange.received->bytes;
  failure.headers = fitting(masked(failure.headers), is_same_body, failure.headers);
  result.outcome = std::move(failure);
  return result;
}

}}}}  // namespace ocelli::v1::testing::cassette
