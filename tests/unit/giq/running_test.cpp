// SPDX-License-Identifier: Apache-2.0
#include <ocelli/giq/running.hpp>

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "support/fake_service.hpp"
#include "unit/core/temporary_folder.hpp"
#include "unit/giq/fake_giq.hpp"

namespace ocelli { namespace {

namespace fs = std::filesystem;
using core_test::bytes_in;
using core_test::TemporaryFolder;
using giq::run_and_download;
using giq::RunAndDownloadOptions;
using giq::RunProgress;
using giq::RunStage;
using std::chrono::milliseconds;
using std::chrono::seconds;
using test_support::FakeGiq;
using test_support::refuses;

/// A folder with a file to upload, and what the service answers when all goes well.
struct Given {
  TemporaryFolder folder;
  FakeGiq fake;
  std::string scene = folder.write("scene.tif", "pixels");
  std::string result = folder.path("result.json");
  RunAndDownloadOptions options = {};

  void answer_upload() const { fake.transport->answer(200, R"({"fileId":"file-1","originalName":"scene.tif"})"); }
  void answer_result() const {
    fake.transport->answer(
        200, "the result",
        {{"Content-Type", "application/octet-stream"}, {"Content-Disposition", "attachment; filename=ships.json"}});
  }
  giq::RunResult run_file() const {
    return run_and_download(fake.inference, fake.files, "model-1", scene, result, options);
  }
  giq::RunResult run_id() const { return run_and_download(fake.inference, "model-1", "file-7", result, options); }
};

TEST(RunAndDownload, GoesTheWholeWayFromAFileToItsResult) {
  Given given;
  given.answer_upload();
  given.fake.answer_job("SUBMITTED");
  given.fake.answer_job("DONE");
  given.answer_result();
  given.options.upload.source_type = giq::SourceType::image;
  given.options.run.geometry = "POINT (54 24)";
  const auto result = given.run_file();
  EXPECT_EQ(result.file_id, "file-1");
  EXPECT_EQ(result.job.status.text(), "DONE");
  EXPECT_EQ(result.file.path, given.result);
  EXPECT_EQ(result.file.size, 10u);
  EXPECT_EQ(bytes_in(given.result), "the result");
  const auto requests = given.fake.transport->requests();
  ASSERT_EQ(requests.size(), 4u);
  EXPECT_EQ(requests[0].url, "https://giq.ae/public/file/upload?sourceType=IMAGE");
  const std::vector<test_support::SeenPart> file = {{"file", "scene.tif", "application/octet-stream", "pixels"}};
  EXPECT_EQ(test_support::form_of(requests[0]), file);
  const std::vector<test_support::SeenPart> run = {
      {"modelId", "", "", "model-1"}, {"fileId", "", "", "file-1"}, {"geometry", "", "", "POINT (54 24)"}};
  EXPECT_EQ(test_support::form_of(requests[1]), run);
  EXPECT_EQ(requests[3].url, "https://giq.ae/public/inference/download?inferenceJobId=job-1");
}

TEST(RunAndDownload, TakesTheIdOfAFileAndAFolderForTheResult) {
  Given given;
  given.result = given.folder.path("");
  given.fake.answer_job("DONE");
  given.answer_result();
  const auto result = given.run_id();
  EXPECT_EQ(result.file_id, "file-7");
  EXPECT_EQ(fs::path(result.file.path).filename(), "ships.json");
}

TEST(RunAndDownload, TriesAgainUntilTheServiceHasTakenInTheFile) {
  Given given;
  given.answer_upload();
  given.fake.answer_file_not_found();
  given.fake.answer_file_not_found();
  given.fake.answer_job("DONE");
  given.answer_result();
  EXPECT_EQ(given.run_file().job.id, "job-1");
  const std::vector<std::chrono::nanoseconds> waits = {seconds(5), milliseconds(7500)};
  EXPECT_EQ(given.fake.clock->waits(), waits);
}

TEST(RunAndDownload, GivesUpOnAFileThatIsNotTakenInInTime) {
  Given given;
  given.answer_upload();
  for (int tries = 0; tries < 100; ++tries) given.fake.answer_file_not_found();
  given.options.ingestion_timeout = seconds(20);
  const auto start = given.fake.clock->now();
  EXPECT_THROW(given.run_file(), NotFoundException);
  EXPECT_LE(given.fake.clock->now() - start, seconds(20));
  EXPECT_GT(given.fake.transport->requests().size(), 2u);
}

TEST(RunAndDownload, TriesOnlyOnceForTheIdOfAFileUnlessToldOtherwise) {
  Given given;
  given.fake.answer_file_not_found();
  EXPECT_THROW(given.run_id(), NotFoundException);
  EXPECT_EQ(given.fake.transport->requests().size(), 1u);
  given.options.ingestion_timeout = seconds(60);
  given.fake.answer_file_not_found();
  given.fake.answer_job("DONE");
  given.answer_result();
  EXPECT_EQ(given.run_id().job.id, "job-1");
}

TEST(RunAndDownload, DoesNotRepeatARunThatMayHaveStartedSomething) {
  Given given;
  given.fake.transport->answer(500, R"({"message":"Error occurred while running inference."})");
  given.options.ingestion_timeout = seconds(60);
  EXPECT_THROW(given.run_id(), ServerErrorException);
  EXPECT_EQ(given.fake.transport->requests().size(), 1u);
}

TEST(RunAndDownload, FindsWhatDoesNotFitBeforeAFileIsSent) {
  Given given;
  given.options.run.geometry = "POLYGON ((1 2";
  EXPECT_TRUE(refuses("geometry", [&] { given.run_file(); }));
  given.options.run.geometry.reset();
  given.options.poll.interval = seconds(0);
  EXPECT_TRUE(refuses("interval", [&] { given.run_file(); }));
  given.options.poll.interval = seconds(1);
  given.options.upload.file_max_bytes = 3;
  EXPECT_TRUE(refuses("file_max_bytes", [&] { given.run_file(); }));
  given.options.upload.file_max_bytes.reset();
  given.folder.write("result.json", "taken");
  EXPECT_THROW(given.run_file(), FileException);
  given.scene = given.folder.path("missing.tif");
  given.options.existing = ExistingFile::replace;
  EXPECT_TRUE(refuses("missing.tif", [&] { given.run_file(); }));
  EXPECT_TRUE(given.fake.transport->requests().empty());
}

TEST(RunAndDownload, HasOneDeadlineOverAll) {
  Given given;
  given.answer_upload();
  given.fake.answer_job("RUNNING");
  given.fake.answer_job("DONE");
  given.answer_result();
  given.options.call.timeout = seconds(60);
  const auto end = given.fake.clock->now() + seconds(60);
  static_cast<void>(given.run_file());
  for (const auto& request : given.fake.transport->requests()) {
    EXPECT_EQ(request.options.deadline, end) << request.url;
  }
}

TEST(RunAndDownload, TellsTheStagesInTheirOrder) {
  Given given;
  given.answer_upload();
  given.fake.answer_job("SUBMITTED");
  given.fake.answer_job("DONE");
  given.answer_result();
  std::vector<std::string> stages;
  given.options.on_progress = [&](const RunProgress& progress) {
    const std::string job = progress.job == nullptr ? "" : ":" + progress.job->status.text();
    stages.push_back(std::string(to_string(progress.stage)) + job);
    return ProgressAction::proceed;
  };
  static_cast<void>(given.run_file());
  // The fake transport reports no bytes, so the transfers tell nothing.
  EXPECT_EQ(stages, (std::vector<std::string>{"starting", "running:SUBMITTED", "running:DONE"}));
}

TEST(RunAndDownload, EndsWhereTheCallbackCancels) {
  for (const RunStage stage : {RunStage::starting, RunStage::running}) {
    Given given;
    given.fake.answer_job("RUNNING");
    given.options.on_progress = [&](const RunProgress& progress) {
      return progress.stage == stage ? ProgressAction::cancel : ProgressAction::proceed;
    };
    EXPECT_THROW(given.run_id(), CancelledException);
    EXPECT_EQ(given.fake.transport->requests().size(), stage == RunStage::starting ? 0u : 1u);
    EXPECT_FALSE(fs::exists(given.result));
  }
}

TEST(RunAndDownload, EndsBetweenTwoTriesWhereATokenIsCancelled) {
  Given given;
  CancellationSource source;
  given.options.ingestion_timeout = seconds(60);
  given.options.call.cancellation = source.token();
  given.fake.transport->answer_with([&](const testing::SentRequest&) {
    source.cancel();
    http::Response response;
    response.status = 404;
    return http::Exchange{response, {}};
  });
  EXPECT_THROW(given.run_id(), CancelledException);
  EXPECT_EQ(given.fake.transport->requests().size(), 1u);
}

TEST(RunAndDownload, SendsNothingWhereEitherTokenIsCancelledBeforehand) {
  CancellationSource source;
  source.cancel();
  for (const auto set :
       {+[](RunAndDownloadOptions&options, const CancellationToken&token) { options.poll.cancellation = token; },
        +[](RunAndDownloadOptions&options, const CancellationToken&token) { options.call.cancellation = token; }}) {
    Given given;
    set(given.options, source.token());
    EXPECT_THROW(given.run_file(), CancelledException);
    EXPECT_TRUE(given.fake.transport->requests().empty());
  }
}

TEST(RunAndDownload, LeavesNoFileOfAJobThatFailed) {
  Given given;
  given.fake.answer_job("FAILED");
  EXPECT_THROW(given.run_id(), JobFailedException);
  EXPECT_FALSE(fs::exists(given.result));
  EXPECT_FALSE(fs::exists(given.result + ".part"));
}

TEST(DownloadResult, KeepsARefusalOutOfTheFile) {
  const Given given;
  given.fake.transport->answer(500, R"({"message":"Error while streaming"})");
  try {
    static_cast<void>(giq::download_result(given.fake.inference, "job-1", given.result));
    FAIL() << "an error became a result";
  } catch (const ServerErrorException& error) {
    EXPECT_EQ(error.message(), "Error while streaming");
  }
  EXPECT_FALSE(fs::exists(given.result));
  EXPECT_FALSE(fs::exists(given.result + ".part"));
}

TEST(DownloadResult, IsCalledAfterItsJobInAFolderWhereNothingIsSuggested) {
  const Given given;
  given.fake.transport->answer(200, "bytes", {{"Content-Type", "application/octet-stream"}});
  const auto file = giq::download_result(given.fake.inference, FakeGiq::job("DONE"), given.folder.path(""));
  EXPECT_EQ(fs::path(file.path).filename(), "job-1");
  EXPECT_EQ(file.media_type, "application/octet-stream");
}

}}  // namespace ocelli
