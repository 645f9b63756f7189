// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>

#include <ocelli/blob.hpp>
#include <ocelli/result.hpp>

#include "core/answer.hpp"
#include "core/json_codec.hpp"
#include "core/json_error.hpp"

namespace ocelli { inline namespace v1 { namespace core {

/// The error for an answer whose body is not what was promised.
[[nodiscard]] DecodeException decode_error(Answer answer, const std::string& path, const std::string& problem);

/// Makes an answer's value: JSON unless specialised.
template <class T>
struct Decode {
  static Result<T> from(Answer answer) {
    try {
      return JsonReader::read_text<T>(answer.response.body, answer.max_json_depth,
                                      [](JsonReader& in) { return Codec<T>::read(in); });
    } catch (const JsonError& error) {
      return decode_error(std::move(answer), error.path(), error.what());
    }
  }
};

/// Any JSON; an empty body is null.
template <>
struct Decode<JsonValue> {
  static Result<JsonValue> from(Answer answer);
};

template <>
struct Decode<Blob> {
  static Result<Blob> from(Answer answer);
};

/// Plain text.
template <>
struct Decode<std::string> {
  static Result<std::string> from(Answer answer) { return std::move(answer.response.body); }
};

/// Whatever the body is, it says no more than the status did.
template <>
struct Decode<void> {
  static Result<void> from(Answer) { return {}; }
};

}}}  // namespace ocelli::v1::core
