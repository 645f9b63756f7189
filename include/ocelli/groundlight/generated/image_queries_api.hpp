// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/groundlight.yaml by codegen/generate.py; edit that instead.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <ocelli/base64url_json.hpp>
#include <ocelli/blob.hpp>
#include <ocelli/call_options.hpp>
#include <ocelli/client_options.hpp>
#include <ocelli/export.hpp>
#include <ocelli/future.hpp>
#include <ocelli/groundlight/generated/enums.hpp>
#include <ocelli/groundlight/generated/models.hpp>
#include <ocelli/image.hpp>
#include <ocelli/open_enum.hpp>
#include <ocelli/paging.hpp>
#include <ocelli/result.hpp>

namespace ocelli { inline namespace v1 { namespace core {

class Connection;

}}}  // namespace ocelli::v1::core

namespace ocelli { inline namespace v1 { namespace groundlight {

/// What can be said to `submit_image_query` beside what must be; what is left alone is not sent.
struct SubmitImageQueryOptions {
  /// Seconds that the service may take before its best answer so far has to do. A wish, not a limit of the call.
  std::optional<double> patience_time = {};
  /// Confidence from which an answer counts as good enough. Unset, the detector's own holds.
  std::optional<double> confidence_threshold = {};
  /// Whether people look at the image; DEFAULT asks them where the models are unsure. Sent as given.
  std::optional<OpenEnum<HumanReview>> human_review = {};
  /// "true": the service answers at once, without a result. A text because the service takes one; leave it unset to
  /// wait for a first answer.
  std::optional<std::string> want_async = {};
  /// The inspection that the image belongs to.
  std::optional<std::string> inspection_id = {};
  /// A JSON object kept with the image query. At most 1,024 bytes as UTF-8.
  std::optional<Base64UrlJson> metadata = {};
  /// The id that the new image query gets, "iq_" and a KSUID, instead of one of the service's. With it a repetition
  /// makes no second image query: where the first was taken, the service refuses it as its twin (4xx), and the call
  /// ends with that error and the delivery maybe_processed. `submit_once` then asks for the image query instead.
  std::optional<std::string> image_query_id = {};
};

/// What can be said to `list_image_queries` beside what must be; what is left alone is not sent.
struct ListImageQueriesOptions {
  /// Only this detector's.
  std::optional<std::string> detector_id = {};
  /// Number of the page, the first is 1.
  std::optional<std::int64_t> page = {};
  /// Image queries on a page. Unset, the service chooses.
  std::optional<std::int64_t> page_size = {};
};

/// Groundlight's image queries, each one detector's question asked about one image.
///
/// Cheap to copy: copies share one connection. Safe to use from many threads at once.
///
/// Each operation comes in three forms: `f` returns the answer or throws, `try_f` returns a Result with the answer or
/// the error, `f_async` returns at once and carries the call out on another thread. What std::invalid_argument names
/// was found before anything was sent, and is thrown by all three.
class OCELLI_EXPORT ImageQueriesApi {
 public:
  /// Sends nothing. Throws std::invalid_argument naming the option that does not fit.
  explicit ImageQueriesApi(ClientOptions options);

  /// Shares the connection of another API object of this service, as `connection` gives it.
  explicit ImageQueriesApi(std::shared_ptr<core::Connection> connection);

  [[nodiscard]] const ClientOptions& options() const;
  [[nodiscard]] const std::shared_ptr<core::Connection>& connection() const noexcept { return connection_; }

