// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/coactive.yaml by codegen/generate.py; edit that instead.
#include <gtest/gtest.h>

#include <ocelli/coactive/generated/login_api.hpp>
#include <ocelli/json_value.hpp>

#include "support/contract_service.hpp"

namespace ocelli { inline namespace v1 { namespace coactive { namespace {

using namespace test_support;

TEST(ContractCoactiveLogin, IsAcceptedWithWhatIsRequired) {
  const LoginApi api(contract_options(Credential::bearer("contract-token")));
  EXPECT_TRUE(
      was_accepted(api.try_login(from_json<LoginRequest>(JsonValue::parse(R"({"grant_type": "refresh_token"})")))));
}

}}}}  // namespace ocelli::v1::coactive
