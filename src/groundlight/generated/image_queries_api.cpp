// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/groundlight.yaml by codegen/generate.py; edit that instead.
#include <ocelli/groundlight/generated/image_queries_api.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <utility>

#include <ocelli/blob.hpp>
#include <ocelli/call_options.hpp>
#include <ocelli/client_options.hpp>
#include <ocelli/future.hpp>
#include <ocelli/image.hpp>
#include <ocelli/paging.hpp>
#include <ocelli/result.hpp>

#include "core/checks.hpp"
#include "core/operations.hpp"
#include "core/page_walk.hpp"
#include "groundlight/generated/model_tables.hpp"
#include "groundlight/generated/service.hpp"

namespace ocelli { inline namespace v1 { namespace groundlight {

namespace {

constexpr core::Operation submit_image_query_operation{"submit_image_query", "POST", "application/json", false};

core::Call submit_image_query_call(std::string_view detector_id, const Image& image,
                                   const SubmitImageQueryOptions& options) {
  core::check_not_empty("detector_id", detector_id);
  core::check_range("confidence_threshold", options.confidence_threshold, 0.0, 1.0);
  core::check_json_size("metadata", options.metadata, 1024);
  core::check_not_empty("image_query_id", options.image_query_id);
  core::Call call(submit_image_query_operation);
  call.path("/v1/image-queries");
  call.query("detector_id", detector_id);
  call.query("patience_time", options.patience_time);
  call.query("confidence_threshold", options.confidence_threshold);
  call.query("human_review", options.human_review);
  call.query("want_async", options.want_async);
  call.query("inspection_id", options.inspection_id);
  call.query("metadata", options.metadata);
  call.query("image_query_id", options.image_query_id);
  call.image_body(image);
  call.idempotent_with(options.image_query_id);
  return call;
}

constexpr core::Operation list_image_queries_operation{"list_image_queries", "GET", "application/json", true};

core::Call list_image_queries_call(const ListImageQueriesOptions& options) {
  core::Call call(list_image_queries_operation);
  call.path("/v1/image-queries");
  call.query("detector_id", options.detector_id);
  call.query("page", options.page);
  call.query("page_size", options.page_size);
  return call;
}

constexpr core::Operation get_image_query_operation{"get_image_query", "GET", "application/json", true};

core::Call get_image_query_call(std::string_view id) {
  core::Call call(get_image_query_operation);
  call.path("/v1/image-queries/");
  call.path_parameter("id", id);
  return call;
}

constexpr core::Operation get_image_operation{"get_image", "GET", "image/jpeg", true};

core::Call get_image_call(std::string_view id) {
  core::Call call(get_image_operation);
  call.path("/v1/image-queries/");
  call.path_parameter("id", id);
  call.path("/image");
  return call;
}

}  // namespace

ImageQueriesApi::ImageQueriesApi(ClientOptions options) : connection_(core::connect(service(), std::move(options))) {}

ImageQueriesApi::ImageQueriesApi(std::shared_ptr<core::Connection> connection) : connection_(std::move(connection)) {}

const ClientOptions& ImageQueriesApi::options() const { return connection_->options(); }

ImageQuery ImageQueriesApi::submit_image_query(std::string_view detector_id, const Image& image,
                                               const SubmitImageQueryOptions& options, const CallOptions& call) const {
  return core::call<ImageQuery>(*connection_, submit_image_query_call(detector_id, image, options), call);
}

Result<ImageQuery> ImageQueriesApi::try_submit_image_query(std::string_view detector_id, const Image& image,
                                                           const SubmitImageQueryOptions& options,
                                                           const CallOptions& call) const {
  return core::try_call<ImageQuery>(*connection_, submit_image_query_call(detector_id, image, options), call);
}

Future<ImageQuery> ImageQueriesApi::submit_image_query_async(std::string_view detector_id, const Image& image,
                                                             const SubmitImageQueryOptions& options,
                                                             const CallOptions& call) const {
  return core::call_async<ImageQuery>(*connection_, submit_image_query_call(detector_id, image, options), call);
}

PaginatedImageQueryList ImageQueriesApi::list_image_queries(const ListImageQueriesOptions& options,
                                                            const CallOptions& call) const {
  return core::call<PaginatedImageQueryList>(*connection_, list_image_queries_call(options), call);
}

Result<PaginatedImageQueryList> ImageQueriesApi::try_list_image_queries(const ListImageQueriesOptions& options,
                                                                        const CallOptions& call) const {
  return core::try_call<PaginatedImageQueryList>(*connection_, list_image_queries_call(options), call);
}

Future<PaginatedImageQueryList> ImageQueriesApi::list_image_queries_async(const ListImageQueriesOptions& options,
                                                                          const CallOptions& call) const {
  return core::call_async<PaginatedImageQueryList>(*connection_, list_image_queries_call(options), call);
}

PagedRange<ImageQuery> ImageQueriesApi::list_all_image_queries(const ListImageQueriesOptions& options,
                                                               const CallOptions& call) const {
  return PagedRange<ImageQuery>([connection = connection_, options = options, first_page = options.page.value_or(1),
                                 call = core::options_of_walk(*connection_, call)](std::size_t index) mutable {
    options.page = first_page + static_cast<std::int64_t>(index);
    auto page = core::call<PaginatedImageQueryList>(*connection, list_image_queries_call(options), call);
    return Page<ImageQuery>{std::move(page.results), core::names_next_page(page.next)};
  });
}

ImageQuery ImageQueriesApi::get_image_query(std::string_view id, const CallOptions& call) const {
  return core::call<ImageQuery>(*connection_, get_image_query_call(id), call);
}

Result<ImageQuery> ImageQueriesApi::try_get_image_query(std::string_view id, const CallOptions& call) const {
  return core::try_call<ImageQuery>(*connection_, get_image_query_call(id), call);
}

Future<ImageQuery> ImageQueriesApi::get_image_query_async(std::string_view id, const CallOptions& call) const {
  return core::call_async<ImageQuery>(*connection_, get_image_query_call(id), call);
}

Blob ImageQueriesApi::get_image(std::string_view id, const CallOptions& call) const {
  return core::call<Blob>(*connection_, get_image_call(id), call);
}

Result<Blob> ImageQueriesApi::try_get_image(std::string_view id, const CallOptions& call) const {
  return core::try_call<Blob>(*connection_, get_image_call(id), call);
}

Future<Blob> ImageQueriesApi::get_image_async(std::string_view id, const CallOptions& call) const {
  return core::call_async<Blob>(*connection_, get_image_call(id), call);
}

}}}  // namespace ocelli::v1::groundlight
