// SPDX-License-Identifier: Apache-2.0
#include <chrono>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "groundlight_fixture.hpp"

namespace ocelli { namespace test_support {

using std::chrono::hours;
using std::chrono::seconds;
using std::chrono::steady_clock;
using testing::Fault;
using testing::MockOptions;
using testing::MockServices;

using MockServer = GroundlightMock;

TEST_F(MockServer, ServesThousandsOfRequestsOnOneConnection) {
  int served = 0;
  for (int i = 0; i < 2000; ++i) served += submit("detector_id=det_gate").status == 201 ? 1 : 0;
  EXPECT_EQ(served, 2000);
  EXPECT_EQ(services.submitted_count(), 2000U);
  EXPECT_EQ(services.connection_count(), 1U);
}

TEST_F(MockServer, ServesManyThreadsAtOnce) {
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([this] {
      PlainHttpClient own(services.port());
      for (int k = 0; k < 100; ++k) {
        const auto id = parsed(own.exchange(submission()))["id"].get<std::string>();
        EXPECT_EQ(own.exchange(get(std::string(image_queries) + '/' + id)).status, 200);
        EXPECT_EQ(own.exchange(get(image_queries)).status, 200);
      }
    });
  }
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(services.submitted_count(), 400U);
  EXPECT_EQ(services.requests().size(), 1200U);
  EXPECT_EQ(services.connection_count(), 4U);
}

TEST_F(MockServer, RecordsWhatArrived) {
  auto request = submission("detector_id=det_gate&metadata=e30%3D");
  request.headers.emplace_back("X-Mixed-Case", "v");
  exchange(request);
  exchange(get("/device-api/v1/me"));
  const auto recorded = services.requests();
  ASSERT_EQ(recorded.size(), 2U);
  EXPECT_EQ(recorded[0].method, "POST");
  EXPECT_EQ(recorded[0].target, request.target);
  EXPECT_EQ(recorded[0].body, sample_jpeg());
  EXPECT_EQ(recorded[0].headers[1], (std::pair<std::string, std::string>{"x-api-token", "api_test"}));
  EXPECT_EQ(recorded[0].headers[3], (std::pair<std::string, std::string>{"X-Mixed-Case", "v"}));
  EXPECT_EQ(recorded[0].remote_port, recorded[1].remote_port);
  services.clear_requests();
  EXPECT_TRUE(services.requests().empty());
}

TEST_F(MockServer, ListsItsRecordsForAnotherProgram) {
  exchange(submission());
  const auto listed = parsed(exchange({"GET", "/__mock/requests"}));
  ASSERT_EQ(listed.size(), 1U);
  EXPECT_EQ(listed[0]["method"], "POST");
  EXPECT_EQ(listed[0]["target"], std::string(image_queries) + "?detector_id=det_gate");
  EXPECT_EQ(listed[0]["body_size"], sample_jpeg().size());
  EXPECT_EQ(listed[0]["headers"][1], (std::vector<std::string>{"x-api-token", "api_test"}));
}

TEST_F(MockServer, EchoesTheRequestIdOnEveryResponse) {
  for (const auto* target : {"/device-api/v1/me", "/nothing", image_queries}) {
    auto request = get(target);
    request.headers.emplace_back("X-Request-Id", "req_uu1");
    EXPECT_EQ(exchange(request).header("X-Request-Id-Resolved"), "req_uu1") << target;
  }
  EXPECT_EQ(exchange(get("/device-api/v1/me")).header("X-Request-Id-Resolved"), "");
}

std::string chunk(const std::string& bytes) {
  std::ostringstream text;
  text << std::hex << bytes.size() << "\r\n" << bytes << "\r\n";
  return text.str();
}

TEST_F(MockServer, AcceptsChunkedRequests) {
  const auto jpeg = sample_jpeg();
  auto request = submission("detector_id=det_gate", chunk(jpeg.substr(0, 10)) + chunk(jpeg.substr(10)) + chunk(""));
  request.headers.emplace_back("Transfer-Encoding", "chunked");
  EXPECT_EQ(exchange(request).status, 201);
  EXPECT_EQ(services.requests().at(0).body, jpeg);
}

TEST_F(MockServer, AllowsABodyThatWaitsToBeAskedFor) {
  const auto jpeg = sample_jpeg();
  const auto head =
      std::string("POST ") + image_queries +
      "?detector_id=det_gate HTTP/1.1\r\nHost: h\r\nx-api-token: api_test\r\nContent-Type: image/jpeg\r\n" +
      "Expect: 100-continue\r\nContent-Length: " + std::to_string(jpeg.size()) + "\r\n\r\n";
  EXPECT_EQ(client.exchange_bytes(head).status, 100);
  EXPECT_EQ(client.exchange_bytes(jpeg).status, 201);
}

TEST_F(MockServer, AnswersHeadLikeGetWithoutABody) {
  auto request = get("/device-api/v1/me");
  const auto full = exchange(request);
  request.method = "HEAD";
  const auto head = exchange(request);
  EXPECT_EQ(head.status, 200);
  EXPECT_EQ(head.header("Content-Length"), std::to_string(full.body.size()));
  EXPECT_EQ(exchange(get("/device-api/v1/me")).body, full.body);
}

TEST_F(MockServer, ClosesWhenTheClientAsksForIt) {
  auto request = get("/device-api/v1/me");
  request.headers.emplace_back("Connection", "close");
  EXPECT_EQ(exchange(request).header("Connection"), "close");
  exchange(request);
  EXPECT_EQ(services.connection_count(), 2U);
}

TEST_F(MockServer, RefusesWhatIsNotHttp) {
  EXPECT_EQ(client.exchange_bytes("\x16\x03\x01 nonsense\r\n\r\n").status, 400);
}

TEST_F(MockServer, SaysWhichPortItCouldNotHave) {
  MockOptions taken;
  taken.port = services.port();
  try {
    const MockServices second(taken);
    FAIL() << "two servers on one port";
  } catch (const std::runtime_error& error) {
    EXPECT_NE(std::string(error.what()).find(std::to_string(services.port())), std::string::npos) << error.what();
  }
}

TEST(MockServerLimits, ThrottlesWhatExceedsTheRate) {
  MockOptions options;
  options.rate_limit = testing::MockRateLimit{2, seconds(3600)};
  MockServices services(options);
  PlainHttpClient client(services.port());
  EXPECT_EQ(client.exchange(get("/device-api/v1/me")).status, 200);
  EXPECT_EQ(client.exchange(get("/device-api/v1/me")).status, 200);
  const auto third = client.exchange(get("/device-api/v1/me"));
  EXPECT_EQ(third.status, 429);
  EXPECT_GT(std::stoi(third.header("Retry-After")), 3000);
  services.reset();
  EXPECT_EQ(client.exchange(get("/device-api/v1/me")).status, 200);
}

TEST(MockServerLimits, RefusesBodiesThatAreTooLarge) {
  MockOptions options;
  options.max_request_body = 100;
  MockServices services(options);
  EXPECT_EQ(PlainHttpClient(services.port()).exchange(submission()).status, 413);
}

TEST(MockServerLimits, ForgetsTheOldestBeyondItsMemory) {
  MockOptions options;
  options.memory_limit = 4096;
  MockServices services(options);
  PlainHttpClient client(services.port());
  const std::string first = parsed(client.exchange(submission()))["id"];
  for (int i = 0; i < 20; ++i) client.exchange(submission("detector_id=det_bolts"));
  EXPECT_LT(services.requests().size(), 20U);
  EXPECT_EQ(services.submitted_count(), 21U);
  EXPECT_EQ(client.exchange(get(std::string(image_queries) + '/' + first)).status, 404);
}

class MockServerStop : public ::testing::Test {
 protected:
  void stop_and_expect_promptness() {
    const auto start = steady_clock::now();
    services.reset();
    EXPECT_LT(steady_clock::now() - start, seconds(5));
  }

