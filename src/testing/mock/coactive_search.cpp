// SPDX-License-Identifier: Apache-2.0
#include "testing/mock/coactive_search.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

namespace {

using nlohmann::json;

constexpr std::int64_t default_limit = 100;
constexpr int image_count = 6;

json image(int number) {
  const std::string name = std::to_string(number);
  return {{"coactive_image_id", "00000000-0000-4000-8000-00000000000" + name},
          {"path", "s3://mock/" + name + ".jpg"},
          {"metadata", {{"sku", "sku-" + std::to_string(number % 3)}, {"colour", number % 2 == 0 ? "red" : "blue"}}}};
}

bool has_metadata(const json& image, const CoactiveSearch& search) {
  if (!search.metadata_value) return true;
  const json& metadata = image.at("metadata");
  if (search.metadata_key) return metadata.value(*search.metadata_key, "") == *search.metadata_value;
  return std::any_of(metadata.begin(), metadata.end(),
                     [&](const json& each) { return each == *search.metadata_value; });
}

std::vector<json> found(const CoactiveSearch& search) {
  std::vector<json> images;
  images.reserve(image_count);
  for (int i = 0; i < image_count; ++i) images.push_back(image(i));
  std::stable_partition(images.begin(), images.end(), [&](const json& each) { return has_metadata(each, search); });
  images.resize(std::min(images.size(), search.limit));
  for (std::size_t i = 0; i < images.size(); ++i) images[i]["score"] = 1.0 - 0.125 * static_cast<double>(i);
  return images;
}

}  // namespace

CoactiveInput::CoactiveInput(const Request& request)
    : request_(request), form_(parse_form_data(request).value_or(std::vector<FormField>())) {}

std::optional<std::string> CoactiveInput::text(const std::string& name) const {
  if (auto value = find_query(request_, name)) return value;
  const FormField* field = find_field(form_, name);
  return field == nullptr ? std::nullopt : std::optional<std::string>(field->body);
}

std::string CoactiveInput::required_text(const std::string& name) {
  auto value = text(name);
  if (!value) miss("query", name);
  return std::move(value).value_or("");
}

std::size_t CoactiveInput::limit() {
  const auto given = text("limit");
  std::int64_t value = default_limit;
  if (given) {
    const auto [end, error] = std::from_chars(given->data(), given->data() + given->size(), value);
    const bool is_number = error == std::errc() && end == given->data() + given->size();
    if (!is_number) complain("query", "limit", "value is not a valid integer", "type_error.integer");
  }
  return static_cast<std::size_t>(std::max<std::int64_t>(value, 0));
}

const FormField* CoactiveInput::required_file() {
  const FormField* file = find_field(form_, "file");
  if (file == nullptr) miss("body", "file");
  return file;
}

void CoactiveInput::miss(const char* where, const std::string& name) {
  complain(where, name, "field required", "value_error.missing");
}

std::optional<Response> CoactiveInput::refusal() const {
  if (faults_.empty()) return std::nullopt;
  return json_response(422, {{"detail", faults_}});
}

void CoactiveInput::complain(const char* where, const std::string& name, const char* message, const char* type) {
  faults_.push_back({{"loc", {where, name}}, {"msg", message}, {"type", type}});
}

json coactive_answer(const CoactiveSearch& search) {
  const auto images = found(search);
  if (!search.group_by) return {{"data", images}};
  json groups = json::object();
  for (const json& each : images) groups[each.at("metadata").value(*search.group_by, "none")].push_back(each);
  return {{"data", groups}};
}

}}}}  // namespace ocelli::v1::testing::mock
