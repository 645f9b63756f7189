// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include <ocelli/call_options.hpp>
#include <ocelli/export.hpp>
#include <ocelli/groundlight/generated/image_queries_api.hpp>
#include <ocelli/groundlight/waiting.hpp>
#include <ocelli/image.hpp>

namespace ocelli { inline namespace v1 { namespace groundlight {

struct AskOptions {
  SubmitImageQueryOptions submit = {};
  /// Its limits are for the wait only; its timeouts count from the end of the submit. A `poll.timeout` of zero does not
  /// wait: the answer is then what the submit gave. A threshold that is set in `submit` and not here holds for the wait
  /// too.
  WaitOptions wait = {};
  /// Settings of the submit. What is set of `timeout`, `deadline` and `cancellation` holds over the submit and the wait
  /// together; the client's own timeout holds for the submit alone.
  CallOptions call = {};
};

/// Submits an image and waits for a confident answer.
///
/// Throws what ImageQueriesApi::submit_image_query and wait_for_confident_answer throw, and std::invalid_argument where
/// `want_async` is asked for together with a wait; an option that does not fit is found before the image is sent. A
/// limit reached during the submit throws its TimeoutException or CancelledException, during the wait it is the
/// answer's WaitEnd. Safe to use from many threads.
[[nodiscard]] OCELLI_EXPORT WaitedAnswer ask(const ImageQueriesApi& api, std::string_view detector_id,
                                             const Image& image, const AskOptions& options = {});

/// Submits an image without asking the service for an answer at once (`want_async`): the query comes back with no
/// result; get_image_query or wait_for_answer give it later. Blocks until the service has the image; the form of submit
/// that does not block is ImageQueriesApi::submit_image_query_async. Throws as submit_image_query.
[[nodiscard]] OCELLI_EXPORT ImageQuery ask_async(const ImageQueriesApi& api, std::string_view detector_id,
                                                 const Image& image, SubmitImageQueryOptions options = {},
                                                 const CallOptions& call = {});

}}}  // namespace ocelli::v1::groundlight
