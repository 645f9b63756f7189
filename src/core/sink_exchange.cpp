// SPDX-License-Identifier: Apache-2.0
#include "core/sink_exchange.hpp"

#include <string>
#include <utility>

namespace ocelli { inline namespace v1 { namespace core {

namespace {

http::Request worded(http::Request request, http::BodySink& sink) {
  if (request.method != "GET" || request.headers.contains("Range")) return request;
  for (const auto& [name, value] : sink.request_headers()) {
    if (!request.headers.contains(name)) request.headers.add(name, value);
  }
  return request;
}

http::Exchange checked(http::Exchange exchange, http::BodySink& sink) {
  const http::Response* response = exchange.response();
  if (response == nullptr || response->status / 100 != 2) return exchange;
  if (!response->trailers.empty()) sink.take_trailers(response->trailers);
  const std::string fault = sink.end();
  if (fault.empty()) return exchange;
  http::TransportFailure failure;
  failure.kind = http::FailureKind::corrupt;
  failure.message = "the body that came is damaged: " + fault;
  failure.status = response->status;
  failure.headers = response->headers;
  exchange.outcome = std::move(failure);
  return exchange;
}

}  // namespace

http::Exchange exchange_into_sink(http::Transport& transport, const http::Request& request,
                                  const http::ExchangeOptions& options) {
  if (options.sink == nullptr) return transport.exchange(request, options);
  const http::Request asked = worded(request, *options.sink);
  http::Exchange last = transport.exchange(asked, options);
  const bool asks_for_rest = asked.headers.contains("Range") && !request.headers.contains("Range");
  if (asks_for_rest && last.response() != nullptr && last.response()->status == 416) {
    static_cast<void>(options.sink->begin(*last.response()));
  }
  return checked(std::move(last), *options.sink);
}

}}}  // namespace ocelli::v1::core
