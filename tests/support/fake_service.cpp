// SPDX-License-Identifier: Apache-2.0
#include "support/fake_service.hpp"

#include <algorithm>
#include <ostream>

namespace ocelli { namespace test_support {

namespace {

constexpr const char* base_url = "https://service.test/prefix";

std::string decoded(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%') {
      result += static_cast<char>(std::stoi(std::string(text.substr(i + 1, 2)), nullptr, 16));
      i += 2;
    } else {
      result += text[i] == '+' ? ' ' : text[i];
    }
  }
  return result;
}

/// What stands between two marks; empty where they are not there.
std::string between(std::string_view text, std::string_view before, std::string_view after) {
  const std::size_t start = text.find(before);
  if (start == std::string_view::npos) return {};
  text.remove_prefix(start + before.size());
  return std::string(text.substr(0, text.find(after)));
}

/// A name as it was before it was put into quotes; browsers' way of writing a quote.
std::string unquoted(std::string text) {
  for (std::size_t at = text.find("%22"); at != std::string::npos; at = text.find("%22", at)) text.replace(at, 3, "\"");
  return text;
}

SeenPart part_from(std::string_view text) {
  const std::size_t end = text.find("\r\n\r\n");
  // With the line's end in front and behind, so that "name=" is not found within "filename=".
  const std::string head = "\r\n" + std::string(text.substr(0, end)) + "\r\n";
  return {unquoted(between(head, "; name=\"", "\"")), unquoted(between(head, "filename=\"", "\"")),
          between(head, "Content-Type: ", "\r\n"), std::string(text.substr(end + 4))};
}

}  // namespace

ClientOptions FakeService::options() const {
  ClientOptions options;
  options.base_url = base_url;
  options.transport = transport;
  options.websocket_transport = websocket;
  options.clock = clock;
  return options;
}

testing::SentRequest FakeService::only_request() const {
  const auto requests = transport->requests();
  EXPECT_EQ(requests.size(), 1u);
  return requests.empty() ? testing::SentRequest() : requests.front();
}

testing::SentRequest FakeService::only_upgrade() const {
  const auto upgrades = websocket->requests();
  EXPECT_EQ(upgrades.size(), 1u);
  testing::SentRequest request;
  if (upgrades.empty()) return request;
  EXPECT_EQ(upgrades.front().url.rfind("ws", 0), 0u) << upgrades.front().url;
  request.method = "GET";
  request.url = "http" + upgrades.front().url.substr(2);
  request.headers = upgrades.front().headers;
  return request;
}

std::string path_of(const testing::SentRequest& request) {
  const std::string url = request.url.substr(0, request.url.find('?'));
  EXPECT_EQ(url.rfind(base_url, 0), 0u) << url;
  return url.substr(std::string_view(base_url).size());
}

Pairs query_of(const testing::SentRequest& request) {
  Pairs pairs;
  const std::size_t mark = request.url.find('?');
  if (mark == std::string::npos) return pairs;
  std::string_view rest = std::string_view(request.url).substr(mark + 1);
  while (!rest.empty()) {
    const std::string_view pair = rest.substr(0, rest.find('&'));
    const std::size_t equals = pair.find('=');
    pairs.emplace_back(decoded(pair.substr(0, equals)), decoded(pair.substr(equals + 1)));
    rest.remove_prefix(std::min(rest.size(), pair.size() + 1));
  }
  return pairs;
}

std::string header_of(const testing::SentRequest& request, std::string_view name) {
  return std::string(request.headers.find(name).value_or(""));
}

std::ostream& operator<<(std::ostream& out, const SeenPart& part) {
  return out << part.name << " (" << part.file_name << ", " << part.media_type << "): " << part.body;
}

std::vector<SeenPart> form_of(const testing::SentRequest& request) {
  std::vector<SeenPart> parts;
  std::string boundary = between(header_of(request, "Content-Type") + ";", "boundary=", ";");
  if (boundary.size() > 1 && boundary.front() == '"') boundary = boundary.substr(1, boundary.size() - 2);
  EXPECT_FALSE(boundary.empty());
  const std::string mark = "\r\n--" + boundary;
  const std::string body = "\r\n" + request.body;
  std::size_t start = body.find(mark + "\r\n");
  while (start != std::string::npos) {
    start += mark.size() + 2;
    const std::size_t end = body.find(mark, start);
    parts.push_back(part_from(std::string_view(body).substr(start, end - start)));
    start = body.find(mark + "\r\n", end);
  }
  return parts;
}

}}  // namespace ocelli::test_support
