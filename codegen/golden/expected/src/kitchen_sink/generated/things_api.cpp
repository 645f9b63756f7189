// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/golden/kitchen_sink.yaml by codegen/generate.py; edit that instead.
#include <ocelli/kitchen_sink/generated/things_api.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <ocelli/blob.hpp>
#include <ocelli/call_options.hpp>
#include <ocelli/client_options.hpp>
#include <ocelli/future.hpp>
#include <ocelli/image.hpp>
#include <ocelli/paging.hpp>
#include <ocelli/result.hpp>
#include <ocelli/timestamp.hpp>

#include "core/checks.hpp"
#include "core/operations.hpp"
#include "core/page_walk.hpp"
#include "kitchen_sink/generated/model_tables.hpp"
#include "kitchen_sink/generated/service.hpp"

namespace ocelli { inline namespace v1 { namespace kitchen_sink {

namespace {

constexpr core::Operation list_things_operation{"list_things", "GET", "application/json", true};

core::Call list_things_call(const ListThingsOptions& options) {
  core::check_range("max_size", options.max_size, std::int64_t{1}, std::int64_t{9007199254740993});
  if (!options.tags.empty()) core::check_count("tags", options.tags.size(), 0, 3);
  if (!options.tags.empty()) core::check_not_empty("tags", options.tags);
  core::check_length("class_", options.class_, 2, 40);
  core::check_range("limit", options.limit, std::int64_t{1}, std::nullopt);
  core::check_json_size("metadata", options.metadata, 64);
  core::Call call(list_things_operation);
  call.path("/v1/things");
  call.query("page", options.page);
  call.query("text", options.text);
  call.query("isNew", options.is_new);
  call.query("maxSize", options.max_size);
  call.query("ratio", options.ratio);
  call.query("since", options.since);
  call.query("kind", options.kind);
  call.query("tag", options.tags);
  call.query("kinds", options.kinds);
  call.query("class", options.class_);
  call.query("limit", options.limit);
  call.query("metadata", options.metadata);
  call.header("X-Trace", options.trace);
  call.header("X-Depth", options.depth);
  return call;
}

constexpr core::Operation create_thing_operation{"create_thing", "POST", "application/json", false};

core::Call create_thing_call(const ThingRequest& thing_request, const CreateThingOptions& options) {
  core::check_not_empty("token", options.token);
  core::check_length("name", thing_request.name, 1, 20);
  core::check_range("size", thing_request.size, std::int64_t{0}, std::nullopt);
  if (thing_request.weight) core::check_range("weight", *thing_request.weight, 0.0, 1000.0);
  if (thing_request.asset_ids) core::check_count("asset_ids", thing_request.asset_ids->size(), 1, 3);
  if (thing_request.asset_ids) core::check_unique("asset_ids", *thing_request.asset_ids);
  core::Call call(create_thing_operation);
  call.path("/v1/things");
  call.query("token", options.token);
  call.json_body(core::model_to_json(thing_request).text());
  call.idempotent_with(options.token);
  return call;
}

constexpr core::Operation get_thing_operation{"get_thing", "GET", "application/json", true};

core::Call get_thing_call(std::string_view thing_id, double score, const Timestamp& at) {
  core::check_range("score", score, 0.0, 1.0);
  core::Call call(get_thing_operation);
  call.path("/v1/things/");
  call.path_parameter("thing_id", thing_id);
  call.query("score", score);
  call.query("at", at);
  return call;
}

constexpr core::Operation update_thing_operation{"update_thing", "PUT", "application/json", true};

core::Call update_thing_call(std::string_view thing_id, const UpdateThingOptions& options) {
  if (options.thing_request) core::check_length("name", options.thing_request->name, 1, 20);
  if (options.thing_request) core::check_range("size", options.thing_request->size, std::int64_t{0}, std::nullopt);
  if (options.thing_request && options.thing_request->weight)
    core::check_range("weight", *options.thing_request->weight, 0.0, 1000.0);
  if (options.thing_request && options.thing_request->asset_ids)
    core::check_count("asset_ids", options.thing_request->asset_ids->size(), 1, 3);
  if (options.thing_request && options.thing_request->asset_ids)
    core::check_unique("asset_ids", *options.thing_request->asset_ids);
  core::Call call(update_thing_operation);
  call.path("/v1/things/");
  call.path_parameter("thing_id", thing_id);
  if (options.thing_request) call.json_body(core::model_to_json(*options.thing_request).text());
  return call;
}

constexpr core::Operation remove_operation{"remove", "DELETE", "", true};

core::Call remove_call(std::string_view thing_id) {
  core::Call call(remove_operation);
  call.path("/v1/things/");
  call.path_parameter("thing_id", thing_id);
  return call;
}

constexpr core::Operation replace_pairs_operation{"replace_pairs", "PUT", "application/json", true};

core::Call replace_pairs_call(std::string_view thing_id, const std::vector<Pair>& pairs) {
  core::check_not_one_of("thing_id", thing_id, {"all", "any"});
  core::check_count("pairs", pairs.size(), 1, 4);
  core::Call call(replace_pairs_operation);
  call.path("/v1/things/");
  call.path_parameter("thing_id", thing_id);
  call.path("/pairs");
  call.json_body(core::model_to_json(pairs).text());
  return call;
}

constexpr core::Operation set_picture_operation{"set_picture", "POST", "", false};

core::Call set_picture_call(std::string_view thing_id, const Image& image) {
  core::Call call(set_picture_operation);
  call.path("/v1/things/");
  call.path_parameter("thing_id", thing_id);
  call.path("/picture");
  call.image_body(image);
  return call;
}

constexpr core::Operation get_picture_operation{"get_picture", "GET", "image/png, image/jpeg", true};

core::Call get_picture_call(std::string_view thing_id) {
  core::Call call(get_picture_operation);
  call.path("/v1/things/");
  call.path_parameter("thing_id", thing_id);
  call.path("/picture");
  return call;
}

}  // namespace

ThingsApi::ThingsApi(ClientOptions options) : connection_(core::connect(service(), std::move(options))) {}

ThingsApi::ThingsApi(std::shared_ptr<core::Connection> connection) : connection_(std::move(connection)) {}

const ClientOptions& ThingsApi::options() const { return connection_->options(); }

ThingPage ThingsApi::list_things(const ListThingsOptions& options, const CallOptions& call) const {
  return core::call<ThingPage>(*connection_, list_things_call(options), call);
}

Result<ThingPage> ThingsApi::try_list_things(const ListThingsOptions& options, const CallOptions& call) const {
  return core::try_call<ThingPage>(*connection_, list_things_call(options), call);
}

Future<ThingPage> ThingsApi::list_things_async(const ListThingsOptions& options, const CallOptions& call) const {
  return core::call_async<ThingPage>(*connection_, list_things_call(options), call);
}

PagedRange<Thing> ThingsApi::list_all_things(const ListThingsOptions& options, const CallOptions& call) const {
  return PagedRange<Thing>([connection = connection_, options = options, first_page = options.page.value_or(1),
                            call = core::options_of_walk(*connection_, call)](std::size_t index) mutable {
    options.page = first_page + static_cast<std::int64_t>(index);
    auto page = core::call<ThingPage>(*connection, list_things_call(options), call);
    return Page<Thing>{std::move(page.results), core::names_next_page(page.next)};
  });
}

Thing ThingsApi::create_thing(const ThingRequest& thing_request, const CreateThingOptions& options,
                              const CallOptions& call) const {
  return core::call<Thing>(*connection_, create_thing_call(thing_request, options), call);
}

Result<Thing> ThingsApi::try_create_thing(const ThingRequest& thing_request, const CreateThingOptions& options,
                                          const CallOptions& call) const {
  return core::try_call<Thing>(*connection_, create_thing_call(thing_request, options), call);
}

Future<Thing> ThingsApi::create_thing_async(const ThingRequest& thing_request, const CreateThingOptions& options,
                                            const CallOptions& call) const {
  return core::call_async<Thing>(*connection_, create_thing_call(thing_request, options), call);
}

Thing ThingsApi::get_thing(std::string_view thing_id, double score, const Timestamp& at,
                           const CallOptions& call) const {
  return core::call<Thing>(*connection_, get_thing_call(thing_id, score, at), call);
}

Result<Thing> ThingsApi::try_get_thing(std::string_view thing_id, double score, const Timestamp& at,
                                       const CallOptions& call) const {
  return core::try_call<Thing>(*connection_, get_thing_call(thing_id, score, at), call);
}

Future<Thing> ThingsApi::get_thing_async(std::string_view thing_id, double score, const Timestamp& at,
                                         const CallOptions& call) const {
  return core::call_async<Thing>(*connection_, get_thing_call(thing_id, score, at), call);
}

Thing ThingsApi::update_thing(std::string_view thing_id, const UpdateThingOptions& options,
                              const CallOptions& call) const {
  return core::call<Thing>(*connection_, update_thing_call(thing_id, options), call);
}

Result<Thing> ThingsApi::try_update_thing(std::string_view thing_id, const UpdateThingOptions& options,
                                          const CallOptions& call) const {
  return core::try_call<Thing>(*connection_, update_thing_call(thing_id, options), call);
}

Future<Thing> ThingsApi::update_thing_async(std::string_view thing_id, const UpdateThingOptions& options,
                                            const CallOptions& call) const {
  return core::call_async<Thing>(*connection_, update_thing_call(thing_id, options), call);
}

void ThingsApi::remove(std::string_view thing_id, const CallOptions& call) const {
  return core::call<void>(*connection_, remove_call(thing_id), call);
}

Result<void> ThingsApi::try_remove(std::string_view thing_id, const CallOptions& call) const {
  return core::try_call<void>(*connection_, remove_call(thing_id), call);
}

Future<void> ThingsApi::remove_async(std::string_view thing_id, const CallOptions& call) const {
  return core::call_async<void>(*connection_, remove_call(thing_id), call);
}

std::vector<Pair> ThingsApi::replace_pairs(std::string_view thing_id, const std::vector<Pair>& pairs,
                                           const CallOptions& call) const {
  return core::call<std::vector<Pair>>(*connection_, replace_pairs_call(thing_id, pairs), call);
}

Result<std::vector<Pair>> ThingsApi::try_replace_pairs(std::string_view thing_id, const std::vector<Pair>& pairs,
                                                       const CallOptions& call) const {
  return core::try_call<std::vector<Pair>>(*connection_, replace_pairs_call(thing_id, pairs), call);
}

Future<std::vector<Pair>> ThingsApi::replace_pairs_async(std::string_view thing_id, const std::vector<Pair>& pairs,
                                                         const CallOptions& call) const {
  return core::call_async<std::vector<Pair>>(*connection_, replace_pairs_call(thing_id, pairs), call);
}

void ThingsApi::set_picture(std::string_view thing_id, const Image& image, const CallOptions& call) const {
  return core::call<void>(*connection_, set_picture_call(thing_id, image), call);
}

Result<void> ThingsApi::try_set_picture(std::string_view thing_id, const Image& image, const CallOptions& call) const {
  return core::try_call<void>(*connection_, set_picture_call(thing_id, image), call);
}

Future<void> ThingsApi::set_picture_async(std::string_view thing_id, const Image& image,
                                          const CallOptions& call) const {
  return core::call_async<void>(*connection_, set_picture_call(thing_id, image), call);
}

Blob ThingsApi::get_picture(std::string_view thing_id, const CallOptions& call) const {
  return core::call<Blob>(*connection_, get_picture_call(thing_id), call);
}

Result<Blob> ThingsApi::try_get_picture(std::string_view thing_id, const CallOptions& call) const {
  return core::try_call<Blob>(*connection_, get_picture_call(thing_id), call);
}

Future<Blob> ThingsApi::get_picture_async(std::string_view thing_id, const CallOptions& call) const {
  return core::call_async<Blob>(*connection_, get_picture_call(thing_id), call);
}

}}}  // namespace ocelli::v1::kitchen_sink
