// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/golden/kitchen_sink.yaml by codegen/generate.py; edit that instead.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <ocelli/base64url_json.hpp>
#include <ocelli/blob.hpp>
#include <ocelli/call_options.hpp>
#include <ocelli/client_options.hpp>
#include <ocelli/export.hpp>
#include <ocelli/future.hpp>
#include <ocelli/image.hpp>
#include <ocelli/kitchen_sink/generated/enums.hpp>
#include <ocelli/kitchen_sink/generated/models.hpp>
#include <ocelli/open_enum.hpp>
#include <ocelli/paging.hpp>
#include <ocelli/result.hpp>
#include <ocelli/timestamp.hpp>

namespace ocelli { inline namespace v1 { namespace core {

class Connection;

}}}  // namespace ocelli::v1::core

namespace ocelli { inline namespace v1 { namespace kitchen_sink {

/// What can be said to `list_things` beside what must be; what is left alone is not sent.
struct ListThingsOptions {
  std::optional<std::int64_t> page = {};
  /// Words to look for.
  std::optional<std::string> text = {};
  std::optional<bool> is_new = {};
  std::optional<std::int64_t> max_size = {};
  std::optional<double> ratio = {};
  std::optional<Timestamp> since = {};
  std::optional<OpenEnum<Kind>> kind = {};
  std::vector<std::string> tags = {};
  std::vector<OpenEnum<Kind>> kinds = {};
  /// Documented default where it is absent: "none".
  std::optional<std::string> class_ = {};
  /// Documented default where it is absent: 100.
  std::optional<std::int64_t> limit = {};
  std::optional<Base64UrlJson> metadata = {};
  std::optional<std::string> trace = {};
  std::optional<std::int64_t> depth = {};
};

/// What can be said to `create_thing` beside what must be; what is left alone is not sent.
struct CreateThingOptions {
  std::optional<std::string> token = {};
};

/// What can be said to `update_thing` beside what must be; what is left alone is not sent.
struct UpdateThingOptions {
  std::optional<ThingRequest> thing_request = {};
};

/// Things and what belongs to them.
///
/// Cheap to copy: copies share one connection. Safe to use from many threads at once.
///
/// Each operation comes in three forms: `f` returns the answer or throws, `try_f` returns a Result with the answer or
/// the error, `f_async` returns at once and carries the call out on another thread. What std::invalid_argument names
/// was found before anything was sent, and is thrown by all three.
class OCELLI_EXPORT ThingsApi {
 public:
  /// Sends nothing. Throws std::invalid_argument naming the option that does not fit.
  explicit ThingsApi(ClientOptions options);

  /// Shares the connection of another API object of this service, as `connection` gives it.
  explicit ThingsApi(std::shared_ptr<core::Connection> connection);

  [[nodiscard]] const ClientOptions& options() const;
  [[nodiscard]] const std::shared_ptr<core::Connection>& connection() const noexcept { return connection_; }

  /// Lists things.
  ///
  /// Throws std::invalid_argument where `max_size` is outside 1 to 9007199254740993, `tags` has a number of elements
  /// above 3, `tags` holds an empty text, `class_` has a length outside 2 to 40 bytes, `limit` is below 1, `metadata`
  /// has more than 64 bytes as JSON or `ratio` is not finite; else the ApiException tree. Idempotent: repeated on
  /// failure. GET /v1/things (upstream: listThings).
  [[nodiscard]] ThingPage list_things(const ListThingsOptions& options = {}, const CallOptions& call = {}) const;
  /// `list_things` with the error as a value.
  Result<ThingPage> try_list_things(const ListThingsOptions& options = {}, const CallOptions& call = {}) const;
  /// `list_things` on another thread.
  Future<ThingPage> list_things_async(const ListThingsOptions& options = {}, const CallOptions& call = {}) const;

  /// All that `list_things` lists, page by page as a loop reaches them, from the given page or the first on.
  ///
  /// The pages are counted; an address that the service names is never followed. A timeout or deadline in `call`
  /// holds for the whole walk, else the client's timeout for each page. The range may outlive this object. Arguments
  /// are checked when the first page is fetched.
  [[nodiscard]] PagedRange<Thing> list_all_things(const ListThingsOptions& options = {},
                                                  const CallOptions& call = {}) const;

  /// Makes a thing.
  ///
  /// - thing_request: What it is to be.
  ///
  /// Throws std::invalid_argument where `token` is given and is empty, `name` has a length outside 1 to 20 bytes,
  /// `size` is below 0, `weight` is outside 0 to 1000, `asset_ids` has a number of elements outside 1 to 3 or
  /// `asset_ids` holds one twice; else the ApiException tree. Not idempotent: repeated only where nothing can have
  /// reached the server, unless `token` is given, which makes it idempotent. POST /v1/things (upstream: createThing).
  [[nodiscard]] Thing create_thing(const ThingRequest& thing_request, const CreateThingOptions& options = {},
                                   const CallOptions& call = {}) const;
  /// `create_thing` with the error as a value.
  Result<Thing> try_create_thing(const ThingRequest& thing_request, const CreateThingOptions& options = {},
                                 const CallOptions& call = {}) const;
  /// `create_thing` on another thread.
  Future<Thing> create_thing_async(const ThingRequest& thing_request, const CreateThingOptions& options = {},
                                   const CallOptions& call = {}) const;

