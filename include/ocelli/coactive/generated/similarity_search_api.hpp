// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/coactive.yaml by codegen/generate.py; edit that instead.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <ocelli/call_options.hpp>
#include <ocelli/client_options.hpp>
#include <ocelli/export.hpp>
#include <ocelli/future.hpp>
#include <ocelli/image.hpp>
#include <ocelli/json_value.hpp>
#include <ocelli/result.hpp>
#include <ocelli/scalar_location.hpp>

namespace ocelli { inline namespace v1 { namespace core {

class Connection;

}}}  // namespace ocelli::v1::core

namespace ocelli { inline namespace v1 { namespace coactive {

/// What can be said to `get_similar_images` beside what must be; what is left alone is not sent.
struct GetSimilarImagesOptions {
  /// The most images to find. Documented default where it is absent: 100.
  std::optional<std::int64_t> limit = {};
  /// Where `limit` goes. Change it where the service does not find what it was given.
  ScalarLocation scalar_location = ScalarLocation::query;
};

/// What can be said to `get_similar_images_grouped` beside what must be; what is left alone is not sent.
struct GetSimilarImagesGroupedOptions {
  /// The most images to find. Documented default where it is absent: 100.
  std::optional<std::int64_t> limit = {};
  /// Where `group_by` and `limit` go. Change it where the service does not find what it was given.
  ScalarLocation scalar_location = ScalarLocation::query;
};

/// What can be said to `get_similar_images_grouped_semantic` beside what must be; what is left alone is not sent.
struct GetSimilarImagesGroupedSemanticOptions {
  /// The metadata that is compared. Unset, all of it is.
  std::optional<std::string> metadata_key = {};
  /// What the metadata should mean. The service wants it where `metadata_key` is given.
  std::optional<std::string> metadata_value = {};
  /// The most images to find. Documented default where it is absent: 100.
  std::optional<std::int64_t> limit = {};
  /// Where `group_by`, `metadata_key`, `metadata_value` and `limit` go. Change it where the service does not find
  /// what it was given.
  ScalarLocation scalar_location = ScalarLocation::query;
};

/// What can be said to `search_images_by_text_grouped` beside what must be; what is left alone is not sent.
struct SearchImagesByTextGroupedOptions {
  /// A key of the images' metadata, for example "sku". Unset, they are not grouped.
  std::optional<std::string> group_by = {};
  /// The most images to find. Documented default where it is absent: 100.
  std::optional<std::int64_t> limit = {};
  /// Sent in place of /api/v0/similarity-search/similarity-search/embeddings/{embedding_id}/grouped-search/text, for
  /// a server that has it elsewhere. Begins with "/" and holds {embedding_id} once; no query, no fragment, no "..".
  /// Arguments are percent-encoded in it as ever.
  std::optional<std::string> path = {};
};

/// Coactive's similarity search (v0): images within one embedding space that are like an image or a text.
///
/// The service's documents leave open what the answers look like; they are given as the JSON that came, and `hits`
/// (ocelli/coactive/hits.hpp) finds the images in it.
///
/// Cheap to copy: copies share one connection. Safe to use from many threads at once.
///
/// Each operation comes in three forms: `f` returns the answer or throws, `try_f` returns a Result with the answer or
/// the error, `f_async` returns at once and carries the call out on another thread. What std::invalid_argument names
/// was found before anything was sent, and is thrown by all three.
class OCELLI_EXPORT SimilaritySearchApi {
 public:
  /// Sends nothing. Throws std::invalid_argument naming the option that does not fit.
  explicit SimilaritySearchApi(ClientOptions options);

  /// Shares the connection of another API object of this service, as `connection` gives it.
  explicit SimilaritySearchApi(std::shared_ptr<core::Connection> connection);

  [[nodiscard]] const ClientOptions& options() const;
  [[nodiscard]] const std::shared_ptr<core::Connection>& connection() const noexcept { return connection_; }

  /// Finds the images that are most like an image.
  ///
  /// - embedding_id: The embedding space to search in, for example "b78a6e5f-5434-46c4-9e4f-ded092147584".
  /// - file: The image to compare with.
  ///
  /// Throws std::invalid_argument where `embedding_id` is empty, "." or ".." or `limit` is below 1; else the
  /// ApiException tree. Idempotent: repeated on failure. POST
  /// /api/v0/similarity-search/embeddings/{embedding_id}/search (upstream: get_similar_images).
  [[nodiscard]] JsonValue get_similar_images(std::string_view embedding_id, const Image& file,
                                             const GetSimilarImagesOptions& options = {},
                                             const CallOptions& call = {}) const;
  /// `get_similar_images` with the error as a value.
  Result<JsonValue> try_get_similar_images(std::string_view embedding_id, const Image& file,
                                           const GetSimilarImagesOptions& options = {},
                                           const CallOptions& call = {}) const;
  /// `get_similar_images` on another thread.
  Future<JsonValue> get_similar_images_async(std::string_view embedding_id, const Image& file,
                                             const GetSimilarImagesOptions& options = {},
                                             const CallOptions& call = {}) const;

