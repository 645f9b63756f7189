// SPDX-License-Identifier: Apache-2.0
#include <ocelli/testing/cassette.hpp>

#include <algorithm>
#include <tuple>
#include <utility>

#include <nlohmann/json.hpp>

#include "core/base64.hpp"
#include "core/utf8.hpp"

namespace ocelli { inline namespace v1 { namespace testing {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* version_name = "ocelli_cassette";
constexpr int version = 1;

Json lines_of(const std::string& text) {
  if (text.find('\n') == std::string::npos) return text;
  Json lines = Json::array();
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size() - 1) + 1;
    lines.push_back(text.substr(begin, end - begin));
    begin = end;
  }
  return lines;
}

void write_body(Json& out, const TapedBody& body) {
  if (body.omitted_size) {
    out["body_omitted"] = *body.omitted_size;
  } else if (!core::is_utf8(body.bytes)) {
    out["body_base64"] = core::base64(body.bytes);
  } else if (!body.bytes.empty()) {
    out["body"] = lines_of(body.bytes);
  }
}

void write_headers(Json& out, const http::Headers& headers) {
  if (headers.empty()) return;
  Json& lines = out["headers"] = Json::array();
  for (const auto& [name, value] : headers) lines.push_back(name + ": " + value);
}

Json json_of(const TapedRequest& request) {
  Json out = {{"method", request.method}, {"target", request.target}};
  write_headers(out, request.headers);
  write_body(out, request.body);
  return out;
}

Json json_of(const TapedResponse& response) {
  Json out = {{"status", response.status}, {"http_version", response.http_version}};
  write_headers(out, response.headers);
  write_body(out, response.body);
  return out;
}

Json json_of(const http::TransportFailure& failure) {
  Json out = {{"kind", http::to_string(failure.kind)},
              {"message", failure.message},
              {"code", failure.code},
              {"request_may_have_arrived", failure.request_may_have_arrived}};
  if (failure.tls) out["tls"] = http::to_string(*failure.tls);
  if (!failure.final_reason.empty()) out["final_reason"] = failure.final_reason;
  if (failure.status) out["status"] = *failure.status;
  write_headers(out, failure.headers);
  return out;
}

Json json_of(const TapedExchange& exchange) {
  Json out = {{"request", json_of(exchange.request)}};
  if (const auto* failure = std::get_if<http::TransportFailure>(&exchange.outcome)) {
    out["failure"] = json_of(*failure);
    if (exchange.received) write_body(out["failure"]["received"] = Json::object(), *exchange.received);
  } else {
    out["response"] = json_of(std::get<TapedResponse>(exchange.outcome));
  }
  return out;
}

[[noreturn]] void refuse(const std::string& where, const std::string& problem) {
  throw CassetteError("cassette: " + where + ": " + problem);
}

/// A part of the file, with the way to it for messages.
struct Place {
  const Json& json;
  std::string path;

  [[nodiscard]] bool has(const char* name) const { return json.contains(name); }
  [[nodiscard]] Place at(const char* name) const {
    const auto found = json.find(name);
    if (found == json.end()) refuse(path, std::string("\"") + name + "\" is missing");
    return {*found, path + "." + name};
  }
  [[nodiscard]] Place at(std::size_t index) const { return {json[index], path + "[" + std::to_string(index) + "]"}; }

