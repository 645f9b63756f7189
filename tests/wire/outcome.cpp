// SPDX-License-Identifier: Apache-2.0
#include "wire/outcome.hpp"

#include "wire/inputs.hpp"
#include "wire/same_json.hpp"

namespace ocelli::wire {

namespace {

/// The type that the library has for a status.
bool has_type_for(const ApiException& error, int status) {
  switch (status) {
    case 400:
      return dynamic_cast<const BadRequestException*>(&error) != nullptr;
    case 401:
      return dynamic_cast<const UnauthorizedException*>(&error) != nullptr;
    case 403:
      return dynamic_cast<const ForbiddenException*>(&error) != nullptr;
    case 404:
      return dynamic_cast<const NotFoundException*>(&error) != nullptr;
    case 409:
      return dynamic_cast<const ConflictException*>(&error) != nullptr;
    case 410:
      return dynamic_cast<const GoneException*>(&error) != nullptr;
    case 422:
      return dynamic_cast<const UnprocessableEntityException*>(&error) != nullptr;
    case 429:
      return dynamic_cast<const RateLimitedException*>(&error) != nullptr;
    default:
      break;
  }
  if (status >= 500) return dynamic_cast<const ServerErrorException*>(&error) != nullptr;
  return dynamic_cast<const HttpException*>(&error) != nullptr;
}

std::string error_difference(const Json& raises, const Outcome& outcome) {
  if (!outcome.error) return "an error was expected: " + raises.value("type", "") + ": " + raises.value("message", "");
  const int status = raises.contains("status") && raises.at("status").is_number() ? raises.at("status").get<int>() : 0;
  if (status == 0) return {};
  if (outcome.error->status() != status) return "status " + std::to_string(status) + " was expected";
  if (!has_type_for(*outcome.error, status)) return "the error is not of the type for " + std::to_string(status);
  const auto* http = dynamic_cast<const HttpException*>(outcome.error.get());
  if (raises.contains("body") && raises.at("body").is_string() &&
      http->body() != raises.at("body").get<std::string>()) {
    return "the error's body was expected to be " + raises.at("body").dump();
  }
  return {};
}

/// What a WebSocket brought, message by message, and how it ended. What the official client could not read either, and
/// an end that was none by the rules, is worded by each client in its own way.
std::string stream_difference(const Json& returns, const Json& actual) {
  Json expected = returns;
  Json messages = actual.at("messages");
  for (std::size_t i = 0; i < expected.at("messages").size() && i < messages.size(); ++i) {
    Json& message = expected["messages"][i];
    const bool raises = message.is_object() && message.contains("$raises");
    if (raises && messages[i].contains("$raises")) message = messages[i];
  }
  std::string found = json_difference(expected.at("messages"), messages, Extras::refused);
  if (!found.empty() || !expected.contains("end")) return found;
  if (expected.at("end").is_object() && expected.at("end").contains("close_code")) {
    return json_difference(expected.at("end"), actual.at("end"), Extras::refused);
  }
  return actual.at("end").contains("error") ? "" : "the connection was expected to break";
}

/// The bytes that a `{"$bytes": …}` stands for; the answer's own where it is written in a way not known here.
std::string expected_bytes(const WireCase& wire_case, const Json& written) {
  if (written.is_string()) return decoded_base64(written.get<std::string>());
  if (written.is_object() && (written.contains("base64") || written.contains("lcg") || written.contains("text"))) {
    return bytes_of(written);
  }
  return bytes_of(wire_case.responses.back().at("body"));
}

std::string value_difference(const WireCase& wire_case, const Json& returns, const Outcome& outcome) {
  if (outcome.refusal || outcome.error) return "a value was expected";
  if (returns.is_object() && returns.contains("$bytes")) {
    return outcome.bytes == expected_bytes(wire_case, returns.at("$bytes")) ? "" : "the bytes differ";
  }
  if (outcome.bytes) return *outcome.bytes == bytes_of(wire_case.responses.back().at("body")) ? "" : "the bytes differ";
  if (returns.is_object() && returns.contains("messages")) return stream_difference(returns, *outcome.value);
  const auto extras = wire_case.is_highlevel() ? Extras::allowed : Extras::refused;
  return json_difference(returns, *outcome.value, extras);
}

bool has_null_input(const WireCase& wire_case) {
  for (const auto& [key, value] : wire_case.inputs.items()) {
    if (value.is_null()) return true;
  }
  return false;
}

}  // namespace

std::string description(const Outcome& outcome) {
  if (outcome.refusal) return "refused: " + *outcome.refusal;
  if (outcome.error) return std::string("error: ") + outcome.error->what();
  if (outcome.bytes) return std::to_string(outcome.bytes->size()) + " bytes";
  return outcome.value ? outcome.value->dump() : "nothing";
}

std::string difference(const WireCase& wire_case, const Outcome& outcome) {
  if (wire_case.official.contains("returns")) {
    return value_difference(wire_case, wire_case.official.at("returns"), outcome);
  }
  if (!wire_case.official_raises()) return {};
  if (!wire_case.official_refuses()) return error_difference(wire_case.official.at("raises"), outcome);
  // C++ has no null to pass: an optional argument without a value is absent, which is fine.
  if (outcome.refusal || has_null_input(wire_case)) return {};
  return "a refusal before anything is sent was expected";
}

}  // namespace ocelli::wire
