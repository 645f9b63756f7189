// SPDX-License-Identifier: Apache-2.0
#include <ocelli/testing/fake_transport.hpp>

#include <deque>
#include <mutex>
#include <utility>

#include "testing/sink_feed.hpp"

namespace ocelli { inline namespace v1 { namespace testing {

struct FakeTransport::State {
  mutable std::mutex mutex;
  std::deque<http::Exchange> queued;
  Handler handler;
  std::vector<SentRequest> requests;
};

namespace {

std::string read_all(const http::Body* body) {
  std::string text;
  if (body == nullptr) return text;
  const auto reader = body->open();
  char buffer[4096];
  while (const std::size_t size = reader->read(buffer, sizeof buffer)) text.append(buffer, size);
  return text;
}

http::Exchange refused() {
  http::TransportFailure failure;
  failure.kind = http::FailureKind::connect;
  failure.message = "the fake transport has no answer left";
  failure.request_may_have_arrived = false;
  return {std::move(failure), {}};
}

}  // namespace

FakeTransport::FakeTransport() : state_(std::make_unique<State>()) {}
FakeTransport::~FakeTransport() = default;

void FakeTransport::answer(int status, std::string body, http::Headers headers) {
  http::Response response;
  response.status = status;
  response.headers = std::move(headers);
  response.body = std::move(body);
  response.http_version = "1.1";
  answer(std::move(response));
}

void FakeTransport::answer(http::Response response) {
  const std::lock_guard<std::mutex> lock(state_->mutex);
  state_->queued.push_back({std::move(response), {}});
}

void FakeTransport::fail(http::TransportFailure failure) {
  if (failure.message.empty()) failure.message = "the fake transport was told to fail";
  const std::lock_guard<std::mutex> lock(state_->mutex);
  state_->queued.push_back({std::move(failure), {}});
}

void FakeTransport::answer_with(Handler handler) {
  const std::lock_guard<std::mutex> lock(state_->mutex);
  state_->handler = std::move(handler);
}

std::vector<SentRequest> FakeTransport::requests() const {
  const std::lock_guard<std::mutex> lock(state_->mutex);
  return state_->requests;
}

http::Exchange FakeTransport::exchange(const http::Request& request, const http::ExchangeOptions& options) {
  SentRequest sent{request.method, request.url, request.headers, read_all(request.body.get()), options};
  std::unique_lock<std::mutex> lock(state_->mutex);
  state_->requests.push_back(sent);
  http::Exchange exchange = refused();
  if (!state_->queued.empty()) {
    exchange = std::move(state_->queued.front());
    state_->queued.pop_front();
  } else if (state_->handler) {
    const Handler handler = state_->handler;
    lock.unlock();
    exchange = handler(sent);
  }
  if (lock.owns_lock()) lock.unlock();
  feed_sink(exchange, options.sink);
  return exchange;
}

}}}  // namespace ocelli::v1::testing
