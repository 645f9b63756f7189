// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "support/raw_server.hpp"

namespace ocelli { namespace test_support {

/// RFC 6455 section 5.2.
enum class Opcode : unsigned char { continuation = 0, text = 1, binary = 2, close = 8, ping = 9, pong = 10 };

struct Frame {
  Opcode opcode = Opcode::text;
  std::string payload;
  /// False for the reserved bits, no mask, or the end of the connection.
  bool is_valid = false;
};

/// The Sec-WebSocket-Accept for the request's key.
[[nodiscard]] std::string accept_key(std::string_view request_head);
/// The head of an answer that says yes to the request.
[[nodiscard]] std::string upgrade_answer(std::string_view request_head);
/// Reads a request to upgrade and says yes; gives the request's head.
std::string accept_upgrade(RawConnection& connection);

/// As a server sends it: the whole message, or one of its fragments.
[[nodiscard]] std::string frame(Opcode opcode, std::string_view payload);
[[nodiscard]] std::string fragment(Opcode opcode, std::string_view payload);
[[nodiscard]] std::string close_frame(std::uint16_t code, std::string_view reason = {});

/// The next frame of a client, unmasked.
[[nodiscard]] Frame read_frame(RawConnection& connection);

}}  // namespace ocelli::test_support
