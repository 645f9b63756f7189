// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <ocelli/testing/mock_fault.hpp>

#include "testing/mock/form_intake.hpp"

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

class WebSocketPeer;

using QueryParameters = std::vector<std::pair<std::string, std::string>>;

/// A request received whole.
struct Request {
  std::string method;
  std::string target;
  /// The target up to the question mark, still percent-encoded.
  std::string path;
  /// Decoded, in the order sent.
  QueryParameters query;
  MockHeaders headers;
  /// Empty where `parts` has what there was.
  std::string body;
  /// Of a form whose bytes were counted as they came, since it may be larger than memory.
  std::vector<ReceivedPart> parts;
  std::uint16_t remote_port = 0;
  bool keep_alive = true;
  /// The client, where it asks to change to WebSocket.
  std::shared_ptr<WebSocketPeer> peer;
  /// What the braces in the route's pattern matched, decoded.
  std::vector<std::string> path_parameters;
};

/// Where the bytes of a long answer come from: writes at most `size` of them, and says how many; 0 is the end.
using ByteSource = std::function<std::size_t(char* buffer, std::size_t size)>;

struct Response {
  int status = 200;
  MockHeaders headers;
  std::string body;
  /// Takes the place of the body where it is set; sent chunked unless there is a Content-Length.
  ByteSource stream = {};
};

/// ASCII only, whatever the locale.
bool equal_ignoring_case(std::string_view left, std::string_view right) noexcept;
std::string_view trimmed(std::string_view text) noexcept;

/// The first field of that name, any case.
std::optional<std::string> find_header(const MockHeaders& headers, std::string_view name);
/// Replaces every field of that name.
void set_header(MockHeaders& headers, std::string_view name, std::string value);
/// `a;b` of a field like `form-data; name="a;b"; filename=c.jpg`; quotes protect semicolons.
std::optional<std::string> header_parameter(std::string_view field, std::string_view name);
/// The last parameter of that name, as Django reads it.
std::optional<std::string> find_query(const Request& request, std::string_view name);

Response json_response(int status, const nlohmann::json& body);
/// `{"detail": ...}`, the error body of Django REST framework and FastAPI.
Response detail_response(int status, std::string_view detail);

std::string_view reason_phrase(int status) noexcept;

}}}}  // namespace ocelli::v1::testing::mock
