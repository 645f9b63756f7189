// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace ocelli { inline namespace v1 { namespace testing { namespace cassette {

/// A query with each value replaced; separators, also those that JSON or HTML write for "&", stay.
[[nodiscard]] std::string with_values(
    std::string_view query, const std::function<std::string(std::string_view name, std::string_view value)>& replaced);

/// The query parameters whose values may be on a tape.
class PublicQueries {
 public:
  /// `more` beside those of the documented operations.
  explicit PublicQueries(std::vector<std::string> more) : more_(std::move(more)) {}

  /// A path and query with "***" for the values that may not.
  [[nodiscard]] std::string target(std::string_view target) const;
  /// The values that may not, as they stand and percent-decoded.
  [[nodiscard]] std::vector<std::string> secrets(std::string_view target) const;
  /// A text, in each absolute URL of which the values that may not and user name and password are "***".
  [[nodiscard]] std::string text(std::string_view text) const;

 private:
  [[nodiscard]] bool is_public(std::string_view name) const;
  [[nodiscard]] std::string url(std::string_view url) const;

  std::vector<std::string> more_;
};

}}}}  // namespace ocelli::v1::testing::cassette
