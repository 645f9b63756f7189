// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <ocelli/base64url_json.hpp>
#include <ocelli/http/body.hpp>

namespace ocelli { inline namespace v1 { namespace core {

// Checks of arguments before anything is sent. Each throws std::invalid_argument naming the argument. An absent
// optional passes.

void check_not_empty(std::string_view name, std::string_view value);
void check_not_empty(std::string_view name, const std::string& value);
void check_not_empty(std::string_view name, const std::optional<std::string>& value);
/// None of the elements empty.
void check_not_empty(std::string_view name, const std::vector<std::string>& values);

/// `value` within [minimum, maximum]; not a number is outside.
void check_range(std::string_view name, double value, std::optional<double> minimum, std::optional<double> maximum);
void check_range(std::string_view name, const std::optional<double>& value, std::optional<double> minimum,
                 std::optional<double> maximum);
void check_range(std::string_view name, std::int64_t value, std::optional<std::int64_t> minimum,
                 std::optional<std::int64_t> maximum);
void check_range(std::string_view name, const std::optional<std::int64_t>& value, std::optional<std::int64_t> minimum,
                 std::optional<std::int64_t> maximum);

/// Length in bytes.
void check_length(std::string_view name, std::string_view value, std::size_t minimum, std::size_t maximum);
void check_length(std::string_view name, const std::string& value, std::size_t minimum, std::size_t maximum);
void check_length(std::string_view name, const std::optional<std::string>& value, std::size_t minimum,
                  std::size_t maximum);

/// Number of elements.
void check_count(std::string_view name, std::size_t count, std::size_t minimum, std::size_t maximum);

/// Bytes of the object's JSON as UTF-8.
void check_json_size(std::string_view name, const std::optional<Base64UrlJson>& value, std::size_t maximum);

/// Well-formed WKT, as wkt_fault sees it.
void check_wkt(std::string_view name, std::string_view value);
void check_wkt(std::string_view name, const std::string& value);
void check_wkt(std::string_view name, const std::optional<std::string>& value);

/// A body of at most `most` bytes; null, or of unknown size, passes. `option` raises the limit; `hint` says what else
/// can be done.
void check_body_size(std::string_view name, std::string_view option, const std::shared_ptr<const http::Body>& body,
                     std::int64_t most, std::string_view hint);

/// A text that would name another resource: "pairs" as an image id.
void check_not_one_of(std::string_view name, std::string_view value, std::initializer_list<std::string_view> refused);

/// No element twice.
void check_unique(std::string_view name, const std::vector<std::string>& values);

/// An optional input, and whether there is one.
struct Given {
  std::string_view name;
  bool is_given;
};

/// Of alternatives one is given, neither none nor several.
void check_exactly_one(std::initializer_list<Given> alternatives);

/// An input that means nothing without another.
void check_only_with(Given input, Given other);

}}}  // namespace ocelli::v1::core
