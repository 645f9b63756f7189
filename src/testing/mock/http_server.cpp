// SPDX-License-Identifier: Apache-2.0
#include "testing/mock/http_server.hpp"

#include <array>
#include <atomic>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>

#include "testing/mock/http_session.hpp"

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

namespace net = boost::asio;
using net::ip::tcp;

namespace {

tcp::acceptor listening_on(net::io_context& context, std::uint16_t port) try {
  return tcp::acceptor(context, tcp::endpoint(net::ip::address_v4::loopback(), port));
} catch (const boost::system::system_error& error) {
  throw std::runtime_error("cannot listen on 127.0.0.1:" + std::to_string(port) + ": " + error.code().message() +
                           "; choose another port, or 0 for one that is free");
}

}  // namespace

struct HttpServer::Loop {
  Loop(Settings given, Handler handler);
  void accept();
  void on_accept(boost::system::error_code error, tcp::socket socket);
  void accept_later();

  const Handler handler;
  const Settings settings;
  std::atomic<std::size_t> accepted{0};
  // Its destructor destroys the sessions that were still waiting for something; they refer to what stands above.
  net::io_context context{2};
  tcp::acceptor acceptor;
  net::steady_timer pause{context};
  const std::uint16_t port;
  std::array<std::thread, 2> threads;
};

HttpServer::Loop::Loop(Settings given, Handler answer_request)
    : handler(std::move(answer_request)),
      settings(std::move(given)),
      acceptor(listening_on(context, settings.port)),
      port(acceptor.local_endpoint().port()) {
  accept();
}

void HttpServer::Loop::accept() {
  acceptor.async_accept(net::make_strand(context), [this](boost::system::error_code error, tcp::socket socket) {
    on_accept(error, std::move(socket));
  });
}

void HttpServer::Loop::on_accept(boost::system::error_code error, tcp::socket socket) {
  if (error) return accept_later();
  accepted.fetch_add(1, std::memory_order_relaxed);
  std::make_shared<HttpSession>(std::move(socket), handler, settings)->start();
  accept();
}

// Without the pause, a process that ran out of descriptors would spin.
void HttpServer::Loop::accept_later() {
  pause.expires_after(std::chrono::milliseconds(10));
  pause.async_wait([this](boost::system::error_code error) {
    if (!error) accept();
  });
}

HttpServer::HttpServer(Settings settings, Handler handler)
    : loop_(std::make_unique<Loop>(std::move(settings), std::move(handler))) {
  for (auto& thread : loop_->threads) thread = std::thread([loop = loop_.get()] { loop->context.run(); });
}

HttpServer::~HttpServer() {
  loop_->context.stop();
  for (auto& thread : loop_->threads) thread.join();
}

std::uint16_t HttpServer::port() const noexcept { return loop_->port; }

std::size_t HttpServer::connection_count() const noexcept { return loop_->accepted.load(std::memory_order_relaxed); }

}}}}  // namespace ocelli::v1::testing::mock
