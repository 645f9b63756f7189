// SPDX-License-Identifier: Apache-2.0
#include "support/raw_server.hpp"

#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <atomic>
#include <cstring>
#include <future>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "support/plain_http_client.hpp"

namespace ocelli { namespace test_support {

TEST(RawServerTest, HandsEveryByteToItsHandler) {
  std::promise<std::string> received;
  RawServer server([&](RawConnection& connection) {
    received.set_value(connection.read_request());
    connection.write(http_response(201, {{"X-Name", "value"}}, "body"));
  });
  PlainHttpClient client(server.port());
  const std::string bytes = "POST / HTTP/1.1\r\ncontent-length:  4\r\n\r\nabcd";
  const auto response = client.exchange_bytes(bytes);
  EXPECT_EQ(received.get_future().get(), bytes);
  EXPECT_EQ(response.status, 201);
  EXPECT_EQ(response.header("X-Name"), "value");
  EXPECT_EQ(response.body, "body");
}

TEST(RawServerTest, ReadsChunkedRequestsWithTheirFraming) {
  std::promise<std::string> received;
  RawServer server([&](RawConnection& connection) {
    received.set_value(connection.read_request());
    connection.write(http_response(200));
  });
  const std::string bytes =
      "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\nX-Trailer: 1\r\n\r\n";
  PlainHttpClient(server.port()).exchange_bytes(bytes);
  EXPECT_EQ(received.get_future().get(), bytes);
}

TEST(RawServerTest, KeepsWhatFollowsARequestForTheNext) {
  RawServer server([](RawConnection& connection) {
    for (auto request = connection.read_request(); !request.empty(); request = connection.read_request()) {
      connection.write(http_response(200, {}, request.substr(0, request.find(" HTTP"))));
    }
  });
  PlainHttpClient client(server.port());
  EXPECT_EQ(client.exchange_bytes("GET /1 HTTP/1.1\r\n\r\nGET /2 HTTP/1.1\r\n\r\n").body, "GET /1");
  EXPECT_EQ(client.exchange_bytes("GET /3 HTTP/1.1\r\n\r\n").body, "GET /2");
  EXPECT_EQ(client.exchange_bytes("GET /4 HTTP/1.1\r\n\r\n").body, "GET /3");
  EXPECT_EQ(server.connections(), 1U);
}

TEST(RawServerTest, ReadsTheHeadAlone) {
  RawServer server([](RawConnection& connection) {
    const auto head = connection.read_head();
    connection.write(http_response(200, {}, std::to_string(head.size()) + ' ' + connection.read_some()));
  });
  EXPECT_EQ(PlainHttpClient(server.port()).exchange_bytes("GET / HTTP/1.1\r\n\r\nrest").body, "18 rest");
}

TEST(RawServerTest, ResetsAConnection) {
  RawServer server([](RawConnection& connection) {
    connection.read_request();
    connection.reset();
  });
  EXPECT_EQ(PlainHttpClient(server.port()).exchange({}).ending, PlainResponse::Ending::reset);
}

TEST(RawServerTest, ClosesWhenTheHandlerReturnsOrThrows) {
  RawServer server([](RawConnection& connection) {
    connection.read_request();
    throw std::runtime_error("on purpose");
  });
  EXPECT_EQ(PlainHttpClient(server.port()).exchange({}).ending, PlainResponse::Ending::closed);
}

TEST(RawServerTest, SeesThePeerClose) {
  std::promise<bool> closed_by_peer;
  RawServer server([&](RawConnection& connection) { closed_by_peer.set_value(connection.wait_closed_by_peer()); });
  PlainHttpClient(server.port()).send_bytes("x");
  EXPECT_TRUE(closed_by_peer.get_future().get());
}

TEST(RawServerTest, SurvivesWritingToAPeerThatIsGone) {
  std::promise<void> written;
  RawServer server([&](RawConnection& connection) {
    connection.wait_closed_by_peer();
    while (connection.write(std::string(65536, 'x'))) continue;
    written.set_value();
  });
  PlainHttpClient(server.port()).send_bytes("x");
  written.get_future().wait();
}

TEST(RawServerTest, StopsWhateverItsHandlersWaitFor) {
  std::promise<void> waiting[4];
  std::atomic<int> next{0};
  std::atomic<int> returned{0};
  std::vector<std::unique_ptr<PlainHttpClient>> clients;
  {
    RawServer server([&](RawConnection& connection) {
      const int number = next++;
      waiting[number].set_value();
      if (number == 0) connection.read_request();
      if (number == 1) connection.wait_for_stop();
      if (number == 2) connection.wait_closed_by_peer();
      if (number == 3) connection.write(std::string(std::size_t{64} << 20U, 'x'));
      ++returned;
    });
    for (auto& promise : waiting) {
      clients.push_back(std::make_unique<PlainHttpClient>(server.port()));
      clients.back()->send_bytes("x");
      promise.get_future().wait();
    }
  }
  EXPECT_EQ(returned, 4);
}

TEST(RawServerTest, ListensOnAUnixSocket) {
  const std::string path = ::testing::TempDir() + "raw_server_" + std::to_string(::getpid()) + ".sock";
  std::string answer(16, '\0');
  {
    RawServer server([](RawConnection& connection) { connection.write(connection.read_some()); }, path);
    EXPECT_EQ(server.url(), "http://localhost");
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, path.data(), path.size());
    const Descriptor socket(::socket(AF_UNIX, SOCK_STREAM, 0));
    ASSERT_EQ(::connect(socket.value(), reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
    ASSERT_EQ(::send(socket.value(), "hello", 5, 0), 5);
    answer.resize(static_cast<std::size_t>(::recv(socket.value(), answer.data(), answer.size(), 0)));
  }
  EXPECT_EQ(answer, "hello");
  EXPECT_NE(::access(path.c_str(), F_OK), 0);
}

}}  // namespace ocelli::test_support
