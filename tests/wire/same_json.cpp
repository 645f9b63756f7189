// SPDX-License-Identifier: Apache-2.0
#include "wire/same_json.hpp"

#include <chrono>

#include <ocelli/timestamp.hpp>

namespace ocelli::wire {

namespace {

std::string differ(const std::string& path, const Json& expected, const Json& actual) {
  return path + ": expected " + expected.dump().substr(0, 200) + ", got " + actual.dump().substr(0, 200);
}

bool same_instant(const std::string& left, const std::string& right) {
  using std::chrono::floor;
  using std::chrono::microseconds;
  const auto first = Timestamp(left).time_point();
  const auto second = Timestamp(right).time_point();
  return first && second && floor<microseconds>(*first) == floor<microseconds>(*second);
}

bool same_scalar(const Json& expected, const Json& actual) {
  if (expected.is_number() && actual.is_number()) return expected == actual;
  if (expected.is_string() && actual.is_string()) {
    return expected == actual || same_instant(expected.get<std::string>(), actual.get<std::string>());
  }
  return expected == actual;
}

std::string compare(const std::string& path, const Json& expected, const Json& actual, Extras extras);

std::string compare_objects(const std::string& path, const Json& expected, const Json& actual, Extras extras) {
  for (const auto& [name, value] : expected.items()) {
    const bool is_there = actual.contains(name) && !actual.at(name).is_null();
    if (value.is_null() && !is_there) continue;
    if (!is_there) return path + "." + name + ": is missing";
    if (auto found = compare(path + "." + name, value, actual.at(name), extras); !found.empty()) return found;
  }
  if (extras == Extras::allowed) return {};
  for (const auto& [name, value] : actual.items()) {
    if (!value.is_null() && !expected.contains(name)) return path + "." + name + ": was not expected";
  }
  return {};
}

std::string compare(const std::string& path, const Json& expected, const Json& actual, Extras extras) {
  if (expected.is_object() && actual.is_object()) return compare_objects(path, expected, actual, extras);
  if (!expected.is_array() || !actual.is_array())
    return same_scalar(expected, actual) ? "" : differ(path, expected, actual);
  if (expected.size() != actual.size()) return differ(path, expected, actual);
  for (std::size_t i = 0; i < expected.size(); ++i) {
    auto found = compare(path + "[" + std::to_string(i) + "]", expected[i], actual[i], extras);
    if (!found.empty()) return found;
  }
  return {};
}

}  // namespace

std::string json_difference(const Json& expected, const Json& actual, Extras extras) {
  return compare("$", expected, actual, extras);
}

}  // namespace ocelli::wire
