// SPDX-License-Identifier: Apache-2.0
#include "testing/mock/fault_text.hpp"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>

#include "testing/mock/faults.hpp"
#include "testing/mock/message.hpp"

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

namespace {

using nlohmann::json;

bool flag(const json& value) { return value.is_boolean() ? value.get<bool>() : value.get<int>() != 0; }

std::string text(const json& value) { return value.is_string() ? value.get<std::string>() : value.dump(); }

Fault::Cut cut_point(const json& value) {
  if (value == "status_line") return Fault::Cut::before_status_line;
  if (value == "headers") return Fault::Cut::inside_headers;
  throw std::invalid_argument("expected \"status_line\" or \"headers\"");
}

MockHeaders header_fields(const json& value) {
  if (!value.is_object()) return value.get<MockHeaders>();
  MockHeaders headers;
  for (const auto& [name, content] : value.items()) headers.emplace_back(name, text(content));
  return headers;
}

using Setter = void (*)(Fault&, const json&);

const std::map<std::string, Setter>& setters() {
  static const std::map<std::string, Setter> table{
      {"method", [](Fault& fault, const json& value) { fault.method = text(value); }},
      {"path_prefix", [](Fault& fault, const json& value) { fault.path_prefix = text(value); }},
      {"times", [](Fault& fault, const json& value) { fault.times = value.get<int>(); }},
      {"skip", [](Fault& fault, const json& value) { fault.skip = value.get<int>(); }},
      {"status", [](Fault& fault, const json& value) { fault.status = value.get<int>(); }},
      {"processed", [](Fault& fault, const json& value) { fault.processed = flag(value); }},
      {"headers", [](Fault& fault, const json& value) { fault.headers = header_fields(value); }},
      {"retry_after",
       [](Fault& fault, const json& value) { fault.retry_after = std::chrono::seconds(value.get<int>()); }},
      {"body", [](Fault& fault, const json& value) { fault.body = text(value); }},
      {"malformed", [](Fault& fault, const json& value) { fault.malformed = flag(value); }},
      {"delay_ms", [](Fault& fault, const json& value) { fault.delay = std::chrono::milliseconds(value.get<int>()); }},
      {"cut_after", [](Fault& fault, const json& value) { fault.cut_after = value.get<std::size_t>(); }},
      {"cut", [](Fault& fault, const json& value) { fault.cut = cut_point(value); }},
      {"reset", [](Fault& fault, const json& value) { fault.reset = flag(value); }},
  };
  return table;
}

void set_field(Fault& fault, const std::string& key, const json& value) {
  const auto setter = setters().find(key);
  if (setter == setters().end()) throw std::invalid_argument("fault: unknown key '" + key + "'");
  try {
    setter->second(fault, value);
  } catch (const std::exception& error) {
    throw std::invalid_argument("fault: cannot use the value of '" + key + "': " + error.what());
  }
}

json scalar(std::string_view value) {
  const bool number = !value.empty() && value.size() <= 9 &&
                      std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (number) return std::stoi(std::string(value));
  return std::string(value);
}

}  // namespace

Fault fault_from_json(const json& object) {
  if (!object.is_object()) throw std::invalid_argument("fault: expected a JSON object");
  Fault fault;
  for (const auto& [key, value] : object.items()) set_field(fault, key, value);
  check(fault);
  return fault;
}

Fault fault_from_header(std::string_view header) {
  json object = json::object();
  while (!header.empty()) {
    const auto part = header.substr(0, header.find(';'));
    header.remove_prefix(std::min(part.size() + 1, header.size()));
    if (trimmed(part).empty()) continue;
    const auto key = part.substr(0, part.find('='));
    const auto value = part.substr(std::min(key.size() + 1, part.size()));
    object[std::string(trimmed(key))] = scalar(trimmed(value));
  }
  return fault_from_json(object);
}

}}}}  // namespace ocelli::v1::testing::mock
