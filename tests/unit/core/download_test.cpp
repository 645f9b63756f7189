// SPDX-License-Identifier: Apache-2.0
#include <ocelli/download.hpp>

#include <filesystem>
#include <functional>
#include <stdexcept>
#include <string>

#include <gtest/gtest.h>

#include <ocelli/file_exception.hpp>

#include "unit/core/temporary_folder.hpp"

namespace ocelli { namespace {

namespace fs = std::filesystem;
using core_test::bytes_in;
using core_test::TemporaryFolder;

/// An operation that answers with these bytes and, where it is not empty, this Content-Disposition.
BinaryOperation answering(const std::string& bytes, const std::string& disposition = "") {
  return [=](const CallOptions& call) {
    if (!disposition.empty()) call.response_info->headers.add("Content-Disposition", disposition);
    call.sink->write(bytes);
    return Blob{"", "image/tiff"};
  };
}

BinaryOperation never_called() {
  return [](const CallOptions&) -> Blob { throw std::logic_error("the operation was called"); };
}

TEST(DownloadToFile, WritesTheAnswerAndSaysWhatItWrote) {
  const TemporaryFolder folder;
  const auto file = download_to_file(folder.path("x.tif"), answering("bytes", "attachment; filename=other.tif"));
  EXPECT_EQ(file.path, folder.path("x.tif"));
  EXPECT_EQ(file.size, 5u);
  EXPECT_EQ(file.media_type, "image/tiff");
  EXPECT_EQ(bytes_in(folder.path("x.tif")), "bytes");
}

TEST(DownloadToFile, RefusesAnOperationThatDoesNotPassItsOptionsOn) {
  const TemporaryFolder folder;
  const auto forgetful = [](const CallOptions&) { return Blob{"bytes", "image/tiff"}; };
  EXPECT_THROW(static_cast<void>(download_to_file(folder.path("x.tif"), forgetful)), std::invalid_argument);
  EXPECT_FALSE(fs::exists(folder.path("x.tif")));
}

TEST(DownloadToFile, TakesTheSuggestedNameInAFolderButNoFolderOfIt) {
  const TemporaryFolder folder;
  const std::string results = folder.path("results");
  fs::create_directory(results);
  const auto file = download_to_file(results, answering("bytes", "attachment; filename=\"../scene.tif\""));
  EXPECT_EQ(fs::path(file.path), fs::path(results) / "scene.tif");
  EXPECT_EQ(bytes_in(results + "/scene.tif"), "bytes");
  EXPECT_FALSE(fs::exists(folder.path("scene.tif")));
}

TEST(DownloadToFile, TakesTheFallbackInAFolderWhereNothingIsSuggested) {
  const TemporaryFolder folder;
  DownloadOptions options;
  EXPECT_EQ(fs::path(download_to_file(folder.path(""), answering("a"), options).path).filename(), "download");
  options.fallback_name = "../job-1";
  EXPECT_EQ(fs::path(download_to_file(folder.path(""), answering("b"), options).path).filename(), "job-1");
}

TEST(DownloadToFile, FindsAFreeNameInAFolderUnlessItMayReplace) {
  TemporaryFolder folder;
  folder.write("a.tif", "old");
  const auto operation = answering("new", "attachment; filename=a.tif");
  EXPECT_EQ(fs::path(download_to_file(folder.path(""), operation).path).filename(), "a (1).tif");
  EXPECT_EQ(fs::path(download_to_file(folder.path(""), operation).path).filename(), "a (2).tif");
  EXPECT_EQ(bytes_in(folder.path("a.tif")), "old");
  DownloadOptions options;
  options.existing = ExistingFile::replace;
  EXPECT_EQ(fs::path(download_to_file(folder.path(""), operation, options).path).filename(), "a.tif");
  EXPECT_EQ(bytes_in(folder.path("a.tif")), "new");
}

TEST(DownloadToFile, RefusesANameThatIsTakenBeforeAnythingIsSent) {
  TemporaryFolder folder;
  const std::string path = folder.write("x", "old");
  try {
    static_cast<void>(download_to_file(path, never_called()));
    FAIL() << "the file was replaced";
  } catch (const FileException& error) {
    EXPECT_EQ(error.code(), std::errc::file_exists);
    EXPECT_EQ(error.path(), path);
    EXPECT_EQ(std::string(error.what()),
              "cannot make \"" + path + "\" without ExistingFile::replace: " + error.code().message());
  }
  DownloadOptions options;
  options.existing = ExistingFile::replace;
  EXPECT_EQ(download_to_file(path, answering("new"), options).size, 3u);
  EXPECT_EQ(bytes_in(path), "new");
}

TEST(DownloadToFile, SeveralAtOnceIntoOneFolderDoNotMeet) {
  const TemporaryFolder folder;
  const BinaryOperation outer = [&](const CallOptions& call) {
    call.sink->write("outer");
    const auto file = download_to_file(folder.path(""), answering("inner", "attachment; filename=a.tif"));
    EXPECT_EQ(fs::path(file.path).filename(), "a.tif");
    EXPECT_TRUE(fs::exists(folder.path("download.part")));
    call.response_info->headers.add("Content-Disposition", "attachment; filename=a.tif");
    return Blob{"", "image/tiff"};
  };
  const auto file = download_to_file(folder.path(""), outer);
  EXPECT_EQ(fs::path(file.path).filename(), "a (1).tif");
  EXPECT_EQ(bytes_in(file.path), "outer");
  EXPECT_EQ(bytes_in(folder.path("a.tif")), "inner");
  EXPECT_EQ(std::distance(fs::directory_iterator(folder.path("")), fs::directory_iterator()), 2);
}

TEST(DownloadToFile, LeavesNothingWhereTheOperationFails) {
  const TemporaryFolder folder;
  const BinaryOperation failing = [](const CallOptions& call) -> Blob {
    call.sink->write("half");
    throw std::runtime_error("the connection broke");
  };
  EXPECT_THROW(static_cast<void>(download_to_file(folder.path("x"), failing)), std::runtime_error);
  EXPECT_THROW(static_cast<void>(download_to_file(folder.path(""), failing)), std::runtime_error);
  EXPECT_TRUE(fs::is_empty(folder.path("")));
}

TEST(DownloadToFile, RefusesWhatDoesNotFitBeforeAnythingIsSent) {
  const TemporaryFolder folder;
  DownloadOptions options;
  EXPECT_THROW(static_cast<void>(download_to_file("", never_called())), std::invalid_argument);
  EXPECT_THROW(static_cast<void>(download_to_file(folder.path("no/x"), never_called())), FileException);
  options.existing = ExistingFile::replace;
  EXPECT_THROW(static_cast<void>(download_to_file("/dev/null", never_called(), options)), std::invalid_argument);
  options.call.sink = std::make_shared<FileSink>(folder.path("other"));
  EXPECT_THROW(static_cast<void>(download_to_file(folder.path("x"), never_called(), options)), std::invalid_argument);
}

TEST(DownloadToFile, HasNoTimeLimitButTheCallersOwn) {
  const TemporaryFolder folder;
  CallOptions seen;
  const BinaryOperation look = [&](const CallOptions& call) {
    seen = call;
    seen.sink = nullptr;
    return Blob{};
  };
  DownloadOptions options;
  options.existing = ExistingFile::replace;
  static_cast<void>(download_to_file(folder.path("x"), look, options));
  EXPECT_EQ(seen.timeout, std::chrono::nanoseconds::max());
  options.call.timeout = std::chrono::seconds(3);
  static_cast<void>(download_to_file(folder.path("x"), look, options));
  EXPECT_EQ(seen.timeout, std::chrono::seconds(3));
  options.call.timeout.reset();
  options.call.deadline = std::chrono::steady_clock::time_point();
  static_cast<void>(download_to_file(folder.path("x"), look, options));
  EXPECT_EQ(seen.timeout, std::nullopt);
}

}}  // namespace ocelli
