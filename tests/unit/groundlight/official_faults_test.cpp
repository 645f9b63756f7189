// SPDX-License-Identifier: Apache-2.0
// What tests/wire/groundlight.cases.json marks `match: none`: faults of the official client, and what to do instead.
#include <chrono>
#include <limits>

#include <gtest/gtest.h>

#include "unit/groundlight/fake_groundlight.hpp"

namespace ocelli { namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using test_support::FakeGroundlight;
using test_support::query_json;
using test_support::small_image;

TEST(OfficialFaults, AnIdOfDotsNeverReachesAnotherResource) {
  FakeGroundlight fake;
  EXPECT_THROW(static_cast<void>(fake.api.get_image_query("..")), std::invalid_argument);
  EXPECT_THROW(static_cast<void>(fake.api.get_image("..")), std::invalid_argument);
  EXPECT_TRUE(fake.transport->requests().empty());
}

TEST(OfficialFaults, ASlashAtTheEndOfTheBaseUrlIsTrimmed) {
  FakeGroundlight fake;
  ClientOptions options = fake.options();
  options.base_url = "http://127.0.0.1:8000/device-api/";
  fake.transport->answer(200, query_json("null"));
  static_cast<void>(groundlight::ImageQueriesApi(options).get_image_query("iq_1"));
  EXPECT_EQ(fake.transport->requests()[0].url, "http://127.0.0.1:8000/device-api/v1/image-queries/iq_1");
}

TEST(OfficialFaults, AServerCannotParkTheCallerForHours) {
  FakeGroundlight fake;
  fake.transport->answer(503, R"({"detail":"throttled"})",
                         {{"Content-Type", "application/json"}, {"Retry-After", "3600"}});
  CallOptions call;
  call.timeout = seconds(5);
  const auto result = fake.api.try_get_image_query("iq_1", call);
  const auto* error = result.error_as<ServerErrorException>();
  ASSERT_NE(error, nullptr);
  EXPECT_EQ(error->status(), 503);
  EXPECT_EQ(error->retry_after(), seconds(3600));
  EXPECT_EQ(fake.transport->requests().size(), 1u);
  EXPECT_TRUE(fake.clock->waits().empty());
}

TEST(OfficialFaults, OneDeadlineHoldsForTheWholeCall) {
  FakeGroundlight fake;
  fake.transport->answer_with([&](const testing::SentRequest& sent) {
    fake.clock->advance(sent.options.deadline - fake.clock->now());
    http::TransportFailure failure;
    failure.kind = http::FailureKind::deadline;
    return http::Exchange{failure, {}};
  });
  CallOptions call;
  call.timeout = milliseconds(300);
  const auto start = fake.clock->now();
  EXPECT_THROW(static_cast<void>(fake.api.get_image_query("iq_1", call)), TimeoutException);
  EXPECT_EQ(fake.clock->now() - start, milliseconds(300));
  EXPECT_EQ(fake.transport->requests().size(), 1u);
}

TEST(OfficialFaults, ANumberThatIsNoneIsRefused) {
  FakeGroundlight fake;
  groundlight::SubmitImageQueryOptions options;
  options.confidence_threshold = std::numeric_limits<double>::quiet_NaN();
  try {
    static_cast<void>(fake.api.submit_image_query("det_1", small_image(), options));
    FAIL() << "it was sent";
  } catch (const std::invalid_argument& error) {
    EXPECT_EQ(std::string(error.what()).find("confidence_threshold: "), 0u);
  }
  EXPECT_TRUE(fake.transport->requests().empty());
}

TEST(OfficialFaults, ConstructingNeedsNoNetwork) {
  FakeGroundlight fake;
  const groundlight::ImageQueriesApi api(fake.options());
  EXPECT_TRUE(fake.transport->requests().empty());
}

}}  // namespace ocelli
