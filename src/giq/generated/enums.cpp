// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/giq.yaml by codegen/generate.py; edit that instead.
#include <ocelli/giq/generated/enums.hpp>

#include <iterator>

#include <ocelli/open_enum.hpp>

namespace ocelli { inline namespace v1 { namespace giq {

namespace {

constexpr EnumTable::Entry inference_job_status_texts[] = {
    {"SUBMITTED", static_cast<int>(InferenceJobStatus::submitted)},
    {"PENDING", static_cast<int>(InferenceJobStatus::pending)},
    {"RUNNING", static_cast<int>(InferenceJobStatus::running)},
    {"DONE", static_cast<int>(InferenceJobStatus::done)},
    {"COMPLETED", static_cast<int>(InferenceJobStatus::completed)}};
constexpr EnumTable inference_job_status_table{inference_job_status_texts, std::size(inference_job_status_texts),
                                               nullptr, 0};

constexpr EnumTable::Entry source_type_texts[] = {
    {"MULTISPECTRAL", static_cast<int>(SourceType::multispectral)},
    {"HYPERSPECTRAL", static_cast<int>(SourceType::hyperspectral)},
    {"SAR", static_cast<int>(SourceType::sar)},
    {"FULL_MOTION_VIDEO", static_cast<int>(SourceType::full_motion_video)},
    {"PANCHROMATIC", static_cast<int>(SourceType::panchromatic)},
    {"POINT", static_cast<int>(SourceType::point)},
    {"LINESTRING", static_cast<int>(SourceType::linestring)},
    {"POLYGON", static_cast<int>(SourceType::polygon)},
    {"HEIGHTMAP", static_cast<int>(SourceType::heightmap)},
    {"THERMAL", static_cast<int>(SourceType::thermal)},
    {"GEOMETRYCOLLECTION", static_cast<int>(SourceType::geometrycollection)},
    {"TILES3D", static_cast<int>(SourceType::tiles3d)},
    {"COMPLEX", static_cast<int>(SourceType::complex)},
    {"UNKNOWN", static_cast<int>(SourceType::unknown)},
    {"ANNOTATION", static_cast<int>(SourceType::annotation)},
    {"NETCDF", static_cast<int>(SourceType::netcdf)},
    {"LAND_SUBSIDENCE", static_cast<int>(SourceType::land_subsidence)},
    {"PDF", static_cast<int>(SourceType::pdf)},
    {"IMAGE", static_cast<int>(SourceType::image)},
    {"CZML", static_cast<int>(SourceType::czml)}};
constexpr EnumTable source_type_table{source_type_texts, std::size(source_type_texts), nullptr, 0};

}  // namespace

const EnumTable& enum_table(InferenceJobStatus) { return inference_job_status_table; }

const EnumTable& enum_table(SourceType) { return source_type_table; }

}}}  // namespace ocelli::v1::giq