  /// Finds the images that are most like an image, grouped by a key of their metadata.
  ///
  /// - embedding_id: The embedding space to search in, for example "b78a6e5f-5434-46c4-9e4f-ded092147584".
  /// - group_by: A key of the images' metadata, for example "sku".
  /// - file: The image to compare with.
  ///
  /// Throws std::invalid_argument where `embedding_id` is empty, "." or ".." or `limit` is below 1; else the
  /// ApiException tree. Idempotent: repeated on failure. POST
  /// /api/v0/similarity-search/embeddings/{embedding_id}/grouped-search (upstream: get_similar_images_grouped).
  [[nodiscard]] JsonValue get_similar_images_grouped(std::string_view embedding_id, std::string_view group_by,
                                                     const Image& file,
                                                     const GetSimilarImagesGroupedOptions& options = {},
                                                     const CallOptions& call = {}) const;
  /// `get_similar_images_grouped` with the error as a value.
  Result<JsonValue> try_get_similar_images_grouped(std::string_view embedding_id, std::string_view group_by,
                                                   const Image& file,
                                                   const GetSimilarImagesGroupedOptions& options = {},
                                                   const CallOptions& call = {}) const;
  /// `get_similar_images_grouped` on another thread.
  Future<JsonValue> get_similar_images_grouped_async(std::string_view embedding_id, std::string_view group_by,
                                                     const Image& file,
                                                     const GetSimilarImagesGroupedOptions& options = {},
                                                     const CallOptions& call = {}) const;

  /// Finds the images that are most like an image and whose metadata mean much the same, grouped by a key.
  ///
  /// - embedding_id: The embedding space to search in, for example "b78a6e5f-5434-46c4-9e4f-ded092147584".
  /// - group_by: A key of the images' metadata, for example "sku".
  /// - file: The image to compare with.
  ///
  /// Throws std::invalid_argument where `embedding_id` is empty, "." or ".." or `limit` is below 1; else the
  /// ApiException tree. Idempotent: repeated on failure. POST
  /// /api/v0/similarity-search/embeddings/{embedding_id}/grouped-search/semantic (upstream:
  /// get_similar_images_grouped_semantic).
  [[nodiscard]] JsonValue get_similar_images_grouped_semantic(
      std::string_view embedding_id, std::string_view group_by, const Image& file,
      const GetSimilarImagesGroupedSemanticOptions& options = {}, const CallOptions& call = {}) const;
  /// `get_similar_images_grouped_semantic` with the error as a value.
  Result<JsonValue> try_get_similar_images_grouped_semantic(std::string_view embedding_id, std::string_view group_by,
                                                            const Image& file,
                                                            const GetSimilarImagesGroupedSemanticOptions& options = {},
                                                            const CallOptions& call = {}) const;
  /// `get_similar_images_grouped_semantic` on another thread.
  Future<JsonValue> get_similar_images_grouped_semantic_async(
      std::string_view embedding_id, std::string_view group_by, const Image& file,
      const GetSimilarImagesGroupedSemanticOptions& options = {}, const CallOptions& call = {}) const;

  /// Finds the images that are most like what a text says, grouped by a key of their metadata.
  ///
  /// - embedding_id: The embedding space to search in, for example "b78a6e5f-5434-46c4-9e4f-ded092147584".
  /// - query: What the images should show, for example "A dog".
  ///
  /// Throws std::invalid_argument where `embedding_id` is empty, "." or "..", `path` is no path as described or
  /// `limit` is below 1; else the ApiException tree. Idempotent: repeated on failure. GET
  /// /api/v0/similarity-search/similarity-search/embeddings/{embedding_id}/grouped-search/text (upstream:
  /// search_images_by_text_grouped).
  [[nodiscard]] JsonValue search_images_by_text_grouped(std::string_view embedding_id, std::string_view query,
                                                        const SearchImagesByTextGroupedOptions& options = {},
                                                        const CallOptions& call = {}) const;
  /// `search_images_by_text_grouped` with the error as a value.
  Result<JsonValue> try_search_images_by_text_grouped(std::string_view embedding_id, std::string_view query,
                                                      const SearchImagesByTextGroupedOptions& options = {},
                                                      const CallOptions& call = {}) const;
  /// `search_images_by_text_grouped` on another thread.
  Future<JsonValue> search_images_by_text_grouped_async(std::string_view embedding_id, std::string_view query,
                                                        const SearchImagesByTextGroupedOptions& options = {},
                                                        const CallOptions& call = {}) const;

 private:
  std::shared_ptr<core::Connection> connection_;
};

}}}  // namespace ocelli::v1::coactive
