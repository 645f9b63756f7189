// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "support/fake_service.hpp"
#include "unit/groundlight/fake_groundlight.hpp"

namespace ocelli::test_support {

inline http::TransportFailure transport_failure(http::FailureKind kind) {
  http::TransportFailure failure;
  failure.kind = kind;
  failure.request_may_have_arrived = kind != http::FailureKind::connect && kind != http::FailureKind::tls;
  return failure;
}

/// The connection breaks after the request left.
inline void break_after_sending(const FakeGroundlight& fake) {
  fake.transport->fail(transport_failure(http::FailureKind::receive));
}

/// No connection for so many tries.
inline void take_link_down(const FakeGroundlight& fake, int tries) {
  for (int i = 0; i < tries; ++i) fake.transport->fail(transport_failure(http::FailureKind::connect));
}

/// "POST GET "
inline std::string methods(const FakeGroundlight& fake) {
  std::string text;
  for (const auto& request : fake.transport->requests()) text += request.method + " ";
  return text;
}

inline std::string id_sent(const testing::SentRequest& request) {
  for (const auto& [name, value] : query_of(request)) {
    if (name == "image_query_id") return value;
  }
  return "";
}

inline groundlight::SubmitImageQueryOptions with_id(std::string id) {
  groundlight::SubmitImageQueryOptions options;
  options.image_query_id = std::move(id);
  return options;
}

}  // namespace ocelli::test_support
