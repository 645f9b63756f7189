// SPDX-License-Identifier: Apache-2.0
#include "secrets/hostile_server.hpp"

#include <sstream>

#include <nlohmann/json.hpp>

#include "core/base64.hpp"

namespace ocelli { namespace secrets_test {

namespace {

std::string header_lines(const std::string& echo) {
  return "X-Request-Id: " + echo + "\r\nX-Request-Id-Resolved: " + echo + "\r\nSet-Cookie: s=" + echo +
         "\r\nWWW-Authenticate: Bearer error=" + echo + "\r\nRetry-After: " + echo + "\r\nServer: " + echo +
         "\r\nContent-Disposition: attachment; filename=" + echo + "\r\nETag: " + echo + "\r\n";
}

std::string response(int status, const std::string& echo, const std::string& body, const std::string& more = {}) {
  return "HTTP/1.1 " + std::to_string(status) + " " + echo + "\r\n" + header_lines(echo) + more +
         "Content-Length: " + std::to_string(body.size()) + "\r\nConnection: close\r\n\r\n" + body;
}

std::string error_object(const std::string& echo) {
  return nlohmann::json{{"detail", echo}, {"message", echo}, {"error", echo}, {"code", echo}, {"title", echo}}.dump();
}

std::string field_errors(const std::string& echo) {
  return nlohmann::json{{"detail", {{{"loc", {"body", echo}}, {"msg", echo}, {"type", echo}}}}}.dump();
}

void add_broken(std::vector<NamedAnswer>& answers) {
  const auto add = [&](const char* name, HostileServer::Answer answer) {
    answers.push_back({name, std::move(answer)});
  };
  add("200 with a member of another type", [](const std::string& echo) {
    return response(200, echo, nlohmann::json{{echo, 1}, {"id", {1}}}.dump());
  });
  add("200 with broken JSON below a member",
      [](const std::string& echo) { return response(200, echo, "{" + nlohmann::json(echo).dump() + ":{\"a\":nil"); });
  add("200 with broken JSON in lists", [](const std::string& echo) {
    return response(200, echo, "{\"iterable\":[{" + nlohmann::json(echo).dump() + ":tru}]}");
  });
  add("200 with no JSON", [](const std::string& echo) { return response(200, echo, "no JSON " + echo); });
  add("a cut status line", [](const std::string& echo) { return "HTTP/1.1 200 " + echo; });
  add("no HTTP", [](const std::string& echo) { return echo + "\r\n\r\n" + echo; });
  add("a bad status", [](const std::string& echo) { return "HTTP/1.1 " + echo + " OK\r\n\r\n"; });
  add("cut header fields", [](const std::string& echo) { return "HTTP/1.1 500 No\r\n" + header_lines(echo); });
  add("a bad header field", [](const std::string& echo) {
    return "HTTP/1.1 200 OK\r\n" + echo + "\r\nContent-Length: " + echo + "\r\nTransfer-Encoding: " + echo + "\r\n\r\n";
  });
  add("a cut body", [](const std::string& echo) {
    return "HTTP/1.1 503 No\r\n" + header_lines(echo) + "Content-Length: 9999\r\n\r\n" + echo;
  });
  add("an unknown encoding",
      [](const std::string& echo) { return response(200, echo, echo, "Content-Encoding: " + echo + "\r\n"); });
  add("nothing", [](const std::string&) { return std::string(); });
}

void add_redirects(std::vector<NamedAnswer>& answers) {
  for (const int status : {301, 302, 303, 307, 308}) {
    for (const std::string before : {"https://elsewhere.example/?t=", "https://user:", "//user:", "/again?t="}) {
      answers.push_back({std::to_string(status) + " to " + before, [status, before](const std::string& echo) {
                           const std::string after = before.back() == ':' ? "@elsewhere.example/" : "#" + echo;
                           return response(status, echo, "", "Location: " + before + echo + after + "\r\n");
                         }});
    }
  }
}

}  // namespace

std::vector<std::string> secrets_in(const std::string& request) {
  std::vector<std::string> found;
  std::istringstream lines(request.substr(0, request.find("\r\n\r\n")));
  std::string line;
  std::getline(lines, line);
  while (std::getline(lines, line)) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    const std::string name = line.substr(0, line.find(':'));
    const auto is_usual = [&](const char* usual) { return name.rfind(usual, 0) == 0; };
    if (is_usual("Host") || is_usual("Accept") || is_usual("Content-") || is_usual("User-Agent") ||
        is_usual("X-Request-Id") || is_usual("Expect")) {
      continue;
    }
    std::string value = line.substr(name.size() + 2);
    for (const char* prefix : {"Bearer ", "Basic ", "session="}) {
      if (value.rfind(prefix, 0) == 0) value = value.substr(std::string(prefix).size());
    }
    found.push_back(value);
    const auto decoded = core::base64_decoded(value);
    const std::string pair = decoded ? *decoded : value;
    if (pair.find(':') != std::string::npos) found.push_back(pair.substr(pair.find(':') + 1));
  }
  return found;
}

void HostileServer::answer_with(Answer answer, Spell spell) {
  const std::lock_guard<std::mutex> lock(mutex_);
  answer_ = std::move(answer);
  spell_ = spell;
}

std::string HostileServer::seen() const {
  const std::lock_guard<std::mutex> lock(mutex_);
  return seen_;
}

void HostileServer::serve(test_support::RawConnection& connection) {
  const std::string request = connection.read_request();
  if (request.empty()) return;
  std::unique_lock<std::mutex> lock(mutex_);
  std::string echo;
  for (const auto& secret : secrets_in(request)) {
    seen_ += secret + "\n";
    echo += (echo.empty() ? "" : ",") + spell_(secret);
  }
  const std::string bytes = answer_(echo);
  lock.unlock();
  connection.write(bytes);
}

std::vector<NamedAnswer> hostile_answers() {
  std::vector<NamedAnswer> answers;
  for (const int status : {400, 401, 403, 404, 407, 408, 409, 410, 413, 415, 418, 422, 429, 500, 502, 503, 504, 511}) {
    const std::string name = std::to_string(status);
    answers.push_back(
        {name + " in JSON", [status](const std::string& echo) { return response(status, echo, error_object(echo)); }});
    answers.push_back(
        {name + " in words", [status](const std::string& echo) { return response(status, echo, "You sent " + echo); }});
    answers.push_back({name + " with fields",
                       [status](const std::string& echo) { return response(status, echo, field_errors(echo)); }});
  }
  add_redirects(answers);
  add_broken(answers);
  return answers;
}

}}  // namespace ocelli::secrets_test
