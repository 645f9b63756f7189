// SPDX-License-Identifier: Apache-2.0
#include "core/decode.hpp"

#include <algorithm>
#include <utility>

#include "core/display.hpp"
#include "core/representation.hpp"

namespace ocelli { inline namespace v1 { namespace core {

DecodeException decode_error(Answer answer, const std::string& path, const std::string& problem) {
  ErrorContext& context = answer.context;
  context.delivery = Delivery::processed;
  std::string message = context.operation + ": " + context.method + " " + context.url + ": " +
                        std::to_string(answer.response.status) +
                        ", but its body is not what was promised: " + displayable(path, answer.secrets) + ": " +
                        with_depth_limit(problem, answer.max_json_depth);
  const std::string shown_path = answer.secrets.masked(path);
  if (!context.request_id.empty()) message += " (request id " + context.request_id + ")";
  return DecodeException(message, std::move(context), shown_path, std::move(answer.response.body));
}

namespace {

/// "$[0].a" as "$.a".
std::string without_array(const std::string& path) {
  const auto bracket = path.find(']');
  return bracket == std::string::npos ? path : "$" + path.substr(bracket + 1);
}

}  // namespace

Result<JsonValue> Decode<JsonValue>::from(Answer answer) {
  if (answer.response.body.empty()) return JsonValue();
  try {
    // In an array, a scalar is read like all else.
    std::string wrapped = "[" + answer.response.body + "]";
    const std::size_t depth = std::min(answer.max_json_depth, max_json_nesting) + 1;
    return JsonReader::read_text<JsonValue>(wrapped, depth, [](JsonReader& in) {
      const auto values = Codec<std::vector<JsonValue>>::read(in);
      if (values.size() != 1) in.fail("it is not one JSON value");
      return values.front();
    });
  } catch (const JsonError& error) {
    return decode_error(std::move(answer), without_array(error.path()), error.what());
  }
}

// libcurl takes any end of a compressed body for its end. With a length or unencoded the connection tells, and JSON
// tells by itself; here nobody does, where a proxy closes in good order what its own server cut.
Result<Blob> Decode<Blob>::from(Answer answer) {
  const auto& headers = answer.response.headers;
  if (is_encoded(headers) && !headers.contains("Content-Length")) {
    return decode_error(
        std::move(answer), "$",
        "it came compressed, which was not asked for, and without a length, so nobody can tell whether it "
        "is whole; have the server or the proxy before it honour Accept-Encoding: identity");
  }
  Blob blob;
  blob.media_type = std::string(answer.response.headers.find("Content-Type").value_or(""));
  blob.bytes = std::move(answer.response.body);
  return blob;
}

}}}  // namespace ocelli::v1::core
