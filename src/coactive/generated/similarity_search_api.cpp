// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/coactive.yaml by codegen/generate.py; edit that instead.
#include <ocelli/coactive/generated/similarity_search_api.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

#include <ocelli/call_options.hpp>
#include <ocelli/client_options.hpp>
#include <ocelli/future.hpp>
#include <ocelli/image.hpp>
#include <ocelli/json_value.hpp>
#include <ocelli/result.hpp>

#include "coactive/generated/model_tables.hpp"
#include "coactive/generated/service.hpp"
#include "core/checks.hpp"
#include "core/operations.hpp"
#include "core/path_template.hpp"

namespace ocelli { inline namespace v1 { namespace coactive {

namespace {

constexpr core::Operation get_similar_images_operation{"get_similar_images", "POST", "application/json", true};

core::Call get_similar_images_call(std::string_view embedding_id, const Image& file,
                                   const GetSimilarImagesOptions& options) {
  core::check_range("limit", options.limit, std::int64_t{1}, std::nullopt);
  core::Call call(get_similar_images_operation);
  call.path("/api/v0/similarity-search/embeddings/");
  call.path_parameter("embedding_id", embedding_id);
  call.path("/search");
  call.scalar(options.scalar_location, "limit", options.limit);
  call.form_image("file", file, "image");
  return call;
}

constexpr core::Operation get_similar_images_grouped_operation{"get_similar_images_grouped", "POST", "application/json",
                                                               true};

core::Call get_similar_images_grouped_call(std::string_view embedding_id, std::string_view group_by, const Image& file,
                                           const GetSimilarImagesGroupedOptions& options) {
  core::check_range("limit", options.limit, std::int64_t{1}, std::nullopt);
  core::Call call(get_similar_images_grouped_operation);
  call.path("/api/v0/similarity-search/embeddings/");
  call.path_parameter("embedding_id", embedding_id);
  call.path("/grouped-search");
  call.scalar(options.scalar_location, "group_by", group_by);
  call.scalar(options.scalar_location, "limit", options.limit);
  call.form_image("file", file, "image");
  return call;
}

constexpr core::Operation get_similar_images_grouped_semantic_operation{"get_similar_images_grouped_semantic", "POST",
                                                                        "application/json", true};

core::Call get_similar_images_grouped_semantic_call(std::string_view embedding_id, std::string_view group_by,
                                                    const Image& file,
                                                    const GetSimilarImagesGroupedSemanticOptions& options) {
  core::check_range("limit", options.limit, std::int64_t{1}, std::nullopt);
  core::Call call(get_similar_images_grouped_semantic_operation);
  call.path("/api/v0/similarity-search/embeddings/");
  call.path_parameter("embedding_id", embedding_id);
  call.path("/grouped-search/semantic");
  call.scalar(options.scalar_location, "group_by", group_by);
  call.scalar(options.scalar_location, "metadata_key", options.metadata_key);
  call.scalar(options.scalar_location, "metadata_value", options.metadata_value);
  call.scalar(options.scalar_location, "limit", options.limit);
  call.form_image("file", file, "image");
  return call;
}

constexpr core::Operation search_images_by_text_grouped_operation{"search_images_by_text_grouped", "GET",
                                                                  "application/json", true};

core::Call search_images_by_text_grouped_call(std::string_view embedding_id, std::string_view query,
                                              const SearchImagesByTextGroupedOptions& options) {
  core::check_range("limit", options.limit, std::int64_t{1}, std::nullopt);
  core::Call call(search_images_by_text_grouped_operation);
  call.path(core::path_from_template(
      "path",
      options.path.value_or(
          "/api/v0/similarity-search/similarity-search/embeddings/{embedding_id}/grouped-search/text"),
      {{"embedding_id", core::parameter_text("embedding_id", embedding_id)}}));
  call.query("query", query);
  call.query("group_by", options.group_by);
  call.query("limit", options.limit);
  return call;
}

}  // namespace

SimilaritySearchApi::SimilaritySearchApi(ClientOptions options)
    : connection_(core::connect(service(), std::move(options))) {}

SimilaritySearchApi::SimilaritySearchApi(std::shared_ptr<core::Connection> connection)
    : connection_(std::move(connection)) {}

const ClientOptions& SimilaritySearchApi::options() const { return connection_->options(); }

JsonValue SimilaritySearchApi::get_similar_images(std::string_view embedding_id, const Image& file,
                                                  const GetSimilarImagesOptions& options,
                                                  const CallOptions& call) const {
  return core::call<JsonValue>(*connection_, get_similar_images_call(embedding_id, file, options), call);
}

Result<JsonValue> SimilaritySearchApi::try_get_similar_images(std::string_view embedding_id, const Image& file,
                                                              const GetSimilarImagesOptions& options,
                                                              const CallOptions& call) const {
  return core::try_call<JsonValue>(*connection_, get_similar_images_call(embedding_id, file, options), call);
}

Future<JsonValue> SimilaritySearchApi::get_similar_images_async(std::string_view embedding_id, const Image& file,
                                                                const GetSimilarImagesOptions& options,
                                                                const CallOptions& call) const {
  return core::call_async<JsonValue>(*connection_, get_similar_images_call(embedding_id, file, options), call);
}

JsonValue SimilaritySearchApi::get_similar_images_grouped(std::string_view embedding_id, std::string_view group_by,
                                                          const Image& file,
                                                          const GetSimilarImagesGroupedOptions& options,
                                                          const CallOptions& call) const {
  return core::call<JsonValue>(*connection_, get_similar_images_grouped_call(embedding_id, group_by, file, options),
                               call);
}

Result<JsonValue> SimilaritySearchApi::try_get_similar_images_grouped(std::string_view embedding_id,
                                                                      std::string_view group_by, const Image& file,
                                                                      const GetSimilarImagesGroupedOptions& options,
                                                                      const CallOptions& call) const {
  return core::try_call<JsonValue>(*connection_, get_similar_images_grouped_call(embedding_id, group_by, file, options),
                                   call);
}

Future<JsonValue> SimilaritySearchApi::get_similar_images_grouped_async(std::string_view embedding_id,
                                                                        std::string_view group_by, const Image& file,
                                                                        const GetSimilarImagesGroupedOptions& options,
                                                                        const CallOptions& call) const {
  return core::call_async<JsonValue>(*connection_,
                                     get_similar_images_grouped_call(embedding_id, group_by, file, options), call);
}

JsonValue SimilaritySearchApi::get_similar_images_grouped_semantic(
    std::string_view embedding_id, std::string_view group_by, const Image& file,
    const GetSimilarImagesGroupedSemanticOptions& options, const CallOptions& call) const {
  return core::call<JsonValue>(*connection_,
                               get_similar_images_grouped_semantic_call(embedding_id, group_by, file, options), call);
}

Result<JsonValue> SimilaritySearchApi::try_get_similar_images_grouped_semantic(
    std::string_view embedding_id, std::string_view group_by, const Image& file,
    const GetSimilarImagesGroupedSemanticOptions& options, const CallOptions& call) const {
  return core::try_call<JsonValue>(
      *connection_, get_similar_images_grouped_semantic_call(embedding_id, group_by, file, options), call);
}

Future<JsonValue> SimilaritySearchApi::get_similar_images_grouped_semantic_async(
    std::string_view embedding_id, std::string_view group_by, const Image& file,
    const GetSimilarImagesGroupedSemanticOptions& options, const CallOptions& call) const {
  return core::call_async<JsonValue>(
      *connection_, get_similar_images_grouped_semantic_call(embedding_id, group_by, file, options), call);
}

JsonValue SimilaritySearchApi::search_images_by_text_grouped(std::string_view embedding_id, std::string_view query,
                                                             const SearchImagesByTextGroupedOptions& options,
                                                             const CallOptions& call) const {
  return core::call<JsonValue>(*connection_, search_images_by_text_grouped_call(embedding_id, query, options), call);
}

Result<JsonValue> SimilaritySearchApi::try_search_images_by_text_grouped(
    std::string_view embedding_id, std::string_view query, const SearchImagesByTextGroupedOptions& options,
    const CallOptions& call) const {
  return core::try_call<JsonValue>(*connection_, search_images_by_text_grouped_call(embedding_id, query, options),
                                   call);
}

Future<JsonValue> SimilaritySearchApi::search_images_by_text_grouped_async(
    std::string_view embedding_id, std::string_view query, const SearchImagesByTextGroupedOptions& options,
    const CallOptions& call) const {
  return core::call_async<JsonValue>(*connection_, search_images_by_text_grouped_call(embedding_id, query, options),
                                     call);
}

}}}  // namespace ocelli::v1::coactive