  std::unique_ptr<MockServices> services = std::make_unique<MockServices>();
  PlainHttpClient client{services->port()};
};

TEST_F(MockServerStop, DoesNotWaitForADelayedAnswer) {
  Fault fault;
  fault.delay = hours(1);
  services->inject(fault);
  client.send_bytes("GET /device-api/v1/me HTTP/1.1\r\nHost: h\r\n\r\n");
  ASSERT_TRUE(services->wait_for_requests(1, seconds(10)));
  stop_and_expect_promptness();
}

TEST_F(MockServerStop, DoesNotWaitForIdleConnections) {
  client.exchange(get("/device-api/v1/me"));
  stop_and_expect_promptness();
}

TEST_F(MockServerStop, DoesNotWaitForTheRestOfARequest) {
  client.exchange(get("/device-api/v1/me"));
  client.send_bytes("POST /device-api/v1/image-queries HTTP/1.1\r\nContent-Length: 100\r\n\r\nhalf");
  stop_and_expect_promptness();
}

TEST_F(MockServerStop, DoesNotWaitForAClientThatDoesNotRead) {
  Fault huge;
  huge.body = std::string(std::size_t{32} << 20U, 'x');
  services->inject(huge);
  client.send_bytes("GET /device-api/v1/me HTTP/1.1\r\nHost: h\r\n\r\n");
  client.wait_for_bytes();
  stop_and_expect_promptness();
}

}}  // namespace ocelli::test_support
