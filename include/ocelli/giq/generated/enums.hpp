// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/giq.yaml by codegen/generate.py; edit that instead.
#pragma once

#include <ocelli/export.hpp>
#include <ocelli/open_enum.hpp>

namespace ocelli { inline namespace v1 { namespace giq {

/// How far a job is. The service documents these and says that there are more.
enum class InferenceJobStatus {
  /// A text that this version does not know; OpenEnum keeps it.
  unrecognized = 0,
  submitted,
  pending,
  running,
  done,
  completed,
};

OCELLI_EXPORT const EnumTable& enum_table(InferenceJobStatus);

/// What a file holds.
enum class SourceType {
  /// A text that this version does not know; OpenEnum keeps it.
  unrecognized = 0,
  multispectral,
  hyperspectral,
  sar,
  full_motion_video,
  panchromatic,
  point,
  linestring,
  polygon,
  heightmap,
  thermal,
  geometrycollection,
  tiles3d,
  complex,
  unknown,
  annotation,
  netcdf,
  land_subsidence,
  pdf,
  image,
  czml,
};

OCELLI_EXPORT const EnumTable& enum_table(SourceType);

}}}  // namespace ocelli::v1::giq
