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

}}  // namespace ocelli
