// SPDX-License-Identifier: Apache-2.0
#include "fuzz/varied_json.hpp"

#include <array>
#include <cstddef>
#include <random>

#include <nlohmann/json.hpp>

namespace ocelli { namespace fuzz {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 12> foreign = {"null",
                                                      "true",
                                                      R"("text")",
                                                      R"("\ud83d\ude00\u0000")",
                                                      "0",
                                                      "-0",
                                                      "1e3",
                                                      "2.50",
                                                      "[]",
                                                      "{}",
                                                      R"([1, [null], {"": 2}])",
                                                      R"({"type": "never heard of", "a": {"a": 1e-7}})"};

class Variation {
 public:
  explicit Variation(std::uint32_t seed) : random_(seed) {}

  std::string of(const Json& value) {
    if (is_one_of(16)) return std::string(foreign[random_() % foreign.size()]);
    if (value.is_object()) return object(value);
    if (value.is_array()) return array(value);
    return value.is_number() ? number(value.dump()) : value.dump();
  }

 private:
  bool is_one_of(std::uint32_t count) { return random_() % count == 0; }

  std::string number(std::string text) {
    const bool is_whole = text.find_first_of(".eE") == std::string::npos;
    if (is_one_of(3)) return text + (is_whole ? ".0" : "0");
    if (is_one_of(3) && text.find_first_of("eE") == std::string::npos) return text + "e0";
    return text;
  }

  std::string array(const Json& values) {
    std::string text;
    for (const Json& value : values) text += (text.empty() ? "" : ", ") + of(value);
    return "[" + text + "]";
  }

  std::string object(const Json& members) {
    std::string text;
    for (const auto& [name, value] : members.items()) {
      if (is_one_of(8)) continue;
      if (is_one_of(8)) add(text, name, std::string(foreign[random_() % foreign.size()]));
      add(text, name, of(value));
    }
    if (is_one_of(2)) add(text, "never heard of", std::string(foreign[random_() % foreign.size()]));
    return "{" + text + "}";
  }

  static void add(std::string& text, const std::string& name, const std::string& value) {
    text += (text.empty() ? "" : ", ") + Json(name).dump() + ": " + value;
  }

  std::mt19937 random_;
};

}  // namespace

std::string varied_json(std::string_view example, std::uint32_t seed) {
  return Variation(seed).of(Json::parse(example));
}

}}  // namespace ocelli::fuzz
