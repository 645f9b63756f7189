// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/giq.yaml by codegen/generate.py; edit that instead.
#include <gtest/gtest.h>

#include <ocelli/giq/generated/inference_api.hpp>

#include "support/contract_service.hpp"

namespace ocelli { inline namespace v1 { namespace giq { namespace {

using namespace test_support;

TEST(ContractGiqListModels, IsAcceptedWithWhatIsRequired) {
  const InferenceApi api(contract_options(Credential::header("X-API-KEY", "contract-key")));
  EXPECT_TRUE(was_accepted(api.try_list_models()));
}

TEST(ContractGiqRun, IsAcceptedWithAllThatCanBeGiven) {
  const InferenceApi api(contract_options(Credential::header("X-API-KEY", "contract-key")));
  RunOptions options;
  options.geometry = "POLYGON ((54 24, 55 24, 55 25, 54 24))";
  EXPECT_TRUE(was_accepted(api.try_run("model-1", "file-1", options)));
}

TEST(ContractGiqRun, IsAcceptedWithWhatIsRequired) {
  const InferenceApi api(contract_options(Credential::header("X-API-KEY", "contract-key")));
  EXPECT_TRUE(was_accepted(api.try_run("model-1", "file-1")));
}

TEST(ContractGiqStatus, IsAcceptedWithWhatIsRequired) {
  const InferenceApi api(contract_options(Credential::header("X-API-KEY", "contract-key")));
  EXPECT_TRUE(was_accepted(api.try_status("job-1")));
}

TEST(ContractGiqDownload, IsAcceptedWithWhatIsRequired) {
  const InferenceApi api(contract_options(Credential::header("X-API-KEY", "contract-key")));
  EXPECT_TRUE(was_accepted(api.try_download("job-1")));
}

}}}}  // namespace ocelli::v1::giq
