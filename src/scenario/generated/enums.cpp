// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/scenario.yaml by codegen/generate.py; edit that instead.
#include <ocelli/scenario/generated/enums.hpp>

#include <iterator>

#include <ocelli/open_enum.hpp>

namespace ocelli { inline namespace v1 { namespace scenario {

namespace {

constexpr EnumTable::Entry preset_texts[] = {{"default", static_cast<int>(Preset::default_)},
                                             {"style", static_cast<int>(Preset::style)},
                                             {"subject", static_cast<int>(Preset::subject)}};
constexpr EnumTable preset_table{preset_texts, std::size(preset_texts), nullptr, 0};

}  // namespace

const EnumTable& enum_table(Preset) { return preset_table; }

}}}  // namespace ocelli::v1::scenario
