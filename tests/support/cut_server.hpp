// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <cstddef>
#include <functional>
#include <limits>
#include <memory>
#include <string>
#include <string_view>

#include "support/raw_server.hpp"

namespace ocelli { namespace test_support {

/// Where a server gives a request up.
enum class Cut {
  /// Nobody listens.
  refused,
  /// Reset after the hello of a client that speaks TLS, as this server's URL asks for.
  in_handshake,
  /// Reset in the middle of the request's head.
  in_request_head,
  /// Reset in the middle of the request's body.
  in_upload,
  /// Closed without an answer.
  after_upload,
  after_upload_by_reset,
  /// Closed after 100 and 103.
  after_interim,
  /// Something that is not HTTP.
  garbage,
  in_status_line,
  in_headers,
  before_body,
  in_body,
  in_chunk,
  nowhere,
};

[[nodiscard]] std::string_view to_string(Cut cut);

struct CutAnswer {
  int status = 200;
  std::string body = R"({"answer":"whole"})";
};

/// A server that breaks off in a given place, and counts what it had taken in whole by then.
class CutServer {
 public:
  /// Called once for each request that came whole, from any thread.
  using Service = std::function<CutAnswer(const std::string& request)>;
  static constexpr std::size_t always = std::numeric_limits<std::size_t>::max();

  /// Cuts the first `times` requests and answers the rest.
  CutServer(Cut cut, std::size_t times, Service service);

  [[nodiscard]] const std::string& url() const { return url_; }
  /// Requests of which at least one byte came.
  [[nodiscard]] std::size_t begun() const { return begun_; }
  /// Requests that came whole.
  [[nodiscard]] std::size_t taken() const { return taken_; }

 private:
  void handle(RawConnection& connection);
  // Both: whether the connection goes on.
  [[nodiscard]] bool handle_request(RawConnection& connection);
  [[nodiscard]] bool answer(RawConnection& connection, Cut cut);
  [[nodiscard]] bool takes_cut();

  const Cut cut_;
  std::atomic<std::size_t> cuts_left_;
  const Service service_;
  std::atomic<std::size_t> begun_{0};
  std::atomic<std::size_t> taken_{0};
  std::string url_;
  std::unique_ptr<RawServer> server_;
};

}}  // namespace ocelli::test_support
