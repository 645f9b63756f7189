// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <memory>
#include <sstream>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include <ocelli/http/body.hpp>
#include <ocelli/testing/cassette.hpp>
#include <ocelli/testing/fake_transport.hpp>

#include "unit/core/temporary_folder.hpp"

namespace ocelli { namespace {

using testing::Cassette;
using testing::CassetteError;
using testing::CassetteOptions;
using testing::CassettePlayer;
using testing::CassetteRecorder;
using testing::TapedResponse;

http::Request request(std::string method, const std::string& target, const std::string& body = {},
                      http::Headers headers = {}) {
  http::Request result;
  result.method = std::move(method);
  result.url = "https://gate.example" + target;
  result.headers = std::move(headers);
  if (!body.empty()) result.body = http::text_body(body);
  return result;
}

struct TextSink : http::BodySink {
  void write(std::string_view bytes) override { text.append(bytes); }
  [[nodiscard]] bool restart() override {
    text.clear();
    return true;
  }
  std::string text;
};

class Tape : public ::testing::Test {
 protected:
  std::shared_ptr<CassetteRecorder> recorder(const CassetteOptions& options = {}) {
    return std::make_shared<CassetteRecorder>(transport, path, options);
  }
  /// What is on the tape after one exchange with this answer.
  std::string taped(const http::Request& asked, const std::string& answer, const CassetteOptions& options = {},
                    http::Headers headers = {{"Content-Type", "application/json"}}) {
    transport->answer(200, answer, std::move(headers));
    const auto recording = recorder(options);
    EXPECT_EQ(recording->exchange(asked, {}).response()->body, answer);
    return recording->cassette().text();
  }
  static bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

