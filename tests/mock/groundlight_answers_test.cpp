// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <regex>
#include <stdexcept>
#include <string>
#include <vector>

#include "groundlight_fixture.hpp"

namespace ocelli { namespace test_support {

using nlohmann::json;

TEST_F(GroundlightMock, SubmitIsAnsweredWithTheImageQuery) {
  const auto response = submit("detector_id=det_gate");
  const auto query = parsed(response);
  EXPECT_EQ(response.status, 201);
  EXPECT_EQ(response.header("Content-Type"), "application/json");
  EXPECT_TRUE(std::regex_match(query["id"].get<std::string>(), std::regex("iq_[0-9A-Za-z]{27}"))) << query["id"];
  EXPECT_TRUE(std::regex_match(query["created_at"].get<std::string>(),
                               std::regex(R"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z)")));
  EXPECT_EQ(query["type"], "image_query");
  EXPECT_EQ(query["query"], "Is the gate shut?");
  EXPECT_EQ(query["detector_id"], "det_gate");
  EXPECT_EQ(query["result_type"], "binary_classification");
  EXPECT_EQ(query["result"]["label"], "YES");
  EXPECT_EQ(query["confidence_threshold"], 0.9);
  EXPECT_EQ(query["patience_time"], 30.0);
  EXPECT_EQ(query["metadata"], nullptr);
  EXPECT_EQ(query["done_processing"], false);
  EXPECT_EQ(services.submitted_count(), 1U);
}

TEST_F(GroundlightMock, EveryModeHasAResultOfItsOwnShape) {
  const std::vector<std::pair<std::string, std::string>> keys{{"det_gate", "label"},
                                                              {"det_bolts", "count"},
                                                              {"det_fruit", "label"},
                                                              {"det_plate", "truncated"},
                                                              {"det_dent", "label"}};
  for (const auto& [detector, key] : keys) {
    const auto query = parsed(submit("detector_id=" + detector));
    EXPECT_TRUE(query["result"].contains(key)) << query;
    EXPECT_EQ(query["result"]["result_type"], query["result_type"]);
  }
}

TEST_F(GroundlightMock, BoxesComeWithCountingAndBoundingBoxes) {
  EXPECT_EQ(parsed(submit("detector_id=det_bolts"))["rois"].size(), 3U);
  EXPECT_EQ(parsed(submit("detector_id=det_dent"))["rois"].size(), 1U);
  EXPECT_TRUE(parsed(submit("detector_id=det_plate"))["rois"].is_null());
}

TEST_F(GroundlightMock, ImageComesBackByteForByteWithItsContentType) {
  const auto id = parsed(exchange(submission("detector_id=det_gate", sample_png(), "image/png")))["id"];
  const auto image = exchange(get(std::string(image_queries) + '/' + id.get<std::string>() + "/image"));
  EXPECT_EQ(image.status, 200);
  EXPECT_EQ(image.header("Content-Type"), "image/png");
  EXPECT_EQ(image.body, sample_png());
}

TEST_F(GroundlightMock, ConfidenceRisesWithEveryPollUntilItReachesTheThreshold) {
  const auto submitted = parsed(submit("detector_id=det_gate&confidence_threshold=0.8"));
  const double at_once = submitted["result"]["confidence"];
  const double first = polled_confidence(submitted["id"]);
  const double second = polled_confidence(submitted["id"]);
  EXPECT_GT(at_once, 0);
  EXPECT_GT(first, at_once);
  EXPECT_LT(first, 0.8);
  EXPECT_GE(second, 0.8);
  EXPECT_EQ(polled_confidence(submitted["id"]), second);
}

TEST_F(GroundlightMock, ListingIsNotAPoll) {
  const auto id = submitted_id();
  const auto listed = parsed(exchange(get(image_queries)));
  EXPECT_LT(listed["results"][0]["result"]["confidence"], polled_confidence(id));
}

TEST_F(GroundlightMock, AsyncSubmitHasNoResultBeforeTheFirstPoll) {
  const auto submitted = parsed(submit("detector_id=det_gate&want_async=True"));
  EXPECT_TRUE(submitted["result"].is_null());
  EXPECT_EQ(submitted["result_type"], "binary_classification");
  EXPECT_LT(polled_confidence(submitted["id"]), 0.9);
  EXPECT_GE(polled_confidence(submitted["id"]), 0.9);
}

TEST_F(GroundlightMock, ChosenIdIsHonouredAndMarkedAsFromAnEdge) {
  const auto query = parsed(submit("detector_id=det_gate&image_query_id=iq_mine"));
  EXPECT_EQ(query["id"], "iq_mine");
  EXPECT_EQ(query["metadata"], json({{"is_from_edge", true}}));
  EXPECT_EQ(show("iq_mine").status, 200);
}

TEST_F(GroundlightMock, ChosenIdIsRefusedTheSecondTime) {
  submit("detector_id=det_gate&image_query_id=iq_mine");
  const auto again = submit("detector_id=det_gate&image_query_id=iq_mine");
  EXPECT_EQ(again.status, 400);
  EXPECT_TRUE(parsed(again).contains("detail"));
  EXPECT_EQ(services.submitted_count(), 1U);
}

TEST_F(GroundlightMock, MetadataIsStored) {
  // {"a":1}
  const auto query = parsed(submit("detector_id=det_gate&metadata=eyJhIjoxfQ%3D%3D"));
  EXPECT_EQ(query["metadata"], json({{"a", 1}}));
}

TEST_F(GroundlightMock, ThresholdAndPatienceAreEchoed) {
  const auto query = parsed(submit("detector_id=det_gate&confidence_threshold=0.75&patience_time=12.5"));
  EXPECT_EQ(query["confidence_threshold"], 0.75);
  EXPECT_EQ(query["patience_time"], 12.5);
}

TEST_F(GroundlightMock, AddedDetectorReturnsItsLiteralResult) {
  testing::MockDetector legacy{"det_legacy", "How many?", testing::MockDetectorMode::counting};
  legacy.result = R"({"confidence":0.5,"source":"USER","label":"UNCLEAR"})";
  services.add_detector(legacy);
  const auto query = parsed(submit("detector_id=det_legacy"));
  EXPECT_EQ(query["result_type"], "counting");
  EXPECT_EQ(query["result"], json::parse(legacy.result));
  EXPECT_EQ(parsed(show(query["id"]))["result"], json::parse(legacy.result));
}

TEST_F(GroundlightMock, EdgeDetectorIsDoneWithoutEverBeingConfident) {
  testing::MockDetector edge{"det_edge", "Is it on?"};
  edge.edge = true;
  services.add_detector(edge);
  const auto id = submitted_id("detector_id=det_edge");
  show(id);
  show(id);
  const auto query = parsed(show(id));
  EXPECT_EQ(query["done_processing"], true);
  EXPECT_EQ(query["result"]["from_edge"], true);
  EXPECT_LT(query["result"]["confidence"], 0.9);
}

TEST_F(GroundlightMock, DetectorWithBrokenJsonIsRefused) {
  testing::MockDetector broken{"det_broken", "?"};
  broken.result = "{";
  EXPECT_THROW(services.add_detector(broken), std::invalid_argument);
}

TEST_F(GroundlightMock, MeNamesAUser) {
  const auto me = exchange(get("/device-api/v1/me"));
  EXPECT_EQ(me.status, 200);
  EXPECT_EQ(parsed(me)["email"], "mock@example.com");
}

class GroundlightMockThatIsSure : public GroundlightMock {
 protected:
  GroundlightMockThatIsSure() : GroundlightMock(sure()) {}

  static testing::MockOptions sure() {
    testing::MockOptions options;
    options.groundlight.polls_until_confident = 0;
    return options;
  }
};

TEST_F(GroundlightMockThatIsSure, IsConfidentInTheSubmitsOwnAnswer) {
  EXPECT_GE(parsed(submit("detector_id=det_gate"))["result"]["confidence"], 0.9);
}

TEST_F(GroundlightMockThatIsSure, StillMakesAnAsyncSubmitWait) {
  const auto query = parsed(submit("detector_id=det_gate&want_async=true"));
  EXPECT_TRUE(query["result"].is_null());
  EXPECT_GE(polled_confidence(query["id"]), 0.9);
}

}}  // namespace ocelli::test_support