  [[nodiscard]] std::string text() const {
    if (!json.is_string()) refuse(path, "must be a text");
    return json.get<std::string>();
  }
  [[nodiscard]] bool flag() const {
    if (!json.is_boolean()) refuse(path, "must be true or false");
    return json.get<bool>();
  }
  [[nodiscard]] std::uint64_t count() const {
    if (!json.is_number_unsigned()) refuse(path, "must be a whole number of 0 or more");
    return json.get<std::uint64_t>();
  }
  [[nodiscard]] int status() const {
    if (!json.is_number_unsigned() || count() < 100 || count() > 599) refuse(path, "must be a status from 100 to 599");
    return json.get<int>();
  }
  [[nodiscard]] const Place& object() const {
    if (!json.is_object()) refuse(path, "must be an object");
    return *this;
  }
  [[nodiscard]] const Place& array() const {
    if (!json.is_array()) refuse(path, "must be an array");
    return *this;
  }
};

std::string text_of(const Place& in) {
  if (in.json.is_string()) return in.text();
  std::string text;
  for (std::size_t i = 0; i < in.array().json.size(); ++i) text += in.at(i).text();
  return text;
}

TapedBody read_body(const Place& in) {
  TapedBody body;
  if (in.has("body_omitted")) {
    body.omitted_size = in.at("body_omitted").count();
  } else if (in.has("body_base64")) {
    const auto bytes = core::base64_decoded(in.at("body_base64").text());
    if (!bytes) refuse(in.path + ".body_base64", "is not base64");
    body.bytes = *bytes;
  } else if (in.has("body")) {
    body.bytes = text_of(in.at("body"));
  }
  return body;
}

http::Headers read_headers(const Place& in) {
  http::Headers headers;
  if (!in.has("headers")) return headers;
  const Place lines = in.at("headers").array();
  for (std::size_t i = 0; i < lines.json.size(); ++i) {
    const std::string line = lines.at(i).text();
    const auto colon = line.find(": ");
    if (colon == std::string::npos || colon == 0) refuse(lines.at(i).path, "must be \"Name: value\"");
    headers.add_received(line.substr(0, colon), line.substr(colon + 2));
  }
  return headers;
}

TapedRequest read_request(const Place& in) {
  return {in.object().at("method").text(), in.at("target").text(), read_headers(in), read_body(in)};
}

TapedResponse read_response(const Place& in) {
  return {in.object().at("status").status(), in.at("http_version").text(), read_headers(in), read_body(in)};
}

/// The value of an enumeration that ends with `last` and goes by this name.
template <class Enum>
Enum read_name(const Place& in, Enum last) {
  const std::string name = in.text();
  for (int value = 0; value <= static_cast<int>(last); ++value) {
    if (http::to_string(static_cast<Enum>(value)) == name) return static_cast<Enum>(value);
  }
  refuse(in.path, "names nothing that this library knows");
}

http::TransportFailure read_failure(const Place& in) {
  http::TransportFailure failure;
  failure.kind = read_name(in.object().at("kind"), http::FailureKind::unsupported);
  failure.message = in.at("message").text();
  failure.code = in.at("code").text();
  failure.request_may_have_arrived = in.at("request_may_have_arrived").flag();
  if (in.has("tls")) failure.tls = read_name(in.at("tls"), http::TlsFailure::other);
  if (in.has("final_reason")) failure.final_reason = in.at("final_reason").text();
  if (in.has("status")) failure.status = in.at("status").status();
  failure.headers = read_headers(in);
  return failure;
}

TapedExchange read_exchange(const Place& in) {
  TapedExchange exchange;
  exchange.request = read_request(in.object().at("request"));
  if (in.has("failure")) {
    const Place failure = in.at("failure");
    exchange.outcome = read_failure(failure);
    if (failure.has("received")) exchange.received = read_body(failure.at("received").object());
  } else {
    exchange.outcome = read_response(in.at("response"));
  }
  return exchange;
}

/// A tape is flat: whatever nests deeper is none, and must not exhaust the stack.
Json read_json(std::string_view text) {
  constexpr int deepest = 8;
  bool is_too_deep = false;
  const auto within_depth = [&](int depth, Json::parse_event_t, Json&) {
    is_too_deep = is_too_deep || depth > deepest;
    return !is_too_deep;
  };
  try {
    Json json = Json::parse(text, within_depth);
    if (is_too_deep) refuse("the file", "nests too deep");
    return json;
  } catch (const Json::parse_error& error) {
    refuse("the file", "is not JSON at byte " + std::to_string(error.byte) + "; is it cut?");
  } catch (const Json::exception&) {
    refuse("the file", "holds a number that is out of range");
  }
}

auto tied(const TapedBody& body) { return std::tie(body.bytes, body.omitted_size); }

bool same(const http::Headers& left, const http::Headers& right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end());
}

bool same(const TapedRequest& left, const TapedRequest& right) {
  return left.method == right.method && left.target == right.target && same(left.headers, right.headers) &&
         tied(left.body) == tied(right.body);
}

bool same(const TapedResponse& left, const TapedResponse& right) {
  return left.status == right.status && left.http_version == right.http_version && same(left.headers, right.headers) &&
         tied(left.body) == tied(right.body);
}

bool same(const http::TransportFailure& left, const http::TransportFailure& right) {
  const auto tied = [](const http::TransportFailure& failure) {
    return std::tie(failure.kind, failure.message, failure.code, failure.tls, failure.final_reason,
                    failure.request_may_have_arrived, failure.status);
  };
  return tied(left) == tied(right) && same(left.headers, right.headers);
}

bool same(const TapedExchange& left, const TapedExchange& right) {
  if (!same(left.request, right.request) || left.outcome.index() != right.outcome.index()) return false;
  if (left.received.has_value() != right.received.has_value()) return false;
  if (const auto* failure = std::get_if<http::TransportFailure>(&left.outcome)) {
    return same(*failure, std::get<http::TransportFailure>(right.outcome)) &&
           (!left.received || tied(*left.received) == tied(*right.received));
  }
  return same(std::get<TapedResponse>(left.outcome), std::get<TapedResponse>(right.outcome));
}

}  // namespace

Cassette Cassette::parse(std::string_view text) {
  const Json json = read_json(text);
  const Place root{json, "$"};
  const auto found = root.object().at(version_name).count();
  if (found != version) {
    refuse("$", "it is of version " + std::to_string(found) + ", this library reads version " +
                    std::to_string(version) + "; record it again");
  }
  const Place list = root.at("exchanges").array();
  Cassette cassette;
  for (std::size_t i = 0; i < list.json.size(); ++i) cassette.exchanges.push_back(read_exchange(list.at(i)));
  return cassette;
}

std::string Cassette::text() const {
  Json out = {{version_name, version}, {"exchanges", Json::array()}};
  for (const auto& exchange : exchanges) out["exchanges"].push_back(json_of(exchange));
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

bool operator==(const Cassette& left, const Cassette& right) {
  return std::equal(left.exchanges.begin(), left.exchanges.end(), right.exchanges.begin(), right.exchanges.end(),
                    [](const auto& one, const auto& other) { return same(one, other); });
}

}}}  // namespace ocelli::v1::testing
