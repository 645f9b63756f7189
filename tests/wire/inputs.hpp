// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>

#include "wire/wire_case.hpp"

namespace ocelli::wire {

/// An input or setting that the runner does not know: a fault of the runner, not of the library.
struct UnknownKey : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// The arguments or settings of a case, each asked for as the type that the C++ interface has for it.
///
/// A value of another type could not be written in C++ at all; asking for it throws std::invalid_argument, the same as
/// an argument that the library refuses.
class Inputs {
 public:
  explicit Inputs(const Json& values) : values_(values.is_null() ? Json::object() : values) {}

  [[nodiscard]] bool has(const std::string& key) const;
  /// The value of any type; null where it is not given.
  [[nodiscard]] Json any(const std::string& key);

  [[nodiscard]] std::string text(const std::string& key);
  [[nodiscard]] std::optional<std::string> optional_text(const std::string& key);
  [[nodiscard]] std::optional<double> optional_number(const std::string& key);
  [[nodiscard]] std::optional<std::int64_t> optional_integer(const std::string& key);
  [[nodiscard]] std::optional<bool> optional_flag(const std::string& key);
  /// `{"base64": …}`, `{"lcg": {"seed", "length"}}` or `{"text": …}` as bytes.
  [[nodiscard]] std::string bytes(const std::string& key);

  /// Throws UnknownKey where a key was given that nobody asked for.
  void check_all_used() const;

 private:
  Json values_;
  std::set<std::string> used_;
};

/// The bytes of `{"base64": …}`, `{"lcg": …}`, `{"json": …}`, `{"parts": …}` or `{"text": …}`.
[[nodiscard]] std::string bytes_of(const Json& body);

[[nodiscard]] std::string decoded_base64(const std::string& text);

}  // namespace ocelli::wire
