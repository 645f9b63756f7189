// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include <ocelli/download.hpp>
#include <ocelli/giq.hpp>

#include "transport/file_server.hpp"
#include "transport/temporary_folder.hpp"
#include "transport/test_bodies.hpp"

namespace ocelli { namespace transport_test { namespace {

const std::string whole_file = patterned(100000);
const HeaderList with_etag = {{"ETag", "\"v1\""}, {"Content-Type", "image/png"}};

/// Downloads, and expects these bytes.
void expect_download(const FileServer& server, const std::string& bytes) {
  const TemporaryFolder folder;
  const auto downloaded = download_to_file(folder.path("a.png"), server.operation());
  EXPECT_EQ(downloaded.size, bytes.size());
  EXPECT_TRUE(bytes_in(folder.path("a.png")) == bytes);
  EXPECT_FALSE(std::filesystem::exists(folder.path("a.png.part")));
}

/// What each request asked for, in order.
std::vector<std::string> ranges_of(const FileServer& server) {
  std::vector<std::string> ranges;
  for (const auto& head : server.requests()) ranges.push_back(field_of(head, "Range"));
  return ranges;
}

using Ranges = std::vector<std::string>;

TEST(DownloadResume, GoesOnWhereTheTransferBroke) {
  FileServer server({cut(60000, whole_file, with_etag), rest(whole_file, with_etag)});
  expect_download(server, whole_file);
  EXPECT_EQ(ranges_of(server), (Ranges{"", "bytes=60000-"}));
  EXPECT_EQ(field_of(server.requests().at(0), "If-Range"), "");
  EXPECT_EQ(field_of(server.requests().at(1), "If-Range"), "\"v1\"");
}

TEST(DownloadResume, GoesOnAfterEachBreakAndAcrossAnswersThatSayNo) {
  FileServer server(
      {cut(60000, whole_file, with_etag), status(503), rest(whole_file, with_etag, 10000), rest(whole_file)});
  const TemporaryFolder folder;
  DownloadOptions options;
  options.call.retry = RetryOptions();
  options.call.retry->max_retries = 3;
  options.call.retry->base_delay = std::chrono::milliseconds(1);
  static_cast<void>(download_to_file(folder.path("a"), server.operation(), options));
  EXPECT_TRUE(bytes_in(folder.path("a")) == whole_file);
  EXPECT_EQ(ranges_of(server), (Ranges{"", "bytes=60000-", "bytes=60000-", "bytes=70000-"}));
}

TEST(DownloadResume, AsksForTheFileAsItIs) {
  FileServer server({whole(whole_file)});
  expect_download(server, whole_file);
  EXPECT_EQ(field_of(server.requests().at(0), "Accept-Encoding"), "identity");
}

TEST(DownloadResume, TakesNameAndTypeFromTheAnswerThatTheFileBeganWith) {
  FileServer server(
      {cut(60000, whole_file,
           {{"ETag", "\"v1\""}, {"Content-Type", "image/tiff"}, {"Content-Disposition", "attachment; filename=x.tif"}}),
       rest(whole_file)});
  const TemporaryFolder folder;
  const auto downloaded = download_to_file(folder.path(""), server.operation());
  EXPECT_EQ(std::filesystem::path(downloaded.path).filename(), "x.tif");
  EXPECT_EQ(downloaded.media_type, "image/tiff");
}

struct Validators {
  const char* name;
  HeaderList headers;
  std::string if_range;
};

void PrintTo(const Validators& validators, std::ostream* out) { *out << validators.name; }

class DownloadValidator : public ::testing::TestWithParam<Validators> {};

TEST_P(DownloadValidator, DecidesWhetherTheRestIsAskedFor) {
  const auto& wanted = GetParam().if_range;
  FileServer server(
      {cut(60000, whole_file, GetParam().headers), wanted.empty() ? whole(whole_file) : rest(whole_file)});
  expect_download(server, whole_file);
  EXPECT_EQ(field_of(server.requests().at(1), "If-Range"), wanted);
  EXPECT_EQ(ranges_of(server).at(1), wanted.empty() ? "" : "bytes=60000-");
}

const std::string date = "Sun, 06 Nov 1994 08:49:37 GMT";
const std::string day_before = "Sat, 05 Nov 1994 08:49:37 GMT";

INSTANTIATE_TEST_SUITE_P(
    OfEachKind, DownloadValidator,
    ::testing::Values(
        Validators{"none", {}, ""}, Validators{"strong", {{"ETag", "\"x\""}}, "\"x\""},
        Validators{"weak", {{"ETag", "W/\"x\""}}, ""},
        Validators{"day old", {{"Last-Modified", day_before}, {"Date", date}}, day_before},
        Validators{"just changed", {{"Last-Modified", date}, {"Date", date}}, ""},
        Validators{"no date", {{"Last-Modified", day_before}}, ""},
        Validators{"weak and day old", {{"ETag", "W/\"x\""}, {"Last-Modified", day_before}, {"Date", date}}, ""},
        Validators{"no ranges", {{"ETag", "\"x\""}, {"Accept-Ranges", "none"}}, ""},
        Validators{"encoded", {{"ETag", "\"x\""}, {"Content-Encoding", "br, identity"}, {"Vary", "x"}}, ""}));

TEST(DownloadResume, StartsAgainWhereTheServerGivesTheWhole) {
  const std::string other = "a file that has changed";
  FileServer server({cut(60000, whole_file, with_etag), whole(other, {{"ETag", "\"v2\""}})});
  expect_download(server, other);
  EXPECT_EQ(ranges_of(server), (Ranges{"", "bytes=60000-"}));
}

TEST(DownloadResume, StartsAgainWhereTheServerHasNoRest) {
  FileServer server(
      {cut(60000, whole_file, with_etag), status(416, {{"Content-Range", "bytes */60000"}}), whole(whole_file)});
  expect_download(server, whole_file);
  EXPECT_EQ(ranges_of(server), (Ranges{"", "bytes=60000-", ""}));
}

/// A 206 that is not just the rest of the file.
struct WrongPart {
  const char* name;
  HeaderList headers;
};

void PrintTo(const WrongPart& part, std::ostream* out) { *out << part.name; }

class DownloadPart : public ::testing::TestWithParam<WrongPart> {};

TEST_P(DownloadPart, ThatIsNotTheRestIsNotTaken) {
  const auto wrong = [](const std::string&) {
    return test_support::http_response(206, GetParam().headers, std::string(40000, '!'));
  };
  FileServer server({cut(60000, whole_file, with_etag), wrong, whole(whole_file, with_etag)});
  expect_download(server, whole_file);
  EXPECT_EQ(ranges_of(server), (Ranges{"", "bytes=60000-", ""}));
}

INSTANTIATE_TEST_SUITE_P(
    Any, DownloadPart,
    ::testing::Values(WrongPart{"without a range", {}},
                      WrongPart{"several", {{"Content-Type", "multipart/byteranges; boundary=x"}}},
                      WrongPart{"nonsense", {{"Content-Range", "bytes what-ever/100000"}}},
                      WrongPart{"from the start", {{"Content-Range", "bytes 0-39999/100000"}}},
                      WrongPart{"from later on", {{"Content-Range", "bytes 60001-99999/100000"}}},
                      WrongPart{"not to the end", {{"Content-Range", "bytes 60000-79999/100000"}}},
                      WrongPart{"of a larger file", {{"Content-Range", "bytes 60000-99999/100001"}}},
                      WrongPart{"of a file that grew", {{"Content-Range", "bytes 60000-109999/110000"}}},
                      WrongPart{"changed", {{"Content-Range", "bytes 60000-99999/100000"}, {"ETag", "\"v2\""}}},
                      WrongPart{"encoded",
                                {{"Content-Range", "bytes 60000-99999/100000"}, {"Content-Encoding", "x-own"}}}));

TEST(DownloadResume, DoesNotTakeAPartForTheWhole) {
  const auto unasked = [](const std::string&) {
    return test_support::http_response(206, {{"Content-Range", "bytes 50000-99999/100000"}}, whole_file.substr(50000));
  };
  FileServer server({unasked, whole(whole_file)});
  expect_download(server, whole_file);
  EXPECT_EQ(ranges_of(server), (Ranges{"", ""}));
}

TEST(DownloadResume, DoesNotTakeAPartForTheRestWhereNoneNamesTheSize) {
  const auto cut_chunk = [](const std::string&) {
    return "HTTP/1.1 200 OK\r\nETag: \"v1\"\r\nTransfer-Encoding: chunked\r\n\r\nea60\r\n" +
           whole_file.substr(0, 60000);
  };
  const auto less = [](const std::string&) {
    return test_support::http_response(206, {{"Content-Range", "bytes 60000-79999/*"}},
                                       whole_file.substr(60000, 20000));
  };
  FileServer server({cut_chunk, less, whole(whole_file)});
  expect_download(server, whole_file);
  EXPECT_EQ(ranges_of(server), (Ranges{"", "bytes=60000-", ""}));
}

TEST(DownloadResume, LeavesACallersOwnRangeAlone) {
  FileServer server({rest(whole_file, with_etag)});
  const TemporaryFolder folder;
  DownloadOptions options;
  options.call.headers = {{"Range", "bytes=99000-"}};
  EXPECT_EQ(download_to_file(folder.path("a"), server.operation(), options).size, 1000u);
  EXPECT_EQ(field_of(server.requests().at(0), "If-Range"), "");
}

TEST(DownloadResume, ServesEveryDownloadOfTheServices) {
  FileServer server({cut(60000, whole_file, with_etag), rest(whole_file, with_etag)});
  const TemporaryFolder folder;
  ClientOptions options;
  options.base_url = server.url() + "/public";
  options.credential = giq::api_key("key");
  options.retry.base_delay = std::chrono::milliseconds(1);
  static_cast<void>(giq::download_result(giq::InferenceApi(options), "job-1", folder.path("result.bin")));
  EXPECT_TRUE(bytes_in(folder.path("result.bin")) == whole_file);
  EXPECT_EQ(ranges_of(server), (Ranges{"", "bytes=60000-"}));
}

}}}  // namespace ocelli::transport_test
