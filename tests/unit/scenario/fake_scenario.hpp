// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>

#include <ocelli/scenario.hpp>
#include <ocelli/testing/fake_transport.hpp>
#include <ocelli/testing/manual_clock.hpp>

namespace ocelli { namespace test_support {

/// A Scenario client without a network and with a clock that is turned by hand.
struct FakeScenario {
  std::shared_ptr<testing::FakeTransport> transport = std::make_shared<testing::FakeTransport>();
  std::shared_ptr<testing::ManualClock> clock = std::make_shared<testing::ManualClock>();
  scenario::TrainingImagesApi api = scenario::TrainingImagesApi(options());

  [[nodiscard]] ClientOptions options() const {
    ClientOptions options;
    options.transport = transport;
    options.clock = clock;
    options.random = [] { return 0.5; };
    options.credential = scenario::api_key("key", "sesame-1234");
    return options;
  }
};

inline Image jpeg(const std::string& pixels = "pixels") { return Image::from_bytes("\xff\xd8\xff" + pixels); }

inline scenario::AddOptions asset(const std::string& id) {
  scenario::AddOptions options;
  options.asset_id = id;
  return options;
}

inline std::string answer_with_id(const std::string& id) { return R"({"trainingImage":{"id":")" + id + R"("}})"; }

inline const char* const dataset_is_full =
    R"({"reason":"Training images limit reached","details":{"actionName":"add-training-image","actionLimit":50}})";

}}  // namespace ocelli::test_support
