// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <utility>

#include <ocelli/http/default_transport.hpp>

#include "support/raw_server.hpp"

namespace ocelli { namespace transport_test {

using test_support::http_response;
using test_support::RawConnection;
using test_support::RawServer;

/// Something that happens once and that another thread waits for.
class Event {
 public:
  void happen() {
    const std::lock_guard<std::mutex> lock(mutex_);
    happened_ = true;
    changed_.notify_all();
  }

  void wait() {
    std::unique_lock<std::mutex> lock(mutex_);
    changed_.wait(lock, [this] { return happened_; });
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  bool happened_ = false;
};

/// Answers every request of a connection in the same way.
inline RawServer::Handler always(std::string response) {
  return [response = std::move(response)](RawConnection& connection) {
    while (!connection.read_request().empty()) connection.write(response);
  };
}

/// Reads a request, writes these bytes and closes.
inline RawServer::Handler once(std::string bytes) {
  return [bytes = std::move(bytes)](RawConnection& connection) {
    connection.read_request();
    connection.write(bytes);
  };
}

/// Reads a request, writes these bytes and then nothing more.
inline RawServer::Handler hang_after(std::string bytes) {
  return [bytes = std::move(bytes)](RawConnection& connection) {
    connection.read_request();
    connection.write(bytes);
    connection.wait_closed_by_peer();
  };
}

inline http::Request get(std::string url) {
  http::Request request;
  request.url = std::move(url);
  return request;
}

inline http::Request post(std::string url, std::shared_ptr<const http::Body> body) {
  http::Request request;
  request.method = "POST";
  request.url = std::move(url);
  request.body = std::move(body);
  request.is_idempotent = false;
  return request;
}

inline http::Exchange exchange(const http::Request& request, const http::ExchangeOptions& options = {}) {
  return http::make_default_transport()->exchange(request, options);
}

inline http::ExchangeOptions within(std::chrono::milliseconds time) {
  http::ExchangeOptions options;
  options.deadline = std::chrono::steady_clock::now() + time;
  return options;
}

/// The answer, or a failed test and an empty one.
inline http::Response response_of(const http::Exchange& exchange) {
  if (exchange.response() != nullptr) return *exchange.response();
  ADD_FAILURE() << "failed: " << exchange.failure()->message << " (" << exchange.failure()->code << ")";
  return {};
}

/// The failure, or a failed test and an empty one.
inline http::TransportFailure failure_of(const http::Exchange& exchange) {
  if (exchange.failure() != nullptr) return *exchange.failure();
  ADD_FAILURE() << "answered " << exchange.response()->status;
  return {};
}

}}  // namespace ocelli::transport_test
