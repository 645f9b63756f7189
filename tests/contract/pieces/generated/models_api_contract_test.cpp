// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/pieces.yaml by codegen/generate.py; edit that instead.
#include <gtest/gtest.h>

#include <ocelli/pieces/generated/models_api.hpp>

#include "support/contract_service.hpp"

namespace ocelli { inline namespace v1 { namespace pieces { namespace {

using namespace test_support;

TEST(ContractPiecesList, IsAcceptedWithWhatIsRequired) {
  const ModelsApi api(contract_options(Credential()));
  EXPECT_TRUE(was_accepted(api.try_list()));
}

}}}}  // namespace ocelli::v1::pieces
