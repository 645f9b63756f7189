// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/golden/kitchen_sink.yaml by codegen/generate.py; edit that instead.
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <ocelli/errors.hpp>
#include <ocelli/http/body.hpp>
#include <ocelli/image.hpp>
#include <ocelli/json_value.hpp>
#include <ocelli/kitchen_sink/generated/odds_api.hpp>
#include <ocelli/open_enum.hpp>

#include "kitchen_sink/generated/model_tables.hpp"
#include "support/fake_service.hpp"
#include "support/sample_images.hpp"
#include "unit/kitchen_sink/generated/examples.hpp"

#if defined(__GNUC__)
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
#endif

namespace ocelli { inline namespace v1 { namespace kitchen_sink { namespace {

using namespace test_support;

/// What every test of store_file gives.
struct StoreFileArguments {
  OpenEnum<Kind> kind = OpenEnum<Kind>(Kind::two_d);
  std::int64_t row = std::int64_t{442};
  std::shared_ptr<const http::Body> file = http::text_body("bytes of file");
  StoreFileOptions options = all_options();

  static StoreFileOptions all_options() {
    StoreFileOptions options;
    return options;
  }
};

void answer_store_file(const FakeService& service) {
  service.transport->answer(200, "some \xff bytes", {{"Content-Type", "text/plain"}});
}

void expect_store_file_request(const testing::SentRequest& request) {
  EXPECT_EQ(request.method, "POST");
  EXPECT_EQ(path_of(request), "/v1/files/2D%2B/442");
  EXPECT_EQ(query_of(request), (Pairs{}));
  EXPECT_EQ(header_of(request, "Accept"), "text/plain");
  EXPECT_EQ(header_of(request, "Content-Type"), "application/pdf");
  EXPECT_EQ(request.body, "bytes of file");
}

void expect_store_file_answer(const std::string& answer) { EXPECT_EQ(answer, "some \xff bytes"); }

TEST(OddsApiStoreFile, SendsItsArgumentsAndDecodesTheAnswer) {
  const FakeService service;
  answer_store_file(service);
  const OddsApi api(service.options());
  const StoreFileArguments given;
  expect_store_file_answer(api.store_file(given.kind, given.row, given.file, given.options));
  expect_store_file_request(service.only_request());
}

TEST(OddsApiStoreFile, TryFormDoesTheSame) {
  const FakeService service;
  answer_store_file(service);
  const OddsApi api(service.options());
  const StoreFileArguments given;
  const auto result = api.try_store_file(given.kind, given.row, given.file, given.options);
  ASSERT_TRUE(result.has_value()) << result.error().what();
  expect_store_file_answer(*result);
  expect_store_file_request(service.only_request());
}

TEST(OddsApiStoreFile, AsyncFormDoesTheSame) {
  const FakeService service;
  answer_store_file(service);
  const OddsApi api(service.options());
  const StoreFileArguments given;
  expect_store_file_answer(api.store_file_async(given.kind, given.row, given.file, given.options).get());
  expect_store_file_request(service.only_request());
}

TEST(OddsApiStoreFile, TellsThatNothingWasFoundInEachForm) {
  const FakeService service;
  service.transport->answer_with([](const testing::SentRequest&) {
    http::Response response;
    response.status = 404;
    return http::Exchange{response, {}};
  });
  const OddsApi api(service.options());
  const StoreFileArguments given;
  EXPECT_THROW((void)api.store_file(given.kind, given.row, given.file, given.options), NotFoundException);
  EXPECT_NE(api.try_store_file(given.kind, given.row, given.file, given.options).error_as<NotFoundException>(),
            nullptr);
  EXPECT_THROW((void)api.store_file_async(given.kind, given.row, given.file, given.options).get(), NotFoundException);
  EXPECT_NE(
      api.store_file_async(given.kind, given.row, given.file, given.options).result().error_as<NotFoundException>(),
      nullptr);
}

TEST(OddsApiStoreFile, LeavesOutWhatIsNotGiven) {
  const FakeService service;
  answer_store_file(service);
  const OddsApi api(service.options());
  const StoreFileArguments given;
  (void)api.store_file(given.kind, given.row, given.file);
  const auto request = service.only_request();
  EXPECT_EQ(query_of(request), (Pairs{}));
}

TEST(OddsApiStoreFile, IsNotRepeatedWhereTheServiceIsUnavailable) {
  const FakeService service;
  service.transport->answer(503, "");
  answer_store_file(service);
  const OddsApi api(service.options());
  const StoreFileArguments given;
  EXPECT_THROW((void)api.store_file(given.kind, given.row, given.file, given.options), ServerErrorException);
  EXPECT_EQ(service.transport->requests().size(), 1u);
}

TEST(OddsApiStoreFile, IsSentToAnotherPath) {
  const FakeService service;
  answer_store_file(service);
  const OddsApi api(service.options());
  StoreFileArguments given;
  given.options.path = "/else%20where/{kind}/{row}/x";
  (void)api.store_file(given.kind, given.row, given.file, given.options);
  EXPECT_EQ(path_of(service.only_request()), "/else%20where/2D%2B/442/x");
}

TEST(OddsApiStoreFile, IsSentToTheAddressOfItsClass) {
  const FakeService service;
  answer_store_file(service);
  auto options = service.options();
  options.base_url.clear();
  const StoreFileArguments given;
  (void)OddsApi(options).store_file(given.kind, given.row, given.file, given.options);
  EXPECT_EQ(service.only_request().url.rfind("https://odds.example/", 0), 0u);
}

TEST(OddsApiStoreFile, RefusesPathThatIsNone) {
  const FakeService service;
  const OddsApi api(service.options());
  StoreFileArguments given;
  given.options.path = "";
  EXPECT_TRUE(refuses("path", [&] { (void)api.store_file(given.kind, given.row, given.file, given.options); }));
  EXPECT_TRUE(refuses("path", [&] { (void)api.try_store_file(given.kind, given.row, given.file, given.options); }));
  EXPECT_TRUE(refuses("path", [&] { (void)api.store_file_async(given.kind, given.row, given.file, given.options); }));
  given.options.path = "else%20where/{kind}/{row}/x";
  EXPECT_TRUE(refuses("path", [&] { (void)api.store_file(given.kind, given.row, given.file, given.options); }));
  given.options.path = "/else%20where/{kind}/{row}/x?a=b";
  EXPECT_TRUE(refuses("path", [&] { (void)api.store_file(given.kind, given.row, given.file, given.options); }));
  given.options.path = "/else%20where/{kind}/{row}/x/../a";
  EXPECT_TRUE(refuses("path", [&] { (void)api.store_file(given.kind, given.row, given.file, given.options); }));
  given.options.path = "/else%20where/{kind}/{row}/x\n";
  EXPECT_TRUE(refuses("path", [&] { (void)api.store_file(given.kind, given.row, given.file, given.options); }));
  given.options.path = "/else%20where/{kind}/{row}/x/{nobody}";
  EXPECT_TRUE(refuses("path", [&] { (void)api.store_file(given.kind, given.row, given.file, given.options); }));
  given.options.path = "/else%20where/a/{row}/x";
  EXPECT_TRUE(refuses("path", [&] { (void)api.store_file(given.kind, given.row, given.file, given.options); }));
  given.options.path = "/else%20where/{kind}/{row}/x/{kind}";
  EXPECT_TRUE(refuses("path", [&] { (void)api.store_file(given.kind, given.row, given.file, given.options); }));
  given.options.path = "/else%20where/{kind}/a/x";
  EXPECT_TRUE(refuses("path", [&] { (void)api.store_file(given.kind, given.row, given.file, given.options); }));
  given.options.path = "/else%20where/{kind}/{row}/x/{row}";
  EXPECT_TRUE(refuses("path", [&] { (void)api.store_file(given.kind, given.row, given.file, given.options); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

/// What every test of attach gives.
struct AttachArguments {
  std::shared_ptr<const http::Body> file = http::text_body("bytes of file");
  AttachOptions options = all_options();

  static AttachOptions all_options() {
    AttachOptions options;
    options.file_name = "file_name \"x\" é&b=c+d";
    options.file_max_bytes = std::int64_t{1000000};
    options.area = "POLYGON ((30 10, 40 40, 20 40, 30 10))";
    options.preview = Image::from_bytes(test_support::sample_png());
    return options;
  }
};

void answer_attach(const FakeService& service) { service.transport->answer(202, std::string(attach_answer_example)); }

void expect_attach_request(const testing::SentRequest& request) {
  EXPECT_EQ(request.method, "POST");
  EXPECT_EQ(path_of(request), "/v1/attachments");
  EXPECT_EQ(query_of(request), (Pairs{}));
  EXPECT_EQ(header_of(request, "Accept"), "application/json");
  EXPECT_EQ(form_of(request), (std::vector<test_support::SeenPart>{
                                  {"file", "file_name \"x\" é&b=c+d", "application/octet-stream", "bytes of file"},
                                  {"area", "", "", "POLYGON ((30 10, 40 40, 20 40, 30 10))"},
                                  {"preview", "image", "image/png", test_support::sample_png()}}));
}

void expect_attach_answer(const std::map<std::string, std::int64_t>& answer) {
  EXPECT_EQ(core::model_to_json(answer), JsonValue::parse(attach_answer_example));
}

TEST(OddsApiAttach, SendsItsArgumentsAndDecodesTheAnswer) {
  const FakeService service;
  answer_attach(service);
  const OddsApi api(service.options());
  const AttachArguments given;
  expect_attach_answer(api.attach(given.file, given.options));
  expect_attach_request(service.only_request());
}

TEST(OddsApiAttach, TryFormDoesTheSame) {
  const FakeService service;
  answer_attach(service);
  const OddsApi api(service.options());
  const AttachArguments given;
  const auto result = api.try_attach(given.file, given.options);
  ASSERT_TRUE(result.has_value()) << result.error().what();
  expect_attach_answer(*result);
  expect_attach_request(service.only_request());
}

TEST(OddsApiAttach, AsyncFormDoesTheSame) {
  const FakeService service;
  answer_attach(service);
  const OddsApi api(service.options());
  const AttachArguments given;
  expect_attach_answer(api.attach_async(given.file, given.options).get());
  expect_attach_request(service.only_request());
}

TEST(OddsApiAttach, TellsThatNothingWasFoundInEachForm) {
  const FakeService service;
  service.transport->answer_with([](const testing::SentRequest&) {
    http::Response response;
    response.status = 404;
    return http::Exchange{response, {}};
  });
  const OddsApi api(service.options());
  const AttachArguments given;
  EXPECT_THROW((void)api.attach(given.file, given.options), NotFoundException);
  EXPECT_NE(api.try_attach(given.file, given.options).error_as<NotFoundException>(), nullptr);
  EXPECT_THROW((void)api.attach_async(given.file, given.options).get(), NotFoundException);
  EXPECT_NE(api.attach_async(given.file, given.options).result().error_as<NotFoundException>(), nullptr);
}

TEST(OddsApiAttach, LeavesOutWhatIsNotGiven) {
  const FakeService service;
  answer_attach(service);
  const OddsApi api(service.options());
  const AttachArguments given;
  (void)api.attach(given.file);
  const auto request = service.only_request();
  EXPECT_EQ(query_of(request), (Pairs{}));
  EXPECT_EQ(form_of(request),
            (std::vector<test_support::SeenPart>{{"file", "file", "application/octet-stream", "bytes of file"}}));
}

TEST(OddsApiAttach, IsNotRepeatedWhereTheServiceIsUnavailable) {
  const FakeService service;
  service.transport->answer(503, "");
  answer_attach(service);
  const OddsApi api(service.options());
  const AttachArguments given;
  EXPECT_THROW((void)api.attach(given.file, given.options), ServerErrorException);
  EXPECT_EQ(service.transport->requests().size(), 1u);
}

TEST(OddsApiAttach, IsSentToTheAddressOfItsClass) {
  const FakeService service;
  answer_attach(service);
  auto options = service.options();
  options.base_url.clear();
  const AttachArguments given;
  (void)OddsApi(options).attach(given.file, given.options);
  EXPECT_EQ(service.only_request().url.rfind("https://odds.example/", 0), 0u);
}

TEST(OddsApiAttach, FailsWhereTheAnswerIsNoJson) {
  const FakeService service;
  service.transport->answer(202, "{\"half\":");
  const OddsApi api(service.options());
  const AttachArguments given;
  EXPECT_NE(api.try_attach(given.file, given.options).error_as<DecodeException>(), nullptr);
}

TEST(OddsApiAttach, RefusesFileMaxBytesThatTheFileHasMoreOf) {
  const FakeService service;
  const OddsApi api(service.options());
  AttachArguments given;
  given.options.file_max_bytes = 1;
  EXPECT_TRUE(refuses("file_max_bytes", [&] { (void)api.attach(given.file, given.options); }));
  EXPECT_TRUE(refuses("file_max_bytes", [&] { (void)api.try_attach(given.file, given.options); }));
  EXPECT_TRUE(refuses("file_max_bytes", [&] { (void)api.attach_async(given.file, given.options); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

TEST(OddsApiAttach, TakesFileMaxBytesAtItsLimits) {
  const FakeService service;
  const OddsApi api(service.options());
  AttachArguments given;
  given.options.file_max_bytes = std::int64_t{1000};
  answer_attach(service);
  EXPECT_NO_THROW((void)api.attach(given.file, given.options));
}

TEST(OddsApiAttach, RefusesAreaThatIsNoWkt) {
  const FakeService service;
  const OddsApi api(service.options());
  AttachArguments given;
  given.options.area = "";
  EXPECT_TRUE(refuses("area", [&] { (void)api.attach(given.file, given.options); }));
  EXPECT_TRUE(refuses("area", [&] { (void)api.try_attach(given.file, given.options); }));
  EXPECT_TRUE(refuses("area", [&] { (void)api.attach_async(given.file, given.options); }));
  given.options.area = "POLYGON((1 2, 3 4";
  EXPECT_TRUE(refuses("area", [&] { (void)api.attach(given.file, given.options); }));
  given.options.area = "LINE(1 2)";
  EXPECT_TRUE(refuses("area", [&] { (void)api.attach(given.file, given.options); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

TEST(OddsApiAttach, TakesAreaAtItsLimits) {
  const FakeService service;
  const OddsApi api(service.options());
  AttachArguments given;
  given.options.area = "POINT (54.4 24.5)";
  answer_attach(service);
  EXPECT_NO_THROW((void)api.attach(given.file, given.options));
  given.options.area = "polygon((30 10,40 40,20 40,30 10))";
  answer_attach(service);
  EXPECT_NO_THROW((void)api.attach(given.file, given.options));
}

}}}}  // namespace ocelli::v1::kitchen_sink
