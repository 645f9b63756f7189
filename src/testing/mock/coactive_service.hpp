// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <mutex>
#include <optional>
#include <set>
#include <string>

#include <ocelli/testing/mock_coactive.hpp>

#include "testing/mock/coactive_tokens.hpp"
#include "testing/mock/router.hpp"

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

/// Coactive's similarity search and its login.
class CoactiveService final : public Service {
 public:
  explicit CoactiveService(MockCoactiveOptions options);

  void add_routes(Router& router) override;
  void reset() override { tokens_.clear(); }

  /// Throws std::invalid_argument where the id is empty.
  void add_embedding(std::string id);
  void revoke_tokens() { tokens_.revoke(); }
  std::size_t login_count() const { return tokens_.issued_count(); }

 private:
  using Operation = Response (CoactiveService::*)(const Request&);

  Router::Handler guarded(Operation operation);
  std::optional<Response> refuse_credential(const Request& request) const;
  bool accepts_pair(const std::string& pair) const;
  bool accepts_personal_token(const std::string& token) const;
  bool has_embedding(const std::string& id) const;
  Response search(const Request& request);
  Response search_grouped(const Request& request);
  Response search_semantic(const Request& request);
  Response search_text(const Request& request);
  Response log_in(const Request& request);

  const MockCoactiveOptions options_;
  CoactiveTokens tokens_;
  mutable std::mutex mutex_;
  std::set<std::string> embeddings_;
};

}}}}  // namespace ocelli::v1::testing::mock
