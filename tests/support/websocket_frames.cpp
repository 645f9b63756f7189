// SPDX-License-Identifier: Apache-2.0
#include "support/websocket_frames.hpp"

#include <algorithm>
#include <boost/beast/websocket/detail/hybi13.hpp>
#include <cctype>

namespace ocelli { namespace test_support {

namespace {

std::string header_of(std::string_view head, std::string_view name) {
  const auto same = [](char left, char right) { return std::tolower(left) == std::tolower(right); };
  const std::string mark = "\r\n" + std::string(name) + ":";
  const auto found = std::search(head.begin(), head.end(), mark.begin(), mark.end(), same);
  if (found == head.end()) return {};
  std::string_view value = head.substr(static_cast<std::size_t>(found - head.begin()) + mark.size());
  value = value.substr(0, value.find("\r\n"));
  value.remove_prefix(std::min(value.find_first_not_of(' '), value.size()));
  return std::string(value);
}

std::string encoded(unsigned char first, std::string_view payload) {
  std::string bytes(1, static_cast<char>(first));
  const std::size_t size = payload.size();
  const int width = size < 126 ? 0 : size < 65536 ? 2 : 8;
  bytes += static_cast<char>(width == 0 ? size : width == 2 ? 126 : 127);
  for (int i = width - 1; i >= 0; --i) bytes += static_cast<char>((size >> (8 * i)) & 0xff);
  return bytes.append(payload);
}

/// So many bytes, or fewer where the connection ends. `rest` holds what was read too much.
std::string take(RawConnection& connection, std::string& rest, std::size_t count) {
  while (rest.size() < count) {
    const std::string more = connection.read_some();
    if (more.empty()) break;
    rest += more;
  }
  std::string taken = rest.substr(0, count);
  rest.erase(0, taken.size());
  return taken;
}

unsigned byte_at(const std::string& text, std::size_t index) { return static_cast<unsigned char>(text[index]); }

}  // namespace

std::string accept_key(std::string_view request_head) {
  const std::string key = header_of(request_head, "Sec-WebSocket-Key");
  boost::beast::websocket::detail::sec_ws_accept_type accept;
  boost::beast::websocket::detail::make_sec_ws_accept(accept, key);
  return {accept.data(), accept.size()};
}

std::string upgrade_answer(std::string_view request_head) {
  return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: " +
         accept_key(request_head) + "\r\n\r\n";
}

std::string accept_upgrade(RawConnection& connection) {
  std::string head = connection.read_head();
  connection.write(upgrade_answer(head));
  return head;
}

std::string frame(Opcode opcode, std::string_view payload) {
  return encoded(static_cast<unsigned char>(0x80u | static_cast<unsigned>(opcode)), payload);
}

std::string fragment(Opcode opcode, std::string_view payload) {
  return encoded(static_cast<unsigned char>(opcode), payload);
}

std::string close_frame(std::uint16_t code, std::string_view reason) {
  std::string payload;
  payload += static_cast<char>(code >> 8);
  payload += static_cast<char>(code & 0xff);
  return frame(Opcode::close, payload.append(reason));
}

Frame read_frame(RawConnection& connection) {
  std::string rest;
  const std::string head = take(connection, rest, 2);
  if (head.size() < 2 || (byte_at(head, 0) & 0x70u) != 0 || (byte_at(head, 1) & 0x80u) == 0) return {};
  const std::size_t size = byte_at(head, 1) & 0x7fu;
  const std::string mask = take(connection, rest, 4);
  Frame read{static_cast<Opcode>(byte_at(head, 0) & 0x0fu), take(connection, rest, size), true};
  for (std::size_t i = 0; i < read.payload.size(); ++i) {
    read.payload[i] = static_cast<char>(byte_at(read.payload, i) ^ byte_at(mask, i % 4));
  }
  return read;
}

}}  // namespace ocelli::test_support
