// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "support/raw_server.hpp"

namespace ocelli { namespace secrets_test {

/// The values of a request's header fields that are not the usual ones, and what can be decoded of them.
[[nodiscard]] std::vector<std::string> secrets_in(const std::string& request);

/// A server that repeats every secret it is told, wherever an answer has room for it.
class HostileServer {
 public:
  /// What goes over the wire for an echo of the secrets.
  using Answer = std::function<std::string(const std::string& echo)>;
  using Spell = std::string (*)(const std::string& secret);

  HostileServer() : server_([this](test_support::RawConnection& connection) { serve(connection); }) {}

  [[nodiscard]] std::string url() const { return server_.url(); }
  /// How requests are answered from now on, each on a connection of its own.
  void answer_with(Answer answer, Spell spell);
  /// What the requests held so far.
  [[nodiscard]] std::string seen() const;

 private:
  void serve(test_support::RawConnection& connection);

  mutable std::mutex mutex_;
  Answer answer_;
  Spell spell_ = nullptr;
  std::string seen_;
  test_support::RawServer server_;
};

struct NamedAnswer {
  std::string name;
  HostileServer::Answer answer;
};
/// Every status and every way to break, in each form of a body.
[[nodiscard]] std::vector<NamedAnswer> hostile_answers();

}}  // namespace ocelli::secrets_test
