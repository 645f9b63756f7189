// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/coactive.yaml by codegen/generate.py; edit that instead.
#include <ocelli/coactive/generated/enums.hpp>

#include <iterator>

#include <ocelli/open_enum.hpp>

namespace ocelli { inline namespace v1 { namespace coactive {

namespace {

constexpr EnumTable::Entry grant_type_texts[] = {
    {"client_credentials", static_cast<int>(GrantType::client_credentials)},
    {"refresh_token", static_cast<int>(GrantType::refresh_token)}};
constexpr EnumTable grant_type_table{grant_type_texts, std::size(grant_type_texts), nullptr, 0};

}  // namespace

const EnumTable& enum_table(GrantType) { return grant_type_table; }

}}}  // namespace ocelli::v1::coactive
