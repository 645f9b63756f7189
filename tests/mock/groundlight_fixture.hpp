// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include <ocelli/testing/mock_services.hpp>

#include "support/plain_http_client.hpp"
#include "support/sample_images.hpp"

namespace ocelli { namespace test_support {

constexpr const char* image_queries = "/device-api/v1/image-queries";

inline PlainRequest get(const std::string& target) { return {"GET", target, {{"x-api-token", "api_test"}}}; }

inline PlainRequest submission(const std::string& query = "detector_id=det_gate", std::string image = sample_jpeg(),
                               const std::string& content_type = "image/jpeg") {
  return {"POST",
          std::string(image_queries) + '?' + query,
          {{"x-api-token", "api_test"}, {"Content-Type", content_type}},
          std::move(image)};
}

inline nlohmann::json parsed(const PlainResponse& response) {
  return nlohmann::json::parse(response.body, nullptr, false);
}

/// A running server and one connection to it.
class GroundlightMock : public ::testing::Test {
 protected:
  explicit GroundlightMock(testing::MockOptions options = {}) : services(std::move(options)), client(services.port()) {}

  PlainResponse exchange(const PlainRequest& request) { return client.exchange(request); }
  PlainResponse submit(const std::string& query) { return exchange(submission(query)); }
  std::string submitted_id(const std::string& query = "detector_id=det_gate") { return parsed(submit(query))["id"]; }
  PlainResponse show(const std::string& id) { return exchange(get(std::string(image_queries) + '/' + id)); }
  double polled_confidence(const std::string& id) { return parsed(show(id))["result"]["confidence"]; }

  testing::MockServices services;
  PlainHttpClient client;
};

}}  // namespace ocelli::test_support
