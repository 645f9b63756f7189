// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/scenario.yaml by codegen/generate.py; edit that instead.
#pragma once

#include <string_view>

#include <ocelli/scenario/generated/models.hpp>

#include "core/one_of.hpp"

namespace ocelli { inline namespace v1 { namespace core {

template <>
struct ModelTable<scenario::TrainingImage> {
  static const Field<scenario::TrainingImage> fields[6];
};

template <>
struct OneOfTable<scenario::TrainingImageOrImages> {
  static constexpr std::string_view discriminator = {};
  static const ShortList<Alternative<scenario::TrainingImageOrImages>>& alternatives();
};

template <>
struct ModelTable<scenario::TrainingImageAnswer> {
  static const Field<scenario::TrainingImageAnswer> fields[1];
};

template <>
struct ModelTable<scenario::TrainingImagePair> {
  static const Field<scenario::TrainingImagePair> fields[3];
};

template <>
struct ModelTable<scenario::TrainingImagePairs> {
  static const Field<scenario::TrainingImagePairs> fields[2];
};

}}}  // namespace ocelli::v1::core
