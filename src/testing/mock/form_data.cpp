// SPDX-License-Identifier: Apache-2.0
#include "testing/mock/form_data.hpp"

#include <algorithm>
#include <utility>

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

namespace {

MockHeaders headers_of(std::string_view head) {
  MockHeaders headers;
  while (!head.empty()) {
    const auto line = head.substr(0, head.find("\r\n"));
    const auto colon = std::min(line.find(':'), line.size());
    const auto value = line.substr(std::min(colon + 1, line.size()));
    headers.emplace_back(std::string(line.substr(0, colon)), std::string(trimmed(value)));
    head.remove_prefix(std::min(line.size() + 2, head.size()));
  }
  return headers;
}

std::optional<FormField> field_from(std::string_view part) {
  const auto end = part.find("\r\n\r\n");
  if (end == std::string_view::npos) return std::nullopt;
  const auto headers = headers_of(part.substr(0, end));
  const auto disposition = find_header(headers, "Content-Disposition").value_or("");
  return FormField{header_parameter(disposition, "name").value_or(""), header_parameter(disposition, "filename"),
                   find_header(headers, "Content-Type").value_or(""), std::string(part.substr(end + 4))};
}

}  // namespace

std::optional<std::vector<FormField>> parse_form_data(const Request& request) {
  const auto type = find_header(request.headers, "Content-Type").value_or("");
  const auto boundary = header_parameter(type, "boundary");
  if (type.rfind("multipart/form-data", 0) != 0 || !boundary || boundary->empty()) return std::nullopt;
  const std::string mark = "\r\n--" + *boundary;
  const std::string body = "\r\n" + request.body;
  std::vector<FormField> fields;
  auto start = body.find(mark);
  while (start != std::string::npos) {
    start += mark.size();
    if (body.compare(start, 2, "--") == 0) return fields;
    const auto end = body.find(mark, start);
    if (end == std::string::npos || end < start + 2) return std::nullopt;
    auto field = field_from(std::string_view(body).substr(start + 2, end - start - 2));
    if (!field) return std::nullopt;
    fields.push_back(*std::move(field));
    start = end;
  }
  return std::nullopt;
}

const FormField* find_field(const std::vector<FormField>& fields, std::string_view name) {
  const auto found =
      std::find_if(fields.begin(), fields.end(), [&](const FormField& each) { return each.name == name; });
  return found == fields.end() ? nullptr : &*found;
}

}}}}  // namespace ocelli::v1::testing::mock
