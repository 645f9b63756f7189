// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <ocelli/ocelli.hpp>

#include "secrets/secret_scan.hpp"

namespace ocelli { namespace secrets_test {

/// All that an error can be asked for, but what its contract calls raw: body() and headers().
void collect_error(SecretScan& scan, const std::string& where, const ApiException& error);
void collect_info(SecretScan& scan, const std::string& where, const ResponseInfo& info);

/// A log at its most verbose, into the scan.
[[nodiscard]] LogSink log_into(SecretScan& scan);

enum class Form { sync, try_, async };
constexpr Form forms[] = {Form::sync, Form::try_, Form::async};

/// One operation of a service, with secrets wherever it takes one.
struct ServiceCall {
  std::string name;
  /// Set from without: base_url, log and the rest.
  ClientOptions options;
  std::function<void(const ClientOptions&, const CallOptions&, Form, SecretScan&)> run;
};

/// An operation of each service, each with the kinds of credential that it takes.
[[nodiscard]] std::vector<ServiceCall> service_calls(SecretScan& scan);

}}  // namespace ocelli::secrets_test
