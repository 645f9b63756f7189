// SPDX-License-Identifier: Apache-2.0
#include "core/checks.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>
#include <unordered_set>

#include "core/json_number.hpp"
#include "core/wkt.hpp"

namespace ocelli { inline namespace v1 { namespace core {

namespace {

std::string written(double value) { return shortest_decimal(value); }
std::string written(std::int64_t value) { return std::to_string(value); }

template <class Number>
std::string bounds(std::optional<Number> minimum, std::optional<Number> maximum) {
  if (minimum && maximum) return "from " + written(*minimum) + " to " + written(*maximum);
  return minimum ? "at least " + written(*minimum) : "at most " + written(*maximum);
}

template <class Number>
void check_bounds(std::string_view name, Number value, std::optional<Number> minimum, std::optional<Number> maximum) {
  // Written so that not-a-number, which compares false with all, is refused.
  const bool fits = (!minimum || value >= *minimum) && (!maximum || value <= *maximum);
  if (!fits) throw std::invalid_argument(std::string(name) + ": must be " + bounds(minimum, maximum));
}

void check_size(std::string_view name, std::size_t size, std::size_t minimum, std::size_t maximum, const char* unit) {
  if (size >= minimum && size <= maximum) return;
  throw std::invalid_argument(
      std::string(name) + ": has " + std::to_string(size) + " " + unit + ", must have " +
      (size < minimum ? "at least " + std::to_string(minimum) : "at most " + std::to_string(maximum)));
}

}  // namespace

void check_not_empty(std::string_view name, std::string_view value) {
  if (value.empty()) throw std::invalid_argument(std::string(name) + ": must not be empty");
}

void check_not_empty(std::string_view name, const std::vector<std::string>& values) {
  for (const auto& value : values) {
    if (value.empty()) throw std::invalid_argument(std::string(name) + ": must hold no empty text");
  }
}

void check_not_empty(std::string_view name, const std::string& value) {
  check_not_empty(name, std::string_view(value));
}

void check_not_empty(std::string_view name, const std::optional<std::string>& value) {
  if (value) check_not_empty(name, std::string_view(*value));
}

void check_range(std::string_view name, double value, std::optional<double> minimum, std::optional<double> maximum) {
  check_bounds(name, value, minimum, maximum);
}

void check_range(std::string_view name, const std::optional<double>& value, std::optional<double> minimum,
                 std::optional<double> maximum) {
  if (value) check_bounds(name, *value, minimum, maximum);
}

void check_range(std::string_view name, std::int64_t value, std::optional<std::int64_t> minimum,
                 std::optional<std::int64_t> maximum) {
  check_bounds(name, value, minimum, maximum);
}

void check_range(std::string_view name, const std::optional<std::int64_t>& value, std::optional<std::int64_t> minimum,
                 std::optional<std::int64_t> maximum) {
  if (value) check_bounds(name, *value, minimum, maximum);
}

void check_length(std::string_view name, std::string_view value, std::size_t minimum, std::size_t maximum) {
  check_size(name, value.size(), minimum, maximum, "bytes");
}

void check_length(std::string_view name, const std::string& value, std::size_t minimum, std::size_t maximum) {
  check_length(name, std::string_view(value), minimum, maximum);
}

void check_length(std::string_view name, const std::optional<std::string>& value, std::size_t minimum,
                  std::size_t maximum) {
  if (value) check_length(name, std::string_view(*value), minimum, maximum);
}

void check_count(std::string_view name, std::size_t count, std::size_t minimum, std::size_t maximum) {
  check_size(name, count, minimum, maximum, "elements");
}

void check_json_size(std::string_view name, const std::optional<Base64UrlJson>& value, std::size_t maximum) {
  if (value) check_size(name, value->json_size(), 0, maximum, "bytes of JSON");
}

void check_wkt(std::string_view name, std::string_view value) {
  const auto fault = wkt_fault(value);
  if (fault) throw std::invalid_argument(std::string(name) + ": is not well-formed WKT: " + *fault);
}

void check_wkt(std::string_view name, const std::string& value) { check_wkt(name, std::string_view(value)); }

void check_wkt(std::string_view name, const std::optional<std::string>& value) {
  if (value) check_wkt(name, std::string_view(*value));
}

void check_body_size(std::string_view name, std::string_view option, const std::shared_ptr<const http::Body>& body,
                     std::int64_t most, std::string_view hint) {
  const auto size = body == nullptr ? std::nullopt : body->size();
  if (!size || (most >= 0 && *size <= static_cast<std::uint64_t>(most))) return;
  throw std::invalid_argument(std::string(name) + ": has " + std::to_string(*size) + " bytes, more than the " +
                              std::to_string(most) + " of " + std::string(option) +
                              (hint.empty() ? "" : ": " + std::string(hint)) + "; raise " + std::string(option) +
                              " where the service takes more");
}

void check_not_one_of(std::string_view name, std::string_view value, std::initializer_list<std::string_view> refused) {
  if (std::find(refused.begin(), refused.end(), value) == refused.end()) return;
  throw std::invalid_argument(std::string(name) + ": \"" + std::string(value) + "\" would name another resource");
}

void check_unique(std::string_view name, const std::vector<std::string>& values) {
  std::unordered_set<std::string_view> seen;
  for (const auto& value : values) {
    if (seen.insert(value).second) continue;
    throw std::invalid_argument(std::string(name) + ": holds \"" + value + "\" twice");
  }
}

void check_exactly_one(std::initializer_list<Given> alternatives) {
  std::string names;
  std::string given;
  int count = 0;
  for (const auto& each : alternatives) {
    names += (names.empty() ? "" : ", ") + std::string(each.name);
    if (!each.is_given) continue;
    given += (given.empty() ? "" : " and ") + std::string(each.name);
    ++count;
  }
  if (count == 1) return;
  throw std::invalid_argument(names + ": exactly one of them must be given, not " + (count == 0 ? "none" : given));
}

void check_only_with(Given input, Given other) {
  if (!input.is_given || other.is_given) return;
  throw std::invalid_argument(std::string(input.name) + ": means nothing without " + std::string(other.name) +
                              "; leave it out");
}

}}}  // namespace ocelli::v1::core
