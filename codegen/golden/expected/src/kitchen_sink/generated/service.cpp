// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/golden/kitchen_sink.yaml by codegen/generate.py; edit that instead.
#include "kitchen_sink/generated/service.hpp"

namespace ocelli { inline namespace v1 { namespace kitchen_sink {

const core::Service& service() {
  static constexpr core::Service constant{
      "kitchen_sink",
      "https://kitchen.example",
      "/api",
      {},
      "X-Request-Id",
      "ks_",
      {"X-Request-Id"},
      {"detail", "message"},
      {"code"},
      {"details.remainingSeconds", "wait"},
      {
          {429, "details", "no \"more\"", "there is no room"},
      },
      {},
  };
  return constant;
}

}}}  // namespace ocelli::v1::kitchen_sink
