// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/coactive.yaml by codegen/generate.py; edit that instead.
#include <string>
#include <string_view>
#include <utility>

#include <gtest/gtest.h>

#include <ocelli/coactive/generated/enums.hpp>
#include <ocelli/open_enum.hpp>

#include "support/fake_service.hpp"

namespace ocelli { inline namespace v1 { namespace coactive { namespace {

using namespace test_support;

constexpr std::pair<std::string_view, GrantType> grant_type_texts[] = {
    {"client_credentials", GrantType::client_credentials}, {"refresh_token", GrantType::refresh_token}};

TEST(CoactiveGrantType, KnowsItsTexts) {
  for (const auto& [text, value] : grant_type_texts) {
    EXPECT_EQ(OpenEnum<GrantType>(std::string(text)).value(), value) << text;
    EXPECT_EQ(OpenEnum<GrantType>(value).text(), text);
  }
}

TEST(CoactiveGrantType, KeepsAnUnknownText) {
  const OpenEnum<GrantType> value(std::string("never heard of"));
  EXPECT_EQ(value.value(), GrantType::unrecognized);
  EXPECT_EQ(value.text(), "never heard of");
}

}}}}  // namespace ocelli::v1::coactive
