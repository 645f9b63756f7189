// SPDX-License-Identifier: Apache-2.0
#include "testing/sink_feed.hpp"

#include <string>
#include <utility>

namespace ocelli { inline namespace v1 { namespace testing {

namespace {

http::TransportFailure refusal(const http::Response& head, std::string why) {
  http::TransportFailure failure;
  failure.kind = http::FailureKind::protocol;
  failure.message = std::move(why);
  failure.status = head.status;
  failure.headers = head.headers;
  return failure;
}

}  // namespace

void feed_sink(http::Exchange& exchange, http::BodySink* sink) {
  auto* response = std::get_if<http::Response>(&exchange.outcome);
  if (response == nullptr || sink == nullptr || response->status / 100 != 2) return;
  const std::string body = std::exchange(response->body, {});
  std::string fault = sink->begin(*response);
  if (!fault.empty()) {
    exchange.outcome = refusal(*response, std::move(fault));
    return;
  }
  sink->write(body);
}

}}}  // namespace ocelli::v1::testing
