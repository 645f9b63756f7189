// SPDX-License-Identifier: Apache-2.0
// Every model of every service. The first line of an input names the model: "groundlight.ImageQuery".
#include <cstdint>
#include <functional>

#include <nlohmann/json.hpp>

#include "fuzz/model_target.hpp"
#include "fuzz/varied_json.hpp"

namespace ocelli { namespace fuzz {

namespace {

struct KnownModel {
  std::string_view name;
  std::string_view example;
  CheckModel check;
};

std::vector<KnownModel>& models() {
  static std::vector<KnownModel> all;
  return all;
}

/// Any model where none is called so: no input is for nothing.
const KnownModel& model_called(std::string_view name) {
  for (const KnownModel& each : models()) {
    if (each.name == name) return each;
  }
  return models()[std::hash<std::string_view>()(name) % models().size()];
}

/// Nothing of what was read may be lost, known or not. A number that no double holds is no JSON for nlohmann.
void require_same_json(std::string_view read, const JsonValue& written) {
  try {
    const auto before = nlohmann::json::parse(read);
    const auto after = nlohmann::json::parse(written.text());
    if (before != after) require_equal(after.dump(), before.dump(), "what is written is what was read");
  } catch (const nlohmann::json::out_of_range&) {
    return;
  } catch (const nlohmann::json::parse_error& error) {
    throw Broken(std::string("what was read and what is written is JSON: ") + error.what());
  }
}

void check(std::string_view text) {
  Input input(text);
  const KnownModel& model = model_called(input.line());
  const std::string json(input.rest());
  try {
    // Unchecked, as the body of an answer is.
    require_same_json(json, model.check(JsonValue::trusted(json)));
  } catch (const std::invalid_argument&) {
    return;
  }
}

/// The examples, and what comes of them with members changed by chance.
std::vector<Seed> seeds() {
  constexpr std::uint32_t variations = 12;
  std::vector<Seed> all;
  for (const KnownModel& each : models()) {
    const std::string name(each.name);
    all.push_back({name, name + "\n" + std::string(each.example)});
    for (std::uint32_t i = 0; i < variations; ++i) {
      all.push_back({name + "." + std::to_string(i), name + "\n" + varied_json(each.example, i)});
    }
  }
  return all;
}

const Registration registration({"models", 4096, &check, &seeds});

}  // namespace

ModelRegistration::ModelRegistration(std::string_view name, std::string_view example, CheckModel check) {
  models().push_back({name, example, check});
}

}}  // namespace ocelli::fuzz