  /// Asks a detector's question about an image.
  ///
  /// Answers as soon as the service has something to say, which can be an answer of little confidence that gets
  /// better later: `get_image_query` shows it as it is then. The service may shrink a large image.
  ///
  /// - detector_id: The detector to ask, for example "det_2xZy".
  /// - image: The image, sent as it is.
  ///
  /// Throws std::invalid_argument where `detector_id` is empty, `confidence_threshold` is outside 0 to 1, `metadata`
  /// has more than 1024 bytes as JSON, `image_query_id` is given and is empty or `patience_time` is not finite; else
  /// the ApiException tree. Not idempotent: repeated only where nothing can have reached the server, unless
  /// `image_query_id` is given, which makes it idempotent. POST /v1/image-queries (upstream: submit_image_query).
  [[nodiscard]] ImageQuery submit_image_query(std::string_view detector_id, const Image& image,
                                              const SubmitImageQueryOptions& options = {},
                                              const CallOptions& call = {}) const;
  /// `submit_image_query` with the error as a value.
  Result<ImageQuery> try_submit_image_query(std::string_view detector_id, const Image& image,
                                            const SubmitImageQueryOptions& options = {},
                                            const CallOptions& call = {}) const;
  /// `submit_image_query` on another thread.
  Future<ImageQuery> submit_image_query_async(std::string_view detector_id, const Image& image,
                                              const SubmitImageQueryOptions& options = {},
                                              const CallOptions& call = {}) const;

  /// Lists image queries, one page at a time.
  ///
  /// The order is the service's own.
  ///
  /// Throws the ApiException tree. Idempotent: repeated on failure. GET /v1/image-queries (upstream:
  /// list_image_queries).
  [[nodiscard]] PaginatedImageQueryList list_image_queries(const ListImageQueriesOptions& options = {},
                                                           const CallOptions& call = {}) const;
  /// `list_image_queries` with the error as a value.
  Result<PaginatedImageQueryList> try_list_image_queries(const ListImageQueriesOptions& options = {},
                                                         const CallOptions& call = {}) const;
  /// `list_image_queries` on another thread.
  Future<PaginatedImageQueryList> list_image_queries_async(const ListImageQueriesOptions& options = {},
                                                           const CallOptions& call = {}) const;

  /// All that `list_image_queries` lists, page by page as a loop reaches them, from the given page or the first on.
  ///
  /// The pages are counted; an address that the service names is never followed. A timeout or deadline in `call`
  /// holds for the whole walk, else the client's timeout for each page. The range may outlive this object. Arguments
  /// are checked when the first page is fetched.
  [[nodiscard]] PagedRange<ImageQuery> list_all_image_queries(const ListImageQueriesOptions& options = {},
                                                              const CallOptions& call = {}) const;

  /// Gets an image query with its best answer so far.
  ///
  /// - id: The image query's id, "iq_…".
  ///
  /// Throws std::invalid_argument where `id` is empty, "." or ".."; else the ApiException tree. Idempotent: repeated
  /// on failure. GET /v1/image-queries/{id} (upstream: get_image_query).
  [[nodiscard]] ImageQuery get_image_query(std::string_view id, const CallOptions& call = {}) const;
  /// `get_image_query` with the error as a value.
  Result<ImageQuery> try_get_image_query(std::string_view id, const CallOptions& call = {}) const;
  /// `get_image_query` on another thread.
  Future<ImageQuery> get_image_query_async(std::string_view id, const CallOptions& call = {}) const;

  /// Downloads the image of an image query.
  ///
  /// It can differ from what was submitted, since the service may shrink an image.
  ///
  /// - id: The image query's id, "iq_…".
  ///
  /// Throws std::invalid_argument where `id` is empty, "." or ".."; else the ApiException tree. Idempotent: repeated
  /// on failure. GET /v1/image-queries/{id}/image (upstream: get_image).
  [[nodiscard]] Blob get_image(std::string_view id, const CallOptions& call = {}) const;
  /// `get_image` with the error as a value.
  Result<Blob> try_get_image(std::string_view id, const CallOptions& call = {}) const;
  /// `get_image` on another thread.
  Future<Blob> get_image_async(std::string_view id, const CallOptions& call = {}) const;

 private:
  std::shared_ptr<core::Connection> connection_;
};

}}}  // namespace ocelli::v1::groundlight
