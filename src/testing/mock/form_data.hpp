// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "testing/mock/message.hpp"

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

/// A part of a multipart/form-data body.
struct FormField {
  std::string name;
  /// Absent: a plain field.
  std::optional<std::string> file_name;
  /// Empty where the part names none.
  std::string content_type;
  std::string body;
};

/// The parts in their order; nothing where the request is no form, or the form is not closed.
std::optional<std::vector<FormField>> parse_form_data(const Request& request);

/// The first of that name.
const FormField* find_field(const std::vector<FormField>& fields, std::string_view name);

}}}}  // namespace ocelli::v1::testing::mock
