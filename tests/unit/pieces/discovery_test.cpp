// SPDX-License-Identifier: Apache-2.0
#include <ocelli/pieces/discovery.hpp>

#include <gtest/gtest.h>

#include <atomic>
#include <map>
#include <set>
#include <thread>

#include <ocelli/errors.hpp>

#include "unit/core/temporary_folder.hpp"
#include "unit/pieces/fake_pieces.hpp"

namespace ocelli { namespace {

using pieces::discover;
using pieces::DiscoveryOptions;
using pieces::FoundBy;
using pieces::try_discover;
using test_support::answer_of;
using test_support::failure_of;

/// A machine with something behind its ports; nothing is behind those that are not named.
struct FakeMachine {
  std::shared_ptr<testing::FakeTransport> transport = std::make_shared<testing::FakeTransport>();
  std::map<std::string, http::Exchange> answers;

  FakeMachine& on(int port, const std::string& path, http::Exchange exchange) {
    answers.insert_or_assign("http://127.0.0.1:" + std::to_string(port) + path, std::move(exchange));
    return *this;
  }
  FakeMachine& pieces_on(int port, const std::string& version = "12.1.0") {
    on(port, "/.well-known/health", answer_of(200, "ok:5f1c2b3a", "text/plain"));
    return on(port, "/.well-known/version", answer_of(200, version, "text/plain"));
  }

