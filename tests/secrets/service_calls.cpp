// SPDX-License-Identifier: Apache-2.0
#include "secrets/service_calls.hpp"

#include "support/sample_images.hpp"

namespace ocelli { namespace secrets_test {

namespace {

/// Carries out one call in one of its three forms and collects what it lets out. Not what an answer holds: that is what
/// the caller asked for.
template <class Sync, class Try, class Async>
void run_form(SecretScan& scan, const std::string& where, Form form, Sync sync, Try attempt, Async async) {
  const auto keep = [&](const auto& result) {
    if (!result) collect_error(scan, where, result.error());
  };
  try {
    if (form == Form::sync) static_cast<void>(sync());
    if (form == Form::try_) keep(attempt());
    if (form == Form::async) keep(async().result());
  } catch (const ApiException& error) {
    collect_error(scan, where, error);
  } catch (const std::exception& error) {
    scan.collect(where + ": what() of no ApiException", error.what());
  }
}

ServiceCall groundlight_call(SecretScan& scan) {
  ServiceCall call{"groundlight get_image_query", {}, {}};
  call.options.credential = groundlight::api_token(scan.plant("the Groundlight token"));
  call.run = [](const ClientOptions& options, const CallOptions& with, Form form, SecretScan& out) {
    const groundlight::ImageQueriesApi api(options);
    run_form(
        out, "groundlight", form, [&] { return api.get_image_query("iq_1", with); },
        [&] { return api.try_get_image_query("iq_1", with); }, [&] { return api.get_image_query_async("iq_1", with); });
  };
  return call;
}

ServiceCall groundlight_submission(SecretScan& scan) {
  ServiceCall call{"groundlight submit_image_query", {}, {}};
  call.options.credential = groundlight::api_token(scan.plant("the other Groundlight token"));
  call.run = [](const ClientOptions& options, const CallOptions& with, Form form, SecretScan& out) {
    const groundlight::ImageQueriesApi api(options);
    const auto image = Image::from_bytes(test_support::sample_jpeg());
    run_form(
        out, "groundlight submit", form, [&] { return api.submit_image_query("det_gate", image, {}, with); },
        [&] { return api.try_submit_image_query("det_gate", image, {}, with); },
        [&] { return api.submit_image_query_async("det_gate", image, {}, with); });
  };
  return call;
}

ServiceCall scenario_call(SecretScan& scan) {
  ServiceCall call{"scenario add", {}, {}};
  call.options.credential = scenario::api_key("gate-key", scan.plant("the Scenario secret"));
  call.run = [](const ClientOptions& options, const CallOptions& with, Form form, SecretScan& out) {
    const scenario::TrainingImagesApi api(options);
    scenario::AddOptions asset;
    asset.asset_id = "asset_1";
    run_form(
        out, "scenario", form, [&] { return api.add("model_gate", asset, with); },
        [&] { return api.try_add("model_gate", asset, with); },
        [&] { return api.add_async("model_gate", asset, with); });
  };
  return call;
}

ServiceCall giq_call(SecretScan& scan) {
  ServiceCall call{"giq status", {}, {}};
  call.options.credential = giq::api_key(scan.plant("the gIQ key"));
  call.run = [](const ClientOptions& options, const CallOptions& with, Form form, SecretScan& out) {
    const giq::InferenceApi api(options);
    run_form(
        out, "giq", form, [&] { return api.status("job_1", with); }, [&] { return api.try_status("job_1", with); },
        [&] { return api.status_async("job_1", with); });
  };
  return call;
}

ServiceCall coactive_call(SecretScan& scan) {
  ServiceCall call{"coactive search", {}, {}};
  call.options.credential = coactive::client_credentials("gate", scan.plant("the Coactive secret"));
  call.run = [](const ClientOptions& options, const CallOptions& with, Form form, SecretScan& out) {
    const coactive::SimilaritySearchApi api(options);
    run_form(
        out, "coactive", form, [&] { return api.search_images_by_text_grouped("e1", "a dog", {}, with); },
        [&] { return api.try_search_images_by_text_grouped("e1", "a dog", {}, with); },
        [&] { return api.search_images_by_text_grouped_async("e1", "a dog", {}, with); });
  };
  return call;
}

/// The search needs a login first, which is what is refused.
ServiceCall coactive_login(SecretScan& scan) {
  ServiceCall call{"coactive login", {}, {}};
  const auto secret = scan.plant("the Coactive login's secret");
  call.run = [secret](const ClientOptions& options, const CallOptions& with, Form form, SecretScan& out) {
    ClientOptions searching = options;
    searching.credential = coactive::client_login("gate", secret, options);
    const coactive::SimilaritySearchApi api(searching);
    run_form(
        out, "coactive login", form, [&] { return api.search_images_by_text_grouped("e1", "a dog", {}, with); },
        [&] { return api.try_search_images_by_text_grouped("e1", "a dog", {}, with); },
        [&] { return api.search_images_by_text_grouped_async("e1", "a dog", {}, with); });
  };
  return call;
}

ServiceCall pieces_call(SecretScan& scan) {
  ServiceCall call{"pieces list", {}, {}};
  call.options.credential = Credential::header("X-Application-ID", scan.plant("the Pieces application"));
  call.run = [](const ClientOptions& options, const CallOptions& with, Form form, SecretScan& out) {
    const pieces::ModelsApi api(options);
    run_form(
        out, "pieces", form, [&] { return api.list(with); }, [&] { return api.try_list(with); },
        [&] { return api.list_async(with); });
  };
  return call;
}

ServiceCall pieces_stream(SecretScan& scan) {
  ServiceCall call{"pieces download_progress", {}, {}};
  call.options.credential = Credential::bearer(scan.plant("the Pieces stream's token"));
  call.run = [](const ClientOptions& options, const CallOptions& with, Form, SecretScan& out) {
    const pieces::ModelApi api(options);
    try {
      static_cast<void>(api.download_progress("m1", with));
    } catch (const ApiException& error) {
      collect_error(out, "pieces stream", error);
    }
  };
  return call;
}

}  // namespace

void collect_error(SecretScan& scan, const std::string& where, const ApiException& error) {
  scan.collect(where + ": what()", error.what());
  scan.collect(where + ": method, url and operation", error.method() + " " + error.url() + " " + error.operation());
  scan.collect(where + ": request id", error.request_id());
  scan.collect(where + ": attempts", to_string(error.attempts()));
  for (const auto& attempt : error.attempts()) {
    scan.collect(where + ": an attempt", attempt.decision + " " + attempt.transport_code + " " + attempt.request_id +
                                             " " + attempt.statistics.peer);
  }
  if (const auto* http = dynamic_cast<const HttpException*>(&error)) {
    scan.collect(where + ": message and code", http->message() + " " + http->code());
    for (const auto& field : http->field_errors()) {
      scan.collect(where + ": a field's error", field.field + " " + field.message + " " + field.type);
    }
  }
  if (const auto* decode = dynamic_cast<const DecodeException*>(&error)) {
    scan.collect(where + ": path", decode->path());
  }
}

void collect_info(SecretScan& scan, const std::string& where, const ResponseInfo& info) {
  scan.collect(where + ": ResponseInfo", info.request_id + " " + to_string(info.attempts));
}

LogSink log_into(SecretScan& scan) {
  return [&scan](LogLevel level, std::string_view line) {
    scan.collect("a log line of level " + std::to_string(static_cast<int>(level)), line);
  };
}

std::vector<ServiceCall> service_calls(SecretScan& scan) {
  std::vector<ServiceCall> calls = {groundlight_call(scan), groundlight_submission(scan), scenario_call(scan),
                                    giq_call(scan),         coactive_call(scan),          coactive_login(scan),
                                    pieces_call(scan),      pieces_stream(scan)};
  for (auto& call : calls) {
    call.options.headers.set("Cookie", "session=" + scan.plant("the cookie of " + call.name));
    call.options.retry.base_delay = std::chrono::milliseconds(0);
    call.options.retry.max_retries = 1;
    call.options.retry_budget = 1e9;
    call.options.log = log_into(scan);
  }
  return calls;
}

}}  // namespace ocelli::secrets_test
