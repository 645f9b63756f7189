// SPDX-License-Identifier: Apache-2.0
#include "core/decode.hpp"

#include <algorithm>
#include <utility>

#include "core/display.hpp"
#include "core/representation.hpp"
#include "http/tokens.hpp"

namespace ocelli { inline namespace v1 { namespace core {

namespace {

/// "text/html" of " Text/HTML; charset=utf-8".
std::string media_type(std::string_view text) {
  return http::lower_case(http::trimmed(text.substr(0, text.find(';'))));
}

std::string media_type_of(const Answer& answer) {
  return media_type(answer.response.headers.find("Content-Type").value_or(""));
}

/// Whether all that was promised, if anything was, begins like this.
bool promises_only(std::string_view promised, std::string_view kind) {
  while (!promised.empty()) {
    const auto comma = std::min(promised.find(','), promised.size());
    if (media_type(promised.substr(0, comma)).rfind(kind, 0) != 0) return false;
    promised.remove_prefix(std::min(comma + 1, promised.size()));
  }
  return true;
}

/// A page for people in place of what was promised. A wrong name for another kind of data is nothing unusual, this is.
bool is_foreign_page(const Answer& answer) {
  const std::string type = media_type_of(answer);
  if (type != "text/html" && type != "application/xhtml+xml") return false;
  // Where a sink took the bytes, the name alone tells.
  const std::string_view body = answer.response.body;
  const auto first = body.find_first_not_of("\xEF\xBB\xBF \t\r\n");
  if (first != std::string_view::npos && body[first] != '<') return false;
  const auto promises = [&answer](std::string_view kind) {
    return answer.promised.find(kind) != std::string_view::npos;
  };
  return !answer.promised.empty() && !promises(type) && !promises("*/*") && !promises("text/*");
}

/// What is wrong with a binary answer by its head and its size; empty where nothing is. A file may be empty, an image
/// cannot be, and "no content" is not what was promised of either.
std::string fault_of_binary(const Answer& answer) {
  if (answer.promised.empty()) return {};
  const std::string instead = " where " + std::string(answer.promised) + " was promised";
  if (is_foreign_page(answer)) return "it is a web page" + instead;
  const bool is_nothing = answer.response.status == 204 || answer.response.status == 205;
  const bool is_no_image = !answer.has_bytes && promises_only(answer.promised, "image/");
  return is_nothing || is_no_image ? "it is empty" + instead : std::string();
}

}  // namespace

DecodeException decode_error(Answer answer, const std::string& path, const std::string& problem) {
  ErrorContext& context = answer.context;
  context.delivery = Delivery::processed;
  std::string message = context.operation + ": " + context.method + " " + context.url + ": " +
                        std::to_string(answer.response.status) +
                        ", but its body is not what was promised: " + displayable(path, answer.secrets) + ": " +
                        with_depth_limit(problem, answer.max_json_depth);
  if (is_foreign_page(answer)) {
    message += "; it came as " + media_type_of(answer) +
               ": something between here and the service, a proxy or a captive portal, may have answered";
  }
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
  if (const std::string fault = fault_of_binary(answer); !fault.empty()) {
    return decode_error(std::move(answer), "$", fault);
  }
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