  core_test::TemporaryFolder folder;
  std::string path = folder.path("gate.json");
  std::shared_ptr<testing::FakeTransport> transport = std::make_shared<testing::FakeTransport>();
};

TEST_F(Tape, IsPlayedInOrderEachExchangeOnce) {
  transport->answer(200, "one");
  transport->answer(200, "two");
  const auto recording = recorder();
  static_cast<void>(recording->exchange(request("GET", "/a"), {}));
  static_cast<void>(recording->exchange(request("GET", "/a"), {}));
  recording->save();
  CassettePlayer player(path);
  EXPECT_EQ(player.left(), 2u);
  EXPECT_EQ(player.exchange(request("GET", "/a"), {}).response()->body, "one");
  EXPECT_EQ(player.exchange(request("GET", "/a"), {}).response()->body, "two");
  EXPECT_EQ(player.left(), 0u);
  EXPECT_THROW(static_cast<void>(player.exchange(request("GET", "/a"), {})), CassetteError);
}

TEST_F(Tape, IsSavedByTheRecordersEnd) {
  transport->answer(200, "one");
  static_cast<void>(recorder()->exchange(request("GET", "/a"), {}));
  EXPECT_EQ(Cassette::load(path).exchanges.size(), 1u);
}

TEST_F(Tape, SaysWhatWasAskedAndWhatIsNext) {
  transport->answer(200, "one");
  const auto recording = recorder();
  static_cast<void>(recording->exchange(request("POST", "/a?page=1", "{\"n\":1}"), {}));
  CassettePlayer player(recording->cassette());
  const auto said = [&](const http::Request& asked) -> std::string {
    try {
      static_cast<void>(player.exchange(asked, {}));
    } catch (const CassetteError& error) {
      return error.what();
    }
    return "";
  };
  EXPECT_EQ(said(request("POST", "/a?page=1", "{\"n\":2}")),
            "cassette: no such exchange: asked for POST /a?page=1 with {\"n\":2}; next on it is POST /a?page=1 with "
            "{\"n\":1}; record it again if the program asks for what it should");
  EXPECT_TRUE(holds(said(request("PUT", "/a?page=1", "{\"n\":1}")), "asked for PUT"));
  EXPECT_TRUE(holds(said(request("POST", "/a?page=2", "{\"n\":1}")), "asked for POST /a?page=2"));
  EXPECT_TRUE(holds(said(request("POST", "/b?page=1", "{\"n\":1}")), "asked for POST /b"));
  EXPECT_EQ(said(request("POST", "/a?page=1", "{\"n\":1}")), "");
  EXPECT_TRUE(holds(said(request("GET", "/")), "asked for GET / without a body; nothing is left on it"));
}

TEST_F(Tape, IsPlayedWithoutLookingAtBodiesWhereTheOptionsSaySo) {
  transport->answer(200, "one");
  const auto recording = recorder();
  static_cast<void>(recording->exchange(request("POST", "/a", "random 1"), {}));
  CassetteOptions options;
  options.match_body = false;
  CassettePlayer player(recording->cassette(), options);
  EXPECT_EQ(player.exchange(request("POST", "/a", "random 2"), {}).response()->body, "one");
}

TEST_F(Tape, HasFailuresToo) {
  http::TransportFailure failure;
  failure.kind = http::FailureKind::receive;
  failure.message = "cut";
  failure.code = "CURLE_PARTIAL_FILE";
  failure.status = 200;
  transport->fail(failure);
  failure.kind = http::FailureKind::cancelled;
  transport->fail(failure);
  const auto recording = recorder();
  static_cast<void>(recording->exchange(request("GET", "/a"), {}));
  static_cast<void>(recording->exchange(request("GET", "/a"), {}));
  CassettePlayer player(recording->cassette());
  ASSERT_EQ(player.left(), 1u) << "a caller's cancel is not the tape's";
  const auto played = player.exchange(request("GET", "/a"), {});
  ASSERT_NE(played.failure(), nullptr);
  EXPECT_EQ(played.failure()->code, "CURLE_PARTIAL_FILE");
  EXPECT_EQ(played.failure()->kind, http::FailureKind::receive);
  EXPECT_EQ(played.failure()->status, 200);
}

TEST_F(Tape, StreamsToSinksAndFromStreams) {
  transport->answer(200, "a large answer");
  const auto recording = recorder();
  const auto upload = [] {
    auto stream = std::make_shared<std::istringstream>("once");
    return stream;
  };
  struct OnceBody : http::Body {
    explicit OnceBody(std::shared_ptr<std::istream> in) : stream(std::move(in)) {}
    [[nodiscard]] std::optional<std::uint64_t> size() const override { return std::nullopt; }
    [[nodiscard]] bool is_replayable() const override { return false; }
    [[nodiscard]] std::unique_ptr<http::BodyReader> open() const override {
      struct Reader : http::BodyReader {
        explicit Reader(std::istream& in) : stream(in) {}
        std::size_t read(char* buffer, std::size_t size) override {
          stream.read(buffer, static_cast<std::streamsize>(size));
          return static_cast<std::size_t>(stream.gcount());
        }
        std::istream& stream;
      };
      return std::make_unique<Reader>(*stream);
    }
    std::shared_ptr<std::istream> stream;
  };
  auto asked = request("POST", "/a");
  asked.body = std::make_shared<OnceBody>(upload());
  TextSink sink;
  http::ExchangeOptions options;
  options.sink = &sink;
  static_cast<void>(recording->exchange(asked, options));
  EXPECT_EQ(sink.text, "a large answer");
  EXPECT_EQ(transport->requests().at(0).body, "once");

  CassettePlayer player(recording->cassette());
  sink.text.clear();
  asked.body = std::make_shared<OnceBody>(upload());
  const auto played = player.exchange(asked, options);
  EXPECT_EQ(sink.text, "a large answer");
  EXPECT_EQ(played.response()->body, "");
}

TEST_F(Tape, LeavesOutBodiesOverTheLimit) {
  CassetteOptions options;
  options.max_body_bytes = 10;
  transport->answer(200, "short");
  transport->answer(200, "an answer that is too long");
  const auto recording = recorder(options);
  static_cast<void>(recording->exchange(request("POST", "/a", "a request that is too long"), {}));
  static_cast<void>(recording->exchange(request("GET", "/b"), {}));
  CassettePlayer player(recording->cassette(), options);
  EXPECT_THROW(static_cast<void>(player.exchange(request("POST", "/a", "a request of another size"), {})),
               CassetteError);
  EXPECT_EQ(player.exchange(request("POST", "/a", "a request that is too LONG"), {}).response()->body, "short");
  EXPECT_THROW(static_cast<void>(player.exchange(request("GET", "/b"), {})), CassetteError);
}

TEST_F(Tape, KeepsToTheLimitOfAnAnswer) {
  transport->answer(200, "an answer");
  const auto recording = recorder();
  static_cast<void>(recording->exchange(request("GET", "/a"), {}));
  CassettePlayer player(recording->cassette());
  http::ExchangeOptions options;
  options.max_response_bytes = 3;
  EXPECT_EQ(player.exchange(request("GET", "/a"), options).failure()->kind, http::FailureKind::response_too_large);
}

TEST_F(Tape, EndsACancelledCall) {
  CassettePlayer player{Cassette()};
  CancellationSource source;
  source.cancel();
  http::ExchangeOptions options;
  options.cancellation = source.token();
  EXPECT_EQ(player.exchange(request("GET", "/a"), options).failure()->kind, http::FailureKind::cancelled);
}

TEST_F(Tape, HasAFixedBoundary) {
  const auto form = [](const std::string& boundary) {
    return request("POST", "/a", "--" + boundary + "\r\n\r\nx\r\n--" + boundary + "--\r\n",
                   {{"Content-Type", "multipart/form-data; boundary=" + boundary}});
  };
  transport->answer(200, "one");
  const auto recording = recorder();
  static_cast<void>(recording->exchange(form("ocelli-1234"), {}));
  CassettePlayer player(recording->cassette());
  EXPECT_EQ(player.exchange(form("ocelli-5678"), {}).response()->body, "one");
}

TEST_F(Tape, IsMadeAndPlayedByManyThreadsAtOnce) {
  transport->answer_with([](const testing::SentRequest& sent) {
    http::Response response;
    response.status = 200;
    response.body = sent.url;
    return http::Exchange{response, {}};
  });
  const auto in_threads = [](http::Transport& used) {
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i) {
      threads.emplace_back([&used, i] {
        for (int j = 0; j < 20; ++j) {
          const auto asked = request("GET", "/" + std::to_string(i) + "/" + std::to_string(j));
          EXPECT_EQ(used.exchange(asked, {}).response()->body, asked.url);
        }
      });
    }
    for (auto& thread : threads) thread.join();
  };
  const auto recording = recorder();
  in_threads(*recording);
  CassettePlayer player(recording->cassette());
  in_threads(player);
  EXPECT_EQ(player.left(), 0u);
}

TEST_F(Tape, IsRefusedWithoutATransportOrAPath) {
  EXPECT_THROW(CassetteRecorder(nullptr, path), std::invalid_argument);
  EXPECT_THROW(CassetteRecorder(transport, ""), std::invalid_argument);
}

TEST_F(Tape, HasNoHeaderButThoseOfAList) {
  const auto text =
      taped(request("GET", "/a", "", {{"X-New", "tok-12345"}, {"Accept", "a/b"}}), "{\"x\":\"tok-12345\"}", {},
            {{"Content-Type", "application/json"}, {"X-Other", "v"}, {"Set-Cookie", "s=abc-98765; Path=/"}});
  EXPECT_TRUE(holds(text, "Accept: a/b"));
  EXPECT_TRUE(holds(text, "Content-Type: application/json"));
  for (const char* secret : {"X-New", "tok-12345", "X-Other", "Set-Cookie", "abc-98765"}) {
    EXPECT_FALSE(holds(text, secret)) << secret;
  }
}

TEST_F(Tape, LearnsASecretAlsoFromALaterRequest) {
  transport->answer(200, "{\"harmless\":\"late-98765\"}");
  transport->answer(200, "{}");
  const auto recording = recorder();
  static_cast<void>(recording->exchange(request("GET", "/a"), {}));
  static_cast<void>(recording->exchange(request("GET", "/b", "", {{"Authorization", "Bearer late-98765"}}), {}));
  EXPECT_FALSE(holds(recording->cassette().text(), "late-98765"));
}

TEST_F(Tape, HasNoQueryValuesButThoseOfAList) {
  CassetteOptions options;
  options.query_names = {"colour"};
  const auto text = taped(request("GET", "/a?page=3&colour=red&signature=s1g-n4tur3&flag"), "\"s1g-n4tur3\"", options);
  EXPECT_TRUE(holds(text, "/a?page=3&colour=red&signature=***&flag")) << text;
  EXPECT_FALSE(holds(text, "s1g-n4tur3"));
}

TEST_F(Tape, HasNoSecretsInUrlsOfBodies) {
  const auto text = taped(request("GET", "/a"), R"({"url":"https://me:pw@files.example/x.tif?X-Sig=51671&page=2",)"
                                                R"("next":"http:\/\/h\/p?limit=1\u0026key=999","text":"a=b? c=d"})");
  EXPECT_TRUE(holds(text, R"(https://***@files.example/x.tif?X-Sig=***&page=2)")) << text;
  EXPECT_TRUE(holds(text, R"(http:\\/\\/h\\/p?limit=1\\u0026key=***)")) << text;
  EXPECT_TRUE(holds(text, "a=b? c=d"));
}

TEST_F(Tape, HasNoMembersWithTheNameOfASecret) {
  const auto text = taped(
      request("POST", "/login", R"({"user":"me","client-Secret" : "a\"b","pin":1})"),
      R"({"access_token":"t0k3n-one","nested":{"apiKey":12345,"token":null},"text":"{\"password\":\"pw\"}","again":"t0k3n-one"})");
  for (const char* secret : {"t0k3n-one", "12345", "a\\\"b", "pw"}) EXPECT_FALSE(holds(text, secret)) << secret << text;
  EXPECT_TRUE(holds(text, R"(\"apiKey\":\"***\",\"token\":null)")) << text;
  EXPECT_TRUE(holds(text, R"(\"user\":\"me\")"));
}

