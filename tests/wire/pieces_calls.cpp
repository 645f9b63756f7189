// SPDX-License-Identifier: Apache-2.0
#include <chrono>
#include <map>
#include <stdexcept>
#include <utility>

#include <ocelli/pieces.hpp>

#include "wire/calls.hpp"
#include "wire/noting_websocket.hpp"
#include "wire/progress_route.hpp"

namespace ocelli::wire {

namespace {

namespace ps = ocelli::pieces;

/// One call of a case with all that it needs.
struct Setting {
  const WireCase& wire_case;
  Inputs inputs;
  Inputs config;
  std::string recorder_url;
  bool is_async = false;
  CallOptions call;
};

Credential credential_of(Inputs& config) {
  const Json keys = config.any("api_key");
  const Json prefixes = config.any("api_key_prefix");
  const std::string key = keys.is_object() ? keys.value("application", "") : "";
  const std::string prefix = prefixes.is_object() ? prefixes.value("application", "") : "";
  if (key.empty()) return {};
  return ps::application(prefix.empty() ? key : prefix + " " + key);
}

ClientOptions options_of(Setting& setting) {
  ClientOptions options;
  options.base_url = setting.recorder_url + setting.config.optional_text("base_path").value_or("");
  options.credential = credential_of(setting.config);
  // The operations name no bearer scheme, and none of Groundlight's: such tokens are set and not sent.
  static_cast<void>(setting.config.any("access_token"));
  static_cast<void>(setting.config.any("api_token"));
  const Json headers = setting.config.any("headers");
  for (const auto& [name, value] : headers.items()) options.headers.add(name, value.get<std::string>());
  options.retry = retry_of(setting.wire_case);
  return options;
}

CallOptions call_options_of(Inputs& inputs) {
  CallOptions options;
  const auto timeout = inputs.optional_number("timeout_s");
  if (!timeout) return options;
  // The official client takes 0 as no limit.
  const std::chrono::duration<double> seconds(*timeout);
  options.timeout =
      *timeout == 0 ? std::chrono::nanoseconds::max() : std::chrono::duration_cast<std::chrono::nanoseconds>(seconds);
  return options;
}

Outcome value_outcome(Json value) {
  Outcome outcome;
  outcome.value = std::move(value);
  return outcome;
}

template <class Now, class Later>
Outcome model_outcome(const Setting& setting, Now now, Later later) {
  return value_outcome(to_json(setting.is_async ? later().get() : now()).ordered_json());
}

using ById = ps::Model (ps::ModelApi::*)(std::string_view, const CallOptions&) const;
using LaterById = Future<ps::Model> (ps::ModelApi::*)(std::string_view, const CallOptions&) const;

template <ById now, LaterById later>
Outcome by_id(Setting& setting, const ClientOptions& options) {
  const ps::ModelApi api(options);
  const std::string id = setting.inputs.text("model");
  return model_outcome(
      setting, [&] { return (api.*now)(id, setting.call); }, [&] { return (api.*later)(id, setting.call); });
}

Outcome update(Setting& setting, const ClientOptions& options) {
  const ps::ModelApi api(options);
  const auto model = from_json<ps::Model>(JsonValue(setting.inputs.any("model")));
  return model_outcome(
      setting, [&] { return api.update(model, setting.call); }, [&] { return api.update_async(model, setting.call); });
}

/// The official client asks for the progress by a plain GET, for which the library has no call, since Pieces OS speaks
/// WebSocket there: another call of the same form is led to that path.
Outcome progress_by_http(Setting& setting, ClientOptions options) {
  const auto route = std::make_shared<ProgressRoute>();
  options.transport = route;
  const ps::ModelApi api(options);
  static_cast<void>(api.snapshot(setting.inputs.text("model"), setting.call));
  try {
    return value_outcome(to_json(from_json<ps::ModelDownloadProgress>(JsonValue::parse(route->body()))).ordered_json());
  } catch (const std::invalid_argument& error) {
    throw DecodeException(error.what(), {}, "$", route->body());
  }
}

/// The messages in the form in which the cases note them.
Json messages_of(MessageStream<ps::ModelDownloadProgress>& stream) {
  Json messages = Json::array();
  for (;;) {
    const auto message = stream.try_next();
    if (message && !*message) return messages;
    if (message) {
      messages.push_back(to_json(**message).ordered_json());
    } else if (const auto* unreadable = message.error_as<DecodeException>()) {
      messages.push_back({{"$raises", unreadable->what()}});
    } else {
      // How it ended is in what the transport noted.
      return messages;
    }
  }
}

Outcome progress_by_websocket(Setting& setting, ClientOptions options) {
  const auto noting = std::make_shared<NotingWebSocketTransport>();
  options.websocket_transport = noting;
  // The client that the cases were recorded with opens a WebSocket once.
  options.retry.max_retries = 0;
  const ps::ModelApi api(options);
  const std::string id = setting.inputs.text("model");
  auto stream =
      setting.is_async ? api.download_progress_async(id, setting.call).get() : api.download_progress(id, setting.call);
  Json messages = messages_of(stream);
  stream.close();
  return value_outcome({{"messages", std::move(messages)}, {"end", noting->end()}});
}

Outcome progress(Setting& setting, const ClientOptions& options) {
  return setting.wire_case.layer == "ws" ? progress_by_websocket(setting, options) : progress_by_http(setting, options);
}

Outcome construct(Setting&, const ClientOptions& options) {
  static_cast<void>(ps::ModelApi(options));
  return value_outcome(Json());
}

using Operation = Outcome (*)(Setting&, const ClientOptions&);

const std::map<std::string, Operation>& operations() {
  using Api = ps::ModelApi;
  static const std::map<std::string, Operation> table = {
      {"models_specific_model_snapshot", &by_id<&Api::snapshot, &Api::snapshot_async>},
      {"model_specific_model_load", &by_id<&Api::load, &Api::load_async>},
      {"model_specific_model_unload", &by_id<&Api::unload, &Api::unload_async>},
      {"model_specific_model_download", &by_id<&Api::download, &Api::download_async>},
      {"model_specific_model_download_cancel", &by_id<&Api::cancel_download, &Api::cancel_download_async>},
      {"model_specific_model_download_progress", &progress},
      {"model_update", &update},
      {"constructor", &construct}};
  return table;
}

bool is_of_pieces(const WireCase& wire_case) {
  // Both clients have a constructor.
  return wire_case.operation != "constructor" || wire_case.name.rfind("pieces/", 0) == 0;
}

}  // namespace

std::optional<Outcome> make_pieces_call(const WireCase& wire_case, const std::string& recorder_url) {
  const auto found = operations().find(wire_case.operation);
  if (found == operations().end() || !is_of_pieces(wire_case)) return std::nullopt;
  Setting setting{wire_case, Inputs(wire_case.inputs), Inputs(wire_case.config), recorder_url, false, {}};
  Outcome outcome = caught([&] {
    setting.is_async = setting.config.optional_flag("async").value_or(false);
    const ClientOptions options = options_of(setting);
    setting.call = call_options_of(setting.inputs);
    return found->second(setting, options);
  });
  // A refusal can come before all was looked at: what was not asked for by then says nothing.
  if (!outcome.refusal) {
    setting.inputs.check_all_used();
    setting.config.check_all_used();
  }
  return outcome;
}

}  // namespace ocelli::wire
