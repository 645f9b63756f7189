// SPDX-License-Identifier: Apache-2.0
#include "wire/wire_case.hpp"

#include <fstream>
#include <stdexcept>

namespace ocelli::wire {

namespace {

Json member(const Json& object, const char* name) { return object.contains(name) ? object.at(name) : Json(); }

WireCase case_of(const Json& json) {
  WireCase result;
  result.name = json.at("name").get<std::string>();
  result.operation = json.at("operation").get<std::string>();
  result.layer = json.value("layer", "generated");
  result.match = json.at("match").get<std::string>();
  result.inputs = member(json, "inputs");
  result.config = member(json, "config");
  result.responses = member(json, "responses");
  result.official = member(json, "official");
  result.expected_requests = json.at("expected_requests").size();
  return result;
}

}  // namespace

std::vector<WireCase> load_cases(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error(path + ": cannot be opened");
  try {
    const Json document = Json::parse(file);
    std::vector<WireCase> cases;
    for (const Json& json : document.at("cases")) cases.push_back(case_of(json));
    return cases;
  } catch (const Json::exception& error) {
    throw std::runtime_error(path + ": not a file of cases: " + error.what());
  }
}

}  // namespace ocelli::wire
