// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/buffer.hpp>
#include <boost/asio/generic/stream_protocol.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/beast/core/bind_handler.hpp>
#include <boost/beast/core/role.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "http/private_descriptor.hpp"

namespace ocelli { inline namespace v1 { namespace http { namespace beast {

/// A connection, over TCP or a unix domain socket, with TLS or without: one type, so that WebSocket is compiled once.
class AnyStream {
 public:
  using Socket = boost::asio::generic::stream_protocol::socket;
  using Tls = boost::asio::ssl::stream<Socket&>;
  using executor_type = Socket::executor_type;

  explicit AnyStream(boost::asio::io_context& context) : socket_(context) {}

  [[nodiscard]] executor_type get_executor() noexcept { return socket_.get_executor(); }
  [[nodiscard]] Socket& socket() noexcept { return socket_; }
  /// From here on everything goes through TLS.
  [[nodiscard]] Tls& add_tls(boost::asio::ssl::context& context) { return tls_.emplace(socket_, context); }

  /// Bytes that have come, TLS undone.
  [[nodiscard]] std::uint64_t received() const noexcept { return received_; }
  /// The bytes themselves, from the beginning until `stop_recording`.
  [[nodiscard]] const std::string& recorded() const noexcept { return recorded_; }
  void stop_recording() {
    is_recording_ = false;
    recorded_ = {};
  }

  /// Makes a socket for a connection to such an address. Throws boost::system::system_error where there is none to be
  /// had.
  void open(const Socket::protocol_type& protocol) {
    socket_.open(protocol);
#ifndef _WIN32
    make_private(socket_.native_handle());
#endif
  }

  void drop() noexcept {
    boost::system::error_code ignored;
    socket_.close(ignored);
  }

  template <class Buffers, class Handler>
  void async_read_some(const Buffers& buffers, Handler&& handler) {
    auto counting = [this, buffers, handler = std::forward<Handler>(handler)](const boost::system::error_code& error,
                                                                              std::size_t size) mutable {
      received_ += size;
      if (is_recording_) record(buffers, size);
      handler(error, size);
    };
    if (tls_) return void(tls_->async_read_some(buffers, std::move(counting)));
    socket_.async_read_some(buffers, std::move(counting));
  }

  template <class Buffers, class Handler>
  void async_write_some(const Buffers& buffers, Handler&& handler) {
    if (tls_) return void(tls_->async_write_some(buffers, std::forward<Handler>(handler)));
    socket_.async_write_some(buffers, std::forward<Handler>(handler));
  }

 private:
  template <class Buffers>
  void record(const Buffers& buffers, std::size_t size) {
    const auto end = recorded_.size();
    recorded_.resize(end + size);
    boost::asio::buffer_copy(boost::asio::buffer(&recorded_[end], size), buffers, size);
  }

  Socket socket_;
  std::optional<Tls> tls_;
  std::uint64_t received_ = 0;
  std::string recorded_;
  bool is_recording_ = true;
};

/// What Beast calls where a time limit of its own is over; it has none here.
inline void beast_close_socket(AnyStream& stream) { stream.drop(); }

/// What Beast calls at the end of a WebSocket. The close handshake has said all by then, so nobody waits for more.
template <class Handler>
void async_teardown(boost::beast::role_type, AnyStream& stream, Handler&& handler) {
  stream.drop();
  boost::asio::post(stream.get_executor(),
                    boost::beast::bind_front_handler(std::forward<Handler>(handler), boost::system::error_code()));
}

}}}}  // namespace ocelli::v1::http::beast
