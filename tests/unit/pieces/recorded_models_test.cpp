// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <regex>
#include <stdexcept>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>
#include <ocelli/pieces/generated/models.hpp>

#include "core/json_reader.hpp"
#include "unit/pieces/fake_pieces.hpp"

namespace ocelli { namespace {

using nlohmann::ordered_json;
using pieces::Model;

/// Every model in the recorded cases, sent or received, that the library takes as one.
std::vector<ordered_json> recorded_models() {
  std::ifstream file(OCELLI_SOURCE_DIR "/tests/wire/pieces.cases.json", std::ios::binary);
  std::vector<ordered_json> models;
  const auto add = [&](const ordered_json& json) {
    if (!json.is_object() || !json.contains("version")) return;
    try {
      static_cast<void>(from_json<Model>(JsonValue(json)));
      models.push_back(json);
    } catch (const std::invalid_argument&) {
      // A case of an answer that is none.
    }
  };
  const auto document = ordered_json::parse(file);
  for (const auto& recorded : document.at("cases")) {
    add(recorded.at("inputs").value("model", ordered_json()));
    for (const auto& response : recorded.at("responses")) {
      if (response.contains("body")) add(response.at("body").value("json", ordered_json()));
    }
  }
  return models;
}

void add_leaves(core::JsonReader& in, const std::string& path, std::map<std::string, std::string>& leaves) {
  switch (in.kind()) {
    case JsonKind::object:
      leaves[path] = "{}";
      in.for_each_member([&](std::string_view key, core::JsonReader& value) {
        add_leaves(value, path + "." + std::string(key), leaves);
      });
      return;
    case JsonKind::array:
      leaves[path] = "[]";
      in.for_each_element([&](core::JsonReader& element) {
        add_leaves(element, path + "[" + std::to_string(leaves.size()) + "]", leaves);
      });
      return;
    case JsonKind::string:
      leaves[path] = in.string();
      return;
    default:
      leaves[path] = in.raw().text();
  }
}

/// Every member at any depth as it is spelled, but for texts, of which what they say counts.
std::map<std::string, std::string> leaves_of(std::string text) {
  return core::JsonReader::read_text<std::map<std::string, std::string>>(text, core::max_json_nesting,
                                                                         [](core::JsonReader& in) {
                                                                           std::map<std::string, std::string> leaves;
                                                                           add_leaves(in, "", leaves);
                                                                           return leaves;
                                                                         });
}

void expect_same_spelling(const std::string& text) {
  const auto model = from_json<Model>(JsonValue::parse(text));
  EXPECT_EQ(leaves_of(to_json(model).text()), leaves_of(text)) << text;
}

void expect_round_trip(const ordered_json& json) {
  const JsonValue text(json);
  const auto model = from_json<Model>(text);
  EXPECT_EQ(to_json(model), text) << text;
  EXPECT_EQ(from_json<Model>(to_json(model)), model) << text;
}

/// Calls `use` with one JSON for each member of it, at any depth but for the id, with that member changed.
template <class Use>
void with_each_member(const ordered_json& whole, const std::string& path, const ordered_json& at, Use use) {
  for (const auto& [name, value] : at.items()) {
    const std::string member = path + "/" + name;
    if (member != "/id") use(ordered_json::json_pointer(member));
    if (value.is_object()) with_each_member(whole, member, value, use);
  }
}

TEST(RecordedModels, AreGivenBackAsTheyCame) {
  const auto models = recorded_models();
  EXPECT_GT(models.size(), 30u);
  for (const auto& json : models) expect_round_trip(json);
}

TEST(RecordedModels, AreGivenBackWithEveryNumberAsItWasSpelled) {
  const std::regex whole("(:-?[0-9]+)([,}\\]])");
  for (const auto& json : recorded_models()) {
    // nlohmann writes a number as it is in the file: there is none but 7, -2 and 2048.5.
    const std::string text = json.dump();
    expect_same_spelling(text);
    for (const std::string respelled : {"$1.0$2", "$1e0$2", "$1.00E+0$2"}) {
      expect_same_spelling(std::regex_replace(text, whole, respelled));
    }
  }
}

TEST(RecordedModels, AreGivenBackWithAnyMemberNull) {
  for (const auto& json : recorded_models()) {
    with_each_member(json, "", json, [&](const ordered_json::json_pointer& member) {
      ordered_json changed = json;
      changed[member] = nullptr;
      expect_round_trip(changed);
    });
  }
}

TEST(RecordedModels, AreGivenBackWithoutTheMembersThatWereNotThere) {
  for (const auto& json : recorded_models()) {
    with_each_member(json, "", json, [&](const ordered_json::json_pointer& member) {
      ordered_json changed = json;
      changed.at(member.parent_pointer()).erase(member.back());
      expect_same_spelling(changed.dump());
    });
  }
}

TEST(RecordedModels, AreGivenBackWithUnknownMembersInEveryObject) {
  for (const auto& json : recorded_models()) {
    with_each_member(json, "", json, [&](const ordered_json::json_pointer& member) {
      if (!json.at(member).is_object()) return;
      ordered_json changed = json;
      changed[member]["never heard of"] = {{"deep", {1, nullptr, 2.5}}};
      changed[member]["nothing"] = nullptr;
      expect_round_trip(changed);
    });
  }
}

TEST(RecordedModels, KeepTimestampsAndTextsThatAreNotKnown) {
  for (const char* text : {"2024-05-01T12:34:56.123456789Z", "2024-05-01T14:34:56+02:00", "yesterday", ""}) {
    auto json = ordered_json::parse(test_support::model_json());
    json["created"]["value"] = text;
    json["type"] = text;
    json["provider"] = text;
    expect_round_trip(json);
  }
}

}}  // namespace ocelli