  /// Gets a thing.
  ///
  /// Also one that was thrown away.
  ///
  /// - thing_id: The thing's id, for example "t-1".
  ///
  /// Throws std::invalid_argument where `thing_id` is empty, "." or ".." or `score` is outside 0 to 1; else the
  /// ApiException tree. Idempotent: repeated on failure. GET /v1/things/{thing_id} (upstream: get_thing).
  [[nodiscard]] Thing get_thing(std::string_view thing_id, double score, const Timestamp& at,
                                const CallOptions& call = {}) const;
  /// `get_thing` with the error as a value.
  Result<Thing> try_get_thing(std::string_view thing_id, double score, const Timestamp& at,
                              const CallOptions& call = {}) const;
  /// `get_thing` on another thread.
  Future<Thing> get_thing_async(std::string_view thing_id, double score, const Timestamp& at,
                                const CallOptions& call = {}) const;

  /// Changes a thing.
  ///
  /// - thing_id: The thing's id, for example "t-1".
  ///
  /// Throws std::invalid_argument where `thing_id` is empty, "." or "..", `name` has a length outside 1 to 20 bytes,
  /// `size` is below 0, `weight` is outside 0 to 1000, `asset_ids` has a number of elements outside 1 to 3 or
  /// `asset_ids` holds one twice; else the ApiException tree. Idempotent: repeated on failure. PUT
  /// /v1/things/{thing_id} (upstream: update_thing).
  [[nodiscard]] Thing update_thing(std::string_view thing_id, const UpdateThingOptions& options = {},
                                   const CallOptions& call = {}) const;
  /// `update_thing` with the error as a value.
  Result<Thing> try_update_thing(std::string_view thing_id, const UpdateThingOptions& options = {},
                                 const CallOptions& call = {}) const;
  /// `update_thing` on another thread.
  Future<Thing> update_thing_async(std::string_view thing_id, const UpdateThingOptions& options = {},
                                   const CallOptions& call = {}) const;

  /// Throws a thing away.
  ///
  /// Deprecated by the service.
  ///
  /// - thing_id: The thing's id, for example "t-1".
  ///
  /// Throws std::invalid_argument where `thing_id` is empty, "." or ".."; else the ApiException tree. Idempotent:
  /// repeated on failure. DELETE /v1/things/{thing_id} (upstream: ThingsDeleteById).
  [[deprecated]] void remove(std::string_view thing_id, const CallOptions& call = {}) const;
  /// `remove` with the error as a value.
  [[deprecated]] Result<void> try_remove(std::string_view thing_id, const CallOptions& call = {}) const;
  /// `remove` on another thread.
  [[deprecated]] Future<void> remove_async(std::string_view thing_id, const CallOptions& call = {}) const;

  /// Replaces all pairs.
  ///
  /// Throws std::invalid_argument where `thing_id` is empty, "." or "..", `thing_id` is "all" or "any" or `pairs` has
  /// a number of elements outside 1 to 4; else the ApiException tree. Idempotent: repeated on failure. PUT
  /// /v1/things/{thing_id}/pairs (upstream: replace_pairs).
  [[nodiscard]] std::vector<Pair> replace_pairs(std::string_view thing_id, const std::vector<Pair>& pairs,
                                                const CallOptions& call = {}) const;
  /// `replace_pairs` with the error as a value.
  Result<std::vector<Pair>> try_replace_pairs(std::string_view thing_id, const std::vector<Pair>& pairs,
                                              const CallOptions& call = {}) const;
  /// `replace_pairs` on another thread.
  Future<std::vector<Pair>> replace_pairs_async(std::string_view thing_id, const std::vector<Pair>& pairs,
                                                const CallOptions& call = {}) const;

  /// Sets the picture.
  ///
  /// - thing_id: The thing's id, for example "t-1".
  ///
  /// Throws std::invalid_argument where `thing_id` is empty, "." or ".."; else the ApiException tree. Not idempotent:
  /// repeated only where nothing can have reached the server. POST /v1/things/{thing_id}/picture (upstream:
  /// set_picture).
  void set_picture(std::string_view thing_id, const Image& image, const CallOptions& call = {}) const;
  /// `set_picture` with the error as a value.
  Result<void> try_set_picture(std::string_view thing_id, const Image& image, const CallOptions& call = {}) const;
  /// `set_picture` on another thread.
  Future<void> set_picture_async(std::string_view thing_id, const Image& image, const CallOptions& call = {}) const;

  /// Gets the picture.
  ///
  /// - thing_id: The thing's id, for example "t-1".
  ///
  /// Throws std::invalid_argument where `thing_id` is empty, "." or ".."; else the ApiException tree. Idempotent:
  /// repeated on failure. GET /v1/things/{thing_id}/picture (upstream: get_picture).
  [[nodiscard]] Blob get_picture(std::string_view thing_id, const CallOptions& call = {}) const;
  /// `get_picture` with the error as a value.
  Result<Blob> try_get_picture(std::string_view thing_id, const CallOptions& call = {}) const;
  /// `get_picture` on another thread.
  Future<Blob> get_picture_async(std::string_view thing_id, const CallOptions& call = {}) const;

 private:
  std::shared_ptr<core::Connection> connection_;
};

}}}  // namespace ocelli::v1::kitchen_sink
