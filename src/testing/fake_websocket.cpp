// SPDX-License-Identifier: Apache-2.0
#include <ocelli/testing/fake_websocket.hpp>

#include <atomic>
#include <deque>
#include <mutex>
#include <optional>
#include <utility>

namespace ocelli { inline namespace v1 { namespace testing {

struct FakeWebSocketTransport::State {
  using Opening = std::variant<WebSocketScript, http::Response, http::TransportFailure>;

  explicit State(std::shared_ptr<Clock> time) : clock(std::move(time)) {}

  const std::shared_ptr<Clock> clock;
  mutable std::mutex mutex;
  std::deque<Opening> queued;
  std::vector<SentUpgrade> requests;
  std::atomic<std::size_t> open{0};
  std::atomic<std::size_t> closed{0};
};

namespace {

http::TransportFailure failure_of(http::FailureKind kind, std::string message) {
  http::TransportFailure failure;
  failure.kind = kind;
  failure.message = std::move(message);
  return failure;
}

http::TransportFailure with_message(http::TransportFailure failure) {
  if (failure.message.empty()) failure.message = "the fake WebSocket was told to fail";
  return failure;
}

class FakeWebSocket final : public http::WebSocket {
 public:
  FakeWebSocket(WebSocketScript script, std::shared_ptr<Clock> clock, std::atomic<std::size_t>& open,
                std::atomic<std::size_t>& closed, std::shared_ptr<void> owner)
      : steps_(script.steps().begin(), script.steps().end()),
        clock_(std::move(clock)),
        open_(open),
        closed_(closed),
        owner_(std::move(owner)) {
    ++open_;
  }
  ~FakeWebSocket() override { --open_; }

  Received receive(std::chrono::steady_clock::time_point deadline, const CancellationToken& cancellation) override {
    for (;;) {
      if (end_) return *end_;
      if (const auto limit = limit_reached(deadline, cancellation)) return *limit;
      if (steps_.empty()) {
        clock_->wait_until(deadline, cancellation);
        continue;
      }
      const WebSocketScript::Step step = std::move(steps_.front());
      steps_.pop_front();
      if (const auto* received = std::get_if<Received>(&step)) return keep(*received);
      std::get<std::function<void()>>(step)();
    }
  }

  void close(std::chrono::steady_clock::time_point) override {
    if (end_) return;
    ++closed_;
    end_ = http::WebSocketClosed{1000, {}};
  }

 private:
  [[nodiscard]] std::optional<http::TransportFailure> limit_reached(std::chrono::steady_clock::time_point deadline,
                                                                    const CancellationToken& cancellation) const {
    if (cancellation.is_cancelled()) return failure_of(http::FailureKind::cancelled, "cancelled");
    if (clock_->now() >= deadline) return failure_of(http::FailureKind::deadline, "the deadline passed");
    return std::nullopt;
  }

  Received keep(const Received& received) {
    if (!std::holds_alternative<http::WebSocketMessage>(received)) end_ = received;
    return received;
  }

  std::deque<WebSocketScript::Step> steps_;
  const std::shared_ptr<Clock> clock_;
  std::atomic<std::size_t>& open_;
  std::atomic<std::size_t>& closed_;
  const std::shared_ptr<void> owner_;
  std::optional<Received> end_;
};

}  // namespace

WebSocketScript& WebSocketScript::message(std::string text) {
  steps_.emplace_back(http::WebSocket::Received(http::WebSocketMessage{std::move(text)}));
  return *this;
}

WebSocketScript& WebSocketScript::close(std::uint16_t code, std::string reason) {
  steps_.emplace_back(http::WebSocket::Received(http::WebSocketClosed{code, std::move(reason)}));
  return *this;
}

WebSocketScript& WebSocketScript::fail(http::TransportFailure failure) {
  steps_.emplace_back(http::WebSocket::Received(with_message(std::move(failure))));
  return *this;
}

WebSocketScript& WebSocketScript::run(std::function<void()> function) {
  steps_.emplace_back(std::move(function));
  return *this;
}

FakeWebSocketTransport::FakeWebSocketTransport(std::shared_ptr<Clock> clock)
    : state_(std::make_shared<State>(std::move(clock))) {}
FakeWebSocketTransport::~FakeWebSocketTransport() = default;

void FakeWebSocketTransport::accept(WebSocketScript script) {
  const std::lock_guard<std::mutex> lock(state_->mutex);
  state_->queued.emplace_back(std::move(script));
}

void FakeWebSocketTransport::refuse(int status, std::string body, http::Headers headers) {
  http::Response response;
  response.status = status;
  response.headers = std::move(headers);
  response.body = std::move(body);
  response.http_version = "1.1";
  const std::lock_guard<std::mutex> lock(state_->mutex);
  state_->queued.emplace_back(std::move(response));
}

void FakeWebSocketTransport::fail(http::TransportFailure failure) {
  const std::lock_guard<std::mutex> lock(state_->mutex);
  state_->queued.emplace_back(with_message(std::move(failure)));
}

std::vector<SentUpgrade> FakeWebSocketTransport::requests() const {
  const std::lock_guard<std::mutex> lock(state_->mutex);
  return state_->requests;
}

std::size_t FakeWebSocketTransport::open_count() const { return state_->open; }

std::size_t FakeWebSocketTransport::closed_count() const { return state_->closed; }

http::WebSocketTransport::Opened FakeWebSocketTransport::open(const http::WebSocketRequest& request,
                                                              const http::WebSocketOptions& options) {
  std::unique_lock<std::mutex> lock(state_->mutex);
  state_->requests.push_back({request.url, request.headers, options});
  if (state_->queued.empty()) {
    auto failure = failure_of(http::FailureKind::connect, "the fake WebSocket transport has nothing left to open");
    failure.request_may_have_arrived = false;
    return failure;
  }
  auto opening = std::move(state_->queued.front());
  state_->queued.pop_front();
  lock.unlock();
  if (auto* response = std::get_if<http::Response>(&opening)) return std::move(*response);
  if (auto* failure = std::get_if<http::TransportFailure>(&opening)) return std::move(*failure);
  return std::make_unique<FakeWebSocket>(std::get<WebSocketScript>(std::move(opening)), state_->clock, state_->open,
                                         state_->closed, state_);
}

}}}  // namespace ocelli::v1::testing
