// SPDX-License-Identifier: Apache-2.0
#include <ocelli/pieces/discovery.hpp>

#include <gtest/gtest.h>

#include <chrono>
#include <list>
#include <memory>

#include <ocelli/errors.hpp>
#include <ocelli/testing/mock_services.hpp>

#include "support/raw_server.hpp"
#include "transport/full_listener.hpp"

namespace ocelli { namespace {

using pieces::discover;
using pieces::DiscoveryOptions;
using pieces::try_discover;
using test_support::http_response;
using test_support::RawConnection;
using test_support::RawServer;

/// Ports on which nobody listens: they were free a moment ago.
std::vector<std::uint16_t> closed_ports(std::size_t count) {
  std::list<RawServer> servers;
  std::vector<std::uint16_t> ports;
  while (ports.size() < count) ports.push_back(servers.emplace_back([](RawConnection&) {}).port());
  return ports;
}

std::uint16_t port_of(const std::string& url) {
  return static_cast<std::uint16_t>(std::stoul(url.substr(url.rfind(':') + 1)));
}

/// Nothing but these ports.
DiscoveryOptions only(std::vector<std::uint16_t> ports) {
  DiscoveryOptions options;
  options.first_port = 2;
  options.last_port = 1;
  options.older_ports = std::move(ports);
  return options;
}

std::string reason(const DiscoveryOptions& options) {
  const auto found = try_discover(options);
  return found ? "found " + found->base_url : found.error().what();
}

TEST(DiscoverOnLoopback, FindsTheMockAmongClosedPorts) {
  const testing::MockServices services;
  auto options = only(closed_ports(3));
  options.timeout = std::chrono::seconds(20);
  options.first_port = options.last_port = services.port();
  const auto found = discover(options);
  EXPECT_EQ(found.base_url, services.pieces_url());
  EXPECT_EQ(found.version, "12.1.0");
}

TEST(DiscoverOnLoopback, AClosedPortIsSaidToBeOne) {
  EXPECT_NE(reason(only(closed_ports(1))).find("no connection"), std::string::npos);
}

TEST(DiscoverOnLoopback, DoesNotWaitForPortsThatAreSilent) {
  RawServer silent([](RawConnection& connection) { connection.wait_for_stop(); });
  RawServer slow([](RawConnection& connection) {
    static_cast<void>(connection.read_request());
    connection.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\no");
    connection.wait_for_stop();
  });
  const transport_test::FullListener full;
  auto options = only({silent.port(), slow.port(), port_of(full.url())});
  const auto start = std::chrono::steady_clock::now();
  const auto found = try_discover(options);
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(2));
  ASSERT_FALSE(found);
  const std::string message = found.error().what();
  EXPECT_EQ(message.find("no connection"), std::string::npos) << message;
  EXPECT_NE(message.find("did not answer in time"), std::string::npos) << message;
}

TEST(DiscoverOnLoopback, FindsAServerBehindASilentPort) {
  RawServer silent([](RawConnection& connection) { connection.wait_for_stop(); });
  RawServer server([](RawConnection& connection) {
    static_cast<void>(connection.read_request());
    connection.write(http_response(200, {{"Content-Type", "text/plain"}, {"Connection", "close"}}, "OK: it is me"));
  });
  auto options = only({silent.port(), server.port()});
  options.timeout = std::chrono::seconds(1);
  EXPECT_EQ(discover(options).base_url, server.url());
}

TEST(DiscoverOnLoopback, IsNotTakenInByOtherServers) {
  RawServer other([](RawConnection& connection) {
    static_cast<void>(connection.read_request());
    connection.write(http_response(200, {{"Connection", "close"}}, "<html>It works!</html>"));
  });
  RawServer no_http([](RawConnection& connection) {
    connection.write("220 mail ready\r\n");
    connection.close();
  });
  RawServer endless([](RawConnection& connection) {
    static_cast<void>(connection.read_request());
    connection.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nok");
    while (connection.write(std::string(65536, 'x'))) {
    }
  });
  auto options = only({other.port(), no_http.port(), endless.port()});
  options.timeout = std::chrono::seconds(20);
  const std::string message = reason(options);
  EXPECT_NE(message.find(std::to_string(other.port()) + " is another server"), std::string::npos) << message;
  EXPECT_NE(message.find(std::to_string(no_http.port()) + " gave no proper answer"), std::string::npos) << message;
  EXPECT_NE(message.find(std::to_string(endless.port()) + " gave no proper answer"), std::string::npos) << message;
}

TEST(DiscoverOnLoopback, ACancelEndsItAtOnce) {
  CancellationSource source;
  RawServer silent([&](RawConnection& connection) {
    static_cast<void>(connection.read_request());
    source.cancel();
    connection.wait_for_stop();
  });
  auto options = only({silent.port()});
  options.timeout = std::chrono::seconds(60);
  options.cancellation = source.token();
  EXPECT_THROW(static_cast<void>(discover(options)), CancelledException);
}

}}  // namespace ocelli
