// SPDX-License-Identifier: Apache-2.0
// Groundlight's metadata: a JSON object in one text. What is sent is what was given, and has the size that is checked.
#include <algorithm>
#include <string>

#include <nlohmann/json.hpp>

#include <ocelli/base64url_json.hpp>

#include "core/base64.hpp"
#include "core/call.hpp"
#include "core/checks.hpp"
#include "fuzz/target.hpp"

namespace ocelli { namespace fuzz { namespace {

constexpr std::size_t largest = 1024;

bool passes(const Base64UrlJson& value) {
  try {
    core::check_json_size("metadata", value, largest);
    return !core::parameter_text("metadata", value).empty();
  } catch (const std::invalid_argument& error) {
    require(std::string_view(error.what()).substr(0, 8) == "metadata", "a refusal names the argument");
    return false;
  }
}

void check_encoded(const Base64UrlJson& value, const JsonValue& json) {
  const auto decoded = core::base64url_decoded(value.encoded());
  require(decoded.has_value(), "what is sent is base64 for URLs");
  require(std::all_of(decoded->begin(), decoded->end(), [](char c) { return c >= 0x20 && c < 0x7f; }),
          "the JSON within is ASCII");
  require(JsonValue::parse(*decoded) == json, "what is sent is what was given");
  require(JsonValue::parse(*decoded).is_object(), "it is an object");
  require(value.json_size() <= decoded->size(), "escapes are not shorter than what they stand for");
  require(passes(value) == (value.json_size() <= largest), "the size is what decides");
  require(Base64UrlJson::from_encoded(value.encoded()).encoded() == value.encoded(), "an encoded text is kept");
}

void check(std::string_view text) {
  JsonValue json;
  try {
    json = JsonValue::parse(text);
  } catch (const std::invalid_argument&) {
    return;
  }
  const Base64UrlJson value(json);
  require(value.problem().empty() || value.encoded().empty(), "what has a problem is not encoded");
  require(json.is_object() || !value.problem().empty(), "only an object can be sent");
  if (value.problem().empty()) {
    check_encoded(value, json);
  } else {
    require(!passes(value), "what has a problem is refused");
  }
}

const Registration registration({"metadata", 2048, &check});

}}}  // namespace ocelli::fuzz
