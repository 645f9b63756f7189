// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <utility>

#include <ocelli/groundlight.hpp>
#include <ocelli/testing/fake_transport.hpp>
#include <ocelli/testing/manual_clock.hpp>

namespace ocelli::test_support {

/// A Groundlight client without a network and with a clock that is turned by hand.
struct FakeGroundlight {
  std::shared_ptr<testing::FakeTransport> transport = std::make_shared<testing::FakeTransport>();
  std::shared_ptr<testing::ManualClock> clock = std::make_shared<testing::ManualClock>();
  groundlight::ImageQueriesApi api = make_api();

  [[nodiscard]] ClientOptions options() const {
    ClientOptions options;
    options.transport = transport;
    options.clock = clock;
    options.random = [] { return 0.5; };
    options.credential = groundlight::api_token("api_TESTTOKEN");
    return options;
  }

  [[nodiscard]] groundlight::ImageQueriesApi make_api() const { return groundlight::ImageQueriesApi(options()); }
};

/// An image query with this result, given as JSON.
inline std::string query_json(const std::string& result, const std::string& result_type = "binary_classification",
                              const std::string& more = "") {
  return R"({"metadata":null,"id":"iq_1","type":"image_query","created_at":"2025-04-04T17:18:46.015922Z",)"
         R"("query":"Is the gate shut?","detector_id":"det_1","result_type":")" +
         result_type + R"(","result":)" + result +
         R"(,"patience_time":30.0,"confidence_threshold":0.9,"rois":null,"text":null)" + more + "}";
}

inline std::string binary_json(double confidence, const std::string& label = "YES") {
  return query_json(R"({"confidence":)" + std::to_string(confidence) +
                    R"(,"source":"ALGORITHM","result_type":"binary_classification","label":")" + label + R"("})");
}

inline http::Exchange answer_of(std::string json) {
  http::Response response;
  response.status = 200;
  response.body = std::move(json);
  return {std::move(response), {}};
}

inline groundlight::ImageQuery query_of(const std::string& json) {
  return from_json<groundlight::ImageQuery>(JsonValue::parse(json));
}

inline Image small_image() { return Image::from_bytes(std::string("\xff\xd8\xff\xe0 pixels \xff\xd9")); }

}  // namespace ocelli::test_support
