// SPDX-License-Identifier: Apache-2.0
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include <ocelli/giq.hpp>
#include <ocelli/testing/mock_services.hpp>

#include "support/plain_http_client.hpp"
#include "testing/mock/checksum.hpp"
#include "testing/mock/giq_result.hpp"
#include "unit/core/temporary_folder.hpp"

namespace ocelli { namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;
using testing::MockOptions;
using testing::MockServices;

std::string bytes_in(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::uint64_t checksum_of(std::string_view bytes) {
  testing::mock::Checksum checksum;
  checksum.take(bytes);
  return checksum.value();
}

std::string made_up(std::uint64_t size) {
  auto source = testing::mock::made_up_bytes(size);
  std::string bytes(size, '\0');
  for (std::size_t at = 0; at < size;) at += source(&bytes[at], bytes.size() - at);
  return bytes;
}

/// The simulated service and a client of it.
struct Giq {
  explicit Giq(testing::MockGiqOptions settings = {}, Credential credential = giq::api_key("key"))
      : mock([&] {
          MockOptions options;
          options.giq = std::move(settings);
          return options;
        }()),
        inference([&] {
          ClientOptions options;
          options.base_url = mock.giq_url();
          options.credential = std::move(credential);
          options.retry.base_delay = milliseconds(1);
          return options;
        }()),
        files(inference.connection()) {}

  [[nodiscard]] std::string uploaded() const { return files.upload(http::text_body("pixels")).file_id; }
  [[nodiscard]] giq::InferenceJob started(const std::string& model = "model-ships") const {
    return inference.run(model, uploaded());
  }
  static giq::RunAndDownloadOptions quick() {
    giq::RunAndDownloadOptions options;
    options.poll.interval = milliseconds(1);
    return options;
  }

  MockServices mock;
  giq::InferenceApi inference;
  giq::FilesApi files;
  core_test::TemporaryFolder folder = {};
};

testing::MockGiqOptions done_at_once() {
  testing::MockGiqOptions settings;
  settings.looks_until_done = 0;
  return settings;
}

TEST(GiqMock, TakesAFileRunsAModelAndGivesTheResult) {
  testing::MockGiqOptions settings;
  settings.refused_runs = 2;
  Giq giq(settings);
  auto options = Giq::quick();
  options.upload.source_type = giq::SourceType::multispectral;
  options.run.geometry = "POLYGON((30 10, 40 40, 20 40, 30 10))";
  std::vector<giq::RunStage> stages;
  options.on_progress = [&](const giq::RunProgress& progress) {
    if (stages.empty() || stages.back() != progress.stage) stages.push_back(progress.stage);
    return ProgressAction::proceed;
  };
  const std::string scene = giq.folder.write("scene.tif", std::string(300000, 'p'));
  const auto result = run_and_download(giq.inference, giq.files, "model-ships", scene, giq.folder.path(""), options);
  EXPECT_EQ(result.job.status.text(), "DONE");
  EXPECT_EQ(fs::path(result.file.path).filename(), "result.geojson");
  EXPECT_EQ(JsonValue::parse(bytes_in(result.file.path)).kind(), JsonKind::object);
  EXPECT_EQ(stages, (std::vector<giq::RunStage>{giq::RunStage::uploading, giq::RunStage::starting,
                                                giq::RunStage::running, giq::RunStage::downloading}));
  const auto uploads = giq.mock.giq_uploads();
  ASSERT_EQ(uploads.size(), 1u);
  EXPECT_EQ(uploads[0].file_id, result.file_id);
  EXPECT_EQ(uploads[0].file_name, "scene.tif");
  EXPECT_EQ(uploads[0].source_type, "MULTISPECTRAL");
  EXPECT_EQ(uploads[0].size, 300000u);
  EXPECT_EQ(uploads[0].checksum, checksum_of(std::string(300000, 'p')));
  EXPECT_EQ(giq.mock.giq_job_count(), 1u);
}

TEST(GiqMock, ListsModelsBareOrInAnObject) {
  const Giq bare;
  const auto models = giq::models_of(bare.inference.list_models());
  ASSERT_EQ(models.size(), 3u);
  EXPECT_EQ(models[0].id, "model-ships");
  EXPECT_EQ(models[1].version, "2.1");
  testing::MockGiqOptions settings;
  settings.models_member = "content";
  const Giq wrapped(settings);
  EXPECT_EQ(giq::models_of(wrapped.inference.list_models()), models);
}

TEST(GiqMock, ShowsAJobFurtherWithEachLook) {
  const Giq giq;
  const auto job = giq.started();
  EXPECT_EQ(job.status.text(), "SUBMITTED");
  EXPECT_EQ(giq.inference.status(job.id).status.text(), "RUNNING");
  EXPECT_EQ(giq.inference.status(job.id).status.text(), "RUNNING");
  EXPECT_EQ(giq.inference.status(job.id).status.text(), "DONE");
  EXPECT_EQ(giq.inference.status(job.id).status.text(), "DONE");
}

TEST(GiqMock, EndsAJobWhenItsTimeHasPassed) {
  testing::MockGiqOptions settings;
  settings.time_until_done = std::chrono::hours(1);
  const Giq slow(settings);
  const auto job = slow.started();
  for (int look = 0; look < 5; ++look) EXPECT_EQ(slow.inference.status(job.id).status.text(), "RUNNING");
  settings.time_until_done = milliseconds(20);
  const Giq quick(settings);
  giq::WaitOptions options;
  options.poll.interval = milliseconds(5);
  EXPECT_EQ(wait_for_job(quick.inference, quick.started(), options).status.text(), "DONE");
}

TEST(GiqMock, FailsTheJobsOfABrokenModel) {
  const Giq giq(done_at_once());
  const auto job = giq.started("model-broken");
  EXPECT_EQ(job.status.text(), "FAILED");
  EXPECT_THROW(wait_for_job(giq.inference, job), JobFailedException);
}

TEST(GiqMock, AcceptsKeysAndTokensAsItIsTold) {
  testing::MockGiqOptions settings;
  settings.accepted_keys = {"right"};
  settings.accepted_tokens = {"token"};
  const auto is_accepted = [&](Credential credential) {
    const Giq giq(settings, std::move(credential));
    const auto models = giq.inference.try_list_models();
    EXPECT_TRUE(models || models.error_as<UnauthorizedException>() != nullptr);
    return models.has_value();
  };
  EXPECT_TRUE(is_accepted(giq::api_key("right")));
  EXPECT_TRUE(is_accepted(giq::access_token("token")));
  EXPECT_TRUE(is_accepted(giq::api_key("right").combined_with(giq::access_token("token"))));
  EXPECT_FALSE(is_accepted(giq::api_key("wrong")));
  EXPECT_FALSE(is_accepted(giq::access_token("right")));
  EXPECT_FALSE(is_accepted(giq::api_key("right").combined_with(giq::access_token("wrong"))));
  EXPECT_FALSE(is_accepted({}));
}

TEST(GiqMock, RefusesAsTheServiceDocumentsIt) {
  const Giq giq;
  test_support::PlainHttpClient client(giq.mock.port());
  const auto status_of = [&](const std::string& target) {
    return client.exchange({"GET", "/public/inference/" + target, {{"X-API-KEY", "key"}}}).status;
  };
  EXPECT_EQ(status_of("download"), 400);
  EXPECT_EQ(status_of("download?inferenceJobId="), 400);
  EXPECT_EQ(status_of("download?inferenceJobId=none"), 404);
  EXPECT_EQ(status_of("status?inferenceId=none"), 404);
  const auto job = giq.started();
  EXPECT_EQ(status_of("download?inferenceJobId=" + job.id), 500);
  try {
    static_cast<void>(giq.inference.run("model-ships", "file-none"));
    FAIL() << "there is no such file";
  } catch (const NotFoundException& error) {
    EXPECT_EQ(error.message(), "File not found");
  }
}

TEST(GiqMock, SendsAResultInChunksWithoutALength) {
  testing::MockGiqOptions settings = done_at_once();
  settings.result_bytes = 300000;
  const Giq giq(settings);
  const auto job = giq.started();
  CallOptions call;
  call.response_info = std::make_shared<ResponseInfo>();
  EXPECT_EQ(giq.inference.download(job.id, call).bytes, made_up(300000));
  EXPECT_FALSE(call.response_info->headers.contains("Content-Length"));
  EXPECT_EQ(call.response_info->headers.find("Content-Disposition"), "attachment; filename=result.geojson");
}

TEST(GiqMock, LeavesNoFileOfAResultThatIsCutOff) {
  testing::MockGiqOptions settings = done_at_once();
  settings.result_bytes = 300000;
  Giq giq(settings);
  const auto job = giq.started();
  testing::Fault cut;
  cut.times = testing::Fault::always;
  cut.path_prefix = "/public/inference/download";
  cut.cut_after = 200000;
  giq.mock.inject(cut);
  const std::string path = giq.folder.path("result.bin");
  EXPECT_THROW(static_cast<void>(giq::download_result(giq.inference, job, path)), TransportException);
  EXPECT_TRUE(fs::is_empty(giq.folder.path("")));
}

TEST(GiqMock, LeavesNoFileOfAResultThatIsShorterThanItsLength) {
  testing::MockGiqOptions settings = done_at_once();
  settings.result_bytes = 5000;
  Giq giq(settings);
  const auto job = giq.started();
  testing::Fault cut;
  cut.times = testing::Fault::always;
  cut.path_prefix = "/public/inference/download";
  cut.headers = {{"Content-Length", "6000"}};
  cut.cut_after = 5000;
  giq.mock.inject(cut);
  EXPECT_THROW(static_cast<void>(giq::download_result(giq.inference, job, giq.folder.path("x"))), TransportException);
  EXPECT_TRUE(fs::is_empty(giq.folder.path("")));
}

TEST(GiqMock, GivesTheWholeResultAfterOneThatWasCutOff) {
  testing::MockGiqOptions settings = done_at_once();
  settings.result_bytes = 300000;
  Giq giq(settings);
  const auto job = giq.started();
  testing::Fault cut;
  cut.path_prefix = "/public/inference/download";
  cut.cut_after = 200000;
  giq.mock.inject(cut);
  const auto file = giq::download_result(giq.inference, job, giq.folder.path("result.bin"));
  EXPECT_EQ(file.size, 300000u);
  EXPECT_EQ(bytes_in(file.path), made_up(300000));
}

TEST(GiqMock, LeavesNoFileWhereTheProgressCallbackCancels) {
  testing::MockGiqOptions settings = done_at_once();
  settings.result_bytes = std::uint64_t{64} << 20;
  Giq giq(settings);
  const auto job = giq.started();
  DownloadOptions options;
  options.call.progress = [](const Progress& progress) {
    return progress.bytes_received > 0 ? ProgressAction::cancel : ProgressAction::proceed;
  };
  EXPECT_THROW(static_cast<void>(giq::download_result(giq.inference, job, giq.folder.path("x"), options)),
               CancelledException);
  EXPECT_TRUE(fs::is_empty(giq.folder.path("")));
}

TEST(GiqMock, RefusesAFileThatIsTooLarge) {
  testing::MockGiqOptions settings;
  settings.max_upload_bytes = 1000;
  const Giq giq(settings);
  EXPECT_NO_THROW(static_cast<void>(giq.files.upload(http::text_body(std::string(1000, 'x')))));
  for (const std::size_t size : {std::size_t{1001}, std::size_t{3} << 20}) {
    const auto answer = giq.files.try_upload(http::text_body(std::string(size, 'x')));
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().status(), 413) << size;
  }
}

TEST(FilesApi, SendsNoFileOverTheSoftLimitUnlessItIsRaised) {
  Giq giq;
  const std::string path = giq.folder.write("large.tif", "");
  fs::resize_file(path, 100'000'001);
  try {
    giq::upload_file(giq.files, path);
    FAIL() << "the file is too large";
  } catch (const std::invalid_argument& error) {
    EXPECT_EQ(std::string(error.what()),
              "file: has 100000001 bytes, more than the 100000000 of file_max_bytes: the file exceeds the limit of the "
              "service's upload of type 1, and type 2, in parts, is not documented and so not supported; raise "
              "file_max_bytes where the service takes more");
  }
  EXPECT_TRUE(giq.mock.requests().empty());
  giq::UploadOptions options;
  options.file_max_bytes = 100'000'001;
  EXPECT_THROW(giq::upload_file(giq.files, path, options), HttpException);
  EXPECT_EQ(giq.mock.giq_uploads().size(), 0u);
}

}}  // namespace ocelli
