// SPDX-License-Identifier: Apache-2.0
#include <ocelli/groundlight/asking.hpp>

#include <algorithm>
#include <chrono>
#include <stdexcept>
#include <utility>

#include <ocelli/cancellation.hpp>
#include <ocelli/clock.hpp>

namespace ocelli { inline namespace v1 { namespace groundlight {

namespace {

bool wants_async(const SubmitImageQueryOptions& options) {
  return options.want_async == "true" || options.want_async == "True" || options.want_async == "TRUE";
}

/// When the time is up that the caller gave the submit and the wait together.
std::chrono::steady_clock::time_point end_of(const CallOptions& call, const Clock& clock) {
  return std::min(time_after(clock.now(), call.timeout.value_or(std::chrono::nanoseconds::max())),
                  call.deadline.value_or(std::chrono::steady_clock::time_point::max()));
}

}  // namespace

WaitedAnswer ask(const ImageQueriesApi& api, std::string_view detector_id, const Image& image,
                 const AskOptions& options) {
  if (wants_async(options.submit) && options.wait.poll.timeout.count() > 0) {
    throw std::invalid_argument(
        "want_async: the service then gives no answer to wait for; set wait.poll.timeout to zero");
  }
  WaitOptions wait = options.wait;
  if (!wait.confidence_threshold) wait.confidence_threshold = options.submit.confidence_threshold;
  check_wait_options(api, wait);
  const auto end = end_of(options.call, *api.options().clock);
  wait.call.deadline = std::min(end, wait.call.deadline.value_or(end));
  CancellationSource either;
  const auto cancel = [&either] { either.cancel(); };
  const CancellationCallback on_call_cancelled(options.call.cancellation, cancel);
  const CancellationCallback on_wait_cancelled(options.wait.call.cancellation, cancel);
  wait.call.cancellation = either.token();
  return wait_for_confident_answer(api, api.submit_image_query(detector_id, image, options.submit, options.call), wait);
}

ImageQuery ask_async(const ImageQueriesApi& api, std::string_view detector_id, const Image& image,
                     SubmitImageQueryOptions options, const CallOptions& call) {
  options.want_async = "true";
  return api.submit_image_query(detector_id, image, options, call);
}

}}}  // namespace ocelli::v1::groundlight
