// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <ocelli/export.hpp>
#include <ocelli/testing/mock_fault.hpp>
#include <ocelli/testing/mock_groundlight.hpp>
#include <ocelli/testing/mock_pieces.hpp>

namespace ocelli { inline namespace v1 { namespace testing {

/// A request as it arrived at `MockServices`, secrets included.
struct RecordedRequest {
  std::string method;
  /// Path and query as sent, still percent-encoded.
  std::string target;
  MockHeaders headers;
  /// Without chunk framing.
  std::string body;
  /// The client's port: equal for requests that shared a connection.
  std::uint16_t remote_port = 0;
};

/// So many requests in each window; the others are answered 429 with `Retry-After`.
struct MockRateLimit {
  std::size_t requests = 0;
  /// Begins with the first request after the last window ended. A long one makes a test independent of the clock.
  std::chrono::seconds window{1};
};

/// Settings of `MockServices`.
struct MockOptions {
  /// 0 = one that is free.
  std::uint16_t port = 0;
  /// Absent = no limit.
  std::optional<MockRateLimit> rate_limit = {};
  /// Bytes kept of recorded requests, and as many again of submitted images; the oldest are forgotten first.
  std::size_t memory_limit = std::size_t{256} << 20U;
  /// Larger request bodies are answered 413.
  std::size_t max_request_body = std::size_t{256} << 20U;
  MockGroundlightOptions groundlight = {};
  MockPiecesOptions pieces = {};
};

/// The vendors' services, simulated by a real HTTP/1.1 server on 127.0.0.1.
///
/// Runs from construction to destruction. The destructor returns promptly whatever is still open, delayed or half sent.
/// All members may be called from many threads at once. What a request should suffer can also be told from outside the
/// process: in a header of the request, `X-Mock-Fault: status=503; delay_ms=50; retry_after=2` (keys of `Fault`), or by
/// POST (one fault as a JSON object, or several in an array) and DELETE to `/__mock/faults`. `GET /__mock/requests`
/// lists what was recorded and `POST /__mock/reset` does what `reset` does. Requests below `/__mock` are neither
/// recorded nor limited nor harmed.
class OCELLI_EXPORT MockServices {
 public:
  /// Throws std::invalid_argument for an option that cannot be, std::runtime_error when the port is not to be had.
  explicit MockServices(MockOptions options = {});
  ~MockServices();
  MockServices(const MockServices&) = delete;
  MockServices& operator=(const MockServices&) = delete;

  /// "http://127.0.0.1:PORT".
  [[nodiscard]] std::string url() const;
  [[nodiscard]] std::uint16_t port() const;
  /// The base URL for a Groundlight client.
  [[nodiscard]] std::string groundlight_url() const;

  /// Appends a fault to those pending. Throws std::invalid_argument naming a field that is out of range.
  void inject(Fault fault);
  void clear_faults();

  /// What arrived since the start or `clear_requests`, oldest first, within `MockOptions::memory_limit`.
  [[nodiscard]] std::vector<RecordedRequest> requests() const;
  void clear_requests();
  /// Waits until `count` requests arrived since the start or `clear_requests`; false when `timeout` passed first. A
  /// request counts once it was received whole, even if its answer is delayed.
  [[nodiscard]] bool wait_for_requests(std::size_t count, std::chrono::milliseconds timeout) const;
  /// Connections accepted since the start.
  [[nodiscard]] std::size_t connection_count() const;

  /// Throws std::invalid_argument naming a field that is blank, out of range or not JSON.
  void add_detector(MockDetector detector);
  /// Image queries accepted since the start or `reset`, however their answers fared on the way back.
  [[nodiscard]] std::size_t submitted_count() const;

  /// The base URL for a Pieces OS client.
  [[nodiscard]] std::string pieces_url() const;
  /// Throws std::invalid_argument naming a field that is blank or no JSON object.
  void add_pieces_model(const MockPiecesModel& model);
  /// Brings every download that is under way one message further.
  void advance_pieces_downloads();
  /// Breaks the connections of all who follow a download.
  void drop_pieces_watchers();
  /// How many follow this model's downloads. One counts from its request on.
  [[nodiscard]] std::size_t pieces_watcher_count(const std::string& id) const;

  /// Forgets recorded requests, pending faults, the rate limit's window, image queries, downloads and
  /// Pieces OS models that were added. Detectors stay.
  void reset();

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}}}  // namespace ocelli::v1::testing
