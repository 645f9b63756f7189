// SPDX-License-Identifier: Apache-2.0
#include "testing/mock/http_session.hpp"

#include <algorithm>
#include <array>
#include <boost/asio/dispatch.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/websocket/rfc6455.hpp>
#include <charconv>
#include <limits>
#include <string>
#include <string_view>
#include <utility>

#include "testing/mock/url_text.hpp"

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

namespace net = boost::asio;
namespace http = boost::beast::http;
using net::ip::tcp;

namespace {

constexpr std::uint32_t max_head = 64U * 1024U;
constexpr std::size_t read_size = std::size_t{64} << 10;
constexpr std::string_view line_end = "\r\n";
constexpr std::string_view go_ahead = "HTTP/1.1 100 Continue\r\n\r\n";

std::string hexadecimal(std::size_t number) {
  std::array<char, 16> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number, 16).ptr;
  return {digits.data(), end};
}

template <typename Fields>
bool waits_for_go_ahead(const Fields& fields) {
  const auto value = fields[http::field::expect];
  return equal_ignoring_case({value.data(), value.size()}, "100-continue");
}

template <typename Text>
std::string text(const Text& view) {
  return {view.data(), view.size()};
}

}  // namespace

HttpSession::HttpSession(tcp::socket socket, const HttpServer::Handler& handler, const HttpServer::Settings& settings)
    : socket_(std::move(socket)), handler_(handler), settings_(settings), timer_(socket_.get_executor()) {
  // Beast reads no more at a time than the buffer has room for, which is 512 bytes at first.
  buffer_.reserve(read_size);
  ErrorCode ignored;
  remote_port_ = socket_.remote_endpoint(ignored).port();
  socket_.set_option(tcp::no_delay(true), ignored);
}

void HttpSession::start() {
  net::dispatch(socket_.get_executor(), [self = shared_from_this()] { self->read_head(); });
}

void HttpSession::read_head() {
  parser_.emplace();
  parser_->header_limit(max_head);
  // The limit depends on the path. Not boost::none: Boost 1.74 takes that for less than any length.
  parser_->body_limit(std::numeric_limits<std::uint64_t>::max());
  http::async_read_header(socket_, buffer_, *parser_,
                          [self = shared_from_this()](ErrorCode error, std::size_t) { self->on_head(error); });
}

void HttpSession::on_head(ErrorCode error) {
  if (error) return on_unreadable(error);
  if (is_body_too_large()) return on_unreadable(http::error::body_limit);
  if (parser_->is_done()) return on_request();
  if (waits_for_go_ahead(parser_->get())) return allow_body();
  read_body();
}

bool HttpSession::is_body_too_large() {
  const auto& head = parser_->get();
  const std::string target = text(head.target());
  const auto counted = settings_.counted_bytes
                           ? settings_.counted_bytes(std::string_view(target).substr(0, target.find('?')))
                           : std::nullopt;
  const std::uint64_t limit = counted.value_or(settings_.max_request_body);
  const auto length = parser_->content_length();
  if (length && *length > limit) return true;
  parser_->body_limit(limit);
  if (counted) {
    parser_->get().body().form =
        std::make_unique<FormIntake>(FormIntake::boundary_of(text(head[http::field::content_type])));
  }
  return false;
}

void HttpSession::allow_body() {
  net::async_write(socket_, net::buffer(go_ahead.data(), go_ahead.size()),
                   [self = shared_from_this()](ErrorCode error, std::size_t) {
                     if (!error) self->read_body();
                   });
}

void HttpSession::read_body() {
  http::async_read(socket_, buffer_, *parser_, [self = shared_from_this()](ErrorCode error, std::size_t) {
    if (error) return self->on_unreadable(error);
    self->on_request();
  });
}

void HttpSession::on_request() {
  upgrade_.reset();
  answer_ = handler_(take_request());
  if (upgrade_ && !answer_.upgrades) upgrade_->abandon();
  answer_after_delay();
}

void HttpSession::on_unreadable(ErrorCode error) {
  const bool not_http = error.category() == http::make_error_code(http::error::bad_method).category();
  if (!not_http || error == http::error::end_of_stream || error == http::error::partial_message) return;
  Request unreadable;
  unreadable.keep_alive = false;
  request_unread_ = true;
  const bool too_large = error == http::error::body_limit;
  answer_ = make_answer(unreadable, detail_response(too_large ? 413 : 400, error.message()));
  send();
}

