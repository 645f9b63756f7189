// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/giq.yaml by codegen/generate.py; edit that instead.
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <ocelli/errors.hpp>
#include <ocelli/giq/generated/files_api.hpp>
#include <ocelli/http/body.hpp>
#include <ocelli/json_value.hpp>
#include <ocelli/open_enum.hpp>

#include "giq/generated/model_tables.hpp"
#include "support/fake_service.hpp"
#include "unit/giq/generated/examples.hpp"

namespace ocelli { inline namespace v1 { namespace giq { namespace {

using namespace test_support;

/// What every test of upload gives.
struct UploadArguments {
  std::shared_ptr<const http::Body> file = http::text_body("bytes of file");
  UploadOptions options = all_options();

  static UploadOptions all_options() {
    UploadOptions options;
    options.source_type = OpenEnum<SourceType>(SourceType::czml);
    options.file_name = "file_name \"x\" é&b=c+d";
    options.file_max_bytes = std::int64_t{100000000};
    return options;
  }
};

void answer_upload(const FakeService& service) { service.transport->answer(200, std::string(uploaded_file_example)); }

void expect_upload_request(const testing::SentRequest& request) {
  EXPECT_EQ(request.method, "POST");
  EXPECT_EQ(path_of(request), "/file/upload");
  EXPECT_EQ(query_of(request), (Pairs{{"sourceType", "CZML"}}));
  EXPECT_EQ(header_of(request, "Accept"), "application/json");
  EXPECT_EQ(form_of(request), (std::vector<test_support::SeenPart>{
                                  {"file", "file_name \"x\" é&b=c+d", "application/octet-stream", "bytes of file"}}));
}

void expect_upload_answer(const UploadedFile& answer) {
  EXPECT_EQ(core::model_to_json(answer), JsonValue::parse(uploaded_file_example));
}

TEST(FilesApiUpload, SendsItsArgumentsAndDecodesTheAnswer) {
  const FakeService service;
  answer_upload(service);
  const FilesApi api(service.options());
  const UploadArguments given;
  expect_upload_answer(api.upload(given.file, given.options));
  expect_upload_request(service.only_request());
}

TEST(FilesApiUpload, TryFormDoesTheSame) {
  const FakeService service;
  answer_upload(service);
  const FilesApi api(service.options());
  const UploadArguments given;
  const auto result = api.try_upload(given.file, given.options);
  ASSERT_TRUE(result.has_value()) << result.error().what();
  expect_upload_answer(*result);
  expect_upload_request(service.only_request());
}

TEST(FilesApiUpload, AsyncFormDoesTheSame) {
  const FakeService service;
  answer_upload(service);
  const FilesApi api(service.options());
  const UploadArguments given;
  expect_upload_answer(api.upload_async(given.file, given.options).get());
  expect_upload_request(service.only_request());
}

TEST(FilesApiUpload, TellsThatNothingWasFoundInEachForm) {
  const FakeService service;
  service.transport->answer_with([](const testing::SentRequest&) {
    http::Response response;
    response.status = 404;
    return http::Exchange{response, {}};
  });
  const FilesApi api(service.options());
  const UploadArguments given;
  EXPECT_THROW((void)api.upload(given.file, given.options), NotFoundException);
  EXPECT_NE(api.try_upload(given.file, given.options).error_as<NotFoundException>(), nullptr);
  EXPECT_THROW((void)api.upload_async(given.file, given.options).get(), NotFoundException);
  EXPECT_NE(api.upload_async(given.file, given.options).result().error_as<NotFoundException>(), nullptr);
}

TEST(FilesApiUpload, LeavesOutWhatIsNotGiven) {
  const FakeService service;
  answer_upload(service);
  const FilesApi api(service.options());
  const UploadArguments given;
  (void)api.upload(given.file);
  const auto request = service.only_request();
  EXPECT_EQ(query_of(request), (Pairs{}));
  EXPECT_EQ(form_of(request),
            (std::vector<test_support::SeenPart>{{"file", "file", "application/octet-stream", "bytes of file"}}));
}

TEST(FilesApiUpload, IsNotRepeatedWhereTheServiceIsUnavailable) {
  const FakeService service;
  service.transport->answer(503, "");
  answer_upload(service);
  const FilesApi api(service.options());
  const UploadArguments given;
  EXPECT_THROW((void)api.upload(given.file, given.options), ServerErrorException);
  EXPECT_EQ(service.transport->requests().size(), 1u);
}

TEST(FilesApiUpload, FailsWhereTheAnswerIsNoJson) {
  const FakeService service;
  service.transport->answer(200, "{\"half\":");
  const FilesApi api(service.options());
  const UploadArguments given;
  EXPECT_NE(api.try_upload(given.file, given.options).error_as<DecodeException>(), nullptr);
}

TEST(FilesApiUpload, RefusesFileMaxBytesThatTheFileHasMoreOf) {
  const FakeService service;
  const FilesApi api(service.options());
  UploadArguments given;
  given.options.file_max_bytes = 1;
  EXPECT_TRUE(refuses("file_max_bytes", [&] { (void)api.upload(given.file, given.options); }));
  EXPECT_TRUE(refuses("file_max_bytes", [&] { (void)api.try_upload(given.file, given.options); }));
  EXPECT_TRUE(refuses("file_max_bytes", [&] { (void)api.upload_async(given.file, given.options); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

TEST(FilesApiUpload, TakesFileMaxBytesAtItsLimits) {
  const FakeService service;
  const FilesApi api(service.options());
  UploadArguments given;
  given.options.file_max_bytes = std::int64_t{1000};
  answer_upload(service);
  EXPECT_NO_THROW((void)api.upload(given.file, given.options));
}

}}}}  // namespace ocelli::v1::giq
