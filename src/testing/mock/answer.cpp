// SPDX-License-Identifier: Apache-2.0
#include "testing/mock/answer.hpp"

#include <algorithm>
#include <utility>

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

namespace {

bool may_have_body(int status) noexcept { return status >= 200 && status != 204 && status != 304; }

bool asks_to_close(const Response& response) {
  const auto connection = find_header(response.headers, "Connection");
  return connection && equal_ignoring_case(*connection, "close");
}

void complete_headers(Response& response, const Answer& answer) {
  auto& headers = response.headers;
  const bool framed = find_header(headers, "Content-Length") || find_header(headers, "Transfer-Encoding");
  if (!framed && may_have_body(response.status)) {
    headers.emplace_back("Content-Length", std::to_string(response.body.size()));
  }
  if (find_header(headers, "Connection")) return;
  headers.emplace_back("Connection", answer.ending == Answer::Ending::keep ? "keep-alive" : "close");
}

std::string head_text(const Response& response) {
  std::string head = "HTTP/1.1 " + std::to_string(response.status) + ' ';
  head += reason_phrase(response.status);
  head += "\r\n";
  for (const auto& [name, value] : response.headers) head.append(name).append(": ").append(value).append("\r\n");
  return head += "\r\n";
}

std::size_t middle_of_headers(const std::string& head) {
  const auto status_line = head.find("\r\n") + 2;
  return status_line + (head.size() - status_line) / 2;
}

}  // namespace

Answer make_answer(const Request& request, Response response) {
  Answer answer;
  answer.upgrades = response.status == 101;
  answer.ending = request.keep_alive && !asks_to_close(response) ? Answer::Ending::keep : Answer::Ending::close;
  if (const auto id = find_header(request.headers, "X-Request-Id")) {
    set_header(response.headers, "X-Request-Id-Resolved", *id);
  }
  complete_headers(response, answer);
  answer.head = head_text(response);
  if (may_have_body(response.status) && request.method != "HEAD") answer.body = std::move(response.body);
  return answer;
}

void damage(Answer& answer, const Fault& fault) {
  answer.delay = fault.delay;
  const bool cut = fault.cut != Fault::Cut::none || fault.cut_after;
  if (cut) answer.ending = Answer::Ending::close;
  if (fault.reset) answer.ending = Answer::Ending::reset;
  if (cut || fault.reset) answer.upgrades = false;

  const bool nothing = fault.cut == Fault::Cut::before_status_line || (fault.reset && !cut);
  if (nothing) answer.head.clear();
  if (fault.cut == Fault::Cut::inside_headers) answer.head.resize(middle_of_headers(answer.head));
  if (nothing || fault.cut == Fault::Cut::inside_headers) {
    answer.body.clear();
  } else if (fault.cut_after) {
    answer.body.resize(std::min(answer.body.size(), *fault.cut_after));
  }
}

}}}}  // namespace ocelli::v1::testing::mock
