// SPDX-License-Identifier: Apache-2.0
#include <ocelli/attempt.hpp>

namespace ocelli { inline namespace v1 {

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
  std::string text = std::to_string(attempt.status.value_or(0));
  if (attempt.failure) text = attempt.transport_code.empty() ? "no answer" : attempt.transport_code;
  text += " after " + std::to_string(attempt.statistics.total.count() / 1000) + " ms";
  if (!attempt.statistics.peer.empty()) text += " from " + attempt.statistics.peer;
  if (!attempt.decision.empty()) text += ", " + attempt.decision;
  if (attempt.delay.count() > 0) text += ", waited " + std::to_string(attempt.delay.count()) + " ms";
  return text;
}

std::string to_string(const std::vector<Attempt>& attempts) {
  std::string text;
  for (std::size_t i = 0; i < attempts.size(); ++i) {
    text += (i > 0 ? "; " : "") + std::to_string(i + 1) + ": " + to_string(attempts[i]);
  }
  return text;
}

}}  // namespace ocelli::v1
