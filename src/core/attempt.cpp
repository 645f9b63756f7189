// SPDX-License-Identifier: Apache-2.0
#include <ocelli/attempt.hpp>

#include <ocelli/duration.hpp>

#include "core/attempts.hpp"

namespace ocelli { inline namespace v1 {

namespace {

std::string milliseconds_of(std::chrono::microseconds time) {
  const auto tenths = time.count() / 100;
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " ms";
}

/// Parts of a text with something between them; empty ones leave no trace.
class Enumeration {
 public:
  explicit Enumeration(std::string_view separator) : separator_(separator) {}

  void add(std::string_view part) {
    if (part.empty()) return;
    if (!text_.empty()) text_ += separator_;
    text_ += part;
  }
  void add_time(std::string_view name, std::chrono::microseconds time) {
    if (time.count() > 0) add(std::string(name) + " " + milliseconds_of(time));
  }
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::string_view separator_;
  std::string text_;
};

/// "200, then CURLE_PARTIAL_FILE"
std::string ending_of(const Attempt& attempt) {
  const std::string name = core::name_of(attempt);
  return attempt.failure && attempt.status ? std::to_string(*attempt.status) + ", then " + name : name;
}

/// ", after 2 redirects to https://host/path"
std::string way_of(const Attempt& attempt) {
  if (attempt.redirects == 0) return {};
  return ", after " + std::to_string(attempt.redirects) +
         (attempt.redirects == 1 ? " redirect to " : " redirects to ") + attempt.redirected_to;
}

std::string named_ending_of(const Attempt& attempt, const char* separator) {
  return attempt.operation.empty() ? ending_of(attempt) : attempt.operation + separator + ending_of(attempt);
}

std::string cost_of(const http::ExchangeStatistics& statistics) {
  Enumeration phases(", ");
  if (statistics.reused_connection) phases.add("kept connection");
  phases.add_time("dns", statistics.name_lookup);
  phases.add_time("connect", statistics.connect);
  phases.add_time("tls", statistics.tls);
  phases.add_time("first byte", statistics.first_byte);
  Enumeration cost("; ");
  cost.add(phases.text());
  cost.add(std::to_string(statistics.bytes_sent) + " B sent, " + std::to_string(statistics.bytes_received) +
           " B received");
  return cost.text();
}

/// The first and the last of them.
std::string in_short(const std::vector<std::string>& endings) {
  constexpr std::size_t most_at_an_end = 6;
  Enumeration text(", ");
  for (std::size_t i = 0; i < endings.size(); ++i) {
    const bool is_left_out = i >= most_at_an_end && i + most_at_an_end < endings.size();
    if (!is_left_out) text.add(endings[i]);
    if (is_left_out && i == most_at_an_end) text.add("…");
  }
  return text.text();
}

}  // namespace

std::string_view to_string(Delivery delivery) noexcept {
  switch (delivery) {
    case Delivery::not_sent:
      return "not sent";
    case Delivery::maybe_processed:
      return "maybe processed";
    case Delivery::rejected:
      return "rejected";
    case Delivery::processed:
      return "processed";
  }
  return "";
}

std::string to_string(const Attempt& attempt) {
  const auto& statistics = attempt.statistics;
  std::string text = named_ending_of(attempt, ": ") + " after " + milliseconds_of(statistics.total);
  if (!statistics.peer.empty()) text += " from " + statistics.peer;
  text += " (" + cost_of(statistics);
  if (!attempt.request_id.empty()) text += "; request id " + attempt.request_id;
  text += ")" + way_of(attempt);
  if (attempt.retry_after) text += ", asked to wait " + duration_text(*attempt.retry_after);
  if (!attempt.decision.empty()) text += ", " + attempt.decision;
  if (attempt.delay.count() > 0) text += ", waited " + std::to_string(attempt.delay.count()) + " ms";
  return text;
}

std::string to_string(const std::vector<Attempt>& attempts) {
  std::string text;
  for (std::size_t i = 0; i < attempts.size(); ++i) {
    text += (i > 0 ? "\n" : "") + std::to_string(i + 1) + ": " + to_string(attempts[i]);
  }
  return text;
}

std::string summary(const std::vector<Attempt>& attempts) {
  std::vector<std::string> endings;
  for (std::size_t i = 0; i < attempts.size();) {
    const std::string ending = named_ending_of(attempts[i], " ");
    std::size_t times = 1;
    while (i + times < attempts.size() && named_ending_of(attempts[i + times], " ") == ending) ++times;
    endings.push_back(times == 1 ? ending : ending + " " + std::to_string(times) + " times");
    i += times;
  }
  return in_short(endings);
}

}}  // namespace ocelli::v1
