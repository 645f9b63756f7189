// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/groundlight.yaml by codegen/generate.py; edit that instead.
#pragma once

#include <ocelli/export.hpp>
#include <ocelli/open_enum.hpp>

namespace ocelli { inline namespace v1 { namespace groundlight {

/// Whether people look at an image.
enum class HumanReview {
  /// A text that this version does not know; OpenEnum keeps it.
  unrecognized = 0,
  /// "DEFAULT"
  default_,
  always,
  never,
};

OCELLI_EXPORT const EnumTable& enum_table(HumanReview);

/// What kind of record an image query is; there is one.
enum class ImageQueryType {
  /// A text that this version does not know; OpenEnum keeps it.
  unrecognized = 0,
  image_query,
};

OCELLI_EXPORT const EnumTable& enum_table(ImageQueryType);

/// What kind of question a detector asks, and so what kind of result answers it.
enum class ResultType {
  /// A text that this version does not know; OpenEnum keeps it.
  unrecognized = 0,
  binary_classification,
  counting,
  multi_classification,
  text_recognition,
  bounding_box,
};

OCELLI_EXPORT const EnumTable& enum_table(ResultType);

/// Who gave an answer.
enum class Source {
  /// A text that this version does not know; OpenEnum keeps it.
  unrecognized = 0,
  still_processing,
  cloud,
  user,
  cloud_ensemble,
  algorithm,
  ai_cloud,
  ai_cloud_ensemble,
  human_ai_cloud_ensemble,
  edge,
};

OCELLI_EXPORT const EnumTable& enum_table(Source);

/// The answer to a yes-or-no question.
enum class Label {
  /// A text that this version does not know; OpenEnum keeps it.
  unrecognized = 0,
  yes,
  no,
  unclear,
};

OCELLI_EXPORT const EnumTable& enum_table(Label);

/// What a search for objects came to.
enum class BoundingBoxLabel {
  /// A text that this version does not know; OpenEnum keeps it.
  unrecognized = 0,
  no_objects,
  bounding_box,
  greater_than_max,
  unclear,
};

OCELLI_EXPORT const EnumTable& enum_table(BoundingBoxLabel);

}}}  // namespace ocelli::v1::groundlight
