// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/giq.yaml by codegen/generate.py; edit that instead.
#include <string>
#include <string_view>
#include <utility>

#include <gtest/gtest.h>

#include <ocelli/giq/generated/enums.hpp>
#include <ocelli/open_enum.hpp>

#include "support/fake_service.hpp"

namespace ocelli { inline namespace v1 { namespace giq { namespace {

using namespace test_support;

constexpr std::pair<std::string_view, InferenceJobStatus> inference_job_status_texts[] = {
    {"SUBMITTED", InferenceJobStatus::submitted},
    {"PENDING", InferenceJobStatus::pending},
    {"RUNNING", InferenceJobStatus::running},
    {"DONE", InferenceJobStatus::done},
    {"COMPLETED", InferenceJobStatus::completed}};

TEST(GiqInferenceJobStatus, KnowsItsTexts) {
  for (const auto& [text, value] : inference_job_status_texts) {
    EXPECT_EQ(OpenEnum<InferenceJobStatus>(std::string(text)).value(), value) << text;
    EXPECT_EQ(OpenEnum<InferenceJobStatus>(value).text(), text);
  }
}

TEST(GiqInferenceJobStatus, KeepsAnUnknownText) {
  const OpenEnum<InferenceJobStatus> value(std::string("never heard of"));
  EXPECT_EQ(value.value(), InferenceJobStatus::unrecognized);
  EXPECT_EQ(value.text(), "never heard of");
}

constexpr std::pair<std::string_view, SourceType> source_type_texts[] = {
    {"MULTISPECTRAL", SourceType::multispectral},
    {"HYPERSPECTRAL", SourceType::hyperspectral},
    {"SAR", SourceType::sar},
    {"FULL_MOTION_VIDEO", SourceType::full_motion_video},
    {"PANCHROMATIC", SourceType::panchromatic},
    {"POINT", SourceType::point},
    {"LINESTRING", SourceType::linestring},
    {"POLYGON", SourceType::polygon},
    {"HEIGHTMAP", SourceType::heightmap},
    {"THERMAL", SourceType::thermal},
    {"GEOMETRYCOLLECTION", SourceType::geometrycollection},
    {"TILES3D", SourceType::tiles3d},
    {"COMPLEX", SourceType::complex},
    {"UNKNOWN", SourceType::unknown},
    {"ANNOTATION", SourceType::annotation},
    {"NETCDF", SourceType::netcdf},
    {"LAND_SUBSIDENCE", SourceType::land_subsidence},
    {"PDF", SourceType::pdf},
    {"IMAGE", SourceType::image},
    {"CZML", SourceType::czml}};

TEST(GiqSourceType, KnowsItsTexts) {
  for (const auto& [text, value] : source_type_texts) {
    EXPECT_EQ(OpenEnum<SourceType>(std::string(text)).value(), value) << text;
    EXPECT_EQ(OpenEnum<SourceType>(value).text(), text);
  }
}

TEST(GiqSourceType, KeepsAnUnknownText) {
  const OpenEnum<SourceType> value(std::string("never heard of"));
  EXPECT_EQ(value.value(), SourceType::unrecognized);
  EXPECT_EQ(value.text(), "never heard of");
}

}}}}  // namespace ocelli::v1::giq
