// SPDX-License-Identifier: Apache-2.0
#include "support/fault_proxy.hpp"

#include <algorithm>
#include <atomic>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <chrono>
#include <random>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace ocelli { namespace test_support {

namespace net = boost::asio;
using net::ip::tcp;
using ErrorCode = boost::system::error_code;

namespace {

constexpr std::chrono::milliseconds delay(20);
constexpr std::size_t trickled_bytes = 30;
constexpr int storm_length = 40;
constexpr int calls_per_storm = 1000;

void reset(tcp::socket& socket) {
  ErrorCode ignored;
  socket.set_option(net::socket_base::linger(true, 0), ignored);
  socket.close(ignored);
}

/// Chooses what happens to the next request.
class Dice {
 public:
  explicit Dice(const FaultProxy::Settings& settings) : random_(settings.seed), share_(settings.fault_share) {}

  ProxyFault next_fault() {
    if (storm_left_ > 0) {
      --storm_left_;
      return storm_;
    }
    if (std::uniform_int_distribution<int>(1, calls_per_storm)(random_) == 1) {
      storm_left_ = storm_length;
      storm_ = part_of(2) == 1 ? ProxyFault::unavailable : ProxyFault::rate_limited;
    }
    if (std::uniform_real_distribution<double>(0, 1)(random_) >= share_) return ProxyFault::none;
    return static_cast<ProxyFault>(std::uniform_int_distribution<std::size_t>(1, proxy_fault_count - 1)(random_));
  }
  /// From 1 to `most`.
  std::size_t part_of(std::size_t most) { return std::uniform_int_distribution<std::size_t>(1, most)(random_); }

 private:
  std::mt19937_64 random_;
  const double share_;
  int storm_left_ = 0;
  ProxyFault storm_ = ProxyFault::none;
};

}  // namespace

struct FaultProxy::Loop {
  class Link;
  explicit Loop(const Settings& settings);
  void accept();

  const Settings settings;
  Dice dice;
  std::array<std::atomic<std::size_t>, proxy_fault_count> counts{};
  std::atomic<std::size_t> refused{0};
  std::size_t links = 0;
  net::io_context context{1};
  tcp::acceptor acceptor{context, tcp::endpoint(net::ip::address_v4::loopback(), 0)};
  std::thread thread;
};

/// A client's connection and the one to the server that belongs to it.
class FaultProxy::Loop::Link : public std::enable_shared_from_this<Link> {
 public:
  Link(Loop& loop, tcp::socket client) : loop_(loop), client_(std::move(client)) { ++loop_.links; }
  ~Link() { --loop_.links; }
  Link(const Link&) = delete;
  Link& operator=(const Link&) = delete;

  void start() {
    server_.async_connect(tcp::endpoint(net::ip::address_v4::loopback(), loop_.settings.server_port),
                          [self = shared_from_this()](ErrorCode error) {
                            if (error) return;
                            self->read_request();
                            self->read_answer();
                          });
  }

 private:
  void read_request() {
    client_.async_read_some(net::buffer(request_), [self = shared_from_this()](ErrorCode error, std::size_t size) {
      if (error) return self->end();
      self->on_request(std::string(self->request_.data(), size));
    });
  }