  [[nodiscard]] DiscoveryOptions options() {
    transport->answer_with([answers = answers](const testing::SentRequest& request) {
      const auto found = answers.find(request.url);
      return found == answers.end() ? failure_of(http::FailureKind::connect) : found->second;
    });
    DiscoveryOptions options;
    options.transport = transport;
    options.older_ports = {5323};
    options.timeout = std::chrono::seconds(60);
    return options;
  }
};

TEST(Discover, FindsTheServerOnAPortOfTheRange) {
  for (const int port : {39300, 39317, 39333}) {
    const auto found = discover(FakeMachine().pieces_on(port).options());
    EXPECT_EQ(found.base_url, "http://127.0.0.1:" + std::to_string(port));
    EXPECT_EQ(found.found_by, FoundBy::port_range);
    EXPECT_EQ(found.version, "12.1.0");
  }
}

TEST(Discover, FindsAnOlderServer) {
  const auto found = discover(FakeMachine().pieces_on(5323).options());
  EXPECT_EQ(found.base_url, "http://127.0.0.1:5323");
  EXPECT_EQ(found.found_by, FoundBy::older_port);
}

TEST(Discover, PrefersThePortFileThenTheRangeFromItsLowEnd) {
  core_test::TemporaryFolder folder;
  FakeMachine machine;
  for (const int port : {40000, 39333, 39305, 5323}) machine.pieces_on(port);
  auto options = machine.options();
  EXPECT_EQ(discover(options).base_url, "http://127.0.0.1:39305");
  options.port_file = folder.write(".port.txt", " 40000\r\n");
  const auto found = discover(options);
  EXPECT_EQ(found.base_url, "http://127.0.0.1:40000");
  EXPECT_EQ(found.found_by, FoundBy::port_file);
}

TEST(Discover, PassesOverAPortFileThatIsOutOfDate) {
  core_test::TemporaryFolder folder;
  auto options = FakeMachine().pieces_on(39301).options();
  options.port_file = folder.write(".port.txt", "40000");
  EXPECT_EQ(discover(options).base_url, "http://127.0.0.1:39301");
}

TEST(Discover, TakesTheOrderAndNotTheFastest) {
  std::atomic<bool> was_later_asked{false};
  FakeMachine machine;
  auto options = machine.options();
  machine.transport->answer_with([&](const testing::SentRequest& request) {
    if (request.url.find(":39310/") != std::string::npos) was_later_asked = true;
    const bool is_first = request.url.find(":39300/") != std::string::npos;
    while (is_first && !was_later_asked) std::this_thread::yield();
    const bool is_there = is_first || request.url.find(":39310/") != std::string::npos;
    return is_there ? answer_of(200, "ok", "text/plain") : failure_of(http::FailureKind::connect);
  });
  EXPECT_EQ(discover(options).base_url, "http://127.0.0.1:39300");
}

TEST(Discover, TakesHealthThatBeginsWithOkInAnyCaseAndNothingElse) {
  const auto is_found = [](const std::string& health) {
    FakeMachine machine;
    machine.on(39300, "/.well-known/health", answer_of(200, health, "text/plain"));
    return try_discover(machine.options()).has_value();
  };
  for (const char* health : {"ok", "OK: 12", "Ok"}) EXPECT_TRUE(is_found(health)) << health;
  for (const char* health : {"", "o", "healthy", "<html>ok", " ok", "{\"status\":\"ok\"}"}) {
    EXPECT_FALSE(is_found(health)) << health;
  }
}

TEST(Discover, PassesOverServersThatSayNo) {
  FakeMachine machine;
  machine.on(39300, "/.well-known/health", answer_of(404, "ok", "text/plain"));
  machine.on(39301, "/.well-known/health", answer_of(500, "ok", "text/plain"));
  machine.pieces_on(39302);
  EXPECT_EQ(discover(machine.options()).base_url, "http://127.0.0.1:39302");
}

TEST(Discover, DoesWithoutAVersion) {
  FakeMachine machine;
  machine.pieces_on(39300).on(39300, "/.well-known/version", answer_of(404, ""));
  EXPECT_EQ(discover(machine.options()).version, "");
  machine.pieces_on(39300, "\"12.1.0\"\n");
  EXPECT_EQ(discover(machine.options()).version, "12.1.0");
}

TEST(Discover, AsksEveryPortOnce) {
  FakeMachine machine;
  static_cast<void>(try_discover(machine.options()));
  std::multiset<std::string> urls;
  for (const auto& request : machine.transport->requests()) urls.insert(request.url);
  EXPECT_EQ(urls.size(), 35u);
  EXPECT_EQ(urls.count("http://127.0.0.1:39300/.well-known/health"), 1u);
  EXPECT_EQ(urls.count("http://127.0.0.1:39333/.well-known/health"), 1u);
  EXPECT_EQ(urls.count("http://127.0.0.1:5323/.well-known/health"), 1u);
}

TEST(Discover, TellsWhatWasTriedWhereNothingIsFound) {
  core_test::TemporaryFolder folder;
  FakeMachine machine;
  machine.on(39305, "/.well-known/health", answer_of(200, "hello", "text/plain"));
  machine.on(39306, "/.well-known/health", failure_of(http::FailureKind::deadline));
  machine.on(5323, "/.well-known/health", answer_of(404, "", "text/plain"));
  auto options = machine.options();
  options.port_file = folder.write(".port.txt", "none");
  try {
    static_cast<void>(discover(options));
    ADD_FAILURE() << "something was found";
  } catch (const TransportException& error) {
    EXPECT_EQ(error.kind(), http::FailureKind::connect);
    EXPECT_EQ(std::string(error.what()),
              "pieces discover: no Pieces OS was found: " + options.port_file +
                  " holds no port, 127.0.0.1:39300-39304 no connection, 127.0.0.1:39305 is another server, "
                  "127.0.0.1:39306 did not answer in time, 127.0.0.1:39307-39333 no connection, "
                  "127.0.0.1:5323 answered 404; start Pieces OS, or give its base URL");
  }
}

TEST(Discover, ReadsOnlyAPortFromThePortFile) {
  core_test::TemporaryFolder folder;
  for (const char* text : {"", "  ", "0", "65536", "-1", "39300x", "99999999999", "0x10"}) {
    auto options = FakeMachine().options();
    options.port_file = folder.write(".port.txt", text);
    EXPECT_NE(std::string(try_discover(options).error().what()).find("holds no port"), std::string::npos) << text;
  }
  auto options = FakeMachine().options();
  options.port_file = folder.path("");
  EXPECT_NE(std::string(try_discover(options).error().what()).find("is not there"), std::string::npos);
}

TEST(Discover, EndsWhereItIsCancelled) {
  CancellationSource source;
  FakeMachine machine;
  auto options = machine.pieces_on(39300).options();
  options.cancellation = source.token();
  source.cancel();
  EXPECT_THROW(static_cast<void>(discover(options)), CancelledException);
  EXPECT_TRUE(machine.transport->requests().empty());
}

TEST(Discover, RefusesOptionsThatDoNotFit) {
  DiscoveryOptions options;
  options.timeout = std::chrono::milliseconds(0);
  EXPECT_THROW(static_cast<void>(discover(options)), std::invalid_argument);
  options = {};
  options.host = "";
  EXPECT_THROW(static_cast<void>(discover(options)), std::invalid_argument);
  options = {};
  options.first_port = 0;
  EXPECT_THROW(static_cast<void>(discover(options)), std::invalid_argument);
}

TEST(Discover, PassesOnWhatATransportThrows) {
  FakeMachine machine;
  auto options = machine.options();
  machine.transport->answer_with([](const testing::SentRequest&) -> http::Exchange { throw std::logic_error("mine"); });
  EXPECT_THROW(static_cast<void>(discover(options)), std::logic_error);
}

TEST(DiscoveryOptions, FindThePortFileInTheHomeFolder) {
  const auto options = pieces::discovery_options_from_environment(
      [](const std::string& name) { return std::optional<std::string>(name == "HOME" ? "/home/me" : ""); });
  EXPECT_EQ(options.port_file, "/home/me/Documents/com.pieces.os/production/Config/.port.txt");
  EXPECT_EQ(pieces::discovery_options_from_environment([](const std::string&) { return std::nullopt; }).port_file, "");
}

TEST(DiscoveredServer, GivesTheOptionsOfAClient) {
  EXPECT_EQ(pieces::options_from({"http://127.0.0.1:39301", FoundBy::port_range, ""}).base_url,
            "http://127.0.0.1:39301");
}

}}  // namespace ocelli
