// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/groundlight.yaml by codegen/generate.py; edit that instead.
#include <limits>
#include <string>

#include <gtest/gtest.h>

#include <ocelli/base64url_json.hpp>
#include <ocelli/errors.hpp>
#include <ocelli/groundlight/generated/image_queries_api.hpp>
#include <ocelli/image.hpp>
#include <ocelli/json_value.hpp>
#include <ocelli/open_enum.hpp>

#include "groundlight/generated/model_tables.hpp"
#include "support/fake_service.hpp"
#include "support/sample_images.hpp"
#include "unit/groundlight/generated/examples.hpp"

namespace ocelli { inline namespace v1 { namespace groundlight { namespace {

using namespace test_support;

/// What every test of submit_image_query gives.
struct SubmitImageQueryArguments {
  std::string detector_id = "det_2xZyXwVuTsRqPoNmLkJiHgFeDcB";
  Image image = Image::from_bytes(test_support::sample_png());
  SubmitImageQueryOptions options = all_options();

  static SubmitImageQueryOptions all_options() {
    SubmitImageQueryOptions options;
    options.patience_time = 30.5;
    options.confidence_threshold = 0.75;
    options.human_review = OpenEnum<HumanReview>(HumanReview::never);
    options.want_async = "true";
    options.inspection_id = "insp_1";
    options.metadata = Base64UrlJson(JsonValue::parse(R"({"free": ["metadata", 1, true, null]})"));
    options.image_query_id = "iq_2xAbCdEfGhIjKlMnOpQrStUvWxY";
    return options;
  }
};

void answer_submit_image_query(const FakeService& service) {
  service.transport->answer(201, std::string(image_query_example));
}

void expect_submit_image_query_request(const testing::SentRequest& request) {
  EXPECT_EQ(request.method, "POST");
  EXPECT_EQ(path_of(request), "/v1/image-queries");
  EXPECT_EQ(query_of(request), (Pairs{{"detector_id", "det_2xZyXwVuTsRqPoNmLkJiHgFeDcB"},
                                      {"patience_time", "30.5"},
                                      {"confidence_threshold", "0.75"},
                                      {"human_review", "NEVER"},
                                      {"want_async", "true"},
                                      {"inspection_id", "insp_1"},
                                      {"metadata", "eyJmcmVlIjogWyJtZXRhZGF0YSIsIDEsIHRydWUsIG51bGxdfQ=="},
                                      {"image_query_id", "iq_2xAbCdEfGhIjKlMnOpQrStUvWxY"}}));
  EXPECT_EQ(header_of(request, "Accept"), "application/json");
  EXPECT_EQ(header_of(request, "Content-Type"), "image/png");
  EXPECT_EQ(request.body, test_support::sample_png());
}

void expect_submit_image_query_answer(const ImageQuery& answer) {
  EXPECT_EQ(core::model_to_json(answer), JsonValue::parse(image_query_example));
}

TEST(ImageQueriesApiSubmitImageQuery, SendsItsArgumentsAndDecodesTheAnswer) {
  const FakeService service;
  answer_submit_image_query(service);
  const ImageQueriesApi api(service.options());
  const SubmitImageQueryArguments given;
  expect_submit_image_query_answer(api.submit_image_query(given.detector_id, given.image, given.options));
  expect_submit_image_query_request(service.only_request());
}

TEST(ImageQueriesApiSubmitImageQuery, TryFormDoesTheSame) {
  const FakeService service;
  answer_submit_image_query(service);
  const ImageQueriesApi api(service.options());
  const SubmitImageQueryArguments given;
  const auto result = api.try_submit_image_query(given.detector_id, given.image, given.options);
  ASSERT_TRUE(result.has_value()) << result.error().what();
  expect_submit_image_query_answer(*result);
  expect_submit_image_query_request(service.only_request());
}

TEST(ImageQueriesApiSubmitImageQuery, AsyncFormDoesTheSame) {
  const FakeService service;
  answer_submit_image_query(service);
  const ImageQueriesApi api(service.options());
  const SubmitImageQueryArguments given;
  expect_submit_image_query_answer(api.submit_image_query_async(given.detector_id, given.image, given.options).get());
  expect_submit_image_query_request(service.only_request());
}

TEST(ImageQueriesApiSubmitImageQuery, TellsThatNothingWasFoundInEachForm) {
  const FakeService service;
  service.transport->answer_with([](const testing::SentRequest&) {
    http::Response response;
    response.status = 404;
    return http::Exchange{response, {}};
  });
  const ImageQueriesApi api(service.options());
  const SubmitImageQueryArguments given;
  EXPECT_THROW((void)api.submit_image_query(given.detector_id, given.image, given.options), NotFoundException);
  EXPECT_NE(api.try_submit_image_query(given.detector_id, given.image, given.options).error_as<NotFoundException>(),
            nullptr);
  EXPECT_THROW((void)api.submit_image_query_async(given.detector_id, given.image, given.options).get(),
               NotFoundException);
  EXPECT_NE(api.submit_image_query_async(given.detector_id, given.image, given.options)
                .result()
                .error_as<NotFoundException>(),
            nullptr);
}

TEST(ImageQueriesApiSubmitImageQuery, LeavesOutWhatIsNotGiven) {
  const FakeService service;
  answer_submit_image_query(service);
  const ImageQueriesApi api(service.options());
  const SubmitImageQueryArguments given;
  (void)api.submit_image_query(given.detector_id, given.image);
  const auto request = service.only_request();
  EXPECT_EQ(query_of(request), (Pairs{{"detector_id", "det_2xZyXwVuTsRqPoNmLkJiHgFeDcB"}}));
}

TEST(ImageQueriesApiSubmitImageQuery, IsNotRepeatedWhereTheServiceIsUnavailable) {
  const FakeService service;
  service.transport->answer(503, "");
  answer_submit_image_query(service);
  const ImageQueriesApi api(service.options());
  SubmitImageQueryArguments given;
  given.options.image_query_id.reset();
  EXPECT_THROW((void)api.submit_image_query(given.detector_id, given.image, given.options), ServerErrorException);
  EXPECT_EQ(service.transport->requests().size(), 1u);
}

TEST(ImageQueriesApiSubmitImageQuery, IsRepeatedWithImageQueryId) {
  const FakeService service;
  service.transport->answer(503, "");
  answer_submit_image_query(service);
  const ImageQueriesApi api(service.options());
  const SubmitImageQueryArguments given;
  (void)api.submit_image_query(given.detector_id, given.image, given.options);
  EXPECT_EQ(service.transport->requests().size(), 2u);
}

TEST(ImageQueriesApiSubmitImageQuery, FailsWhereTheAnswerIsNoJson) {
  const FakeService service;
  service.transport->answer(201, "{\"half\":");
  const ImageQueriesApi api(service.options());
  const SubmitImageQueryArguments given;
  EXPECT_NE(api.try_submit_image_query(given.detector_id, given.image, given.options).error_as<DecodeException>(),
            nullptr);
}

TEST(ImageQueriesApiSubmitImageQuery, RefusesDetectorIdThatIsEmpty) {
  const FakeService service;
  const ImageQueriesApi api(service.options());
  SubmitImageQueryArguments given;
  given.detector_id = "";
  EXPECT_TRUE(
      refuses("detector_id", [&] { (void)api.submit_image_query(given.detector_id, given.image, given.options); }));
  EXPECT_TRUE(
      refuses("detector_id", [&] { (void)api.try_submit_image_query(given.detector_id, given.image, given.options); }));
  EXPECT_TRUE(refuses("detector_id",
                      [&] { (void)api.submit_image_query_async(given.detector_id, given.image, given.options); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

TEST(ImageQueriesApiSubmitImageQuery, RefusesConfidenceThresholdOutOfRange) {
  const FakeService service;
  const ImageQueriesApi api(service.options());
  SubmitImageQueryArguments given;
  given.options.confidence_threshold = -0.001;
  EXPECT_TRUE(refuses("confidence_threshold",
                      [&] { (void)api.submit_image_query(given.detector_id, given.image, given.options); }));
  EXPECT_TRUE(refuses("confidence_threshold",
                      [&] { (void)api.try_submit_image_query(given.detector_id, given.image, given.options); }));
  EXPECT_TRUE(refuses("confidence_threshold",
                      [&] { (void)api.submit_image_query_async(given.detector_id, given.image, given.options); }));
  given.options.confidence_threshold = 1.001;
  EXPECT_TRUE(refuses("confidence_threshold",
                      [&] { (void)api.submit_image_query(given.detector_id, given.image, given.options); }));
  given.options.confidence_threshold = std::numeric_limits<double>::quiet_NaN();
  EXPECT_TRUE(refuses("confidence_threshold",
                      [&] { (void)api.submit_image_query(given.detector_id, given.image, given.options); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

TEST(ImageQueriesApiSubmitImageQuery, TakesConfidenceThresholdAtItsLimits) {
  const FakeService service;
  const ImageQueriesApi api(service.options());
  SubmitImageQueryArguments given;
  given.options.confidence_threshold = 0.0;
  answer_submit_image_query(service);
  EXPECT_NO_THROW((void)api.submit_image_query(given.detector_id, given.image, given.options));
  given.options.confidence_threshold = 1.0;
  answer_submit_image_query(service);
  EXPECT_NO_THROW((void)api.submit_image_query(given.detector_id, given.image, given.options));
}

TEST(ImageQueriesApiSubmitImageQuery, RefusesMetadataThatIsTooLarge) {
  const FakeService service;
  const ImageQueriesApi api(service.options());
  SubmitImageQueryArguments given;
  given.options.metadata = Base64UrlJson(JsonValue::parse("{\"x\": \"" + std::string(1016, 'x') + "\"}"));
  EXPECT_TRUE(
      refuses("metadata", [&] { (void)api.submit_image_query(given.detector_id, given.image, given.options); }));
  EXPECT_TRUE(
      refuses("metadata", [&] { (void)api.try_submit_image_query(given.detector_id, given.image, given.options); }));
  EXPECT_TRUE(
      refuses("metadata", [&] { (void)api.submit_image_query_async(given.detector_id, given.image, given.options); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

TEST(ImageQueriesApiSubmitImageQuery, TakesMetadataAtItsLimits) {
  const FakeService service;
  const ImageQueriesApi api(service.options());
  SubmitImageQueryArguments given;
  given.options.metadata = Base64UrlJson(JsonValue::parse("{\"x\": \"" + std::string(1015, 'x') + "\"}"));
  answer_submit_image_query(service);
  EXPECT_NO_THROW((void)api.submit_image_query(given.detector_id, given.image, given.options));
}

TEST(ImageQueriesApiSubmitImageQuery, RefusesImageQueryIdThatIsEmpty) {
  const FakeService service;
  const ImageQueriesApi api(service.options());
  SubmitImageQueryArguments given;
  given.options.image_query_id = "";
  EXPECT_TRUE(
      refuses("image_query_id", [&] { (void)api.submit_image_query(given.detector_id, given.image, given.options); }));
  EXPECT_TRUE(refuses("image_query_id",
                      [&] { (void)api.try_submit_image_query(given.detector_id, given.image, given.options); }));
  EXPECT_TRUE(refuses("image_query_id",
                      [&] { (void)api.submit_image_query_async(given.detector_id, given.image, given.options); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

TEST(ImageQueriesApiSubmitImageQuery, RefusesPatienceTimeThatIsNotFinite) {
  const FakeService service;
  const ImageQueriesApi api(service.options());
  SubmitImageQueryArguments given;
  given.options.patience_time = std::numeric_limits<double>::quiet_NaN();
  EXPECT_TRUE(
      refuses("patience_time", [&] { (void)api.submit_image_query(given.detector_id, given.image, given.options); }));
  EXPECT_TRUE(refuses("patience_time",
                      [&] { (void)api.try_submit_image_query(given.detector_id, given.image, given.options); }));
  EXPECT_TRUE(refuses("patience_time",
                      [&] { (void)api.submit_image_query_async(given.detector_id, given.image, given.options); }));
  given.options.patience_time = std::numeric_limits<double>::infinity();
  EXPECT_TRUE(
      refuses("patience_time", [&] { (void)api.submit_image_query(given.detector_id, given.image, given.options); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

}}}}  // namespace ocelli::v1::groundlight
