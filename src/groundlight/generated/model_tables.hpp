// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/groundlight.yaml by codegen/generate.py; edit that instead.
#pragma once

#include <string_view>

#include <ocelli/groundlight/generated/models.hpp>

#include "core/one_of.hpp"

namespace ocelli { inline namespace v1 { namespace core {

template <>
struct ModelTable<groundlight::BinaryClassificationResult> {
  static const Field<groundlight::BinaryClassificationResult> fields[5];
};

template <>
struct ModelTable<groundlight::CountingResult> {
  static const Field<groundlight::CountingResult> fields[6];
};

template <>
struct ModelTable<groundlight::MultiClassificationResult> {
  static const Field<groundlight::MultiClassificationResult> fields[5];
};

template <>
struct ModelTable<groundlight::TextRecognitionResult> {
  static const Field<groundlight::TextRecognitionResult> fields[6];
};

template <>
struct ModelTable<groundlight::BoundingBoxResult> {
  static const Field<groundlight::BoundingBoxResult> fields[5];
};

template <>
struct OneOfTable<groundlight::ImageQueryResult> {
  static constexpr std::string_view discriminator = "result_type";
  static const ShortList<Alternative<groundlight::ImageQueryResult>>& alternatives();
};

template <>
struct ModelTable<groundlight::BBoxGeometry> {
  static const Field<groundlight::BBoxGeometry> fields[6];
};

template <>
struct ModelTable<groundlight::ROI> {
  static const Field<groundlight::ROI> fields[3];
};

template <>
struct ModelTable<groundlight::ImageQuery> {
  static const Field<groundlight::ImageQuery> fields[13];
  static void complete(groundlight::ImageQuery& model);
};

template <>
struct ModelTable<groundlight::PaginatedImageQueryList> {
  static const Field<groundlight::PaginatedImageQueryList> fields[4];
};

}}}  // namespace ocelli::v1::core
