// SPDX-License-Identifier: Apache-2.0
// What the library lets out, against servers that repeat every secret that they are told.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <memory>

#include <nlohmann/json.hpp>
#include <ocelli/http/default_transport.hpp>
#include <ocelli/testing/cassette.hpp>
#include <ocelli/testing/fake_websocket.hpp>
#include <ocelli/testing/manual_clock.hpp>

#include "secrets/hostile_server.hpp"
#include "secrets/secret_scan.hpp"
#include "secrets/service_calls.hpp"
#include "unit/core/temporary_folder.hpp"

namespace ocelli { namespace secrets_test { namespace {

using std::chrono::milliseconds;

std::string list_of(const std::vector<std::string>& findings) {
  std::string text = std::to_string(findings.size()) + " findings\n";
  for (std::size_t i = 0; i < std::min<std::size_t>(findings.size(), 20); ++i) text += findings[i] + "\n";
  return text;
}

/// Everything that a program of one process lets out, with the secrets in every place that takes one.
class Secrets : public ::testing::Test {
 protected:
  void SetUp() override {
    ::testing::internal::CaptureStdout();
    ::testing::internal::CaptureStderr();
  }
  void TearDown() override {
    scan.collect("stdout", ::testing::internal::GetCapturedStdout());
    scan.collect("stderr", ::testing::internal::GetCapturedStderr());
    std::ifstream arguments("/proc/self/cmdline");
    scan.collect("the process's arguments", std::string(std::istreambuf_iterator<char>(arguments), {}));
    const auto findings = scan.findings();
    EXPECT_TRUE(findings.empty()) << list_of(findings);
    EXPECT_GT(scan.collected(), 10u);
  }

  /// One call, or the refusal of its options.
  void attempt(const ServiceCall& call, const ClientOptions& options, const CallOptions& with, Form form) {
    try {
      call.run(options, with, form, scan);
    } catch (const std::exception& error) {
      scan.collect(call.name + ": what() of a refusal", error.what());
    }
  }

  /// One call with a recorder between it and the network.
  void run(const ServiceCall& call, ClientOptions options, Form form) {
    const auto recorder = std::make_shared<testing::CassetteRecorder>(transport, folder.path("tape.json"));
    options.transport = recorder;
    options.websocket_transport = websockets;
    CallOptions with;
    with.headers.set("X-Gate-Key", gate_key);
    with.response_info = std::make_shared<ResponseInfo>();
    attempt(call, options, with, form);
    collect_info(scan, call.name, *with.response_info);
    scan.collect(call.name + ": the cassette", recorder->cassette().text());
  }

