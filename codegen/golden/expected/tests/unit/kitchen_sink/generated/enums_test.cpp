// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/golden/kitchen_sink.yaml by codegen/generate.py; edit that instead.
#include <string>
#include <string_view>
#include <utility>

#include <gtest/gtest.h>

#include <ocelli/kitchen_sink/generated/enums.hpp>
#include <ocelli/open_enum.hpp>

#include "support/fake_service.hpp"

namespace ocelli { inline namespace v1 { namespace kitchen_sink { namespace {

using namespace test_support;

constexpr std::pair<std::string_view, Kind> kind_texts[] = {{"PLAIN", Kind::plain},
                                                            {"IN-PROGRESS", Kind::in_progress},
                                                            {"GPT_3.5", Kind::gpt_3_5},
                                                            {"COMMAND_R+", Kind::command_r_plus},
                                                            {"class", Kind::class_},
                                                            {"default", Kind::default_},
                                                            {"unrecognized", Kind::unrecognized_},
                                                            {"3d", Kind::_3d},
                                                            {"", Kind::empty},
                                                            {"MIXTRAL_8_x_7B", Kind::mixtral_8_x_7b},
                                                            {"maxTokens", Kind::max_tokens},
                                                            {"2D+", Kind::two_d}};

TEST(KitchenSinkKind, KnowsItsTexts) {
  for (const auto& [text, value] : kind_texts) {
    EXPECT_EQ(OpenEnum<Kind>(std::string(text)).value(), value) << text;
    EXPECT_EQ(OpenEnum<Kind>(value).text(), text);
  }
}

TEST(KitchenSinkKind, KeepsAnUnknownText) {
  const OpenEnum<Kind> value(std::string("never heard of"));
  EXPECT_EQ(value.value(), Kind::unrecognized);
  EXPECT_EQ(value.text(), "never heard of");
}

TEST(KitchenSinkKind, KnowsOtherTextsWithoutLosingThem) {
  EXPECT_EQ(OpenEnum<Kind>(std::string("SIMPLE")).value(), Kind::plain);
  EXPECT_EQ(OpenEnum<Kind>(std::string("__ODD")).value(), Kind::in_progress);
  EXPECT_EQ(OpenEnum<Kind>(std::string("simple")).value(), Kind::plain);
  EXPECT_EQ(OpenEnum<Kind>(std::string("SIMPLE")).text(), "SIMPLE");
}

constexpr std::pair<std::string_view, Side> side_texts[] = {{"left", Side::left}, {"right", Side::right}};

TEST(KitchenSinkSide, KnowsItsTexts) {
  for (const auto& [text, value] : side_texts) {
    EXPECT_EQ(OpenEnum<Side>(std::string(text)).value(), value) << text;
    EXPECT_EQ(OpenEnum<Side>(value).text(), text);
  }
}

TEST(KitchenSinkSide, KeepsAnUnknownText) {
  const OpenEnum<Side> value(std::string("never heard of"));
  EXPECT_EQ(value.value(), Side::unrecognized);
  EXPECT_EQ(value.text(), "never heard of");
}

constexpr std::pair<std::string_view, JobType> job_type_texts[] = {{"count", JobType::count},
                                                                   {"label", JobType::label}};

TEST(KitchenSinkJobType, KnowsItsTexts) {
  for (const auto& [text, value] : job_type_texts) {
    EXPECT_EQ(OpenEnum<JobType>(std::string(text)).value(), value) << text;
    EXPECT_EQ(OpenEnum<JobType>(value).text(), text);
  }
}

TEST(KitchenSinkJobType, KeepsAnUnknownText) {
  const OpenEnum<JobType> value(std::string("never heard of"));
  EXPECT_EQ(value.value(), JobType::unrecognized);
  EXPECT_EQ(value.text(), "never heard of");
}

}}}}  // namespace ocelli::v1::kitchen_sink
