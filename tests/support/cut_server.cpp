// SPDX-License-Identifier: Apache-2.0
#include "support/cut_server.hpp"

#include <utility>

namespace ocelli { namespace test_support {

namespace {

const std::string interim = "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n";

std::string chunked(const CutAnswer& answer) {
  return http_response(answer.status, {{"Transfer-Encoding", "chunked"}}) + "ff\r\n" + answer.body;
}

/// What goes out of an answer before the end of the connection.
std::string first_part(const CutAnswer& answer, Cut cut) {
  const std::string whole = http_response(answer.status, {{"X-First", "1"}}, answer.body);
  const auto line_end = whole.find("\r\n");
  const auto head_end = whole.find("\r\n\r\n") + 4;
  switch (cut) {
    case Cut::after_interim:
      return interim;
    case Cut::garbage:
      return "220 mail.example.com ESMTP\r\n";
    case Cut::in_status_line:
      return whole.substr(0, 10);
    case Cut::in_headers:
      return whole.substr(0, line_end + 6);
    case Cut::before_body:
      return whole.substr(0, head_end);
    case Cut::in_body:
      return whole.substr(0, head_end + answer.body.size() / 2);
    case Cut::in_chunk:
      return chunked(answer);
    case Cut::nowhere:
      return whole;
    default:
      return "";
  }
}

}  // namespace

std::string_view to_string(Cut cut) {
  constexpr std::string_view names[] = {
      "refused",       "in handshake", "in request head", "in upload",  "after upload", "after upload by reset",
      "after interim", "garbage",      "in status line",  "in headers", "before body",  "in body",
      "in chunk",      "nowhere"};
  return names[static_cast<std::size_t>(cut)];
}

CutServer::CutServer(Cut cut, std::size_t times, Service service)
    : cut_(cut), cuts_left_(times), service_(std::move(service)) {
  server_ = std::make_unique<RawServer>([this](RawConnection& connection) { handle(connection); });
  url_ = server_->url();
  if (cut_ == Cut::in_handshake) url_.insert(4, "s");
  if (cut_ == Cut::refused) server_.reset();
}

bool CutServer::takes_cut() {
  auto left = cuts_left_.load();
  while (left > 0 && !cuts_left_.compare_exchange_weak(left, left - 1)) continue;
  return left > 0;
}

void CutServer::handle(RawConnection& connection) {
  while (handle_request(connection)) continue;
}

bool CutServer::handle_request(RawConnection& connection) {
  if (!takes_cut()) return answer(connection, Cut::nowhere);
  const bool is_early = cut_ == Cut::in_handshake || cut_ == Cut::in_request_head || cut_ == Cut::in_upload;
  if (!is_early) return answer(connection, cut_);
  const std::string beginning = cut_ == Cut::in_upload ? connection.read_head() : connection.read_some();
  if (beginning.empty()) return false;
  ++begun_;
  const bool has_body = beginning.find("Content-Length: ") != std::string::npos;
  if (cut_ == Cut::in_upload && has_body) connection.read_some();
  connection.reset();
  return false;
}

bool CutServer::answer(RawConnection& connection, Cut cut) {
  const std::string request = connection.read_request();
  if (request.empty()) return false;
  ++begun_;
  ++taken_;
  connection.write(first_part(service_(request), cut));
  if (cut == Cut::after_upload_by_reset) connection.reset();
  return cut == Cut::nowhere;
}

}}  // namespace ocelli::test_support
