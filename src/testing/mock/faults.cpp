// SPDX-License-Identifier: Apache-2.0
#include "testing/mock/faults.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

namespace {

bool begins_with(const std::string& text, const std::string& prefix) {
  return text.compare(0, prefix.size(), prefix) == 0;
}

bool matches(const Fault& fault, const Request& request) {
  return (fault.method.empty() || fault.method == request.method) && begins_with(request.target, fault.path_prefix);
}

[[noreturn]] void refuse(const char* field, const char* rule) {
  throw std::invalid_argument(std::string("Fault::") + field + " " + rule);
}

}  // namespace

void check(const Fault& fault) {
  if (fault.times < 1) refuse("times", "must be at least 1; use Fault::always for a fault that stays");
  if (fault.skip < 0) refuse("skip", "must not be negative");
  if (fault.status != 0 && (fault.status < 200 || fault.status > 599)) refuse("status", "must be 0 or 200 to 599");
  if (fault.processed && fault.status == 0)
    refuse("processed", "needs a status; without one the service always answers");
  if (fault.delay.count() < 0) refuse("delay", "must not be negative");
  if (fault.retry_after && fault.retry_after->count() < 0) refuse("retry_after", "must not be negative");
}

void FaultQueue::push(Fault fault) {
  check(fault);
  const std::lock_guard<std::mutex> lock(mutex_);
  faults_.push_back(std::move(fault));
}

void FaultQueue::clear() {
  const std::lock_guard<std::mutex> lock(mutex_);
  faults_.clear();
}

std::optional<Fault> FaultQueue::take(const Request& request) {
  const std::lock_guard<std::mutex> lock(mutex_);
  const auto found =
      std::find_if(faults_.begin(), faults_.end(), [&](const Fault& fault) { return matches(fault, request); });
  if (found == faults_.end()) return std::nullopt;
  if (found->skip > 0) {
    --found->skip;
    return std::nullopt;
  }
  Fault taken = *found;
  if (found->times != Fault::always && --found->times == 0) faults_.erase(found);
  return taken;
}

Response with_fault(const Fault& fault, Response answer) {
  if (fault.status != 0) answer = detail_response(fault.status, reason_phrase(fault.status));
  if (fault.body) {
    answer.body = *fault.body;
    answer.stream = nullptr;
  }
  if (fault.malformed) answer.body.resize(answer.body.size() / 2);
  if (fault.retry_after) set_header(answer.headers, "Retry-After", std::to_string(fault.retry_after->count()));
  for (const auto& [name, value] : fault.headers) set_header(answer.headers, name, value);
  return answer;
}

}}}}  // namespace ocelli::v1::testing::mock
