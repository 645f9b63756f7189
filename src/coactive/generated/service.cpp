// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/coactive.yaml by codegen/generate.py; edit that instead.
#include "coactive/generated/service.hpp"

namespace ocelli { inline namespace v1 { namespace coactive {

const core::Service& service() {
  static constexpr core::Service constant{
      "coactive", "https://app.coactive.ai", "", {}, "", "", {}, {"detail", "message"}, {}, {}, {}, {},
  };
  return constant;
}

}}}  // namespace ocelli::v1::coactive
