// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/golden/kitchen_sink.yaml by codegen/generate.py; edit that instead.
#pragma once

#include <string_view>

#include <ocelli/kitchen_sink/generated/models.hpp>

#include "core/one_of.hpp"

namespace ocelli { inline namespace v1 { namespace core {

template <>
struct ModelTable<kitchen_sink::Limits> {
  static const Field<kitchen_sink::Limits> fields[2];
};

template <>
struct ModelTable<kitchen_sink::ThingInner> {
  static const Field<kitchen_sink::ThingInner> fields[1];
};

template <>
struct ModelTable<kitchen_sink::Circle> {
  static const Field<kitchen_sink::Circle> fields[2];
};

template <>
struct OneOfTable<kitchen_sink::Shape> {
  static constexpr std::string_view discriminator = "type";
  static const ShortList<Alternative<kitchen_sink::Shape>>& alternatives();
};

template <>
struct ModelTable<kitchen_sink::Group> {
  static const Field<kitchen_sink::Group> fields[3];
};

template <>
struct ModelTable<kitchen_sink::Frame> {
  static const Field<kitchen_sink::Frame> fields[3];
};

template <>
struct ModelTable<kitchen_sink::Picture> {
  static const Field<kitchen_sink::Picture> fields[1];
};

template <>
struct OneOfTable<kitchen_sink::FaultPlace> {
  static constexpr std::string_view discriminator = {};
  static const ShortList<Alternative<kitchen_sink::FaultPlace>>& alternatives();
};

template <>
struct ModelTable<kitchen_sink::Fault> {
  static const Field<kitchen_sink::Fault> fields[2];
};

template <>
struct OneOfTable<kitchen_sink::Detail> {
  static constexpr std::string_view discriminator = {};
  static const ShortList<Alternative<kitchen_sink::Detail>>& alternatives();
};

template <>
struct ModelTable<kitchen_sink::Thing> {
  static const Field<kitchen_sink::Thing> fields[32];
};

template <>
struct ModelTable<kitchen_sink::ThingPage> {
  static const Field<kitchen_sink::ThingPage> fields[3];
};

template <>
struct ModelTable<kitchen_sink::ThingRequest> {
  static const Field<kitchen_sink::ThingRequest> fields[5];
};

template <>
struct ModelTable<kitchen_sink::Pair> {
  static const Field<kitchen_sink::Pair> fields[2];
};

template <>
struct ModelTable<kitchen_sink::CountResult> {
  static const Field<kitchen_sink::CountResult> fields[2];
};

template <>
struct ModelTable<kitchen_sink::LabelResult> {
  static const Field<kitchen_sink::LabelResult> fields[2];
};

template <>
struct OneOfTable<kitchen_sink::JobResult> {
  static constexpr std::string_view discriminator = "type";
  static const ShortList<Alternative<kitchen_sink::JobResult>>& alternatives();
};

template <>
struct ModelTable<kitchen_sink::Job> {
  static const Field<kitchen_sink::Job> fields[2];
  static void complete(kitchen_sink::Job& model);
};

}}}  // namespace ocelli::v1::core