TEST_F(Tape, HasNoFieldsOfAFormWithTheNameOfASecret) {
  const auto text = taped(request("POST", "/login", "user=me&password=p%40ss%21&x=1",
                                  {{"Content-Type", "application/x-www-form-urlencoded"}}),
                          "\"p@ss!\"");
  EXPECT_TRUE(holds(text, "user=me&password=***&x=1")) << text;
  EXPECT_FALSE(holds(text, "p@ss!"));
}

TEST_F(Tape, HasNoSecretOfTheOptions) {
  CassetteOptions options;
  options.secrets = {"face of the boss"};
  EXPECT_FALSE(holds(taped(request("GET", "/face%20of%20the%20boss"), "\"face of the boss\"", options), "boss"));
}

TEST_F(Tape, IsPlayedToARequestWithAnotherSecretInTheSamePlaces) {
  const auto asked = [](const std::string& token) {
    return request("POST", "/a?sig=" + token, "{\"who\":\"" + token + "\"}", {{"Authorization", "Bearer " + token}});
  };
  transport->answer(200, "one");
  const auto recording = recorder();
  static_cast<void>(recording->exchange(asked("the-real-one"), {}));
  CassettePlayer player(recording->cassette());
  EXPECT_EQ(player.exchange(asked("nobody"), {}).response()->body, "one");
}

TEST_F(Tape, IsPlayedAlsoWhereTheNewSecretIsAWordOfTheOld) {
  transport->answer(200, "one");
  const auto recording = recorder();
  static_cast<void>(recording->exchange(request("GET", "/nobody", "", {{"Authorization", "Bearer the-real-one"}}), {}));
  CassettePlayer player(recording->cassette());
  const auto asked = request("GET", "/nobody", "", {{"Authorization", "Bearer nobody"}});
  EXPECT_EQ(player.exchange(asked, {}).response()->body, "one");
}

TEST_F(Tape, ForgetsDigestsOfABodyThatItChanged) {
  const http::Headers digests{{"Content-Type", "application/json"}, {"Content-MD5", "abc="}};
  EXPECT_TRUE(holds(taped(request("GET", "/a"), "{}", {}, digests), "Content-MD5"));
  EXPECT_FALSE(holds(taped(request("GET", "/a"), "{\"token\":\"abcdef\"}", {}, digests), "Content-MD5"));
}

}}  // namespace ocelli
