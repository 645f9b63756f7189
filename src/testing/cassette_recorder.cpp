// SPDX-License-Identifier: Apache-2.0
#include <deque>
#include <mutex>
#include <optional>
#include <utility>

#include <ocelli/testing/cassette.hpp>

#include "testing/cassette/body_capture.hpp"
#include "testing/cassette/request_target.hpp"
#include "testing/cassette/tape_mask.hpp"

namespace ocelli { inline namespace v1 { namespace testing {

struct CassetteRecorder::State {
  const std::shared_ptr<http::Transport> transport;
  const std::string path;
  const CassetteOptions options;
  mutable std::mutex mutex;
  /// As they were, secrets included: what is one may be learnt later. Nothing where an exchange is still under way, or
  /// ended without an outcome. A deque: places stay where they are.
  std::deque<std::optional<TapedExchange>> exchanges;
  mutable bool is_saved = true;

  void keep(std::optional<TapedExchange>& place, TapedExchange exchange) {
    const std::lock_guard<std::mutex> lock(mutex);
    place = std::move(exchange);
    is_saved = false;
  }

  [[nodiscard]] Cassette masked() const {
    cassette::TapeMask mask(options);
    for (const auto& exchange : exchanges) {
      if (exchange) mask.learn(*exchange);
    }
    Cassette result;
    for (const auto& exchange : exchanges) {
      if (exchange) result.exchanges.push_back(mask.masked(*exchange));
    }
    return result;
  }
};

namespace {

TapedBody taped(const std::string& bytes, std::size_t limit) {
  if (bytes.size() > limit) return {{}, bytes.size()};
  return {bytes, std::nullopt};
}

/// The server may have answered before it had read all.
TapedBody whole_body(const http::Request& request, cassette::BodyCapture& capture) {
  if (request.body && !capture.is_whole() && request.body->is_replayable()) {
    try {
      cassette::read_whole(request.body.get(), capture);
    } catch (const http::BodyError&) {
      // What went by is what there is.
    }
  }
  return capture.body();
}

TapedResponse taped(const http::Response& response, TapedBody body) {
  return {response.status, response.http_version, response.headers, std::move(body)};
}

}  // namespace

CassetteRecorder::CassetteRecorder(std::shared_ptr<http::Transport> transport, std::string path,
                                   CassetteOptions options)
    : state_(new State{std::move(transport), std::move(path), std::move(options), {}, {}, true}) {
  if (state_->transport == nullptr) throw std::invalid_argument("transport: must not be null");
  if (state_->path.empty()) throw std::invalid_argument("path: must not be empty");
}

CassetteRecorder::~CassetteRecorder() {
  try {
    if (!state_->is_saved) save();
  } catch (const std::exception&) {
    // Who wants to know calls save().
  }
}

http::Exchange CassetteRecorder::exchange(const http::Request& request, const http::ExchangeOptions& options) {
  const std::size_t limit = state_->options.max_body_bytes;
  std::unique_lock<std::mutex> lock(state_->mutex);
  auto& place = state_->exchanges.emplace_back();
  lock.unlock();

  const auto capture = std::make_shared<cassette::BodyCapture>(limit);
  http::Request watched = request;
  watched.body = cassette::watched_body(request.body, capture);
  http::ExchangeOptions watching = options;
  std::optional<cassette::CapturingSink> sink;
  if (options.sink != nullptr) watching.sink = &sink.emplace(*options.sink, limit);
  http::Exchange last = state_->transport->exchange(watched, watching);

  TapedRequest asked{request.method, cassette::request_target(request.url), request.headers,
                     whole_body(request, *capture)};
  if (const auto* response = last.response()) {
    const bool went_to_sink = sink && response->status / 100 == 2;
    state_->keep(place,
                 {std::move(asked), taped(*response, went_to_sink ? sink->body() : taped(response->body, limit)), {}});
  } else if (last.failure()->kind != http::FailureKind::cancelled) {
    const bool has_begun = sink && sink->has_begun();
    state_->keep(place, {std::move(asked), *last.failure(), has_begun ? std::optional(sink->body()) : std::nullopt});
  }
  return last;
}

Cassette CassetteRecorder::cassette() const {
  const std::lock_guard<std::mutex> lock(state_->mutex);
  return state_->masked();
}

void CassetteRecorder::save() const {
  const std::lock_guard<std::mutex> lock(state_->mutex);
  state_->masked().save(state_->path);
  state_->is_saved = true;
}

}}}  // namespace ocelli::v1::testing
