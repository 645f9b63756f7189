// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/pieces.yaml by codegen/generate.py; edit that instead.
#include "pieces/generated/service.hpp"

namespace ocelli { inline namespace v1 { namespace pieces {

const core::Service& service() {
  static constexpr core::Service constant{
      "pieces", "http://127.0.0.1:39300", "", {}, "", "", {}, {"message"}, {}, {}, {}, {},
  };
  return constant;
}

}}}  // namespace ocelli::v1::pieces
