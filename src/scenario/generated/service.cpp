// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/scenario.yaml by codegen/generate.py; edit that instead.
#include "scenario/generated/service.hpp"

namespace ocelli { inline namespace v1 { namespace scenario {

const core::Service& service() {
  static constexpr core::Service constant{
      "scenario",
      "https://api.cloud.scenario.com/v1",
      "",
      {},
      "",
      "",
      {},
      {"reason", "error", "message", "apiError"},
      {},
      {"details.remainingSeconds"},
      {
          {429, "details", "add-training-image",
           "the team has as many training images as its plan allows; remove some, or raise the plan"},
          {429, "infos", "add-training-image",
           "the team has as many training images as its plan allows; remove some, or raise the plan"},
          {429, "reason", "add-training-image",
           "the team has as many training images as its plan allows; remove some, or raise the plan"},
          {429, "details", "parallel-training",
           "the team trains as many models at once as its plan allows; wait for one of them to end"},
          {429, "infos", "parallel-training",
           "the team trains as many models at once as its plan allows; wait for one of them to end"},
          {429, "reason", "parallel-training",
           "the team trains as many models at once as its plan allows; wait for one of them to end"},
      },
      {429, 503},
  };
  return constant;
}

}}}  // namespace ocelli::v1::scenario
