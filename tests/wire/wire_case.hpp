// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace ocelli::wire {

/// Member order is kept: metadata goes over the wire in the order in which it was given.
using Json = nlohmann::ordered_json;

/// A recorded call of a vendor's own client, in the format of tests/wire/README.md.
struct WireCase {
  std::string name;
  std::string operation;
  std::string layer;
  std::string match;
  Json inputs;
  Json config;
  Json responses;
  Json official;
  std::size_t expected_requests = 0;

  [[nodiscard]] bool binds_request() const { return match == "request" || match == "request+result"; }
  [[nodiscard]] bool binds_result() const { return match == "result" || match == "request+result"; }
  [[nodiscard]] bool is_highlevel() const { return layer == "highlevel"; }
  [[nodiscard]] bool official_raises() const { return official.contains("raises"); }
  /// Whether the official client refused the call before it sent anything.
  [[nodiscard]] bool official_refuses() const { return official_raises() && expected_requests == 0; }
};

/// Throws std::runtime_error naming the file that cannot be read.
std::vector<WireCase> load_cases(const std::string& path);

}  // namespace ocelli::wire
