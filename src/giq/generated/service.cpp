// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/giq.yaml by codegen/generate.py; edit that instead.
#include "giq/generated/service.hpp"

namespace ocelli { inline namespace v1 { namespace giq {

const core::Service& service() {
  static constexpr core::Service constant{
      "giq",     "https://giq.ae",
      "/public", {},
      "",        "",
      {},        {"message", "error_description", "error", "detail", "errorMessage"},
      {"code"},  {},
      {},        {},
  };
  return constant;
}

}}}  // namespace ocelli::v1::giq
