// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <deque>
#include <mutex>
#include <optional>
#include <utility>

#include <ocelli/testing/cassette.hpp>

#include "testing/cassette/body_capture.hpp"
#include "testing/cassette/request_target.hpp"
#include "testing/cassette/tape_mask.hpp"
#include "testing/sink_feed.hpp"

namespace ocelli { inline namespace v1 { namespace testing {

struct CassettePlayer::State {
  State(Cassette cassette, CassetteOptions settings)
      : options(std::move(settings)), mask(options), tape(cassette.exchanges.begin(), cassette.exchanges.end()) {}

  const CassetteOptions options;
  std::mutex mutex;
  /// What is asked now may have other secrets than what was asked then, in the same places.
  cassette::TapeMask mask;
  /// Not played yet.
  std::deque<TapedExchange> tape;

  [[nodiscard]] bool matches(const TapedRequest& taped, const TapedRequest& asked) const {
    if (taped.method != asked.method) return false;
    const TapedRequest known = mask.masked(taped);
    if (known.target != asked.target) return false;
    return !options.match_body ||
           (known.body.bytes == asked.body.bytes && known.body.omitted_size == asked.body.omitted_size);
  }
};

namespace {

std::string shown(const TapedRequest& request) {
  constexpr std::size_t most_of_body = 200;
  std::string text = request.method + " " + request.target;
  if (request.body.omitted_size) return text + " with " + std::to_string(*request.body.omitted_size) + " bytes";
  if (request.body.bytes.empty()) return text + " without a body";
  const bool is_text = std::none_of(request.body.bytes.begin(), request.body.bytes.end(),
                                    [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n'; });
  if (!is_text) return text + " with " + std::to_string(request.body.bytes.size()) + " bytes";
  const auto& body = request.body.bytes;
  text += " with " + (body.size() > most_of_body ? body.substr(0, most_of_body) + "..." : body);
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

[[noreturn]] void refuse(const TapedRequest& asked, const std::deque<TapedExchange>& tape) {
  const std::string next = tape.empty() ? "nothing is left on it" : "next on it is " + shown(tape.front().request);
  throw CassetteError("cassette: no such exchange: asked for " + shown(asked) + "; " + next +
                      "; record it again if the program asks for what it should");
}

void require_on_tape(const TapedBody& body) {
  if (!body.omitted_size) return;
  throw CassetteError("cassette: the answer's body of " + std::to_string(*body.omitted_size) +
                      " bytes was too large for the tape; raise CassetteOptions::max_body_bytes and record it again");
}

http::Response response_of(TapedResponse taped) {
  require_on_tape(taped.body);
  http::Response response;
  response.status = taped.status;
  response.headers = std::move(taped.headers);
  response.body = std::move(taped.body.bytes);
  response.http_version = std::move(taped.http_version);
  return response;
}

http::TransportFailure too_large(const http::Response& response, std::uint64_t limit) {
  http::TransportFailure failure;
  failure.kind = http::FailureKind::response_too_large;
  failure.message = "the taped answer has " + std::to_string(response.body.size()) + " bytes, more than the limit of " +
                    std::to_string(limit);
  failure.status = response.status;
  failure.headers = response.headers;
  return failure;
}

http::TransportFailure cancelled() {
  http::TransportFailure failure;
  failure.kind = http::FailureKind::cancelled;
  failure.message = "cancelled";
  failure.request_may_have_arrived = false;
  return failure;
}

http::Exchange played(http::Response response, const http::ExchangeOptions& options) {
  if (options.sink != nullptr && response.status / 100 == 2) {
    http::Exchange exchange{std::move(response), {}};
    feed_sink(exchange, options.sink);
    return exchange;
  }
  if (response.body.size() > options.max_response_bytes) {
    return {too_large(response, options.max_response_bytes), {}};
  }
  return {std::move(response), {}};
}

/// The sink gets what it had got when the exchange broke: with that it may ask for the rest.
http::Exchange broken(http::TransportFailure failure, const std::optional<TapedBody>& received, http::BodySink* sink) {
  if (sink != nullptr && received && failure.status) {
    require_on_tape(*received);
    http::Response head;
    head.status = *failure.status;
    head.headers = failure.headers;
    head.body = received->bytes;
    http::Exchange begun{std::move(head), {}};
    feed_sink(begun, sink);
  }
  return {std::move(failure), {}};
}

}  // namespace

CassettePlayer::CassettePlayer(const std::string& path, CassetteOptions options)
    : CassettePlayer(Cassette::load(path), std::move(options)) {}

CassettePlayer::CassettePlayer(Cassette cassette, CassetteOptions options)
    : state_(std::make_unique<State>(std::move(cassette), std::move(options))) {}

CassettePlayer::~CassettePlayer() = default;

http::Exchange CassettePlayer::exchange(const http::Request& request, const http::ExchangeOptions& options) {
  if (options.cancellation.is_cancelled()) return {cancelled(), {}};
  cassette::BodyCapture body(state_->options.max_body_bytes);
  cassette::read_whole(request.body.get(), body);
  TapedRequest asked{request.method, cassette::request_target(request.url), request.headers, body.body()};

  std::unique_lock<std::mutex> lock(state_->mutex);
  state_->mask.learn(asked);
  asked = state_->mask.masked(asked);
  auto& tape = state_->tape;
  const auto found = std::find_if(tape.begin(), tape.end(), [&](const TapedExchange& exchange) {
    return state_->matches(exchange.request, asked);
  });
  if (found == tape.end()) refuse(asked, tape);
  TapedExchange taped = std::move(*found);
  tape.erase(found);
  lock.unlock();

  if (auto* failure = std::get_if<http::TransportFailure>(&taped.outcome)) {
    return broken(std::move(*failure), taped.received, options.sink);
  }
  return played(response_of(std::get<TapedResponse>(std::move(taped.outcome))), options);
}

std::size_t CassettePlayer::left() const {
  const std::lock_guard<std::mutex> lock(state_->mutex);
  return state_->tape.size();
}

}}}  // namespace ocelli::v1::testing
