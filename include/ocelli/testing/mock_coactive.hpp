// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace ocelli { inline namespace v1 { namespace testing {

/// Settings of the simulated Coactive service.
///
/// It starts with the embedding b78a6e5f-5434-46c4-9e4f-ded092147584, in which there are six images with the metadata
/// `sku` and `colour`. Scalars are taken from the query and, where they are not there, from the form.
struct MockCoactiveOptions {
  /// The only pairs "ID:SECRET" accepted, as bearer and at the login; empty = every one with both parts.
  std::vector<std::string> accepted_pairs = {};
  /// The only personal tokens accepted at the login; empty = every one that begins with "personal_".
  std::vector<std::string> accepted_personal_tokens = {};
  /// How long a token of the login is accepted; also its `expires_in`.
  std::chrono::seconds token_lifetime{3600};
};

}}}  // namespace ocelli::v1::testing