  SecretScan scan;
  std::string gate_key = scan.plant("the key of CallOptions::headers");
  core_test::TemporaryFolder folder;
  std::shared_ptr<http::Transport> transport = http::make_default_transport();
  std::shared_ptr<http::WebSocketTransport> websockets = http::make_default_websocket_transport();
};

TEST_F(Secrets, StayWithinThroughEveryAnswerOfAServerThatRepeatsThem) {
  HostileServer server;
  std::size_t turn = 0;
  const auto calls = service_calls(scan);
  for (const auto& [name, answer] : hostile_answers()) {
    for (const auto& spelling : spellings()) {
      server.answer_with(answer, spelling.of);
      const ServiceCall& call = calls[turn % calls.size()];
      ClientOptions options = call.options;
      options.base_url = server.url();
      run(call, options, forms[turn / calls.size() % std::size(forms)]);
      turn += 1;
    }
  }
  EXPECT_NE(server.seen().find(gate_key), std::string::npos) << "the server was told nothing";
}

TEST_F(Secrets, StayWithinInEveryFormOfEveryOperation) {
  HostileServer server;
  for (const auto& call : service_calls(scan)) {
    for (const Form form : forms) {
      for (const int status : {200, 401, 503}) {
        server.answer_with(
            [status](const std::string& echo) {
              return "HTTP/1.1 " + std::to_string(status) + " " + echo + "\r\n\r\n" + echo;
            },
            spellings()[0].of);
        ClientOptions options = call.options;
        options.base_url = server.url();
        run(call, options, form);
      }
    }
  }
}

TEST_F(Secrets, StayWithinWhereNoAnswerComes) {
  const test_support::RawServer silent([](test_support::RawConnection& connection) { connection.wait_for_stop(); });
  const test_support::RawServer resetting([](test_support::RawConnection& connection) {
    connection.read_head();
    connection.reset();
  });
  CancellationSource cancelled;
  cancelled.cancel();
  for (const auto& call : service_calls(scan)) {
    ClientOptions options = call.options;
    options.timeout = milliseconds(30);
    for (const std::string& url : {silent.url(), resetting.url(), "https" + silent.url().substr(4),
                                   std::string("http://127.0.0.1:1"), std::string("https://gate.invalid"),
                                   std::string("http://127.0.0.1:99999"), std::string("http://not loopback")}) {
      options.base_url = url;
      run(call, options, Form::try_);
    }
    options.base_url = silent.url();
    CallOptions with;
    with.cancellation = cancelled.token();
    attempt(call, options, with, Form::try_);
  }
}

TEST_F(Secrets, StayWithinWhereAWebSocketRepeatsThem) {
  const auto token = scan.plant("the stream's token");
  ClientOptions options;
  options.base_url = "http://127.0.0.1:1";
  options.credential = Credential::bearer(token);
  options.log = log_into(scan);
  for (const auto& spelling : spellings()) {
    const auto echo = spelling.of(token);
    http::TransportFailure failure;
    failure.kind = http::FailureKind::receive;
    failure.message = "broke at " + echo;
    const auto clock = std::make_shared<testing::ManualClock>();
    const auto sockets = std::make_shared<testing::FakeWebSocketTransport>(clock);
    sockets->accept(testing::WebSocketScript().message("{" + nlohmann::json(echo).dump() + ":nil}").close(4000, echo));
    sockets->accept(testing::WebSocketScript().fail(failure));
    sockets->refuse(403, "You sent " + echo, {{"X-Request-Id", echo}});
    options.websocket_transport = sockets;
    options.clock = clock;
    for (int opening = 0; opening < 3; ++opening) {
      auto stream = pieces::ModelApi(options).try_download_progress("m1");
      if (!stream) collect_error(scan, "a refused stream", stream.error());
      for (int i = 0; stream && i < 2; ++i) {
        const auto message = stream->try_next();
        if (!message) collect_error(scan, "a stream", message.error());
      }
    }
    EXPECT_EQ(sockets->requests().size(), 3u);
  }
}

TEST_F(Secrets, OfAUrlOrAProxyStayWithinWhereTheyAreRefused) {
  for (const auto& call : service_calls(scan)) {
    for (const std::string start : {"http://user:", "http://", "user:", "http://127.0.0.1/?", "http://127.0.0.1/#"}) {
      const std::string end = start == "http://user:" ? "@127.0.0.1" : "";
      ClientOptions options = call.options;
      options.base_url = start + scan.plant("a base URL " + start) + end;
      run(call, options, Form::sync);
    }
    ClientOptions options = call.options;
    options.base_url = "http://127.0.0.1:1";
    for (const std::string start : {"http://user:", "", "ftp://"}) {
      options.connection.proxy = start + scan.plant("a proxy " + start) + "@127.0.0.1:1";
      attempt(call, options, {}, Form::try_);
    }
  }
}

TEST_F(Secrets, OfAProxyStayWithinWhereItRepeatsThem) {
  HostileServer proxy;
  std::size_t turn = 0;
  for (const auto& call : service_calls(scan)) {
    for (const auto& [name, answer] : hostile_answers()) {
      if (name.rfind("407", 0) != 0 && name.rfind("502", 0) != 0 && name.rfind("a ", 0) != 0) continue;
      proxy.answer_with(answer, spellings()[turn++ % spellings().size()].of);
      ClientOptions options = call.options;
      options.connection.proxy = proxy.url();
      options.connection.proxy_credentials = "gate:" + scan.plant("the proxy's password");
      options.allow_credentials_over_http = true;
      for (const char* url : {"http://gate.example", "https://gate.example"}) {
        options.base_url = url;
        attempt(call, options, {}, Form::try_);
      }
    }
  }
  EXPECT_NE(proxy.seen().find(scan.plant("the proxy's password")), std::string::npos);
}

TEST_F(Secrets, OfAClientCertificateStayWithin) {
  const auto certificate = folder.write("client.pem", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
  for (const auto& call : service_calls(scan)) {
    ClientOptions options = call.options;
    options.base_url = "https://127.0.0.1:1";
    options.connection.tls.client_certificate_file = certificate;
    options.connection.tls.client_key_password = scan.plant("the passphrase");
    attempt(call, options, {}, Form::try_);
  }
}

TEST_F(Secrets, OfTheEnvironmentStayWithinWhereTheyAreRefused) {
  const std::string secret = scan.plant("a variable") + "\n";
  const auto environment = [&](const std::string&) { return std::optional<std::string>(secret); };
  const auto collect = [&](const auto& make) {
    try {
      static_cast<void>(make(environment));
      ADD_FAILURE() << "a secret with a line end was not refused";
    } catch (const std::exception& error) {
      scan.collect("what() of an option", error.what());
    }
  };
  collect([](const auto& e) { return groundlight::options_from_environment(e); });
  collect([](const auto& e) { return coactive::options_from_environment(e); });
  collect([](const auto& e) { return scenario::options_from_environment(e); });
  collect([](const auto& e) { return giq::options_from_environment(e); });
  collect([](const auto& e) { return pieces::options_from_environment(e); });
  collect([](const auto& e) { return connection_options_from_environment("https://gate.example", e); });
  collect([](const auto& e) { return connection_options_from_environment("http://gate.example", e); });
  collect([&](const auto&) { return Credential::bearer(secret); });
  collect([&](const auto&) { return Credential::header("X-Key", secret); });
  collect([&](const auto&) { return Credential::header("X:Key", secret); });
  collect([&](const auto&) { return Credential::basic("us:er", secret); });
  collect([&](const auto&) { return Credential::basic("user", secret); });
  collect([&](const auto&) { return coactive::client_credentials("i:d", secret); });
  collect([&](const auto&) { return http::Headers{{"X-Key", secret}}; });
  collect([&](const auto&) { return http::Headers{{"X Key", secret}}; });
}

}}}  // namespace ocelli::secrets_test
