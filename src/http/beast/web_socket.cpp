// SPDX-License-Identifier: Apache-2.0
// The one file in which Beast's WebSocket is compiled, which takes long.
#include "http/beast/web_socket.hpp"

#include <algorithm>
#include <boost/asio/buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/websocket/error.hpp>
#include <boost/beast/websocket/stream.hpp>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "http/beast/any_stream.hpp"
#include "http/beast/event_loop.hpp"
#include "http/beast/failures.hpp"
#include "http/idle_watch.hpp"

namespace ocelli { inline namespace v1 { namespace http { namespace beast {

namespace websocket = boost::beast::websocket;

namespace {

using ErrorCode = boost::system::error_code;
using TimePoint = EventLoop::TimePoint;
using Clock = std::chrono::steady_clock;

/// Bytes of an answer that refuses to upgrade.
constexpr std::uint64_t most_of_refusal = 8u << 20;

/// For the body of an answer that refuses to upgrade: a server that keeps the connection need not say where it ends.
constexpr std::chrono::seconds refusal_time{1};

bool is_of_websocket(const ErrorCode& error) {
  return error.category() == websocket::make_error_code(websocket::error::closed).category();
}

class BeastWebSocket final : public WebSocket {
 public:
  BeastWebSocket(std::string peer, const WebSocketOptions& options)
      : peer_(std::move(peer)), idle_(options.stall_timeout) {
    // Nothing would mean no limit to Beast.
    stream_.read_message_max(std::max<std::size_t>(1, static_cast<std::size_t>(options.max_message_bytes)));
  }
  ~BeastWebSocket() override { stream_.next_layer().drop(); }

  [[nodiscard]] EventLoop& loop() { return loop_; }
  [[nodiscard]] websocket::stream<AnyStream>& stream() { return stream_; }

  Received receive(TimePoint deadline, const CancellationToken& cancellation) override {
    if (end_) return *end_;
    if (!is_reading_) start_reading();
    idle_.start_listening(Clock::now());
    const auto limit = loop_.run([this] { return read_.has_value(); }, Watch{*this, deadline}, cancellation);
    idle_.stop_listening(Clock::now());
    if (limit) return interrupted(*limit);
    is_reading_ = false;
    if (*read_) return finish(ending_of(*read_));
    return WebSocketMessage{std::move(text_),
                            stream_.got_text() ? WebSocketMessage::Kind::text : WebSocketMessage::Kind::binary};
  }

  void close(TimePoint deadline) override {
    if (end_) return;
    stream_.async_close(websocket::close_code::normal, [this](const ErrorCode&) { is_closed_ = true; });
    const auto limit = loop_.run([this] { return is_closed_; }, Deadline{deadline}, {});
    static_cast<void>(finish(limit ? Received(WebSocketClosed{1006, {}}) : Received(closed())));
  }

 private:
  /// The limits of one `receive`; asks a server that is silent for too long whether it is there.
  struct Watch {
    BeastWebSocket& socket;
    TimePoint deadline;

    [[nodiscard]] std::optional<FailureKind> overdue(TimePoint now) const {
      socket.note_movement(now);
      if (now >= deadline) return FailureKind::deadline;
      if (socket.idle_.is_gone(now)) return FailureKind::stalled;
      if (socket.idle_.is_to_be_asked(now)) socket.ping();
      return std::nullopt;
    }
    [[nodiscard]] TimePoint next_check() const { return std::min(deadline, socket.idle_.next_check()); }
  };

  void start_reading() {
    is_reading_ = true;
    read_.reset();
    text_.clear();
    buffer_.emplace(text_);
    stream_.async_read(*buffer_, [this](const ErrorCode& error, std::size_t) { read_ = error; });
  }

  void note_movement(TimePoint now) {
    const auto count = stream_.next_layer().received();
    if (std::exchange(received_, count) != count) idle_.note_movement(now);
  }

  void ping() {
    idle_.note_asked();
    if (std::exchange(is_pinging_, true)) return;
    stream_.async_ping({}, [this](const ErrorCode&) { is_pinging_ = false; });
  }

  Received interrupted(FailureKind limit) {
    auto failure = limit_failure(limit, peer_, "while waiting for a message of " + peer_);
    return limit == FailureKind::stalled ? finish(std::move(failure)) : Received(std::move(failure));
  }

