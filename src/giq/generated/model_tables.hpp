// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/giq.yaml by codegen/generate.py; edit that instead.
#pragma once

#include <ocelli/giq/generated/models.hpp>

#include "core/model.hpp"

namespace ocelli { inline namespace v1 { namespace core {

template <>
struct ModelTable<giq::InferenceJob> {
  static const Field<giq::InferenceJob> fields[4];
};

template <>
struct ModelTable<giq::UploadedFile> {
  static const Field<giq::UploadedFile> fields[2];
};

}}}  // namespace ocelli::v1::core
