// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <functional>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include <ocelli/expiring_secret.hpp>
#include <ocelli/groundlight.hpp>
#include <ocelli/pieces.hpp>

#include "support/child_process.hpp"
#include "support/raw_server.hpp"
#include "support/sanitizers.hpp"
#include "support/websocket_frames.hpp"
#include "transport/calls.hpp"

namespace ocelli { namespace guest_test {

using test_support::HeaderList;
using test_support::http_response;
using test_support::in_child;
using test_support::RawConnection;
using test_support::RawServer;
using test_support::result_of;
using test_support::start_child;
using transport_test::Event;

inline const std::string image_query =
    R"({"id":"iq_1","detector_id":"det_1","query":"?","created_at":"2026-01-01T00:00:00Z","type":"image_query",)"
    R"("result_type":"binary_classification","result":{"label":"YES","confidence":0.9}})";

/// Answers with an image query, and speaks WebSocket where it is asked to: one message, then it waits.
class Service {
 public:
  Service() : server_([this](RawConnection& connection) { serve(connection); }) {}

  [[nodiscard]] std::string url() const { return server_.url(); }
  [[nodiscard]] std::size_t connections() const { return server_.connections(); }
  /// Heads of the requests in the order in which they came.
  [[nodiscard]] std::vector<std::string> heads() {
    const std::lock_guard<std::mutex> lock(mutex_);
    return heads_;
  }

 private:
  void serve(RawConnection& connection) {
    for (;;) {
      const std::string request = connection.read_request();
      if (request.empty()) return;
      const std::string head = request.substr(0, request.find("\r\n\r\n") + 4);
      note(head);
      if (head.find("Upgrade: websocket") != std::string::npos) return stream(connection, head);
      answer(connection, head);
    }
  }
  /// Queries whose id says so have another fate: "503" is a refusal, "cut" breaks off in the middle.
  static void answer(RawConnection& connection, const std::string& head) {
    const HeaderList json = {{"Content-Type", "application/json"}};
    if (head.find("iq_503") != std::string::npos) return void(connection.write(http_response(503, json, "{}")));
    connection.write(
        http_response(200, json, image_query).substr(0, head.find("iq_cut") != std::string::npos ? 150 : 9999));
    if (head.find("iq_cut") != std::string::npos) connection.close();
  }
  void note(const std::string& head) {
    const std::lock_guard<std::mutex> lock(mutex_);
    heads_.push_back(head);
  }
  static void stream(RawConnection& connection, const std::string& head) {
    connection.write(test_support::upgrade_answer(head));
    connection.write(test_support::frame(test_support::Opcode::text, R"({"status":"IN-PROGRESS","percentage":1})"));
    connection.wait_closed_by_peer();
  }

  std::mutex mutex_;
  std::vector<std::string> heads_;
  RawServer server_;
};

inline ClientOptions options_for(const std::string& url) {
  ClientOptions options;
  options.base_url = url;
  options.credential = Credential::bearer("sesame-1234");
  options.timeout = std::chrono::seconds(30);
  options.retry.max_retries = 0;
  return options;
}

/// Both forms of a call and a stream, of one client: what a program does.
struct Clients {
  groundlight::ImageQueriesApi queries;
  pieces::ModelApi models;

  explicit Clients(const ClientOptions& options) : queries(options), models(options) {}
  explicit Clients(const std::string& url) : Clients(options_for(url)) {}

  [[nodiscard]] bool sync_works() const { return queries.get_image_query("iq_1").id == "iq_1"; }
  [[nodiscard]] bool async_works() const { return queries.get_image_query_async("iq_1").get().id == "iq_1"; }
  [[nodiscard]] bool stream_works() const {
    if (!http::has_websocket()) return true;
    auto stream = models.download_progress("m_1");
    return stream.next().has_value();
  }
  [[nodiscard]] bool all_work() const { return sync_works() && async_works() && stream_works(); }
};

}}  // namespace ocelli::guest_test
