// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <ocelli/groundlight.hpp>
#include <ocelli/testing/mock_services.hpp>

#include "support/sample_images.hpp"

namespace ocelli { namespace {

using testing::Fault;

/// Submits once through a service that misbehaves; how many image queries it has then.
std::size_t taken_despite(const Fault& fault) {
  testing::MockServices services;
  services.inject(fault);
  ClientOptions options;
  options.base_url = services.groundlight_url();
  options.credential = groundlight::api_token("api_test");
  options.retry.base_delay = std::chrono::milliseconds(1);
  const groundlight::ImageQueriesApi api(options);
  const auto query = groundlight::submit_once(api, "det_gate", Image::from_bytes(test_support::sample_jpeg()));
  EXPECT_EQ(api.get_image_query(query.id).id, query.id);
  return services.submitted_count();
}

TEST(SubmitOnceToMock, MakesOneImageQueryWhereTheAnswerIsCutOff) {
  Fault fault;
  fault.method = "POST";
  for (const auto cut : {Fault::Cut::before_status_line, Fault::Cut::inside_headers}) {
    fault.cut = cut;
    EXPECT_EQ(taken_despite(fault), 1u);
  }
}

TEST(SubmitOnceToMock, MakesOneImageQueryWhereTheBodyIsCutOff) {
  Fault fault;
  fault.method = "POST";
  fault.cut_after = 10;
  EXPECT_EQ(taken_despite(fault), 1u);
}

TEST(SubmitOnceToMock, MakesOneImageQueryWhereAGatewayLosesPatience) {
  Fault fault;
  fault.method = "POST";
  fault.status = 504;
  for (const bool processed : {true, false}) {
    fault.processed = processed;
    EXPECT_EQ(taken_despite(fault), 1u);
  }
}

TEST(SubmitOnceToMock, MakesOneImageQueryWhereTheConnectionIsReset) {
  Fault fault;
  fault.method = "POST";
  fault.reset = true;
  EXPECT_EQ(taken_despite(fault), 1u);
}

groundlight::ImageQueriesApi patient_api(const testing::MockServices& services) {
  ClientOptions options;
  options.base_url = services.groundlight_url();
  options.credential = groundlight::api_token("api_test");
  options.retry.base_delay = std::chrono::milliseconds(1);
  options.retry.max_delay = std::chrono::milliseconds(1);
  return groundlight::ImageQueriesApi(options);
}

TEST(SubmitOnceToMock, OutlastsMoreFailedQuestionsThanThereAreRetries) {
  testing::MockServices services;
  Fault cut;
  cut.method = "POST";
  cut.cut = Fault::Cut::before_status_line;
  services.inject(cut);
  Fault down;
  down.method = "GET";
  down.reset = true;
  down.times = 6;
  services.inject(down);
  const auto image = Image::from_bytes(test_support::sample_jpeg());
  EXPECT_EQ(groundlight::submit_once(patient_api(services), "det_gate", image).detector_id, "det_gate");
  EXPECT_EQ(services.submitted_count(), 1u);
}

TEST(SubmitOnceToMock, IsTheSameImageQueryOnceMoreWithTheSameId) {
  testing::MockServices services;
  const auto image = Image::from_bytes(test_support::sample_jpeg());
  groundlight::SubmitImageQueryOptions options;
  options.image_query_id = groundlight::new_image_query_id(patient_api(services));
  for (int i = 0; i < 2; ++i) {
    const auto query = groundlight::submit_once(patient_api(services), "det_gate", image, options);
    EXPECT_EQ(query.id, *options.image_query_id);
  }
  EXPECT_EQ(services.submitted_count(), 1u);
}

TEST(SubmitOnceToMock, SurfacesRefusalsThatAreNotAboutATwin) {
  testing::MockServices services;
  const auto api = patient_api(services);
  const auto image = Image::from_bytes(test_support::sample_jpeg());
  groundlight::SubmitImageQueryOptions options;
  options.image_query_id = groundlight::new_image_query_id(api);
  EXPECT_THROW(static_cast<void>(groundlight::submit_once(api, "det_none", image, options)), NotFoundException);
  const auto no_image = Image::from_bytes(std::string("\xff\xd8\xff\xe0 cut"));
  EXPECT_THROW(static_cast<void>(groundlight::submit_once(api, "det_gate", no_image, options)), BadRequestException);
  EXPECT_EQ(services.submitted_count(), 0u);
}

// What the comment of SubmitImageQueryOptions::image_query_id says.
TEST(SubmitToMock, ARepetitionWithAnIdIsRefusedAsTheTwinAndLeftOpen) {
  testing::MockServices services;
  Fault late;
  late.method = "POST";
  late.status = 503;
  late.processed = true;
  services.inject(late);
  groundlight::SubmitImageQueryOptions options;
  const auto api = patient_api(services);
  options.image_query_id = groundlight::new_image_query_id(api);
  const auto result = api.try_submit_image_query("det_gate", Image::from_bytes(test_support::sample_jpeg()), options);
  ASSERT_NE(result.error_as<BadRequestException>(), nullptr);
  EXPECT_EQ(result.error().delivery(), Delivery::maybe_processed);
  EXPECT_EQ(services.submitted_count(), 1u);
}

}}  // namespace ocelli
