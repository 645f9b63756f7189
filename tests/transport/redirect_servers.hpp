// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "transport/calls.hpp"
#include "unit/core/client.hpp"

namespace ocelli { namespace transport_test {

/// Keeps what a server was sent, for another thread to look at.
class Intake {
 public:
  void add(std::string request) {
    const std::lock_guard<std::mutex> lock(mutex_);
    requests_.push_back(std::move(request));
  }
  [[nodiscard]] std::vector<std::string> take() {
    const std::lock_guard<std::mutex> lock(mutex_);
    return std::exchange(requests_, {});
  }

 private:
  std::mutex mutex_;
  std::vector<std::string> requests_;
};

/// Redirects everybody as it is told, except those who ask for a target that begins with "/moved" or holds "moved=".
class RedirectingServer {
 public:
  explicit RedirectingServer(const std::string& address = "127.0.0.1")
      : server_([this](RawConnection& connection) { serve(connection); }, test_support::listen_on(address)) {}

  [[nodiscard]] unsigned port() const { return server_.port(); }
  [[nodiscard]] std::size_t connections() const { return server_.connections(); }
  /// `lines` is what stands between the status line and the framing.
  void redirect(int status, std::string lines) {
    const std::lock_guard<std::mutex> lock(mutex_);
    answer_ = "HTTP/1.1 " + std::to_string(status) + " Status\r\n" + std::move(lines) + "Content-Length: 0\r\n\r\n";
  }
  void redirect_to(int status, const std::string& location) { redirect(status, "Location: " + location + "\r\n"); }
  [[nodiscard]] std::vector<std::string> take_requests() { return intake_.take(); }

 private:
  void serve(RawConnection& connection) {
    for (std::string request = connection.read_request(); !request.empty(); request = connection.read_request()) {
      const std::string target = request.substr(request.find(' ') + 1, request.find(" HTTP/") - request.find(' ') - 1);
      const bool is_there = target.rfind("/moved", 0) == 0 || target.find("moved=") != std::string::npos;
      intake_.add(std::move(request));
      const std::lock_guard<std::mutex> lock(mutex_);
      connection.write(is_there ? http_response(200, {{"Content-Type", "application/json"}}, "{}") : answer_);
    }
  }

  std::mutex mutex_;
  std::string answer_;
  Intake intake_;
  RawServer server_;
};

/// A credential and how its secret looks on the wire.
struct SecretRow {
  std::string name;
  Credential credential;
  std::string on_the_wire;
};

inline std::vector<SecretRow> all_credentials() {
  return {{"header", Credential::header("x-api-token", "planted-secret-1"), "x-api-token: planted-secret-1"},
          {"bearer", Credential::bearer("planted-secret-2"), "Authorization: Bearer planted-secret-2"},
          {"basic", Credential::basic("me", "planted-secret-3"), "Authorization: Basic bWU6cGxhbnRlZC1zZWNyZXQtMw=="},
          {"cookie", Credential::header("Cookie", "session=planted-secret-4"), "Cookie: session=planted-secret-4"}};
}

inline core::Call call_of(const std::string& method) {
  if (method == "GET") {
    core::Call call(core_test::read_book);
    call.path("/books/b1").query("key", std::string("planted-secret-5"));
    return call;
  }
  core::Call call(core_test::add_book);
  call.path("/books/b1").query("key", std::string("planted-secret-5")).json_body("\"planted-secret-6\"");
  return call;
}

inline ClientOptions options_for(const std::string& base_url, Credential credential) {
  ClientOptions options;
  options.base_url = base_url;
  options.credential = std::move(credential);
  options.retry.max_retries = 0;
  return options;
}

/// Whether the call ended as a redirect that was not followed must: by its error, in one line without a secret.
inline ::testing::AssertionResult is_contained(const Result<core::Answer>& result, const std::string& says) {
  const bool leaves_open = !result && result.error().status() == 303 && result.error().method() == "POST";
  const auto* error = result ? nullptr : result.error_as<RedirectException>();
  if (error == nullptr) {
    return ::testing::AssertionFailure() << (result ? "it succeeded" : result.error().what());
  }
  const std::string what = error->what();
  const bool is_clean = what.find("planted") == std::string::npos && what.find("hunter22") == std::string::npos &&
                        what.find("bWU6") == std::string::npos && what.find_first_of("\r\n\t\x01") == std::string::npos;
  if (!is_clean) return ::testing::AssertionFailure() << "shows what it must not: " << what;
  if (error->delivery() != (leaves_open ? Delivery::maybe_processed : Delivery::rejected))
    return ::testing::AssertionFailure() << "delivery: " << what;
  if (what.find(says) != std::string::npos) return ::testing::AssertionSuccess();
  return ::testing::AssertionFailure() << "does not say \"" << says << "\": " << what;
}

}}  // namespace ocelli::transport_test
