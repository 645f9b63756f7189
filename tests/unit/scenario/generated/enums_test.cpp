// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/scenario.yaml by codegen/generate.py; edit that instead.
#include <string>
#include <string_view>
#include <utility>

#include <gtest/gtest.h>

#include <ocelli/open_enum.hpp>
#include <ocelli/scenario/generated/enums.hpp>

#include "support/fake_service.hpp"

namespace ocelli { inline namespace v1 { namespace scenario { namespace {

using namespace test_support;

constexpr std::pair<std::string_view, Preset> preset_texts[] = {
    {"default", Preset::default_}, {"style", Preset::style}, {"subject", Preset::subject}};

TEST(ScenarioPreset, KnowsItsTexts) {
  for (const auto& [text, value] : preset_texts) {
    EXPECT_EQ(OpenEnum<Preset>(std::string(text)).value(), value) << text;
    EXPECT_EQ(OpenEnum<Preset>(value).text(), text);
  }
}

TEST(ScenarioPreset, KeepsAnUnknownText) {
  const OpenEnum<Preset> value(std::string("never heard of"));
  EXPECT_EQ(value.value(), Preset::unrecognized);
  EXPECT_EQ(value.text(), "never heard of");
}

}}}}  // namespace ocelli::v1::scenario
