// SPDX-License-Identifier: Apache-2.0
// Cassettes of downloads from a real server, and played with no network.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <ocelli/download.hpp>
#include <ocelli/groundlight.hpp>
#include <ocelli/http/default_transport.hpp>
#include <ocelli/testing/cassette.hpp>
#include <ocelli/testing/manual_clock.hpp>

#include "transport/file_server.hpp"
#include "unit/core/temporary_folder.hpp"

namespace ocelli { namespace {

using testing::CassetteError;
using testing::CassetteOptions;
using testing::CassettePlayer;
using testing::CassetteRecorder;
using transport_test::cut;
using transport_test::FileServer;
using transport_test::HeaderList;
using transport_test::rest;
using transport_test::whole;

const std::string taped_file = std::string(60000, 'a') + std::string(40000, 'b');

class CassetteDownloads : public ::testing::Test {
 protected:
  std::string downloaded(const std::string& url, std::shared_ptr<http::Transport> transport) {
    ClientOptions options;
    options.base_url = url + "/device-api";
    options.credential = groundlight::api_token("api_token");
    options.transport = std::move(transport);
    options.clock = std::make_shared<testing::ManualClock>();
    const groundlight::ImageQueriesApi api(options);
    DownloadOptions download;
    download.existing = ExistingFile::replace;
    static_cast<void>(download_to_file(
        folder.path("a"), [&](const CallOptions& call) { return api.get_image("iq_1", call); }, download));
    std::ifstream stream(folder.path("a"), std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  }

  void record(std::vector<FileServer::Turn> turns, const std::string& bytes, const CassetteOptions& options = {}) {
    const FileServer server(std::move(turns));
    const auto recorder = std::make_shared<CassetteRecorder>(http::make_default_transport(), tape, options);
    EXPECT_TRUE(downloaded(server.url(), recorder) == bytes);
    recorder->save();
  }

  void plays(const std::string& bytes) {
    const auto player = std::make_shared<CassettePlayer>(tape);
    EXPECT_TRUE(downloaded("https://gate.invalid", player) == bytes);
    EXPECT_EQ(player->left(), 0u);
  }

  core_test::TemporaryFolder folder;
  std::string tape = folder.path("tape.json");
};

TEST_F(CassetteDownloads, ThatBrokeAndWentOnArePlayedAlike) {
  const HeaderList headers = {{"ETag", "\"v1\""}};
  record({cut(60000, taped_file, headers), rest(taped_file, headers)}, taped_file);
  plays(taped_file);
}

TEST_F(CassetteDownloads, ThatBrokeTwiceArePlayedAlike) {
  const HeaderList headers = {{"ETag", "\"v1\""}};
  record({cut(60000, taped_file, headers), rest(taped_file, headers, 10000), rest(taped_file)}, taped_file);
  plays(taped_file);
}

TEST_F(CassetteDownloads, ThatBrokeAndBeganAnewArePlayedAlike) {
  record({cut(60000, std::string(taped_file.rbegin(), taped_file.rend())), whole(taped_file)}, taped_file);
  plays(taped_file);
}

// Made up: what they are of is not compared.
const std::pair<std::string, std::string> md5 = {"Content-MD5", "kAFQmDzST7DWlj99KOF/cg=="};
const std::pair<std::string, std::string> crc32c = {"x-goog-hash", "crc32c=4waSgw=="};

TEST_F(CassetteDownloads, ThatWereEncodedArePlayedDecoded) {
  const std::string deflated("\x01\x05\x00\xfa\xffhello", 10);
  record({whole(deflated, {{"Content-Encoding", "deflate"}, md5, crc32c})}, "hello");
  plays("hello");
}

TEST_F(CassetteDownloads, ThatTheServerDecodedArePlayedDecoded) {
  record({whole("hello", {{"x-goog-stored-content-encoding", "gzip"}, crc32c})}, "hello");
  plays("hello");
}

TEST_F(CassetteDownloads, HaveNoSecretInWhatCameBeforeABreak) {
  const std::string login = "{\"access_token\": \"real_77\", \"more\": 1}";
  record({cut(login.size() - 3, login), whole("hello")}, "hello");
  const std::string text = testing::Cassette::load(tape).text();
  EXPECT_NE(text.find("access_token"), std::string::npos) << text;
  EXPECT_EQ(text.find("real_77"), std::string::npos) << text;
  plays("hello");
}

TEST_F(CassetteDownloads, OfWhichTooMuchCameBeforeABreakAreNotPlayed) {
  CassetteOptions options;
  options.max_body_bytes = 50000;
  const HeaderList headers = {{"ETag", "\"v1\""}};
  record({cut(60000, taped_file, headers), rest(taped_file, headers)}, taped_file, options);
  try {
    static_cast<void>(downloaded("https://gate.invalid", std::make_shared<CassettePlayer>(tape)));
    FAIL() << "bytes were missing";
  } catch (const CassetteError& error) {
    EXPECT_NE(std::string(error.what()).find("60000 bytes was too large"), std::string::npos) << error.what();
  }
}

}}  // namespace ocelli
