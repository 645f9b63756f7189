// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/groundlight.yaml by codegen/generate.py; edit that instead.
#include "groundlight/generated/service.hpp"

namespace ocelli { inline namespace v1 { namespace groundlight {

const core::Service& service() {
  static constexpr core::Service constant{
      "groundlight",
      "https://api.groundlight.ai",
      "/device-api",
      {"/v1", "/v2", "/v3"},
      "X-Request-Id",
      "req_uu",
      {"X-Request-Id-Resolved", "X-Request-Id"},
      {"detail", "message", "error"},
      {},
      {},
      {},
      {},
  };
  return constant;
}

}}}  // namespace ocelli::v1::groundlight
