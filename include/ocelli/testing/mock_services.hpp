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
#include <ocelli/testing/mock_coactive.hpp>
#include <ocelli/testing/mock_fault.hpp>
#include <ocelli/testing/mock_giq.hpp>
#include <ocelli/testing/mock_groundlight.hpp>
#include <ocelli/testing/mock_pieces.hpp>
#include <ocelli/testing/mock_scenario.hpp>

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
  MockScenarioOptions scenario = {};
  MockGiqOptions giq = {};
  MockCoactiveOptions coactive = {};
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
  /// The base URL for a Scenario client.
  [[nodiscard]] std::string scenario_url() const;
  /// The base URL for a gIQ client.
  [[nodiscard]] std::string giq_url() const;
  /// The base URL for a Coactive client and for its login.
  [[nodiscard]] std::string coactive_url() const;
  /// The base URL for a Pieces OS client.
  [[nodiscard]] std::string pieces_url() const;

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

  /// A further model of Scenario's, without training images.
  void add_scenario_model(const std::string& id);
  /// Appends to the refusals pending; each change of training images takes one. Throws std::invalid_argument where
  /// `times` is less than 1.
  void refuse_scenario_calls(MockScenarioRefusal refusal);
  /// In the order in which they were added; none of a model that there is not.
  [[nodiscard]] std::vector<MockTrainingImage> training_images(const std::string& model_id) const;
  [[nodiscard]] std::vector<MockTrainingImagePair> training_image_pairs(const std::string& model_id) const;

  /// Files uploaded to gIQ since the start or `reset`. Their requests are recorded without the body.
  [[nodiscard]] std::vector<MockGiqUpload> giq_uploads() const;
  /// Jobs started at gIQ since the start or `reset`.
  [[nodiscard]] std::size_t giq_job_count() const;

  /// Throws std::invalid_argument where the id is empty.
  void add_coactive_embedding(std::string id);
  /// From now on Coactive refuses the tokens that its login has given so far.
  void revoke_coactive_tokens();
  /// Tokens that Coactive's login gave since the start or `reset`.
  [[nodiscard]] std::size_t coactive_login_count() const;

  /// Throws std::invalid_argument naming a field that is blank or no JSON object.
  void add_pieces_model(const MockPiecesModel& model);
  /// Brings every download that is under way one message further.
  void advance_pieces_downloads();
  /// Breaks the connections of all who follow a download.
  void drop_pieces_watchers();
  /// How many follow this model's downloads. One counts from its request on.
  [[nodiscard]] std::size_t pieces_watcher_count(const std::string& id) const;

  /// Forgets what clients left behind: recorded requests, image queries, Coactive's tokens, training images, files,
  /// jobs and downloads; and pending faults, refusals, the rate limit's window and Pieces OS models that were added.
  /// Detectors, embeddings and other models stay.
  void reset();

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}}}  // namespace ocelli::v1::testing
