// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/golden/kitchen_sink.yaml by codegen/generate.py; edit that instead.
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <ocelli/errors.hpp>
#include <ocelli/image.hpp>
#include <ocelli/json_value.hpp>
#include <ocelli/kitchen_sink/generated/odds_api.hpp>
#include <ocelli/open_enum.hpp>
#include <ocelli/scalar_location.hpp>
#include <ocelli/timestamp.hpp>

#include "kitchen_sink/generated/model_tables.hpp"
#include "support/fake_service.hpp"
#include "support/sample_images.hpp"
#include "unit/kitchen_sink/generated/examples.hpp"

#if defined(__GNUC__)
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
#endif

namespace ocelli { inline namespace v1 { namespace kitchen_sink { namespace {

using namespace test_support;

/// What every test of upload gives.
struct UploadArguments {
  std::string group_by = "group_by \"x\" é&b=c+d";
  Image picture = Image::from_bytes(test_support::sample_png());
  std::string model_id = "modelId \"x\" é&b=c+d";
  UploadOptions options = all_options();

  static UploadOptions all_options() {
    UploadOptions options;
    options.sheet = http::text_body("bytes of sheet");
    options.sheet_name = "sheet_name \"x\" é&b=c+d";
    options.count = std::int64_t{553};
    options.weight = 217.5;
    options.is_final = true;
    options.kind = OpenEnum<Kind>(Kind::two_d);
    options.taken_at = Timestamp("2025-04-04T17:18:46.015922Z");
    return options;
  }
};

void answer_upload(const FakeService& service) { service.transport->answer(200, std::string(upload_answer_example)); }

void expect_upload_request(const testing::SentRequest& request) {
  EXPECT_EQ(request.method, "POST");
  EXPECT_EQ(path_of(request), "/v1/upload");
  EXPECT_EQ(query_of(request), (Pairs{{"group_by", "group_by \"x\" é&b=c+d"}}));
  EXPECT_EQ(header_of(request, "Accept"), "application/json");
  EXPECT_EQ(form_of(request),
            (std::vector<test_support::SeenPart>{{"picture", "picture", "image/png", test_support::sample_png()},
                                                 {"modelId", "", "", "modelId \"x\" é&b=c+d"},
                                                 {"sheet", "sheet_name \"x\" é&b=c+d", "text/csv", "bytes of sheet"},
                                                 {"count", "", "", "553"},
                                                 {"weight", "", "", "217.5"},
                                                 {"isFinal", "", "", "true"},
                                                 {"kind", "", "", "2D+"},
                                                 {"taken_at", "", "", "2025-04-04T17:18:46.015922Z"}}));
}

void expect_upload_answer(const JsonValue& answer) {
  EXPECT_EQ(core::model_to_json(answer), JsonValue::parse(upload_answer_example));
}

TEST(OddsApiUpload, SendsItsArgumentsAndDecodesTheAnswer) {
  const FakeService service;
  answer_upload(service);
  const OddsApi api(service.options());
  const UploadArguments given;
  expect_upload_answer(api.upload(given.group_by, given.picture, given.model_id, given.options));
  expect_upload_request(service.only_request());
}

TEST(OddsApiUpload, TryFormDoesTheSame) {
  const FakeService service;
  answer_upload(service);
  const OddsApi api(service.options());
  const UploadArguments given;
  const auto result = api.try_upload(given.group_by, given.picture, given.model_id, given.options);
  ASSERT_TRUE(result.has_value()) << result.error().what();
  expect_upload_answer(*result);
  expect_upload_request(service.only_request());
}

TEST(OddsApiUpload, AsyncFormDoesTheSame) {
  const FakeService service;
  answer_upload(service);
  const OddsApi api(service.options());
  const UploadArguments given;
  expect_upload_answer(api.upload_async(given.group_by, given.picture, given.model_id, given.options).get());
  expect_upload_request(service.only_request());
}

TEST(OddsApiUpload, TellsThatNothingWasFoundInEachForm) {
  const FakeService service;
  service.transport->answer_with([](const testing::SentRequest&) {
    http::Response response;
    response.status = 404;
    return http::Exchange{response, {}};
  });
  const OddsApi api(service.options());
  const UploadArguments given;
  EXPECT_THROW((void)api.upload(given.group_by, given.picture, given.model_id, given.options), NotFoundException);
  EXPECT_NE(api.try_upload(given.group_by, given.picture, given.model_id, given.options).error_as<NotFoundException>(),
            nullptr);
  EXPECT_THROW((void)api.upload_async(given.group_by, given.picture, given.model_id, given.options).get(),
               NotFoundException);
  EXPECT_NE(api.upload_async(given.group_by, given.picture, given.model_id, given.options)
                .result()
                .error_as<NotFoundException>(),
            nullptr);
}

TEST(OddsApiUpload, LeavesOutWhatIsNotGiven) {
  const FakeService service;
  answer_upload(service);
  const OddsApi api(service.options());
  const UploadArguments given;
  (void)api.upload(given.group_by, given.picture, given.model_id);
  const auto request = service.only_request();
  EXPECT_EQ(query_of(request), (Pairs{{"group_by", "group_by \"x\" é&b=c+d"}}));
  EXPECT_EQ(form_of(request),
            (std::vector<test_support::SeenPart>{{"picture", "picture", "image/png", test_support::sample_png()},
                                                 {"modelId", "", "", "modelId \"x\" é&b=c+d"}}));
}

TEST(OddsApiUpload, IsNotRepeatedWhereTheServiceIsUnavailable) {
  const FakeService service;
  service.transport->answer(503, "");
  answer_upload(service);
  const OddsApi api(service.options());
  const UploadArguments given;
  EXPECT_THROW((void)api.upload(given.group_by, given.picture, given.model_id, given.options), ServerErrorException);
  EXPECT_EQ(service.transport->requests().size(), 1u);
}

TEST(OddsApiUpload, SendsItsScalarsInTheQuery) {
  const FakeService service;
  answer_upload(service);
  const OddsApi api(service.options());
  UploadArguments given;
  given.options.scalar_location = ScalarLocation::query;
  (void)api.upload(given.group_by, given.picture, given.model_id, given.options);
  const auto request = service.only_request();
  EXPECT_EQ(query_of(request), (Pairs{{"group_by", "group_by \"x\" é&b=c+d"}}));
  EXPECT_EQ(form_of(request),
            (std::vector<test_support::SeenPart>{{"picture", "picture", "image/png", test_support::sample_png()},
                                                 {"modelId", "", "", "modelId \"x\" é&b=c+d"},
                                                 {"sheet", "sheet_name \"x\" é&b=c+d", "text/csv", "bytes of sheet"},
                                                 {"count", "", "", "553"},
                                                 {"weight", "", "", "217.5"},
                                                 {"isFinal", "", "", "true"},
                                                 {"kind", "", "", "2D+"},
                                                 {"taken_at", "", "", "2025-04-04T17:18:46.015922Z"}}));
}

TEST(OddsApiUpload, SendsItsScalarsInTheForm) {
  const FakeService service;
  answer_upload(service);
  const OddsApi api(service.options());
  UploadArguments given;
  given.options.scalar_location = ScalarLocation::form;
  (void)api.upload(given.group_by, given.picture, given.model_id, given.options);
  const auto request = service.only_request();
  EXPECT_EQ(query_of(request), (Pairs{}));
  EXPECT_EQ(form_of(request),
            (std::vector<test_support::SeenPart>{{"group_by", "", "", "group_by \"x\" é&b=c+d"},
                                                 {"picture", "picture", "image/png", test_support::sample_png()},
                                                 {"modelId", "", "", "modelId \"x\" é&b=c+d"},
                                                 {"sheet", "sheet_name \"x\" é&b=c+d", "text/csv", "bytes of sheet"},
                                                 {"count", "", "", "553"},
                                                 {"weight", "", "", "217.5"},
                                                 {"isFinal", "", "", "true"},
                                                 {"kind", "", "", "2D+"},
                                                 {"taken_at", "", "", "2025-04-04T17:18:46.015922Z"}}));
}

TEST(OddsApiUpload, SendsItsScalarsInBoth) {
  const FakeService service;
  answer_upload(service);
  const OddsApi api(service.options());
  UploadArguments given;
  given.options.scalar_location = ScalarLocation::both;
  (void)api.upload(given.group_by, given.picture, given.model_id, given.options);
  const auto request = service.only_request();
  EXPECT_EQ(query_of(request), (Pairs{{"group_by", "group_by \"x\" é&b=c+d"}}));
  EXPECT_EQ(form_of(request),
            (std::vector<test_support::SeenPart>{{"group_by", "", "", "group_by \"x\" é&b=c+d"},
                                                 {"picture", "picture", "image/png", test_support::sample_png()},
                                                 {"modelId", "", "", "modelId \"x\" é&b=c+d"},
                                                 {"sheet", "sheet_name \"x\" é&b=c+d", "text/csv", "bytes of sheet"},
                                                 {"count", "", "", "553"},
                                                 {"weight", "", "", "217.5"},
                                                 {"isFinal", "", "", "true"},
                                                 {"kind", "", "", "2D+"},
                                                 {"taken_at", "", "", "2025-04-04T17:18:46.015922Z"}}));
}

TEST(OddsApiUpload, IsSentToTheAddressOfItsClass) {
  const FakeService service;
  answer_upload(service);
  auto options = service.options();
  options.base_url.clear();
  const UploadArguments given;
  (void)OddsApi(options).upload(given.group_by, given.picture, given.model_id, given.options);
  EXPECT_EQ(service.only_request().url.rfind("https://odds.example/", 0), 0u);
}

TEST(OddsApiUpload, FailsWhereTheAnswerIsNoJson) {
  const FakeService service;
  service.transport->answer(200, "{\"half\":");
  const OddsApi api(service.options());
  const UploadArguments given;
  EXPECT_NE(api.try_upload(given.group_by, given.picture, given.model_id, given.options).error_as<DecodeException>(),
            nullptr);
}

TEST(OddsApiUpload, RefusesWeightThatIsNotFinite) {
  const FakeService service;
  const OddsApi api(service.options());
  UploadArguments given;
  given.options.weight = std::numeric_limits<double>::quiet_NaN();
  EXPECT_TRUE(
      refuses("weight", [&] { (void)api.upload(given.group_by, given.picture, given.model_id, given.options); }));
  EXPECT_TRUE(
      refuses("weight", [&] { (void)api.try_upload(given.group_by, given.picture, given.model_id, given.options); }));
  EXPECT_TRUE(
      refuses("weight", [&] { (void)api.upload_async(given.group_by, given.picture, given.model_id, given.options); }));
  given.options.weight = std::numeric_limits<double>::infinity();
  EXPECT_TRUE(
      refuses("weight", [&] { (void)api.upload(given.group_by, given.picture, given.model_id, given.options); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

}}}}  // namespace ocelli::v1::kitchen_sink
