// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include <gtest/gtest.h>

#include <ocelli/client_options.hpp>
#include <ocelli/errors.hpp>
#include <ocelli/result.hpp>

namespace ocelli { namespace test_support {

/// For a client of the validating server that the environment variable OCELLI_CONTRACT_URL names. Repeats nothing, so
/// that a refusal is seen as it came.
[[nodiscard]] ClientOptions contract_options(Credential credential);

/// The error with what the server found wrong.
[[nodiscard]] std::string complaint_of(const ApiException& error);

/// Whether the server took the request and its answer could be read.
template <class T>
::testing::AssertionResult was_accepted(const Result<T>& result) {
  if (result.has_value()) return ::testing::AssertionSuccess();
  return ::testing::AssertionFailure() << complaint_of(result.error());
}

}}  // namespace ocelli::test_support
