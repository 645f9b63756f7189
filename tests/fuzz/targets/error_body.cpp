// SPDX-License-Identifier: Apache-2.0
// An answer outside 2xx. An input: its status, its Location, its Retry-After, its body. Building the error never
// throws.
#include <algorithm>
#include <string>

#include <nlohmann/json.hpp>

#include "coactive/generated/service.hpp"
#include "core/call_errors.hpp"
#include "core/digits.hpp"
#include "core/service.hpp"
#include "fuzz/target.hpp"
#include "giq/generated/service.hpp"
#include "groundlight/generated/service.hpp"
#include "pieces/generated/service.hpp"
#include "scenario/generated/service.hpp"

namespace ocelli { namespace fuzz { namespace {

constexpr std::string_view secret = "planted-secret";

bool is_utf8(std::string_view text) {
  try {
    return !nlohmann::json(text).dump().empty();
  } catch (const nlohmann::json::type_error&) {
    return false;
  }
}

void check_what(std::string_view what) {
  const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; };
  require(std::none_of(what.begin(), what.end(), is_control), "what() is one line without controls");
  require(what.size() < 1500, "what() is short");
  require(is_utf8(what), "what() is UTF-8");
  require(what.find(secret) == std::string_view::npos, "what() shows no secret");
}

void check_error(const core::Service& service, const http::Response& response) {
  const core::SecretMask secrets = {std::string(secret)};
  ErrorContext context;
  context.operation = "fuzz ask";
  context.method = "GET";
  context.url = "https://host/things";
  context.request_id = "req_1";
  const auto error = core::http_error({service, context, secrets}, response, {});
  const auto* http = dynamic_cast<const HttpException*>(error.get());
  require(http != nullptr, "an answer outside 2xx is an HttpException");
  require_equal(http->body(), response.body, "the error has the body");
  require(!http->retry_after() || http->retry_after()->count() >= 0, "nobody waits less than nothing");
  check_what(error->what());
}

void check(std::string_view text) {
  Input input(text);
  http::Response response;
  response.status = static_cast<int>(core::parse_digits(input.line()).value_or(0) % 300) + 300;
  response.headers.add_received("Location", std::string(input.line()));
  response.headers.add_received("Retry-After", std::string(input.line()));
  response.body = std::string(input.rest());
  for (const auto service :
       {&groundlight::service, &coactive::service, &scenario::service, &giq::service, &pieces::service}) {
    check_error(service(), response);
  }
}

const Registration registration({"error_body", 2048, &check});

}}}  // namespace ocelli::fuzz
