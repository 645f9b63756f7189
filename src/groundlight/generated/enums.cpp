// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/groundlight.yaml by codegen/generate.py; edit that instead.
#include <ocelli/groundlight/generated/enums.hpp>

#include <iterator>

#include <ocelli/open_enum.hpp>

namespace ocelli { inline namespace v1 { namespace groundlight {

namespace {

constexpr EnumTable::Entry human_review_texts[] = {{"DEFAULT", static_cast<int>(HumanReview::default_)},
                                                   {"ALWAYS", static_cast<int>(HumanReview::always)},
                                                   {"NEVER", static_cast<int>(HumanReview::never)}};
constexpr EnumTable human_review_table{human_review_texts, std::size(human_review_texts), nullptr, 0};

constexpr EnumTable::Entry image_query_type_texts[] = {{"image_query", static_cast<int>(ImageQueryType::image_query)}};
constexpr EnumTable image_query_type_table{image_query_type_texts, std::size(image_query_type_texts), nullptr, 0};

constexpr EnumTable::Entry result_type_texts[] = {
    {"binary_classification", static_cast<int>(ResultType::binary_classification)},
    {"counting", static_cast<int>(ResultType::counting)},
    {"multi_classification", static_cast<int>(ResultType::multi_classification)},
    {"text_recognition", static_cast<int>(ResultType::text_recognition)},
    {"bounding_box", static_cast<int>(ResultType::bounding_box)}};
constexpr EnumTable result_type_table{result_type_texts, std::size(result_type_texts), nullptr, 0};

constexpr EnumTable::Entry source_texts[] = {
    {"STILL_PROCESSING", static_cast<int>(Source::still_processing)},
    {"CLOUD", static_cast<int>(Source::cloud)},
    {"USER", static_cast<int>(Source::user)},
    {"CLOUD_ENSEMBLE", static_cast<int>(Source::cloud_ensemble)},
    {"ALGORITHM", static_cast<int>(Source::algorithm)},
    {"AI_CLOUD", static_cast<int>(Source::ai_cloud)},
    {"AI_CLOUD_ENSEMBLE", static_cast<int>(Source::ai_cloud_ensemble)},
    {"HUMAN_AI_CLOUD_ENSEMBLE", static_cast<int>(Source::human_ai_cloud_ensemble)},
    {"EDGE", static_cast<int>(Source::edge)}};
constexpr EnumTable source_table{source_texts, std::size(source_texts), nullptr, 0};

constexpr EnumTable::Entry label_texts[] = {{"YES", static_cast<int>(Label::yes)},
                                            {"NO", static_cast<int>(Label::no)},
                                            {"UNCLEAR", static_cast<int>(Label::unclear)}};
constexpr EnumTable::Entry label_aliases[] = {{"PASS", static_cast<int>(Label::yes)},
                                              {"FAIL", static_cast<int>(Label::no)},
                                              {"NEEDS_REVIEW", static_cast<int>(Label::unclear)},
                                              {"__UNSURE", static_cast<int>(Label::unclear)}};
constexpr EnumTable label_table{label_texts, std::size(label_texts), label_aliases, std::size(label_aliases)};

constexpr EnumTable::Entry bounding_box_label_texts[] = {
    {"NO_OBJECTS", static_cast<int>(BoundingBoxLabel::no_objects)},
    {"BOUNDING_BOX", static_cast<int>(BoundingBoxLabel::bounding_box)},
    {"GREATER_THAN_MAX", static_cast<int>(BoundingBoxLabel::greater_than_max)},
    {"UNCLEAR", static_cast<int>(BoundingBoxLabel::unclear)}};
constexpr EnumTable bounding_box_label_table{bounding_box_label_texts, std::size(bounding_box_label_texts), nullptr, 0};

}  // namespace

const EnumTable& enum_table(HumanReview) { return human_review_table; }

const EnumTable& enum_table(ImageQueryType) { return image_query_type_table; }

const EnumTable& enum_table(ResultType) { return result_type_table; }

const EnumTable& enum_table(Source) { return source_table; }

const EnumTable& enum_table(Label) { return label_table; }

const EnumTable& enum_table(BoundingBoxLabel) { return bounding_box_label_table; }

}}}  // namespace ocelli::v1::groundlight
