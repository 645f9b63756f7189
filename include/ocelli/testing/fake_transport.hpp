// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <ocelli/export.hpp>
#include <ocelli/http/transport.hpp>

namespace ocelli { inline namespace v1 { namespace testing {

/// A request as a FakeTransport got it, with the body read to its end.
struct SentRequest {
  std::string method;
  std::string url;
  http::Headers headers;
  std::string body;
  http::ExchangeOptions options;
};

/// A transport without a network: it gives the answers it was told to give, in their order, and keeps the requests.
///
/// Safe to use from many threads. An exchange for which no answer is left fails as a refused connection.
class OCELLI_EXPORT FakeTransport : public http::Transport {
 public:
  using Handler = std::function<http::Exchange(const SentRequest&)>;

  FakeTransport();
  ~FakeTransport() override;

  /// The next answer.
  void answer(int status, std::string body, http::Headers headers = {{"Content-Type", "application/json"}});
  void answer(http::Response response);
  /// The next exchange breaks. Where the failure's message is empty it gets one.
  void fail(http::TransportFailure failure);
  /// Answers every exchange from now on that has no queued answer.
  void answer_with(Handler handler);

  [[nodiscard]] std::vector<SentRequest> requests() const;

  [[nodiscard]] http::Exchange exchange(const http::Request& request, const http::ExchangeOptions& options) override;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}}}  // namespace ocelli::v1::testing