  [[nodiscard]] Received ending_of(const ErrorCode& error) const {
    if (error == websocket::error::closed) return closed();
    auto failure = broken_failure(error, "receiving from " + peer_);
    if (failure.kind == FailureKind::response_too_large) {
      failure.message = "message of " + peer_ + " refused: it is larger than the limit of " +
                        std::to_string(stream_.read_message_max()) + " bytes";
    }
    return failure;
  }

  [[nodiscard]] WebSocketClosed closed() const {
    const auto& reason = stream_.reason();
    const auto code = static_cast<std::uint16_t>(reason.code);
    return {code == 0 ? std::uint16_t{1005} : code, std::string(reason.reason.data(), reason.reason.size())};
  }

  Received finish(Received received) {
    stream_.next_layer().drop();
    end_ = received;
    return received;
  }

  const std::string peer_;
  IdleWatch idle_;
  std::string text_;
  /// Made for each message: it counts what it has filled in.
  std::optional<boost::asio::dynamic_string_buffer<char, std::char_traits<char>, std::allocator<char>>> buffer_;
  std::optional<ErrorCode> read_;
  std::optional<Received> end_;
  std::uint64_t received_ = 0;
  bool is_reading_ = false;
  bool is_pinging_ = false;
  bool is_closed_ = false;
  EventLoop loop_;
  websocket::stream<AnyStream> stream_{loop_.context()};
};

/// "host:port" as it stands in the URL.
std::string_view authority_of(const Target& target) { return target.origin.substr(target.origin.find("://") + 3); }

std::string path_of(std::string_view url, const Target& target) {
  std::string_view rest = url.substr(url.find("://") + 3 + authority_of(target).size());
  rest = rest.substr(0, rest.find('#'));
  return (rest.empty() || rest.front() != '/' ? "/" : "") + std::string(rest);
}

std::uint64_t size_of(const Headers& headers) {
  std::uint64_t size = 0;
  for (const auto& [name, value] : headers) size += name.size() + value.size();
  return size;
}

std::size_t count_of(const Headers& headers) {
  return static_cast<std::size_t>(std::distance(headers.begin(), headers.end()));
}

class Upgrading {
 public:
  Upgrading(const Route& route, const WebSocketRequest& request, const WebSocketOptions& options)
      : route_(route),
        request_(request),
        options_(options),
        clock_(limits(options), Clock::now()),
        socket_(std::make_unique<BeastWebSocket>(route.peer(), options)) {}

  [[nodiscard]] WebSocketTransport::Opened run() {
    auto& layer = socket_->stream().next_layer();
    if (auto failure = connect(socket_->loop(), layer, route_, clock_, options_.cancellation)) return *failure;
    ask();
    const auto limit =
        socket_->loop().run([this] { return answered_.has_value(); }, Watch{*this}, options_.cancellation);
    if (limit && !take_refusal(*limit)) return interrupted(*limit);
    return outcome();
  }

 private:
  struct Watch {
    Upgrading& upgrading;

    [[nodiscard]] std::optional<FailureKind> overdue(TimePoint now) const {
      const auto count = upgrading.socket_->stream().next_layer().received();
      if (std::exchange(upgrading.received_, count) != count) upgrading.note_movement(now);
      // Beast 1.74 forgets its limit where the length was announced.
      if (count > most_of_refusal) return FailureKind::response_too_large;
      if (now >= upgrading.refusal_end_) return FailureKind::deadline;
      return upgrading.clock_.overdue(now);
    }
    [[nodiscard]] TimePoint next_check() const {
      return std::min(upgrading.refusal_end_, upgrading.clock_.next_check());
    }
  };

  static ExchangeOptions limits(const WebSocketOptions& options) {
    ExchangeOptions limits;
    limits.deadline = options.deadline;
    limits.connect_timeout = options.connect_timeout;
    limits.stall_timeout = options.stall_timeout;
    return limits;
  }

  void ask() {
    socket_->stream().set_option(websocket::stream_base::decorator([this](websocket::request_type& request) {
      for (const auto& [name, value] : request_.headers) request.insert(name, value);
    }));
    const auto host = authority_of(route_.target);
    socket_->stream().async_handshake(answer_, {host.data(), host.size()}, path_of(request_.url, route_.target),
                                      [this](const ErrorCode& error) { answered_ = error; });
  }

