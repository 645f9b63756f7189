// SPDX-License-Identifier: Apache-2.0
#include <chrono>
#include <map>
#include <utility>

#include <ocelli/groundlight.hpp>

#include "wire/calls.hpp"

namespace ocelli::wire {

namespace {

namespace gl = ocelli::groundlight;

std::chrono::nanoseconds seconds(double number) {
  return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::duration<double>(number));
}

/// One call of a case with all that it needs.
struct Setting {
  const WireCase& wire_case;
  Inputs inputs;
  Inputs config;
  std::string recorder_url;
  bool is_async = false;
  CallOptions call;
};

std::string token_of(Inputs& config) {
  const Json keys = config.any("api_key");
  const Json prefixes = config.any("api_key_prefix");
  if (!keys.is_object()) return config.has("api_token") ? config.text("api_token") : "api_TESTTOKEN";
  const std::string key = keys.value("ApiToken", "");
  const std::string prefix = prefixes.is_object() ? prefixes.value("ApiToken", "") : "";
  return prefix.empty() ? key : prefix + " " + key;
}

ClientOptions options_of(Setting& setting) {
  ClientOptions options;
  options.base_url = setting.recorder_url + setting.config.optional_text("base_path").value_or("/device-api");
  const std::string token = token_of(setting.config);
  // An explicit null is a client without a token.
  const bool has_token = !setting.config.any("api_token").is_null() || !setting.wire_case.config.contains("api_token");
  if (has_token) options.credential = gl::api_token(token);
  // Groundlight's operations name no bearer scheme: such a token is set and not sent.
  static_cast<void>(setting.config.any("access_token"));
  const Json headers = setting.config.any("headers");
  for (const auto& [name, value] : headers.items()) options.headers.add(name, value.get<std::string>());
  options.retry = retry_of(setting.wire_case);
  return options;
}

CallOptions call_options_of(Inputs& inputs) {
  CallOptions options;
  const auto timeout = inputs.optional_number("timeout_s");
  // The official client takes 0 as no limit.
  if (timeout) options.timeout = *timeout == 0 ? std::chrono::nanoseconds::max() : seconds(*timeout);
  return options;
}

/// A generated-layer case gives the text that goes over the wire, a high-level one the value before it is encoded.
std::optional<Base64UrlJson> metadata_of(Setting& setting) {
  const Json value = setting.inputs.any("metadata");
  if (value.is_null()) return std::nullopt;
  if (!setting.wire_case.is_highlevel()) return Base64UrlJson::from_encoded(setting.inputs.text("metadata"));
  return value.is_string() ? Base64UrlJson(JsonValue::parse(value.get<std::string>())) : Base64UrlJson(value);
}

std::optional<std::string> want_async_of(Setting& setting) {
  if (!setting.wire_case.is_highlevel()) return setting.inputs.optional_text("want_async");
  const auto flag = setting.inputs.optional_flag("want_async");
  // The spelling of the official client; the library itself sends "true".
  return flag.value_or(false) ? std::optional<std::string>("True") : std::nullopt;
}

std::optional<std::string> inspection_of(Setting& setting) {
  auto id = setting.inputs.optional_text("inspection_id");
  return setting.wire_case.is_highlevel() && id == "" ? std::nullopt : id;
}

gl::SubmitImageQueryOptions submit_options_of(Setting& setting) {
  gl::SubmitImageQueryOptions options;
  options.confidence_threshold = setting.inputs.optional_number("confidence_threshold");
  if (auto review = setting.inputs.optional_text("human_review"))
    options.human_review = OpenEnum<gl::HumanReview>(*review);
  options.image_query_id = setting.inputs.optional_text("image_query_id");
  options.inspection_id = inspection_of(setting);
  options.metadata = metadata_of(setting);
  options.patience_time = setting.inputs.optional_number("patience_time");
  options.want_async = want_async_of(setting);
  return options;
}

/// What the high-level layer of the official client does to an answer: binary labels get their display names, and a
/// count that came as a label becomes an empty count.
Json highlevel_view(const gl::ImageQuery& query) {
  Json json = to_json(query).ordered_json();
  if (!query.result) return json;
  if (std::holds_alternative<gl::BinaryClassificationResult>(*query.result)) json["result"]["label"] = *query.label();
  if (std::holds_alternative<gl::CountingResult>(*query.result)) json["result"].erase("label");
  return json;
}

Json view(const Setting& setting, const gl::ImageQuery& query) {
  return setting.wire_case.is_highlevel() ? highlevel_view(query) : to_json(query).ordered_json();
}

Outcome value_outcome(Json value) {
  Outcome outcome;
  outcome.value = std::move(value);
  return outcome;
}

Outcome get_image_query(Setting& setting, const gl::ImageQueriesApi& api) {
  const std::string id = setting.inputs.text("id");
  return value_outcome(view(setting, setting.is_async ? api.get_image_query_async(id, setting.call).get()
                                                      : api.get_image_query(id, setting.call)));
}

Outcome get_image(Setting& setting, const gl::ImageQueriesApi& api) {
  const std::string id = setting.inputs.text("id");
  Outcome outcome;
  outcome.bytes =
      (setting.is_async ? api.get_image_async(id, setting.call).get() : api.get_image(id, setting.call)).bytes;
  return outcome;
}

Outcome list_image_queries(Setting& setting, const gl::ImageQueriesApi& api) {
  gl::ListImageQueriesOptions options;
  options.detector_id = setting.inputs.optional_text("detector_id");
  options.page = setting.inputs.optional_integer("page");
  options.page_size = setting.inputs.optional_integer("page_size");
  const auto list = setting.is_async ? api.list_image_queries_async(options, setting.call).get()
                                     : api.list_image_queries(options, setting.call);
  Json json = to_json(list).ordered_json();
  for (std::size_t i = 0; i < list.results.size(); ++i) json["results"][i] = view(setting, list.results[i]);
  return value_outcome(std::move(json));
}

Outcome submit_image_query(Setting& setting, const gl::ImageQueriesApi& api) {
  const std::string detector_id = setting.inputs.text("detector_id");
  // The official generated client calls every body a JPEG unless told otherwise.
  const std::string media_type = setting.inputs.optional_text("content_type").value_or("image/jpeg");
  const Image image = Image::from_bytes(setting.inputs.bytes("body"), media_type);
  gl::AskOptions ask;
  ask.submit = submit_options_of(setting);
  ask.wait.poll.timeout = seconds(setting.inputs.optional_number("wait").value_or(0));
  ask.call = setting.call;
  if (setting.wire_case.is_highlevel())
    return value_outcome(view(setting, gl::ask(api, detector_id, image, ask).query));
  const auto query = setting.is_async ? api.submit_image_query_async(detector_id, image, ask.submit, setting.call).get()
                                      : api.submit_image_query(detector_id, image, ask.submit, setting.call);
  return value_outcome(view(setting, query));
}

Outcome construct(Setting&, const gl::ImageQueriesApi&) { return value_outcome(Json()); }

using Operation = Outcome (*)(Setting&, const gl::ImageQueriesApi&);

const std::map<std::string, Operation>& operations() {
  static const std::map<std::string, Operation> table = {{"submit_image_query", &submit_image_query},
                                                         {"list_image_queries", &list_image_queries},
                                                         {"get_image_query", &get_image_query},
                                                         {"get_image", &get_image},
                                                         {"constructor", &construct}};
  return table;
}

}  // namespace

std::optional<Outcome> make_groundlight_call(const WireCase& wire_case, const std::string& recorder_url) {
  const auto found = operations().find(wire_case.operation);
  if (found == operations().end()) return std::nullopt;
  Setting setting{wire_case, Inputs(wire_case.inputs), Inputs(wire_case.config), recorder_url, false, {}};
  Outcome outcome = caught([&] {
    setting.is_async = setting.config.optional_flag("async").value_or(false);
    const gl::ImageQueriesApi api(options_of(setting));
    setting.call = call_options_of(setting.inputs);
    return found->second(setting, api);
  });
  // A refusal can come before all was looked at: what was not asked for by then says nothing.
  if (!outcome.refusal) {
    setting.inputs.check_all_used();
    setting.config.check_all_used();
  }
  return outcome;
}

}  // namespace ocelli::wire
