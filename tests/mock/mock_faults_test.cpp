// SPDX-License-Identifier: Apache-2.0
#include <chrono>
#include <stdexcept>
#include <string>

#include "groundlight_fixture.hpp"

namespace ocelli { namespace test_support {

using nlohmann::json;
using std::chrono::milliseconds;
using std::chrono::steady_clock;
using testing::Fault;
using Ending = PlainResponse::Ending;

class MockFaults : public GroundlightMock {
 protected:
  PlainResponse me() { return exchange(get("/device-api/v1/me")); }
  PlainResponse me_with(const std::string& fault) {
    auto request = get("/device-api/v1/me");
    request.headers.emplace_back("X-Mock-Fault", fault);
    return exchange(request);
  }
  PlainResponse control(const std::string& method, const std::string& path, const std::string& body = "") {
    return exchange({method, "/__mock/" + path, {}, body});
  }
  static Fault status(int value) {
    Fault fault;
    fault.status = value;
    return fault;
  }
};

TEST_F(MockFaults, StatusIsAnsweredOnceInPlaceOfTheService) {
  services.inject(status(503));
  const auto faulty = submit("detector_id=det_gate");
  EXPECT_EQ(faulty.status, 503);
  EXPECT_EQ(parsed(faulty)["detail"], "Service Unavailable");
  EXPECT_EQ(services.submitted_count(), 0U);
  EXPECT_EQ(submit("detector_id=det_gate").status, 201);
}

TEST_F(MockFaults, ProcessedStatusHidesAnAnswerThatWasGiven) {
  auto fault = status(504);
  fault.processed = true;
  services.inject(fault);
  EXPECT_EQ(submit("detector_id=det_gate").status, 504);
  EXPECT_EQ(services.submitted_count(), 1U);
}

TEST_F(MockFaults, OnlyMatchingRequestsAreHit) {
  auto fault = status(500);
  fault.method = "POST";
  fault.path_prefix = image_queries;
  services.inject(fault);
  EXPECT_EQ(me().status, 200);
  EXPECT_EQ(exchange(get(image_queries)).status, 200);
  EXPECT_EQ(submit("detector_id=det_gate").status, 500);
}

TEST_F(MockFaults, SkippedRequestsPassAndTimesAreCounted) {
  auto fault = status(502);
  fault.skip = 1;
  fault.times = 2;
  services.inject(fault);
  EXPECT_EQ(me().status, 200);
  EXPECT_EQ(me().status, 502);
  EXPECT_EQ(me().status, 502);
  EXPECT_EQ(me().status, 200);
}

TEST_F(MockFaults, AreConsumedInOrder) {
  services.inject(status(500));
  services.inject(status(502));
  EXPECT_EQ(me().status, 500);
  EXPECT_EQ(me().status, 502);
  EXPECT_EQ(me().status, 200);
}

TEST_F(MockFaults, StayUntilClearedWhenTheyAreForAlways) {
  auto fault = status(500);
  fault.times = Fault::always;
  services.inject(fault);
  EXPECT_EQ(me().status, 500);
  EXPECT_EQ(me().status, 500);
  services.clear_faults();
  EXPECT_EQ(me().status, 200);
}

TEST_F(MockFaults, BodyHeadersAndRetryAfterAreSet) {
  auto fault = status(503);
  fault.body = "<html>";
  fault.headers = {{"content-type", "text/html"}, {"X-Extra", "1"}};
  fault.retry_after = std::chrono::seconds(7);
  services.inject(fault);
  const auto response = me();
  EXPECT_EQ(response.body, "<html>");
  EXPECT_EQ(response.header("Content-Type"), "text/html");
  EXPECT_EQ(response.header("X-Extra"), "1");
  EXPECT_EQ(response.header("Retry-After"), "7");
}

TEST_F(MockFaults, MalformedJsonHasACorrectLength) {
  Fault fault;
  fault.malformed = true;
  services.inject(fault);
  const auto response = me();
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(response.ending, Ending::whole);
  EXPECT_EQ(response.header("Content-Length"), std::to_string(response.body.size()));
  EXPECT_TRUE(parsed(response).is_discarded());
}

TEST_F(MockFaults, DelayPassesBeforeTheAnswer) {
  Fault fault;
  fault.delay = milliseconds(30);
  services.inject(fault);
  const auto start = steady_clock::now();
  EXPECT_EQ(me().status, 200);
  EXPECT_GE(steady_clock::now() - start, milliseconds(30));
}

TEST_F(MockFaults, CutEndsTheBodyEarly) {
  Fault fault;
  fault.cut_after = 10;
  services.inject(fault);
  const auto response = me();
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(response.ending, Ending::closed);
  EXPECT_EQ(response.body.size(), 10U);
  EXPECT_EQ(me().ending, Ending::whole);
}

TEST_F(MockFaults, CutInsideTheHeadersLeavesHalfAHead) {
  Fault fault;
  fault.cut = Fault::Cut::inside_headers;
  services.inject(fault);
  const auto response = me();
  EXPECT_EQ(response.ending, Ending::closed);
  EXPECT_EQ(response.status, 0);
  EXPECT_FALSE(response.headers.empty());
}

TEST_F(MockFaults, CutBeforeTheStatusLineLeavesNothingOfAProcessedRequest) {
  Fault fault;
  fault.cut = Fault::Cut::before_status_line;
  services.inject(fault);
  const auto response = submit("detector_id=det_gate");
  EXPECT_EQ(response.ending, Ending::closed);
  EXPECT_TRUE(response.headers.empty());
  EXPECT_EQ(services.submitted_count(), 1U);
}

TEST_F(MockFaults, ResetEndsTheConnectionByRst) {
  Fault fault;
  fault.reset = true;
  services.inject(fault);
  EXPECT_EQ(me().ending, Ending::reset);
  EXPECT_EQ(me().status, 200);
}

TEST_F(MockFaults, HeaderOfTheRequestAsksForThem) {
  const auto response = me_with("status=503; delay_ms=1; retry_after=2");
  EXPECT_EQ(response.status, 503);
  EXPECT_EQ(response.header("Retry-After"), "2");
  EXPECT_EQ(me_with("cut_after=10").ending, Ending::closed);
  EXPECT_EQ(me_with("cut=status_line").ending, Ending::closed);
  EXPECT_EQ(me_with("reset=1").ending, Ending::reset);
  EXPECT_TRUE(parsed(me_with("malformed=1")).is_discarded());
  EXPECT_EQ(me_with("status=500; body=12").body, "12");
  EXPECT_EQ(me().status, 200);
}

TEST_F(MockFaults, HeaderThatMakesNoSenseIsABadRequest) {
  const auto response = me_with("explode=1");
  EXPECT_EQ(response.status, 400);
  EXPECT_EQ(parsed(response)["detail"], "fault: unknown key 'explode'");
  EXPECT_EQ(me_with("status=many").status, 400);
  EXPECT_EQ(me_with("status=42").status, 400);
}

TEST_F(MockFaults, OutOfRangeFieldsAreRefusedWhenInjected) {
  EXPECT_THROW(services.inject(status(99)), std::invalid_argument);
  Fault never;
  never.times = 0;
  EXPECT_THROW(services.inject(never), std::invalid_argument);
}

TEST_F(MockFaults, ComeFromAnotherProgramAsJson) {
  const auto added = control("POST", "faults", R"([
    {"method":"GET","path_prefix":"/device-api","times":2,"skip":1,"status":503,"headers":{"X-Why":"test"},"body":"{}"},
    {"delay_ms":1,"malformed":true,"retry_after":3}])");
  EXPECT_EQ(added.status, 201);
  EXPECT_EQ(parsed(added)["added"], 2);
  EXPECT_EQ(me().status, 200);
  EXPECT_EQ(me().header("X-Why"), "test");
  EXPECT_EQ(me().status, 503);
  EXPECT_EQ(me().header("Retry-After"), "3");
}

TEST_F(MockFaults, AreClearedByAnotherProgram) {
  services.inject(status(500));
  EXPECT_EQ(control("DELETE", "faults").status, 204);
  EXPECT_EQ(me().status, 200);
}

TEST_F(MockFaults, BrokenJsonFromAnotherProgramIsRefusedWhole) {
  EXPECT_EQ(control("POST", "faults", "[").status, 400);
  EXPECT_EQ(control("POST", "faults", R"([{"status":500},{"status":"many"}])").status, 400);
  EXPECT_EQ(me().status, 200);
}

TEST_F(MockFaults, AndEverythingElseIsForgottenByAReset) {
  const auto id = submitted_id();
  services.inject(status(500));
  EXPECT_EQ(control("POST", "reset").status, 204);
  EXPECT_TRUE(services.requests().empty());
  EXPECT_EQ(services.submitted_count(), 0U);
  EXPECT_EQ(show(id).status, 404);
  EXPECT_EQ(submit("detector_id=det_gate").status, 201);
}

}}  // namespace ocelli::test_support
