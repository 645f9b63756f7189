// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>

#include <ocelli/http/default_transport.hpp>
#include <ocelli/http/transport.hpp>

namespace ocelli::wire {

/// Leads requests for a model to the model's download progress, and keeps what came instead of a model. For one call.
class ProgressRoute : public http::Transport {
 public:
  [[nodiscard]] http::Exchange exchange(const http::Request& request, const http::ExchangeOptions& options) override {
    http::Request led = request;
    const std::string path = "/download/progress";
    if (led.url.size() < path.size() || led.url.compare(led.url.size() - path.size(), path.size(), path) != 0) {
      led.url += path;
    }
    http::Exchange came = transport_->exchange(led, options);
    auto* response = std::get_if<http::Response>(&came.outcome);
    if (response == nullptr || response->status / 100 != 2) return came;
    body_ = response->body;
    response->body = R"({"id": "somebody"})";
    return came;
  }

  /// Of the answer that was no error.
  [[nodiscard]] const std::string& body() const { return body_; }

 private:
  std::shared_ptr<http::Transport> transport_ = http::make_default_transport();
  std::string body_;
};

}  // namespace ocelli::wire
