// SPDX-License-Identifier: Apache-2.0
#include <ocelli/pieces/environment.hpp>

#include <utility>

namespace ocelli { inline namespace v1 { namespace pieces {

Credential application(std::string id) { return Credential::header("X-Application-ID", std::move(id)); }

ClientOptions options_from_environment(const Environment& environment) {
  // The service's own address, for which the proxy settings must not be those of an https service.
  constexpr const char* own_url = "http://127.0.0.1:39300";
  ClientOptions options;
  options.base_url = base_url_from_environment("PIECES_BASE_URL", environment);
  options.connection =
      connection_options_from_environment(options.base_url.empty() ? own_url : options.base_url, environment);
  return options;
}

}}}  // namespace ocelli::v1::pieces
