// SPDX-License-Identifier: Apache-2.0
#include "testing/mock/web_socket_session.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/asio/post.hpp>
#include <utility>

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

namespace net = boost::asio;
namespace websocket = boost::beast::websocket;
using net::ip::tcp;

namespace {

class Peer final : public WebSocketPeer {
 public:
  explicit Peer(std::weak_ptr<WebSocketSession> session) : session_(std::move(session)) {}

  void send(std::string text) override { push({WebSocketSession::Order::Kind::send, std::move(text)}); }
  void close(std::uint16_t code, std::string reason) override {
    push({WebSocketSession::Order::Kind::close, std::move(reason), code});
  }
  void drop() override { push({WebSocketSession::Order::Kind::drop, {}}); }
  [[nodiscard]] bool is_open() const override {
    const auto session = session_.lock();
    return session != nullptr && session->is_open();
  }

 private:
  void push(WebSocketSession::Order order) {
    if (const auto session = session_.lock()) session->push(std::move(order));
  }

  const std::weak_ptr<WebSocketSession> session_;
};

}  // namespace

std::shared_ptr<WebSocketPeer> WebSocketSession::peer() { return std::make_shared<Peer>(weak_from_this()); }

void WebSocketSession::start(tcp::socket socket, HttpRequest request) {
  request_ = std::move(request);
  stream_.emplace(std::move(socket));
  stream_->async_accept(request_, [self = shared_from_this()](ErrorCode error) { self->on_accepted(error); });
}

void WebSocketSession::abandon() {
  const std::lock_guard<std::mutex> lock(mutex_);
  is_open_ = false;
}

void WebSocketSession::push(Order order) {
  const std::lock_guard<std::mutex> lock(mutex_);
  if (!is_open_) return;
  is_open_ = order.kind == Order::Kind::send;
  orders_.push_back(std::move(order));
  if (std::exchange(is_busy_, true)) return;
  net::post(stream_->get_executor(), [self = shared_from_this()] { self->carry_out_next(); });
}

bool WebSocketSession::is_open() const {
  const std::lock_guard<std::mutex> lock(mutex_);
  return is_open_;
}

void WebSocketSession::on_accepted(ErrorCode error) {
  if (error) return end();
  stream_->text(true);
  read();
  carry_out_next();
}

void WebSocketSession::read() {
  stream_->async_read(buffer_, [self = shared_from_this()](ErrorCode error, std::size_t) {
    if (error) return self->end();
    self->buffer_.clear();
    self->read();
  });
}

void WebSocketSession::carry_out_next() {
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    is_busy_ = !orders_.empty();
    if (!is_busy_) return;
    current_ = std::move(orders_.front());
    orders_.pop_front();
  }
  carry_out();
}

void WebSocketSession::carry_out() {
  if (current_.kind == Order::Kind::drop) return end();
  if (current_.kind == Order::Kind::send) {
    return stream_->async_write(net::buffer(current_.text),
                                [self = shared_from_this()](ErrorCode error, std::size_t) { self->on_sent(error); });
  }
  const websocket::close_reason reason(static_cast<websocket::close_code>(current_.code), current_.text);
  stream_->async_close(reason, [self = shared_from_this()](ErrorCode) { self->end(); });
}

void WebSocketSession::on_sent(ErrorCode error) {
  if (error) return end();
  carry_out_next();
}

void WebSocketSession::end() {
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    is_open_ = false;
    orders_.clear();
  }
  ErrorCode ignored;
  stream_->next_layer().close(ignored);
}

}}}}  // namespace ocelli::v1::testing::mock
