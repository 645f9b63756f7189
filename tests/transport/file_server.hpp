// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <functional>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include <ocelli/groundlight.hpp>

#include "support/raw_server.hpp"

namespace ocelli { namespace transport_test {

using test_support::HeaderList;

/// The value of a request's header field; empty where it has none.
inline std::string field_of(const std::string& head, const std::string& name) {
  const auto start = head.find("\r\n" + name + ": ");
  if (start == std::string::npos) return {};
  const auto value = start + name.size() + 4;
  return head.substr(value, head.find("\r\n", value) - value);
}

/// A server that answers each request as the next turn says, and then closes the connection. The last turn stands for
/// all that follow.
class FileServer {
 public:
  /// What is written for a request's head.
  using Turn = std::function<std::string(const std::string& head)>;

  explicit FileServer(std::vector<Turn> turns)
      : turns_(std::move(turns)), server_([this](test_support::RawConnection& connection) { serve(connection); }) {}

  /// The one file that it has, by way of an operation that knows nothing of downloads.
  [[nodiscard]] BinaryOperation operation() const {
    ClientOptions options;
    options.base_url = server_.url() + "/device-api";
    options.credential = groundlight::api_token("api_token");
    options.retry.base_delay = std::chrono::milliseconds(1);
    return
        [api = groundlight::ImageQueriesApi(options)](const CallOptions& call) { return api.get_image("iq_1", call); };
  }

  [[nodiscard]] std::string url() const { return server_.url(); }

  /// The heads of the requests so far.
  [[nodiscard]] std::vector<std::string> requests() const {
    const std::lock_guard<std::mutex> lock(mutex_);
    return requests_;
  }

 private:
  void serve(test_support::RawConnection& connection) {
    const std::string head = connection.read_request();
    if (head.empty()) return;
    connection.write(turn_of(head)(head));
  }

  Turn turn_of(const std::string& head) {
    const std::lock_guard<std::mutex> lock(mutex_);
    requests_.push_back(head);
    return turns_[std::min(requests_.size(), turns_.size()) - 1];
  }

  std::vector<Turn> turns_;
  mutable std::mutex mutex_;
  std::vector<std::string> requests_;
  test_support::RawServer server_;
};

/// All of it.
inline FileServer::Turn whole(std::string bytes, HeaderList headers = {}) {
  return [=](const std::string&) { return test_support::http_response(200, headers, bytes); };
}

/// A transfer that breaks after so many bytes of the body.
inline FileServer::Turn cut(std::size_t count, std::string bytes, HeaderList headers = {}) {
  return [=](const std::string&) {
    const std::string answer = test_support::http_response(200, headers, bytes);
    return answer.substr(0, answer.size() - bytes.size() + count);
  };
}

/// What the request's Range asks for, up to `count` bytes of it.
inline FileServer::Turn rest(std::string bytes, HeaderList headers = {}, std::size_t count = std::string::npos) {
  return [=](const std::string& head) {
    const std::string range = field_of(head, "Range");
    if (range.rfind("bytes=", 0) != 0) return test_support::http_response(200, {}, "this request has no range");
    const std::size_t first = std::stoul(range.substr(6));
    HeaderList all = headers;
    all.emplace_back("Content-Range", "bytes " + std::to_string(first) + "-" + std::to_string(bytes.size() - 1) + "/" +
                                          std::to_string(bytes.size()));
    const std::string part = bytes.substr(first);
    const std::string answer = test_support::http_response(206, all, part);
    return answer.substr(0, count == std::string::npos ? count : answer.size() - part.size() + count);
  };
}

inline FileServer::Turn status(int number, HeaderList headers = {}) {
  return [=](const std::string&) { return test_support::http_response(number, headers, "{}"); };
}

}}  // namespace ocelli::transport_test
