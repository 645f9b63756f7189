// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include <ocelli/call_options.hpp>
#include <ocelli/export.hpp>
#include <ocelli/groundlight/generated/image_queries_api.hpp>
#include <ocelli/image.hpp>

namespace ocelli { inline namespace v1 { namespace groundlight {

/// A new id for an image query, "iq_" and a KSUID (the second and 128 random bits), from the client's clock and its
/// source of randomness. Safe to use from many threads.
[[nodiscard]] OCELLI_EXPORT std::string new_image_query_id(const ImageQueriesApi& api);

/// Submits an image so that it is neither lost nor taken twice, whatever happens to the connection.
///
/// The image query gets an id chosen here, unless `options.image_query_id` names one. Where it is not known what the
/// service made of a submit (the connection broke, or a 5xx came), it is asked for that id, again and again, until it
/// answers or the time is up, with the pauses of RetryOptions (but at least 1 ms growing to 1 s) and of Retry-After.
/// Questions do not draw on the client's retry budget: their pauses bound them. What no repetition can change ends
/// that: a refused certificate or credential, another 4xx, answers that again and again cannot be read, a Retry-After
/// that is longer than the time left or than RetryOptions::max_retry_after. The image is sent again only when the
/// service answers that it does not know the id (404), at most `RetryOptions::max_retries` times. A refusal that asks
/// to wait (429) is waited for.
///
/// A submit that is refused as the twin of one that was taken (409; 400 or 422 where `options` name the id, or an
/// earlier submit may have arrived) is asked for as well: once more with the same id gives the same image query.
///
/// What is set of `call.timeout` and `call.deadline`, else the client's timeout, holds for all of it together; a tenth
/// of it, at most 2 s, is kept for the last question. Where there is no limit at all, it is asked for 5 minutes.
///
/// Throws what submit_image_query throws; `attempts()` then are those of all submits and questions, in their order and
/// with their operation, as are those of `call.response_info`. After an error whose `delivery()` is `maybe_processed`
/// the same call with the same id, or get_image_query, can tell later: `what()` names it. An edge endpoint refuses ids
/// of the caller's (4xx): use submit_image_query there. Safe to use from many threads.
[[nodiscard]] OCELLI_EXPORT ImageQuery submit_once(const ImageQueriesApi& api, std::string_view detector_id,
                                                   const Image& image, SubmitImageQueryOptions options = {},
                                                   const CallOptions& call = {});

}}}  // namespace ocelli::v1::groundlight
