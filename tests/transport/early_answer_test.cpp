// SPDX-License-Identifier: Apache-2.0
// Answers that come before their time, and servers that keep to the rules in their own way.
#include <gtest/gtest.h>

#include <atomic>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "transport/calls.hpp"
#include "transport/test_bodies.hpp"
#include "unit/core/client.hpp"

namespace ocelli { namespace transport_test { namespace {

using core_test::library_service;

/// More than all buffers on the way hold.
std::shared_ptr<const http::Body> large_body() {
  static const std::string text(32 << 20, 'x');
  return http::borrowed_body(text);
}

core::Call upload(const core::Operation& operation) {
  core::Call call(operation);
  call.path("/books").binary_body(large_body(), "text/plain");
  return call;
}

Result<core::Answer> call(const RawServer& server, const core::Call& call) {
  ClientOptions options;
  options.base_url = server.url();
  options.retry.max_retries = 0;
  return core::connect(library_service(), options)->perform(call, {});
}

/// Answers as soon as the head has come, and hangs up without reading the body.
RawServer::Handler refuse_and_reset(std::string answer) {
  return [answer = std::move(answer)](RawConnection& connection) {
    connection.read_head();
    connection.write(answer);
    connection.reset();
  };
}

TEST(EarlyAnswer, ThatRefusesAnUploadIsTheCallsErrorWhereTheConnectionIsResetBehindIt) {
  for (const int status : {401, 413, 503}) {
    RawServer server(refuse_and_reset(http_response(status, {{"Retry-After", "7"}}, R"({"detail":"enough"})")));
    // A race of the reset with the rest of the upload: it must not matter who wins.
    for (int i = 0; i < 40; ++i) {
      const auto result = call(server, upload(core_test::add_book));
      const auto* error = result.error_as<HttpException>();
      ASSERT_NE(error, nullptr) << result.error().what();
      EXPECT_EQ(error->status(), status);
      EXPECT_EQ(error->message(), "enough");
      EXPECT_EQ(error->retry_after(), std::chrono::seconds(7));
      EXPECT_EQ(error->delivery(), status == 503 ? Delivery::maybe_processed : Delivery::rejected);
    }
  }
}

TEST(EarlyAnswer, ThatRefusesStandsAlsoWithoutAllOfItsBody) {
  for (const std::string framing : {"Content-Length: 100\r\n", "Transfer-Encoding: chunked\r\n"}) {
    RawServer server(refuse_and_reset("HTTP/1.1 413 Too Large\r\n" + framing + "\r\n5\r\nhello"));
    const auto result = call(server, upload(core_test::put_book));
    const auto* error = result.error_as<HttpException>();
    ASSERT_NE(error, nullptr) << result.error().what();
    EXPECT_EQ(error->status(), 413);
    // Of chunks nothing is kept where the reset wins the race.
    if (framing[0] == 'C') {
      EXPECT_NE(error->body().find("hello"), std::string::npos);
    }
  }
}

TEST(EarlyAnswer, OfSuccessStandsWhereItIsWhole) {
  RawServer server(refuse_and_reset(http_response(201, {}, R"({"id":1})")));
  const auto answer = call(server, upload(core_test::add_book));
  ASSERT_TRUE(answer) << answer.error().what();
  EXPECT_EQ(answer->response.body, R"({"id":1})");
}

TEST(EarlyAnswer, OfSuccessThatIsCutIsAFailureOfAProcessedCall) {
  RawServer server(refuse_and_reset("HTTP/1.1 201 Created\r\nContent-Length: 100\r\n\r\n{"));
  const auto result = call(server, upload(core_test::add_book));
  ASSERT_NE(result.error_as<TransportException>(), nullptr);
  EXPECT_EQ(result.error().delivery(), Delivery::processed);
}

TEST(EarlyAnswer, OfSuccessDoesNotEndAnUploadThatTheServerStillTakes) {
  std::size_t taken = 0;
  Event over;
  RawServer server([&](RawConnection& connection) {
    connection.read_head();
    connection.write(http_response(200, {}, "{}"));
    while (taken < 32u << 20) taken += connection.read_some().size();
    over.happen();
  });
  EXPECT_TRUE(call(server, upload(core_test::add_book)));
  over.wait();
  EXPECT_EQ(taken, 32u << 20);
}

TEST(OldServer, ThatSpeaksHttp10WithoutALengthIsUnderstood) {
  RawServer server(once("HTTP/1.0 200 OK\r\nContent-Type: application/json\r\n\r\n{\"id\":1}"));
  const auto answer = call(server, core_test::get_call());
  ASSERT_TRUE(answer) << answer.error().what();
  EXPECT_EQ(answer->response.body, R"({"id":1})");
  EXPECT_EQ(answer->response.http_version, "1.0");
  RawServer refusing(once("HTTP/1.0 503 Service Unavailable\r\n\r\nsorry"));
  EXPECT_NE(call(refusing, core_test::post_call()).error_as<ServerErrorException>(), nullptr);
}

TEST(Continue, ThatNobodyAskedForChangesNothing) {
  for (const std::string interim :
       {"HTTP/1.1 100 Continue\r\n\r\n", "HTTP/1.1 100\r\nX: 1\r\n\r\nHTTP/1.1 102 P\r\n\r\n"}) {
    RawServer server([&](RawConnection& connection) {
      connection.write(interim);
      connection.read_request();
      connection.write(interim + http_response(201, {}, "{}"));
    });
    const auto answer = call(server, upload(core_test::add_book));
    ASSERT_TRUE(answer) << answer.error().what();
    EXPECT_EQ(answer->response.status, 201);
  }
}

/// Answers the first request, and then what HAProxy says to a kept connection on which nothing comes.
RawServer::Handler answer_and_hang_up(std::string goodbye, Event& taken, Event& gone) {
  return [goodbye = std::move(goodbye), &taken, &gone,
          first = std::make_shared<std::atomic<bool>>(true)](RawConnection& connection) {
    if (!first->exchange(false)) return always(http_response(201, {}, "{}"))(connection);
    connection.read_request();
    connection.write(http_response(200, {}, "{}"));
    taken.wait();
    connection.write(goodbye);
    connection.close();
    gone.happen();
  };
}

TEST(KeptConnection, ThatTheServerHungUpIsNotTakenForTheAnswerToTheNextCall) {
  for (const std::string goodbye : {"", "HTTP/1.0 408 Request Time-out\r\nConnection: close\r\n\r\ntoo slow"}) {
    Event taken;
    Event gone;
    RawServer server(answer_and_hang_up(goodbye, taken, gone));
    ClientOptions options;
    options.base_url = server.url();
    options.retry.max_retries = 0;
    const auto connection = core::connect(library_service(), options);
    ASSERT_TRUE(connection->perform(core_test::get_call(), {}));
    taken.happen();
    gone.wait();
    const auto answer = connection->perform(core_test::post_call(), {});
    ASSERT_TRUE(answer) << answer.error().what();
    EXPECT_EQ(answer->response.status, 201);
  }
}

TEST(KeptConnection, ThatBreaksUnderAPostIsNotTriedAgainAndUnderAPutIs) {
  for (const bool is_put : {false, true}) {
    std::atomic<int> requests{0};
    RawServer server([&](RawConnection& connection) {
      while (!connection.read_request().empty()) {
        if (++requests == 2) return connection.reset();
        connection.write(http_response(200, {}, "{}"));
      }
    });
    ClientOptions options;
    options.base_url = server.url();
    const auto connection = core::connect(library_service(), options);
    ASSERT_TRUE(connection->perform(core_test::get_call(), {}));
    core::Call second(is_put ? core_test::put_book : core_test::add_book);
    second.path("/books").json_body("{}");
    const auto result = connection->perform(second, {});
    EXPECT_EQ(result.has_value(), is_put);
    EXPECT_EQ(requests, is_put ? 3 : 2);
    if (is_put) continue;
    EXPECT_EQ(result.error().delivery(), Delivery::maybe_processed);
  }
}

}}}  // namespace ocelli::transport_test
