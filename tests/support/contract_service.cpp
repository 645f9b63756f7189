// SPDX-License-Identifier: Apache-2.0
#include "support/contract_service.hpp"

#include <cstdlib>
#include <stdexcept>
#include <utility>

namespace ocelli { namespace test_support {

ClientOptions contract_options(Credential credential) {
  const char* url = std::getenv("OCELLI_CONTRACT_URL");
  if (url == nullptr) throw std::runtime_error("OCELLI_CONTRACT_URL names no server; run_contract_test.py starts one");
  ClientOptions options;
  options.base_url = url;
  options.credential = std::move(credential);
  options.retry.max_retries = 0;
  return options;
}

std::string complaint_of(const ApiException& error) {
  const auto* http = dynamic_cast<const HttpException*>(&error);
  return std::string(error.what()) + (http != nullptr ? "\n" + http->body() : "");
}

}}  // namespace ocelli::test_support
