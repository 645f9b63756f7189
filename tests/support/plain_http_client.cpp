// SPDX-License-Identifier: Apache-2.0
#include "support/plain_http_client.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/string.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>

namespace ocelli { namespace test_support {

namespace net = boost::asio;
namespace http = boost::beast::http;
using boost::system::error_code;
using net::ip::tcp;

namespace {

std::string request_text(const PlainRequest& request, std::uint16_t port) {
  std::string text = request.method + ' ' + request.target + " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port);
  bool framed = false;
  for (const auto& [name, value] : request.headers) {
    framed = framed || name == "Transfer-Encoding" || name == "Content-Length";
    text.append("\r\n").append(name).append(": ").append(value);
  }
  if (!framed) text += "\r\nContent-Length: " + std::to_string(request.body.size());
  return text + "\r\n\r\n" + request.body;
}

PlainResponse::Ending ending_of(error_code error) {
  if (!error) return PlainResponse::Ending::whole;
  if (error == net::error::connection_reset) return PlainResponse::Ending::reset;
  const bool closed = error == http::error::end_of_stream || error == http::error::partial_message;
  if (closed) return PlainResponse::Ending::closed;
  throw boost::system::system_error(error);
}

}  // namespace

std::string PlainResponse::header(std::string_view name) const {
  for (const auto& [field, value] : headers) {
    if (boost::beast::iequals(field, {name.data(), name.size()})) return value;
  }
  return {};
}

struct PlainHttpClient::Wire {
  net::io_context context;
  tcp::socket socket{context};
  boost::beast::flat_buffer buffer;
};

PlainHttpClient::PlainHttpClient(std::uint16_t port) : port_(port) {}

PlainHttpClient::~PlainHttpClient() = default;

void PlainHttpClient::connect() {
  if (wire_) return;
  auto wire = std::make_unique<Wire>();
  wire->socket.connect(tcp::endpoint(net::ip::address_v4::loopback(), port_));
  wire->socket.set_option(tcp::no_delay(true));
  wire_ = std::move(wire);
}

PlainResponse PlainHttpClient::exchange(const PlainRequest& request) {
  send_bytes(request_text(request, port_));
  return read_response(request.method == "HEAD");
}

PlainResponse PlainHttpClient::exchange_bytes(std::string_view bytes) {
  send_bytes(bytes);
  return read_response(false);
}

void PlainHttpClient::send_bytes(std::string_view bytes) {
  connect();
  net::write(wire_->socket, net::buffer(bytes.data(), bytes.size()));
}

void PlainHttpClient::wait_for_bytes() {
  connect();
  wire_->socket.wait(tcp::socket::wait_read);
}

PlainResponse PlainHttpClient::read_response(bool head_only) {
  http::response_parser<http::string_body> parser;
  parser.body_limit(boost::none);
  parser.skip(head_only);
  error_code error;
  http::read(wire_->socket, wire_->buffer, parser, error);

  PlainResponse response;
  response.ending = ending_of(error);
  const auto& message = parser.get();
  if (parser.is_header_done()) response.status = static_cast<int>(message.result_int());
  for (const auto& field : message) {
    response.headers.emplace_back(std::string(field.name_string()), std::string(field.value()));
  }
  response.body = message.body();
  if (error || !message.keep_alive()) wire_.reset();
  return response;
}

}}  // namespace ocelli::test_support
