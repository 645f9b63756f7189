// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include <ocelli/client_options.hpp>
#include <ocelli/testing/fake_transport.hpp>
#include <ocelli/testing/fake_websocket.hpp>
#include <ocelli/testing/manual_clock.hpp>

namespace ocelli { namespace test_support {

using Pairs = std::vector<std::pair<std::string, std::string>>;

/// A service that is not there: a fake network, and a clock that is turned by hand.
struct FakeService {
  std::shared_ptr<testing::FakeTransport> transport = std::make_shared<testing::FakeTransport>();
  std::shared_ptr<testing::ManualClock> clock = std::make_shared<testing::ManualClock>();
  std::shared_ptr<testing::FakeWebSocketTransport> websocket = std::make_shared<testing::FakeWebSocketTransport>(clock);

  /// For a client whose base URL has a path of its own.
  [[nodiscard]] ClientOptions options() const;
  /// Fails the test where not exactly one was sent.
  [[nodiscard]] testing::SentRequest only_request() const;
  /// The same for a request to upgrade, as a GET of the http URL that the ws one stands for.
  [[nodiscard]] testing::SentRequest only_upgrade() const;
};

/// Behind the base URL and before the query, as it was sent.
[[nodiscard]] std::string path_of(const testing::SentRequest& request);
/// Names and values in their order, decoded as a server does: "+" is a space.
[[nodiscard]] Pairs query_of(const testing::SentRequest& request);
/// Empty where the request has none of that name.
[[nodiscard]] std::string header_of(const testing::SentRequest& request, std::string_view name);

/// One part of a multipart/form-data body.
struct SeenPart {
  std::string name;
  std::string file_name;
  std::string media_type;
  std::string body;

  friend bool operator==(const SeenPart& left, const SeenPart& right) {
    return left.name == right.name && left.file_name == right.file_name && left.media_type == right.media_type &&
           left.body == right.body;
  }
};
std::ostream& operator<<(std::ostream& out, const SeenPart& part);

[[nodiscard]] std::vector<SeenPart> form_of(const testing::SentRequest& request);

/// Whether the function throws std::invalid_argument that names the argument.
template <class Function>
::testing::AssertionResult refuses(std::string_view argument, Function function) {
  try {
    function();
  } catch (const std::invalid_argument& error) {
    if (std::string_view(error.what()).find(argument) != std::string_view::npos) return ::testing::AssertionSuccess();
    return ::testing::AssertionFailure() << "the message does not name it: " << error.what();
  }
  return ::testing::AssertionFailure() << argument << " was taken";
}

/// Whether a model that has nothing but this field of `full` differs from one that has nothing.
template <class Model, class T>
::testing::AssertionResult field_counts(const Model& full, T Model::*field) {
  Model one;
  one.*field = full.*field;
  return ::testing::AssertionResult(one != Model() && one == one);
}

}}  // namespace ocelli::test_support
