// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/golden/kitchen_sink.yaml by codegen/generate.py; edit that instead.
#include <ocelli/kitchen_sink/generated/enums.hpp>

#include <iterator>

#include <ocelli/open_enum.hpp>

namespace ocelli { inline namespace v1 { namespace kitchen_sink {

namespace {

constexpr EnumTable::Entry kind_texts[] = {{"PLAIN", static_cast<int>(Kind::plain)},
                                           {"IN-PROGRESS", static_cast<int>(Kind::in_progress)},
                                           {"GPT_3.5", static_cast<int>(Kind::gpt_3_5)},
                                           {"COMMAND_R+", static_cast<int>(Kind::command_r_plus)},
                                           {"class", static_cast<int>(Kind::class_)},
                                           {"default", static_cast<int>(Kind::default_)},
                                           {"unrecognized", static_cast<int>(Kind::unrecognized_)},
                                           {"3d", static_cast<int>(Kind::_3d)},
                                           {"", static_cast<int>(Kind::empty)},
                                           {"MIXTRAL_8_x_7B", static_cast<int>(Kind::mixtral_8_x_7b)},
                                           {"maxTokens", static_cast<int>(Kind::max_tokens)},
                                           {"2D+", static_cast<int>(Kind::two_d)}};
constexpr EnumTable::Entry kind_aliases[] = {{"SIMPLE", static_cast<int>(Kind::plain)},
                                             {"__ODD", static_cast<int>(Kind::in_progress)}};
constexpr EnumTable kind_table{kind_texts, std::size(kind_texts), kind_aliases, std::size(kind_aliases)};

constexpr EnumTable::Entry side_texts[] = {{"left", static_cast<int>(Side::left)},
                                           {"right", static_cast<int>(Side::right)}};
constexpr EnumTable side_table{side_texts, std::size(side_texts), nullptr, 0};

constexpr EnumTable::Entry job_type_texts[] = {{"count", static_cast<int>(JobType::count)},
                                               {"label", static_cast<int>(JobType::label)}};
constexpr EnumTable job_type_table{job_type_texts, std::size(job_type_texts), nullptr, 0};

}  // namespace

const EnumTable& enum_table(Kind) { return kind_table; }

const EnumTable& enum_table(Side) { return side_table; }

const EnumTable& enum_table(JobType) { return job_type_table; }

}}}  // namespace ocelli::v1::kitchen_sink
