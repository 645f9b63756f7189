// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <sys/resource.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>

#include <ocelli/download.hpp>
#include <ocelli/errors.hpp>
#include <ocelli/file_exception.hpp>

#include "core/base64.hpp"
#include "core/digest.hpp"
#include "transport/file_server.hpp"
#include "transport/temporary_folder.hpp"
#include "transport/test_bodies.hpp"

namespace ocelli { namespace transport_test { namespace {

using core::DigestAlgorithm;

const std::string sent_file = patterned(100000);
const std::string other_file = std::string(100000, 'x');

std::string digest(DigestAlgorithm algorithm, const std::string& bytes) {
  const auto digest = core::make_digest(algorithm);
  digest->update(bytes);
  return core::base64(digest->finish());
}

std::string sha256_of(const std::string& bytes) { return "sha-256=:" + digest(DigestAlgorithm::sha256, bytes) + ":"; }

/// A folder and an operation that downloads into it; it holds what was there before, at the end.
struct Download {
  TemporaryFolder folder;
  DownloadOptions options;

  Download() { options.existing = ExistingFile::replace; }

  DownloadedFile from(const FileServer& server) const {
    return download_to_file(folder.path("a"), server.operation(), options);
  }

  /// The error of the kind; a failed test where it is another.
  template <class Error>
  std::string error_from(const FileServer& server) const {
    std::ofstream(folder.path("a")) << "old";
    std::string what;
    try {
      static_cast<void>(from(server));
      ADD_FAILURE() << "nothing was wrong";
    } catch (const Error& error) {
      what = error.what();
    }
    EXPECT_EQ(bytes_in(folder.path("a")), "old");
    EXPECT_FALSE(std::filesystem::exists(folder.path("a.part")));
    return what;
  }
};

/// A header field that promises a digest of bytes.
struct Promise {
  const char* name;
  std::string (*value)(const std::string& bytes);
};

void PrintTo(const Promise& promise, std::ostream* out) { *out << promise.name; }

class DownloadDigest : public ::testing::TestWithParam<Promise> {};

TEST_P(DownloadDigest, ThatIsRightIsNoTrouble) {
  FileServer server({whole(sent_file, {{GetParam().name, GetParam().value(sent_file)}})});
  EXPECT_EQ(Download().from(server).size, sent_file.size());
  EXPECT_EQ(server.requests().size(), 1u);
}

TEST_P(DownloadDigest, ThatIsWrongIsATypedErrorAfterTheUsualTries) {
  FileServer server({whole(sent_file, {{"ETag", "\"v1\""}, {GetParam().name, GetParam().value(other_file)}})});
  const std::string what = Download().error_from<TransportException>(server);
  EXPECT_NE(what.find(GetParam().name), std::string::npos) << what;
  EXPECT_EQ(what.find('\n'), std::string::npos);
  ASSERT_EQ(server.requests().size(), 3u);
  // What is damaged is not gone on with.
  for (const auto& head : server.requests()) EXPECT_EQ(field_of(head, "Range"), "");
}

TEST_P(DownloadDigest, ThatIsRightTheSecondTimeIsNoTrouble) {
  const HeaderList promise = {{GetParam().name, GetParam().value(sent_file)}};
  FileServer server({whole(other_file, promise), whole(sent_file, promise)});
  const Download download;
  static_cast<void>(download.from(server));
  EXPECT_TRUE(bytes_in(download.folder.path("a")) == sent_file);
}

TEST_P(DownloadDigest, IsThatOfEncodedBytesAndNotCompared) {
  const std::string deflated_letter("\x4b\x04\x00", 3);
  FileServer server(
      {whole(deflated_letter, {{"Content-Encoding", "deflate"}, {GetParam().name, GetParam().value(sent_file)}})});
  EXPECT_EQ(Download().from(server).size, 1u);
}

INSTANTIATE_TEST_SUITE_P(
    InEachField, DownloadDigest,
    ::testing::Values(
        Promise{"Content-Digest", [](const std::string& bytes) { return sha256_of(bytes); }},
        Promise{"Repr-Digest",
                [](const std::string& bytes) {
                  return "unixsum=:AA==:, sha-512=:" + digest(DigestAlgorithm::sha512, bytes) + ":";
                }},
        Promise{"Digest", [](const std::string& bytes) { return "SHA-256=" + digest(DigestAlgorithm::sha256, bytes); }},
        Promise{"Content-MD5", [](const std::string& bytes) { return digest(DigestAlgorithm::md5, bytes); }},
        Promise{"x-goog-hash",
                [](const std::string& bytes) { return "crc32c=" + digest(DigestAlgorithm::crc32c, bytes); }},
        Promise{"x-goog-hash", [](const std::string& bytes) {
                  return "crc32c=" + digest(DigestAlgorithm::crc32c, sent_file) +
                         ",md5=" + digest(DigestAlgorithm::md5, bytes);
                }}));

/// In chunks, with fields behind them.
FileServer::Turn in_chunks(const std::string& head, const std::string& bytes, const HeaderList& trailers) {
  std::string answer = head + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n";
  std::ostringstream size;
  size << std::hex << bytes.size();
  answer += size.str() + "\r\n" + bytes + "\r\n0\r\n";
  for (const auto& [name, value] : trailers) answer.append(name).append(": ").append(value).append("\r\n");
  return [answer = answer + "\r\n"](const std::string&) { return answer; };
}

const std::string ok_head = "HTTP/1.1 200 OK\r\nETag: \"v1\"\r\n";

class DownloadDigestBehindTheBody : public ::testing::TestWithParam<const char*> {};

TEST_P(DownloadDigestBehindTheBody, ThatIsRightIsNoTrouble) {
  FileServer server({in_chunks(ok_head, sent_file, {{GetParam(), sha256_of(sent_file)}})});
  EXPECT_EQ(Download().from(server).size, sent_file.size());
  EXPECT_EQ(server.requests().size(), 1u);
}

TEST_P(DownloadDigestBehindTheBody, ThatIsWrongIsATypedErrorAfterTheUsualTries) {
  FileServer server({in_chunks(ok_head, sent_file, {{GetParam(), sha256_of(other_file)}})});
  const std::string what = Download().error_from<TransportException>(server);
  EXPECT_NE(what.find(GetParam()), std::string::npos) << what;
  EXPECT_EQ(server.requests().size(), 3u);
}

INSTANTIATE_TEST_SUITE_P(OfEachKind, DownloadDigestBehindTheBody, ::testing::Values("Content-Digest", "Repr-Digest"));

TEST(DownloadDigests, BehindTheBodyOfAnObjectThatIsStoredOtherwiseAreNotCompared) {
  const std::string head = ok_head + "x-goog-stored-content-encoding: gzip\r\n";
  const HeaderList of_the_stored = {{"x-goog-hash", "md5=" + digest(DigestAlgorithm::md5, other_file)}};
  FileServer server({in_chunks(head, sent_file, of_the_stored)});
  EXPECT_EQ(Download().from(server).size, sent_file.size());
  FileServer stored_as_sent({in_chunks(ok_head, sent_file, of_the_stored)});
  EXPECT_NE(Download().error_from<TransportException>(stored_as_sent).find("md5"), std::string::npos);
}

TEST(DownloadDigests, BehindTheRestAreOfTheRestAndOfTheWhole) {
  const std::string rest_of_file = sent_file.substr(60000);
  const std::string head =
      "HTTP/1.1 206 Partial Content\r\nETag: \"v1\"\r\nContent-Range: bytes 60000-99999/100000\r\n";
  const auto broken = cut(60000, sent_file, {{"ETag", "\"v1\""}});
  FileServer right(
      {broken, in_chunks(head, rest_of_file,
                         {{"Content-Digest", sha256_of(rest_of_file)}, {"Repr-Digest", sha256_of(sent_file)}})});
  EXPECT_EQ(Download().from(right).size, sent_file.size());
  EXPECT_EQ(right.requests().size(), 2u);
  FileServer wrong(
      {broken, in_chunks(head, rest_of_file, {{"Content-Digest", sha256_of(sent_file)}}), whole(sent_file)});
  EXPECT_EQ(Download().from(wrong).size, sent_file.size());
  EXPECT_EQ(wrong.requests().size(), 3u);
}

TEST(DownloadDigests, AreAllCompared) {
  const HeaderList promises = {{"x-goog-hash", "crc32c=" + digest(DigestAlgorithm::crc32c, sent_file)},
                               {"x-goog-hash", "md5=" + digest(DigestAlgorithm::md5, other_file)}};
  FileServer server({whole(sent_file, promises)});
  const std::string what = Download().error_from<TransportException>(server);
  EXPECT_NE(what.find("md5 of the bytes is"), std::string::npos) << what;
}

TEST(DownloadDigests, SayTheKindAndThatTheServiceDidItsWork) {
  FileServer server({whole(sent_file, {{"Content-MD5", digest(DigestAlgorithm::md5, other_file)}})});
  try {
    static_cast<void>(Download().from(server));
    FAIL() << "nothing was wrong";
  } catch (const TransportException& error) {
    EXPECT_EQ(error.kind(), http::FailureKind::corrupt);
    EXPECT_EQ(error.delivery(), Delivery::processed);
    EXPECT_EQ(error.attempts().size(), 3u);
  }
}

TEST(DownloadDigests, OfAPartAreThoseOfTheWholeOrOfThePartByTheirField) {
  const std::string part = sent_file.substr(60000);
  const HeaderList first = {{"ETag", "\"v1\""}, {"Content-Digest", sha256_of(sent_file)}};
  const HeaderList second = {{"Content-Digest", sha256_of(part)},
                             {"Repr-Digest", "md5=:" + digest(DigestAlgorithm::md5, sent_file) + ":"},
                             {"Content-MD5", digest(DigestAlgorithm::md5, part)}};
  FileServer server({cut(60000, sent_file, first), rest(sent_file, second)});
  EXPECT_EQ(Download().from(server).size, sent_file.size());
  EXPECT_EQ(server.requests().size(), 2u);
}

TEST(DownloadDigests, OfAPartThatIsWrongAreFound) {
  for (const auto& wrong :
       {HeaderList{{"Content-Digest", sha256_of(sent_file)}}, HeaderList{{"Repr-Digest", sha256_of(other_file)}}}) {
    FileServer server({cut(60000, sent_file, {{"ETag", "\"v1\""}}), rest(sent_file, wrong), status(404)});
    static_cast<void>(Download().error_from<NotFoundException>(server));
    EXPECT_EQ(server.requests().size(), 3u) << wrong.front().first;
  }
}

TEST(DownloadDigests, FindAWholeThatWasPutTogetherFromTwoFiles) {
  const HeaderList promise = {{"ETag", "\"v1\""}, {"Repr-Digest", sha256_of(sent_file)}};
  FileServer server({cut(60000, sent_file, promise), rest(other_file), whole(sent_file, promise)});
  const Download download;
  static_cast<void>(download.from(server));
  EXPECT_TRUE(bytes_in(download.folder.path("a")) == sent_file);
}

TEST(DownloadLength, ThatIsNotReachedIsAnError) {
  FileServer server({cut(60000, sent_file)});
  static_cast<void>(Download().error_from<TransportException>(server));
}

TEST(DownloadProgress, CancelsAndLeavesNothing) {
  Download download;
  download.options.call.progress = [](const Progress&) { return ProgressAction::cancel; };
  FileServer server({whole(sent_file)});
  static_cast<void>(download.error_from<CancelledException>(server));
}

TEST(DownloadProgress, ThatThrowsLeavesNothingAndReachesTheCaller) {
  Download download;
  download.options.call.progress = [](const Progress&) -> ProgressAction { throw std::domain_error("the user's own"); };
  FileServer server({whole(sent_file)});
  EXPECT_EQ(download.error_from<std::domain_error>(server), "the user's own");
}

TEST(DownloadRoom, ThatEndsIsATypedErrorAndLeavesNothing) {
  rlimit before{};
  ::getrlimit(RLIMIT_FSIZE, &before);
  const auto on_signal = std::signal(SIGXFSZ, SIG_IGN);
  rlimit small = before;
  small.rlim_cur = 50000;
  ::setrlimit(RLIMIT_FSIZE, &small);
  FileServer server({whole(sent_file)});
  const std::string what = Download().error_from<FileException>(server);
  ::setrlimit(RLIMIT_FSIZE, &before);
  std::signal(SIGXFSZ, on_signal);
  EXPECT_NE(what.find("cannot write"), std::string::npos) << what;
  EXPECT_EQ(server.requests().size(), 1u);
}

}}}  // namespace ocelli::transport_test
