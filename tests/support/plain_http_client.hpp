// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ocelli { namespace test_support {

struct PlainRequest {
  std::string method = "GET";
  std::string target = "/";
  std::vector<std::pair<std::string, std::string>> headers = {};
  std::string body = {};
};

struct PlainResponse {
  /// How the reading ended: with the promised last byte, or before it by FIN or by RST.
  enum class Ending { whole, closed, reset };

  /// 0 when the head did not arrive whole.
  int status = 0;
  std::vector<std::pair<std::string, std::string>> headers;
  std::string body;
  Ending ending = Ending::whole;

  /// Empty when there is none. Any case.
  [[nodiscard]] std::string header(std::string_view name) const;
};

/// A blocking HTTP/1.1 client that adds nothing: for tests of servers. Keeps its connection as long as the server does.
/// One thread at a time.
class PlainHttpClient {
 public:
  /// Of 127.0.0.1. Connects with the first request.
  explicit PlainHttpClient(std::uint16_t port);
  ~PlainHttpClient();
  PlainHttpClient(const PlainHttpClient&) = delete;
  PlainHttpClient& operator=(const PlainHttpClient&) = delete;

  /// Adds `Host`, and `Content-Length` where the request does not name its framing. The body is sent as given.
  PlainResponse exchange(const PlainRequest& request);

  /// Writes these bytes and reads one response.
  PlainResponse exchange_bytes(std::string_view bytes);

  /// Writes without reading anything.
  void send_bytes(std::string_view bytes);

  /// Waits until a byte has arrived, and leaves it unread.
  void wait_for_bytes();

 private:
  struct Wire;

  void connect();
  PlainResponse read_response(bool head_only);

  const std::uint16_t port_;
  std::unique_ptr<Wire> wire_;
};

}}  // namespace ocelli::test_support