  void note_movement(TimePoint now) {
    clock_.note_movement(now);
    // Only an answer that refuses goes on after its head.
    const bool has_head = socket_->stream().next_layer().recorded().find("\r\n\r\n") != std::string::npos;
    if (has_head && refusal_end_ == TimePoint::max()) refusal_end_ = now + refusal_time;
  }

  /// Makes an answer of what has come of it, which Beast shows only whole.
  [[nodiscard]] bool take_refusal(FailureKind limit) {
    if (limit != FailureKind::deadline && limit != FailureKind::stalled) return false;
    boost::beast::http::response_parser<boost::beast::http::string_body> parser;
    parser.eager(true);
    parser.body_limit(most_of_refusal);
    ErrorCode incomplete;
    parser.put(boost::asio::buffer(socket_->stream().next_layer().recorded()), incomplete);
    if (!parser.is_header_done()) return false;
    answer_ = parser.release();
    answered_ = websocket::error::upgrade_declined;
    return true;
  }

  [[nodiscard]] TransportFailure interrupted(FailureKind limit) const {
    if (limit != FailureKind::response_too_large) {
      return limit_failure(limit, route_.peer(), "while waiting for the answer of " + route_.peer());
    }
    return failure_of(limit, "answer of " + route_.peer() + " refused: it is larger than " +
                                 std::to_string(most_of_refusal) + " bytes");
  }

  [[nodiscard]] WebSocketTransport::Opened outcome() {
    if (*answered_ && !is_of_websocket(*answered_)) return broken(*answered_);
    Response response = take_response();
    if (const std::string excess = excess_of(response.headers); !excess.empty()) {
      auto failure =
          failure_of(FailureKind::headers_too_large, "answer of " + route_.peer() + " refused: its header " + excess);
      return with_head(std::move(failure), std::move(response));
    }
    if (!*answered_) {
      socket_->stream().next_layer().stop_recording();
      return std::unique_ptr<WebSocket>(std::move(socket_));
    }
    if (response.status != 101) return response;
    return with_head(broken_failure(*answered_, "upgrade at " + route_.peer()), std::move(response));
  }

  /// Which limit a header is over, in words; empty where it is over none.
  [[nodiscard]] std::string excess_of(const Headers& headers) const {
    if (size_of(headers) > options_.max_header_bytes) {
      return "is larger than " + std::to_string(options_.max_header_bytes) + " bytes";
    }
    if (count_of(headers) <= options_.max_header_count) return {};
    return "has more than the limit of " + std::to_string(options_.max_header_count) + " fields";
  }

  [[nodiscard]] TransportFailure broken(const ErrorCode& error) const {
    const auto late = late_tls_failure(error);
    if (!late) return broken_failure(error, "upgrade at " + route_.peer());
    auto failure = tls_failure(*late, route_.tls_peer(), error.message());
    failure.code = code_of(error);
    failure.request_may_have_arrived = true;
    return failure;
  }

  [[nodiscard]] static TransportFailure with_head(TransportFailure failure, Response response) {
    failure.status = response.status;
    failure.headers = std::move(response.headers);
    return failure;
  }

  [[nodiscard]] Response take_response() {
    Response response;
    response.status = static_cast<int>(answer_.result_int());
    response.http_version = std::to_string(answer_.version() / 10) + "." + std::to_string(answer_.version() % 10);
    for (const auto& field : answer_) {
      response.headers.add_received(std::string(field.name_string()), std::string(field.value()));
    }
    response.body = std::move(answer_.body());
    return response;
  }

  const Route& route_;
  const WebSocketRequest& request_;
  const WebSocketOptions& options_;
  ExchangeClock clock_;
  std::uint64_t received_ = 0;
  /// Set once the head of the answer is there.
  TimePoint refusal_end_ = TimePoint::max();
  websocket::response_type answer_;
  std::optional<ErrorCode> answered_;
  // Last: what it has under way refers to what stands above.
  std::unique_ptr<BeastWebSocket> socket_;
};

}  // namespace

WebSocketTransport::Opened open_web_socket(const Route& route, const WebSocketRequest& request,
                                           const WebSocketOptions& options) {
  return Upgrading(route, request, options).run();
}

}}}}  // namespace ocelli::v1::http::beast
