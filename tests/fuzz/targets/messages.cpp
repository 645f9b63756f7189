// SPDX-License-Identifier: Apache-2.0
// Messages of a WebSocket, one to a line, as the models that a service sends.
#include <deque>
#include <memory>
#include <string>
#include <utility>

#include <ocelli/pieces/generated/models.hpp>

#include "core/messages.hpp"
#include "fuzz/target.hpp"
#include "pieces/generated/model_tables.hpp"

namespace ocelli { namespace fuzz { namespace {

constexpr std::string_view secret = "planted-secret";

/// Gives the messages it was told, then closes by the rules.
class ToldSocket final : public http::WebSocket {
 public:
  explicit ToldSocket(std::deque<std::string> messages) : messages_(std::move(messages)) {}

  Received receive(std::chrono::steady_clock::time_point, const CancellationToken&) override {
    if (messages_.empty()) return http::WebSocketClosed{1000, {}};
    http::WebSocketMessage message;
    message.data = std::move(messages_.front());
    messages_.pop_front();
    return message;
  }
  void close(std::chrono::steady_clock::time_point) override { messages_.clear(); }

 private:
  std::deque<std::string> messages_;
};

std::deque<std::string> lines_of(std::string_view text) {
  std::deque<std::string> lines;
  for (Input input(text); !input.is_empty();) lines.emplace_back(input.line());
  return lines;
}

template <class Message>
std::shared_ptr<core::Messages> told(const std::deque<std::string>& messages) {
  core::Messages::Parts parts;
  parts.socket = std::make_unique<ToldSocket>(messages);
  parts.clock = system_clock();
  parts.context.operation = "fuzz listen";
  parts.max_json_depth = 16;
  parts.secrets = {std::string(secret)};
  return std::make_shared<core::Messages>(std::move(parts));
}

void check_error(const ApiException& error, const std::string& message) {
  const auto* decoding = dynamic_cast<const DecodeException*>(&error);
  require(decoding != nullptr, "a message that cannot be read is a DecodeException");
  require_equal(decoding->body(), message, "the error has the message");
  const std::string_view what = error.what();
  require(what.find_first_of("\r\n") == std::string_view::npos, "an error is one line");
  require(what.find(secret) == std::string_view::npos, "an error shows no secret");
}

template <class Message>
void check_stream(const std::deque<std::string>& messages) {
  auto stream = core::message_stream<Message>(told<Message>(messages));
  for (const std::string& message : messages) {
    const auto next = stream.try_next();
    if (!next) {
      check_error(next.error(), message);
      continue;
    }
    require(next->has_value(), "a message is not the end");
    require(from_json<Message>(to_json(**next)) == **next, "a message can be written and read");
  }
  const auto end = stream.try_next();
  require(end && !end->has_value(), "the end follows the last message");
  require(stream.close_code() == 1000, "the end has its reason");
}

void check(std::string_view text) {
  const auto messages = lines_of(text);
  check_stream<pieces::ModelDownloadProgress>(messages);
  check_stream<pieces::Model>(messages);
}

const Registration registration({"messages", 1024, &check});

}}}  // namespace ocelli::fuzz
