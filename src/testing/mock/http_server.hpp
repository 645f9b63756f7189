// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>

#include "testing/mock/answer.hpp"
#include "testing/mock/message.hpp"

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

/// HTTP/1.1 on 127.0.0.1, on two threads of its own. Knows nothing of what it serves.
class HttpServer {
 public:
  /// Called on either thread, for several requests at once; must not throw.
  using Handler = std::function<Answer(Request)>;

  struct Settings {
    std::uint16_t port = 0;
    std::size_t max_request_body = 0;
    /// How many bytes a path takes of a form whose parts are only counted; nothing where bodies are kept whole. May be
    /// empty. Called on either thread.
    std::function<std::optional<std::uint64_t>(std::string_view path)> counted_bytes = {};
  };

  /// Throws std::runtime_error when the port is not to be had.
  HttpServer(Settings settings, Handler handler);
  /// Drops every connection in whatever state.
  ~HttpServer();
  HttpServer(const HttpServer&) = delete;
  HttpServer& operator=(const HttpServer&) = delete;

  [[nodiscard]] std::uint16_t port() const noexcept;
  [[nodiscard]] std::size_t connection_count() const noexcept;

 private:
  struct Loop;
  std::unique_ptr<Loop> loop_;
};

}}}}  // namespace ocelli::v1::testing::mock
