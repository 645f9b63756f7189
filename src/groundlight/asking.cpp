// SPDX-License-Identifier: Apache-2.0
#include <ocelli/groundlight/asking.hpp>

#include <stdexcept>
#include <utility>

namespace ocelli { inline namespace v1 { namespace groundlight {

namespace {

bool wants_async(const SubmitImageQueryOptions& options) {
  return options.want_async == "true" || options.want_async == "True" || options.want_async == "TRUE";
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
  return wait_for_confident_answer(api, api.submit_image_query(detector_id, image, options.submit, options.call), wait);
}

ImageQuery ask_async(const ImageQueriesApi& api, std::string_view detector_id, const Image& image,
                     SubmitImageQueryOptions options, const CallOptions& call) {
  options.want_async = "true";
  return api.submit_image_query(detector_id, image, options, call);
}

}}}  // namespace ocelli::v1::groundlight
