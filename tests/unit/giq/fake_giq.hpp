// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <utility>

#include <ocelli/giq.hpp>
#include <ocelli/testing/fake_transport.hpp>
#include <ocelli/testing/manual_clock.hpp>

namespace ocelli::test_support {

/// A gIQ client without a network and with a clock that is turned by hand.
struct FakeGiq {
  std::shared_ptr<testing::FakeTransport> transport = std::make_shared<testing::FakeTransport>();
  std::shared_ptr<testing::ManualClock> clock = std::make_shared<testing::ManualClock>();
  giq::InferenceApi inference{options()};
  giq::FilesApi files{inference.connection()};

  [[nodiscard]] ClientOptions options() const {
    ClientOptions options;
    options.transport = transport;
    options.clock = clock;
    options.random = [] { return 0.5; };
    options.retry.max_retries = 0;
    options.credential = giq::api_key("TESTKEY");
    return options;
  }

  void answer_job(const std::string& status) const { transport->answer(200, job_json(status)); }
  void answer_file_not_found() const { transport->answer(404, R"({"message":"File not found"})"); }

  static std::string job_json(const std::string& status) {
    return R"({"id":"job-1","status":")" + status + R"(","type":"detection","startedAt":1714557600000,"extra":7})";
  }
  static giq::InferenceJob job(const std::string& status) {
    return from_json<giq::InferenceJob>(JsonValue::parse(job_json(status)));
  }
};

}  // namespace ocelli::test_support
