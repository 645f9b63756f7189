// SPDX-License-Identifier: Apache-2.0
#include "core/connection.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <cmath>
#include <limits>
#include <memory>
#include <regex>
#include <stdexcept>
#include <string>
#include <vector>

#include "support/sample_images.hpp"
#include "unit/core/client.hpp"

namespace ocelli { namespace core_test { namespace {

using testing::SentRequest;

std::string header(const SentRequest& request, const std::string& name) {
  return std::string(request.headers.find(name).value_or("(none)"));
}

std::size_t count(const SentRequest& request, const std::string& name) {
  std::size_t found = 0;
  for (const auto& field : request.headers) found += http::same_header_name(field.first, name) ? 1 : 0;
  return found;
}

TEST(Connection, SendsTheCallToTheBaseUrl) {
  Client client;
  client.transport->answer(200, "{}");
  core::Call call(read_book);
  call.path("/books/").path_parameter("id", "a b").query("page", std::int64_t{2}).query("q", "x&y");
  ASSERT_TRUE(client.perform(call));
  const SentRequest sent = client.only_request();
  EXPECT_EQ(sent.method, "GET");
  EXPECT_EQ(sent.url, "https://library.example/shelves/books/a%20b?page=2&q=x%26y");
  EXPECT_EQ(sent.body, "");
}

TEST(Connection, SendsItsHeadersOnce) {
  Client client;
  client.options.user_agent = "gate-camera/2.1";
  client.transport->answer(200, "{}");
  ASSERT_TRUE(client.perform(get_call()));
  const SentRequest sent = client.only_request();
  EXPECT_EQ(header(sent, "Accept"), "application/json");
  EXPECT_EQ(header(sent, "Authorization"), "Bearer sesame-1234");
  EXPECT_TRUE(begins_with(header(sent, "User-Agent"), "gate-camera/2.1 ocelli/"));
  EXPECT_TRUE(std::regex_match(header(sent, "X-Request-Id"), std::regex("req_[0-9a-f]{32}")));
  EXPECT_FALSE(sent.headers.contains("Content-Type"));
  for (const char* name : {"Accept", "Authorization", "User-Agent", "X-Request-Id"}) EXPECT_EQ(count(sent, name), 1u);
}

TEST(Connection, SendsABodyUnderItsType) {
  Client client;
  client.transport->answer(201, "{}");
  ASSERT_TRUE(client.perform(post_call()));
  EXPECT_EQ(client.only_request().body, R"({"title":"Moby Dick"})");
  EXPECT_EQ(header(client.only_request(), "Content-Type"), "application/json");
}

TEST(Connection, SendsAFormWithARandomBoundary) {
  Client client;
  client.transport->answer(201, "{}");
  core::Call call(add_book);
  call.path("/covers")
      .form_field("note", "hello")
      .form_image("file", Image::from_bytes(test_support::sample_png()), "x");
  ASSERT_TRUE(client.perform(call));
  const SentRequest sent = client.only_request();
  const std::string boundary = "ocelli-00000008000000080000000800000008";
  EXPECT_EQ(header(sent, "Content-Type"), "multipart/form-data; boundary=" + boundary);
  EXPECT_TRUE(
      begins_with(sent.body, "--" + boundary + "\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nhello\r\n"));
  EXPECT_TRUE(contains(sent.body, test_support::sample_png() + "\r\n--" + boundary + "--\r\n"));
}

TEST(Connection, HeadersOfTheCallReplaceThoseOfTheClientAndTheLibrary) {
  Client client;
  client.options.headers = {{"X-Site", "north"}, {"x-site", "gate"}, {"Accept", "text/plain"}};
  client.transport->answer(200, "{}");
  CallOptions options;
  options.headers = {{"ACCEPT", "image/png"}, {"user-agent", "mine"}, {"X-Request-Id", "my-id"}};
  ASSERT_TRUE(client.perform(get_call(), options));
  const SentRequest sent = client.only_request();
  EXPECT_EQ(header(sent, "Accept"), "image/png");
  EXPECT_EQ(header(sent, "User-Agent"), "mine");
  EXPECT_EQ(header(sent, "X-Request-Id"), "my-id");
  EXPECT_EQ(count(sent, "Accept"), 1u);
  EXPECT_EQ(count(sent, "X-Site"), 2u);
}

TEST(Connection, TheCredentialsHeaderCannotBeReplaced) {
  Client client;
  CallOptions options;
  options.headers = {{"authorization", "Bearer other"}};
  EXPECT_TRUE(begins_with(refusal_of([&] { static_cast<void>(client.perform(get_call(), options)); }), "headers: "));
  client.options.headers = {{"Authorization", "Bearer other"}};
  EXPECT_THROW(static_cast<void>(client.perform(get_call())), std::invalid_argument);
  EXPECT_TRUE(client.transport->requests().empty());
}

TEST(Connection, WithoutACredentialTheHeaderIsTheCallers) {
  Client client;
  client.options.credential = {};
  client.transport->answer(200, "{}");
  CallOptions options;
  options.headers = {{"Authorization", "Bearer other"}};
  ASSERT_TRUE(client.perform(get_call(), options));
  EXPECT_EQ(header(client.only_request(), "Authorization"), "Bearer other");
}

TEST(Connection, TheCredentialIsRefusedOverPlainHttpExceptToThisMachine) {
  for (const std::string url : {"http://example.com",
                                "http://10.0.0.5:8080/v1",
                                "http://localhost.evil.com",
                                "http://127.0.0.1.evil.com",
                                "http://127.0.0.evil",
                                "http://127.0.0.",
                                "http://127.0.0.1.",
                                "http://localhost.",
                                "http://127.1",
                                "http://0.0.0.0",
                                "http://[::]",
                                "http://2130706433",
                                "http://0x7f.0.0.1",
                                "http://0177.0.0.1",
                                "http://127.0.0.256",
                                "http://128.0.0.1",
                                "http://[::ffff:127.0.0.1]",
                                "http://[::1%25lo]",
                                "http://xlocalhost",
                                "http://evil.com:80"}) {
    Client client;
    client.options.base_url = url;
    const std::string refusal = refusal_of([&] { static_cast<void>(client.connect()); });
    EXPECT_TRUE(begins_with(refusal, "base_url: ") && !contains(refusal, "sesame")) << refusal;
    client.options.allow_credentials_over_http = true;
    EXPECT_NO_THROW(static_cast<void>(client.connect()));
    client.options.allow_credentials_over_http = false;
    client.options.credential = {};
    EXPECT_NO_THROW(static_cast<void>(client.connect()));
  }
  for (const std::string url : {"https://example.com", "http://localhost:30101", "http://LocalHost",
                                "http://127.0.0.1:8080", "http://127.255.255.254", "http://[::1]"}) {
    Client client;
    client.options.base_url = url;
    EXPECT_NO_THROW(static_cast<void>(client.connect())) << url;
  }
}

TEST(Connection, AUnixSocketIsThisMachine) {
  Client client;
  client.options.base_url = "http://example.com";
  client.options.connection.unix_socket = "/run/x.sock";
  EXPECT_NO_THROW(static_cast<void>(client.connect()));
}

TEST(Connection, OptionsThatDoNotFitAreRefusedByName) {
  const auto refused = [](void (*change)(ClientOptions&), const std::string& name) {
    Client client;
    change(client.options);
    EXPECT_TRUE(begins_with(refusal_of([&] { static_cast<void>(client.connect()); }), name + ": ")) << name;
  };
  refused([](ClientOptions& options) { options.timeout = nanoseconds(0); }, "timeout");
  refused([](ClientOptions& options) { options.timeout = -seconds(1); }, "timeout");
  refused([](ClientOptions& options) { options.attempt_timeout = nanoseconds(0); }, "attempt_timeout");
  refused([](ClientOptions& options) { options.connect_timeout = milliseconds(0); }, "connect_timeout");
  refused([](ClientOptions& options) { options.stall_timeout = -milliseconds(1); }, "stall_timeout");
  refused([](ClientOptions& options) { options.retry.max_retries = -1; }, "retry.max_retries");
  refused([](ClientOptions& options) { options.retry_budget = std::nan(""); }, "retry_budget");
  refused([](ClientOptions& options) { options.retry.base_delay = -milliseconds(1); }, "retry.base_delay");
  refused([](ClientOptions& options) { options.retry.max_delay = -milliseconds(1); }, "retry.max_delay");
  refused([](ClientOptions& options) { options.user_agent = "a\r\nX: y"; }, "user_agent");
  refused([](ClientOptions& options) { options.base_url = "library.example"; }, "base_url");
}

TEST(Connection, AnyTimeToConnectMayBeMeantAsNoLimit) {
  Client client;
  client.options.connect_timeout = milliseconds::max();
  EXPECT_NO_THROW(static_cast<void>(client.connect()));
}

TEST(Connection, CallOptionsThatDoNotFitAreRefusedBeforeAnythingIsSent) {
  Client client;
  const auto refused = [&](void (*change)(CallOptions&), const std::string& name) {
    CallOptions options;
    change(options);
    EXPECT_TRUE(begins_with(refusal_of([&] { static_cast<void>(client.perform(get_call(), options)); }), name)) << name;
  };
  refused([](CallOptions& options) { options.timeout = nanoseconds(0); }, "timeout: ");
  refused([](CallOptions& options) { options.timeout = -nanoseconds(1); },
          "timeout: must be longer than 0, but is -1 ns; std::chrono::nanoseconds::max() is no limit");
  refused([](CallOptions& options) { options.attempt_timeout = nanoseconds(0); }, "attempt_timeout: ");
  refused([](CallOptions& options) { options.retry.emplace().max_retries = -1; }, "retry.max_retries: ");
  EXPECT_TRUE(client.transport->requests().empty());
}

TEST(Connection, ABodyMayAtLeastBecomeAsLargeAsItIs) {
  Client client;
  client.options.max_expansion = 0;
  EXPECT_TRUE(begins_with(refusal_of([&] { return client.connect() != nullptr; }), "max_expansion: "));
}

TEST(Connection, LimitsReachTheTransport) {
  Client client;
  client.options.connect_timeout = milliseconds(11);
  client.options.stall_timeout = milliseconds(12);
  client.options.max_response_bytes = 13;
  client.options.max_header_bytes = 14;
  client.options.max_header_count = 15;
  client.options.max_expansion = 16;
  client.transport->answer(200, "{}");
  CancellationSource source;
  CallOptions options;
  options.cancellation = source.token();
  options.timeout = seconds(5);
  ASSERT_TRUE(client.perform(get_call(), options));
  const auto limits = client.only_request().options;
  EXPECT_EQ(limits.connect_timeout, milliseconds(11));
  EXPECT_EQ(limits.stall_timeout, milliseconds(12));
  EXPECT_EQ(limits.max_response_bytes, 13u);
  EXPECT_EQ(limits.max_header_bytes, 14u);
  EXPECT_EQ(limits.max_header_count, 15u);
  EXPECT_EQ(limits.max_expansion, 16u);
  EXPECT_EQ(limits.deadline, client.clock->now() + seconds(5));
  source.cancel();
  EXPECT_TRUE(limits.cancellation.is_cancelled());
}

std::chrono::steady_clock::time_point deadline_with(Client& client, const CallOptions& options) {
  client.transport->answer(200, "{}");
  EXPECT_TRUE(client.perform(get_call(), options));
  return client.transport->requests().back().options.deadline;
}

TEST(Connection, TheDeadlineIsTheEarlierOfWhatIsGiven) {
  Client client;
  const auto now = client.clock->now();
  EXPECT_EQ(deadline_with(client, {}), now + seconds(60));
  CallOptions options;
  options.deadline = now + seconds(90);
  EXPECT_EQ(deadline_with(client, options), now + seconds(90));
  options.timeout = seconds(5);
  EXPECT_EQ(deadline_with(client, options), now + seconds(5));
  options.deadline = now + seconds(3);
  EXPECT_EQ(deadline_with(client, options), now + seconds(3));
  options.attempt_timeout = seconds(1);
  EXPECT_EQ(deadline_with(client, options), now + seconds(1));
}

TEST(Connection, NoLimitIsTheEndOfTime) {
  Client client;
  CallOptions options;
  options.timeout = nanoseconds::max();
  EXPECT_EQ(deadline_with(client, options), std::chrono::steady_clock::time_point::max());
}

TEST(Connection, ADeadlineInThePastSendsNothing) {
  Client client;
  CallOptions options;
  for (const auto past :
       {client.clock->now(), client.clock->now() - seconds(1), std::chrono::steady_clock::time_point::min()}) {
    options.deadline = past;
    const auto result = client.perform(get_call(), options);
    ASSERT_NE(result.error_as<TimeoutException>(), nullptr);
    EXPECT_EQ(result.error().delivery(), Delivery::not_sent);
  }
  EXPECT_TRUE(client.transport->requests().empty());
}

TEST(Connection, AnUnusualBasePathIsLoggedAndUsed) {
  std::vector<std::string> lines;
  Client client;
  client.options.log = [&](LogLevel level, std::string_view line) {
    if (level == LogLevel::warning) lines.emplace_back(line);
  };
  for (const std::string usual : {"https://h", "https://h/v1", "https://h/v2/", "https://h/shelves"}) {
    client.options.base_url = usual;
    static_cast<void>(client.connect());
  }
  EXPECT_TRUE(lines.empty());
  client.options.base_url = "https://h/other";
  static_cast<void>(client.connect());
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_TRUE(contains(lines[0], "/other is unusual")) << lines[0];
}

TEST(Connection, WarnsWhereCertificatesAreNotVerified) {
  std::vector<std::string> lines;
  Client client;
  client.options.log = [&](LogLevel level, std::string_view line) {
    if (level == LogLevel::warning) lines.emplace_back(line);
  };
  client.options.connection.tls.verify = false;
  static_cast<void>(client.connect());
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_TRUE(contains(lines[0], "certificates are not verified")) << lines[0];
}

TEST(Connection, DoesNotTakeAProxyOnTheWayForThisMachine) {
  Client client;
  client.options.base_url = "http://localhost:8000";
  static_cast<void>(client.connect());
  client.options.connection.proxy = "http://proxy.example:3128";
  EXPECT_TRUE(contains(refusal_of([&] { return client.connect(); }), "plain http"));
}

}}}  // namespace ocelli::core_test
