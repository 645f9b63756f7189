// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <chrono>
#include <memory>
#include <string>
#include <utility>

#include <ocelli/client_options.hpp>
#include <ocelli/testing/fake_transport.hpp>
#include <ocelli/testing/manual_clock.hpp>

#include "core/call.hpp"
#include "core/connection.hpp"
#include "core/service.hpp"

namespace ocelli { namespace core_test {

using std::chrono::milliseconds;
using std::chrono::nanoseconds;
using std::chrono::seconds;

inline const core::Service& library_service() {
  static const core::Service service{
      "library",
      "https://library.example",
      "/shelves",
      {"/v1", "/v2"},
      "X-Request-Id",
      "req_",
      {"X-Request-Id-Resolved", "X-Request-Id"},
      {"detail", "message"},
      {"code"},
  };
  return service;
}

inline constexpr core::Operation read_book{"read_book", "GET", "application/json", true};
inline constexpr core::Operation add_book{"add_book", "POST", "application/json", false};
inline constexpr core::Operation put_book{"put_book", "PUT", "application/json", true};

inline core::Call get_call() {
  core::Call call(read_book);
  call.path("/books/").path_parameter("id", "b1");
  return call;
}

inline core::Call post_call() {
  core::Call call(add_book);
  call.path("/books").json_body(R"({"title":"Moby Dick"})");
  return call;
}

inline http::TransportFailure failure(http::FailureKind kind, bool may_have_arrived) {
  http::TransportFailure result;
  result.kind = kind;
  result.message = "library.example: it broke";
  result.code = "CURLE_BROKEN";
  result.request_may_have_arrived = may_have_arrived;
  return result;
}

/// A client of an invented service, without a network, on a clock that is turned by hand.
struct Client {
  std::shared_ptr<testing::FakeTransport> transport = std::make_shared<testing::FakeTransport>();
  std::shared_ptr<testing::ManualClock> clock = std::make_shared<testing::ManualClock>();
  ClientOptions options;

  Client() {
    options.transport = transport;
    options.clock = clock;
    options.random = [] { return 0.5; };
    options.credential = Credential::bearer("sesame-1234");
  }

  [[nodiscard]] std::shared_ptr<core::Connection> connect() const { return core::connect(library_service(), options); }

  [[nodiscard]] Result<core::Answer> perform(const core::Call& call, const CallOptions& call_options = {}) const {
    return connect()->perform(call, call_options);
  }

  [[nodiscard]] testing::SentRequest only_request() const {
    const auto requests = transport->requests();
    EXPECT_EQ(requests.size(), 1u);
    return requests.empty() ? testing::SentRequest() : requests.front();
  }
};

/// The message of the std::invalid_argument that the function throws.
template <class Function>
std::string refusal_of(Function function) {
  try {
    static_cast<void>(function());
  } catch (const std::invalid_argument& error) {
    return error.what();
  }
  ADD_FAILURE() << "nothing was refused";
  return {};
}

/// JSON of so many levels of arrays.
inline std::string nested_arrays(std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }

inline bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }
inline bool begins_with(const std::string& text, const std::string& start) { return text.rfind(start, 0) == 0; }

}}  // namespace ocelli::core_test
