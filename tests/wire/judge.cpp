// SPDX-License-Identifier: Apache-2.0
#include "wire/judge.hpp"

#include <stdexcept>
#include <utility>

#include <ocelli/http/default_transport.hpp>

#include "wire/wire_case.hpp"

namespace ocelli::wire {

namespace {

std::string escaped(const std::string& text) {
  static constexpr char digits[] = "0123456789ABCDEF";
  std::string result;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    result += '%';
    result += digits[byte >> 4];
    result += digits[byte & 15];
  }
  return result;
}

}  // namespace

Judge::Judge(std::string base_url) : base_url_(std::move(base_url)), transport_(http::make_default_transport()) {}

void Judge::arm(const std::string& case_name) { static_cast<void>(ask("POST", "/__case/" + escaped(case_name))); }

Verdict Judge::verdict(const std::string& case_name) {
  const Json answer = Json::parse(ask("GET", "/__verdict/" + escaped(case_name)));
  return {answer.at("ok").get<bool>(), answer.value("diffs", Json::array()).dump()};
}

std::size_t Judge::request_count() { return Json::parse(ask("GET", "/__requests")).size(); }

std::string Judge::ask(const std::string& method, const std::string& path) {
  http::Request request;
  request.method = method;
  request.url = base_url_ + path;
  http::ExchangeOptions options;
  options.deadline = std::chrono::steady_clock::now() + std::chrono::seconds(30);
  http::Exchange exchange = transport_->exchange(request, options);
  if (const auto* failure = exchange.failure()) throw std::runtime_error("the recorder: " + failure->message);
  const http::Response& response = *exchange.response();
  if (response.status == 200) return response.body;
  throw std::runtime_error("the recorder answered " + std::to_string(response.status) + " to " + method + " " + path +
                           ": was it started with the same case files?");
}

}  // namespace ocelli::wire