Request HttpSession::take_request() {
  auto message = parser_->release();
  Request request;
  if (boost::beast::websocket::is_upgrade(message)) ask_for_upgrade(request, message);
  request.method = text(message.method_string());
  request.target = text(message.target());
  const auto question_mark = request.target.find('?');
  request.path = request.target.substr(0, question_mark);
  if (question_mark != std::string::npos) {
    request.query = parse_query(std::string_view(request.target).substr(question_mark + 1));
  }
  for (const auto& field : message) request.headers.emplace_back(text(field.name_string()), text(field.value()));
  request.keep_alive = message.keep_alive();
  request.body = std::move(message.body().text);
  if (message.body().form && message.body().form->is_complete()) request.parts = message.body().form->parts();
  request.remote_port = remote_port_;
  return request;
}

void HttpSession::ask_for_upgrade(Request& request, const http::request_header<>& head) {
  upgrade_ = std::make_shared<WebSocketSession>();
  upgrade_request_ = WebSocketSession::HttpRequest(head);
  request.peer = upgrade_->peer();
}

void HttpSession::answer_after_delay() {
  if (answer_.delay.count() == 0) return carry_out_answer();
  timer_.expires_after(answer_.delay);
  timer_.async_wait([self = shared_from_this()](ErrorCode error) {
    if (!error) self->carry_out_answer();
  });
}

void HttpSession::carry_out_answer() {
  if (answer_.upgrades) return upgrade_->start(std::move(socket_), std::move(upgrade_request_));
  send();
}

void HttpSession::send() {
  const std::array<net::const_buffer, 2> bytes{net::buffer(answer_.head), net::buffer(answer_.body)};
  net::async_write(socket_, bytes, [self = shared_from_this()](ErrorCode error, std::size_t) {
    if (error) return;
    if (self->answer_.stream) return self->send_piece();
    self->finish();
  });
}

void HttpSession::send_piece() {
  piece_.resize(read_size);
  const auto room = std::min<std::uint64_t>(read_size, answer_.stream_limit.value_or(read_size));
  const std::size_t size = room == 0 ? 0 : answer_.stream(&piece_[0], static_cast<std::size_t>(room));
  if (answer_.stream_limit) *answer_.stream_limit -= size;
  // Where a fault ends the answer nothing says so: the client finds out.
  if (size == 0) return room > 0 && answer_.is_chunked ? send_end() : finish();
  piece_.resize(size);
  chunk_head_ = answer_.is_chunked ? hexadecimal(size) + "\r\n" : "";
  const std::array<net::const_buffer, 3> bytes{net::buffer(chunk_head_), net::buffer(piece_),
                                               net::buffer(line_end.data(), answer_.is_chunked ? line_end.size() : 0)};
  net::async_write(socket_, bytes, [self = shared_from_this()](ErrorCode error, std::size_t) {
    if (!error) self->send_piece();
  });
}

void HttpSession::send_end() {
  piece_ = "0\r\n\r\n";
  net::async_write(socket_, net::buffer(piece_), [self = shared_from_this()](ErrorCode error, std::size_t) {
    if (!error) self->finish();
  });
}

void HttpSession::finish() {
  if (answer_.ending == Answer::Ending::keep) return read_head();
  ErrorCode ignored;
  if (answer_.ending == Answer::Ending::reset) {
    // A linger time of zero turns close into a reset.
    socket_.set_option(net::socket_base::linger(true, 0), ignored);
  } else {
    socket_.shutdown(tcp::socket::shutdown_send, ignored);
  }
  if (request_unread_) return discard_rest();
  socket_.close(ignored);
}

// Closing with unread bytes would send a reset, which can overtake the answer.
void HttpSession::discard_rest() {
  buffer_.clear();
  socket_.async_read_some(buffer_.prepare(read_size), [self = shared_from_this()](ErrorCode error, std::size_t) {
    if (!error) self->discard_rest();
  });
}

}}}}  // namespace ocelli::v1::testing::mock
