// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>

#include <ocelli/json_value.hpp>

#include "fuzz/target.hpp"

namespace ocelli { namespace fuzz {

/// Reads the text as a model and checks what holds for every model. Throws std::invalid_argument where it is none.
using CheckModel = JsonValue (*)(const JsonValue& text);

/// A model that the target `models` knows; its example is a seed. The generator writes one of these for each.
struct ModelRegistration {
  ModelRegistration(std::string_view name, std::string_view example, CheckModel check);
};

/// What was written must be readable.
template <class Read>
auto read_back(Read read) {
  try {
    return read();
  } catch (const std::invalid_argument& error) {
    throw Broken(std::string("what is written can be read: ") + error.what());
  }
}

/// What was read is written, read again and written again: nothing may have changed.
template <class Model>
JsonValue check_model(const JsonValue& text) {
  const auto model = from_json<Model>(text);
  const JsonValue written = to_json(model);
  const auto again = read_back([&] { return from_json<Model>(written); });
  require(again == model, "what is written is read as an equal model");
  require_equal(to_json(again).text(), written.text(), "a model that was read again is written the same");
  std::ostringstream printed;
  printed << model;
  // One with secrets prints a mark in their place.
  if (printed.str().find("\"***\"") == std::string::npos) {
    require_equal(printed.str(), written.text(), "a model prints its JSON");
  }
  return written;
}

template <class Model>
ModelRegistration fuzzed_model(std::string_view name, std::string_view example) {
  return {name, example, &check_model<Model>};
}

}}  // namespace ocelli::fuzz
