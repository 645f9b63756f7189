// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/pieces.yaml by codegen/generate.py; edit that instead.
#pragma once

#include <ocelli/pieces/generated/models.hpp>

#include "core/model.hpp"

namespace ocelli { inline namespace v1 { namespace core {

template <>
struct ModelTable<pieces::EmbeddedModelSchema> {
  static const Field<pieces::EmbeddedModelSchema> fields[2];
};

template <>
struct ModelTable<pieces::GroupedTimestamp> {
  static const Field<pieces::GroupedTimestamp> fields[3];
};

template <>
struct ModelTable<pieces::ByteDescriptor> {
  static const Field<pieces::ByteDescriptor> fields[3];
};

template <>
struct ModelTable<pieces::ModelMaxTokens> {
  static const Field<pieces::ModelMaxTokens> fields[4];
};

template <>
struct ModelTable<pieces::ModelCapabilities> {
  static const Field<pieces::ModelCapabilities> fields[8];
};

template <>
struct ModelTable<pieces::Score> {
  static const Field<pieces::Score> fields[8];
};

template <>
struct ModelTable<pieces::ReferencedEntity> {
  static const Field<pieces::ReferencedEntity> fields[3];
};

template <>
struct ModelTable<pieces::Model> {
  static const Field<pieces::Model> fields[26];
};

template <>
struct ModelTable<pieces::ModelDownloadProgress> {
  static const Field<pieces::ModelDownloadProgress> fields[3];
};

template <>
struct ModelTable<pieces::Models> {
  static const Field<pieces::Models> fields[3];
};

}}}  // namespace ocelli::v1::core
