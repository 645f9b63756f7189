// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ocelli/testing/cassette.hpp>

#include "core/secret_mask.hpp"
#include "testing/cassette/queries.hpp"

namespace ocelli { inline namespace v1 { namespace testing { namespace cassette {

/// Makes of what was said what may be on a tape. What was learnt of any exchange is taken out of all.
class TapeMask {
 public:
  explicit TapeMask(const CassetteOptions& options);

  /// Notes the secrets that a raw exchange shows.
  void learn(const TapedRequest& request);
  void learn(const TapedExchange& exchange);

  [[nodiscard]] TapedRequest masked(const TapedRequest& request) const;
  [[nodiscard]] TapedExchange masked(const TapedExchange& exchange) const;

 private:
  void learn(const http::Headers& headers);
  void learn(const http::Headers& headers, const TapedBody& body);
  [[nodiscard]] std::string text(const std::string& text) const;
  [[nodiscard]] TapedBody masked(const http::Headers& headers, const TapedBody& body) const;
  [[nodiscard]] TapedResponse masked(const TapedResponse& response) const;
  [[nodiscard]] http::Headers masked(const http::Headers& headers) const;

  PublicQueries queries_;
  core::SecretMask secrets_;
};

}}}}  // namespace ocelli::v1::testing::cassette