  /// A new request is one that comes after an answer, or first.
  void on_request(std::string bytes) {
    if (std::exchange(is_answered_, false)) {
      fault_ = loop_.dice.next_fault();
      ++loop_.counts[static_cast<std::size_t>(fault_)];
    }
    switch (fault_) {
      case ProxyFault::reset_before_request:
        return reset_both();
      case ProxyFault::half_open:
        return read_request();
      case ProxyFault::unavailable:
        return refuse("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
      case ProxyFault::rate_limited:
        return refuse(
            "HTTP/1.1 429 Too Many Requests\r\nRetry-After: 0\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
      case ProxyFault::cut_request:
        bytes.resize(loop_.dice.part_of(bytes.size()));
        return write(server_, std::move(bytes), [](Link& link) { link.end(); });
      case ProxyFault::reset_after_request:
        return write(server_, std::move(bytes), [](Link& link) { link.reset_both(); });
      default:
        return write(server_, std::move(bytes), [](Link& link) { link.read_request(); });
    }
  }

  void read_answer() {
    server_.async_read_some(net::buffer(answer_), [self = shared_from_this()](ErrorCode error, std::size_t size) {
      if (error) return self->end();
      self->on_answer(std::string(self->answer_.data(), size));
    });
  }

  void on_answer(std::string bytes) {
    is_answered_ = true;
    const auto fault = std::exchange(fault_, ProxyFault::none);
    const auto next = [](Link& link) { link.read_answer(); };
    switch (fault) {
      case ProxyFault::cut_answer:
        bytes.resize(loop_.dice.part_of(bytes.size()) - 1);
        return write(client_, std::move(bytes), [](Link& link) { link.end(); });
      case ProxyFault::garbled_answer:
        bytes.back() = static_cast<char>(bytes.back() ^ 0x15);
        return write(client_, std::move(bytes), next);
      case ProxyFault::duplicated_answer:
        return write(client_,
                     bytes + bytes.substr(bytes.size() - loop_.dice.part_of(std::min<std::size_t>(bytes.size(), 20))),
                     next);
      case ProxyFault::slow_trickle:
        return trickle(std::move(bytes), 0);
      case ProxyFault::delay:
        return later(delay, [bytes = std::move(bytes), next](Link& link) { link.write(link.client_, bytes, next); });
      default:
        return write(client_, std::move(bytes), next);
    }
  }

  void trickle(std::string bytes, std::size_t sent) {
    if (sent >= trickled_bytes || sent >= bytes.size()) {
      return write(client_, bytes.substr(sent), [](Link& link) { link.read_answer(); });
    }
    write(client_, bytes.substr(sent, 1), [bytes, sent](Link& link) {
      link.later(std::chrono::milliseconds(1), [bytes, sent](Link& then) { then.trickle(bytes, sent + 1); });
    });
  }

  void refuse(std::string answer) {
    write(client_, std::move(answer), [](Link& link) { link.end(); });
  }

  template <class Next>
  void write(tcp::socket& socket, std::string bytes, Next next) {
    const auto text = std::make_shared<std::string>(std::move(bytes));
    net::async_write(socket, net::buffer(*text), [self = shared_from_this(), text, next](ErrorCode error, std::size_t) {
      if (error) return self->end();
      next(*self);
    });
  }

  template <class Next>
  void later(std::chrono::milliseconds wait, Next next) {
    timer_.expires_after(wait);
    timer_.async_wait([self = shared_from_this(), next](ErrorCode error) {
      if (!error) next(*self);
    });
  }

  void reset_both() {
    reset(client_);
    reset(server_);
  }

  void end() {
    ErrorCode ignored;
    client_.close(ignored);
    server_.close(ignored);
    timer_.cancel();
  }

  Loop& loop_;
  tcp::socket client_;
  tcp::socket server_{loop_.context};
  net::steady_timer timer_{loop_.context};
  std::array<char, 16384> request_{};
  std::array<char, 16384> answer_{};
  ProxyFault fault_ = ProxyFault::none;
  bool is_answered_ = true;
};

FaultProxy::Loop::Loop(const Settings& given) : settings(given), dice(given) { accept(); }

void FaultProxy::Loop::accept() {
  acceptor.async_accept([this](ErrorCode error, tcp::socket socket) {
    if (!acceptor.is_open()) return;
    if (!error && links >= settings.most_connections) {
      ++refused;
      reset(socket);
    } else if (!error) {
      std::make_shared<Link>(*this, std::move(socket))->start();
    }
    accept();
  });
}

FaultProxy::FaultProxy(const Settings& settings) : loop_(std::make_unique<Loop>(settings)) {
  loop_->thread = std::thread([loop = loop_.get()] { loop->context.run(); });
}

FaultProxy::~FaultProxy() {
  loop_->context.stop();
  loop_->thread.join();
}

std::uint16_t FaultProxy::port() const { return loop_->acceptor.local_endpoint().port(); }

std::array<std::size_t, proxy_fault_count> FaultProxy::counts() const {
  std::array<std::size_t, proxy_fault_count> counts{};
  for (std::size_t i = 0; i < counts.size(); ++i) counts[i] = loop_->counts[i];
  return counts;
}

std::size_t FaultProxy::refused_connections() const { return loop_->refused; }

std::string_view to_string(ProxyFault fault) {
  constexpr std::array<std::string_view, proxy_fault_count> names = {"none",
                                                                     "delay",
                                                                     "reset before the request",
                                                                     "reset after the request",
                                                                     "request cut",
                                                                     "answer cut",
                                                                     "answer garbled",
                                                                     "answer's end twice",
                                                                     "slow trickle",
                                                                     "half-open",
                                                                     "503",
                                                                     "429"};
  return names[static_cast<std::size_t>(fault)];
}

}}  // namespace ocelli::test_support
