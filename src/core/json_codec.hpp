// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <ocelli/boxed.hpp>
#include <ocelli/json_value.hpp>
#include <ocelli/nullable.hpp>
#include <ocelli/open_enum.hpp>
#include <ocelli/timestamp.hpp>

#include "core/json_reader.hpp"
#include "core/json_writer.hpp"

namespace ocelli { inline namespace v1 { namespace core {

/// How a type is read from and written to JSON: `read(JsonReader&)` and `write(JsonWriter&, const T&)`. The base case
/// is a model, which model.hpp knows by its table of fields.
template <class T>
struct Codec;

template <>
struct Codec<bool> {
  static bool read(JsonReader& in) { return in.boolean(); }
  static void write(JsonWriter& out, bool value) { out.boolean(value); }
};

template <>
struct Codec<std::int64_t> {
  static std::int64_t read(JsonReader& in) { return in.integer(); }
  static void write(JsonWriter& out, std::int64_t value) { out.integer(value); }
};

template <>
struct Codec<double> {
  static double read(JsonReader& in) { return in.number(); }
  static void write(JsonWriter& out, double value) { out.number(value); }
};

template <>
struct Codec<std::string> {
  static std::string read(JsonReader& in) { return in.string(); }
  static void write(JsonWriter& out, const std::string& value) { out.string(value); }
};

template <>
struct Codec<Timestamp> {
  static Timestamp read(JsonReader& in) { return Timestamp(in.string()); }
  static void write(JsonWriter& out, const Timestamp& value) { out.string(value.text()); }
};

template <>
struct Codec<JsonValue> {
  static JsonValue read(JsonReader& in) { return in.raw(); }
  static void write(JsonWriter& out, const JsonValue& value) { out.raw(value.text()); }
};

template <class Enum>
struct Codec<OpenEnum<Enum>> {
  static OpenEnum<Enum> read(JsonReader& in) { return OpenEnum<Enum>(in.string()); }
  static void write(JsonWriter& out, const OpenEnum<Enum>& value) { out.string(value.text()); }
};

/// Null where there is no value; a field that is absent is its table's affair.
template <class T>
struct Codec<std::optional<T>> {
  static std::optional<T> read(JsonReader& in) {
    if (in.take_null()) return std::nullopt;
    return Codec<T>::read(in);
  }
  static void write(JsonWriter& out, const std::optional<T>& value) {
    value ? Codec<T>::write(out, *value) : out.null();
  }
};

template <class T>
struct Codec<Nullable<T>> {
  static Nullable<T> read(JsonReader& in) {
    if (in.take_null()) return nullptr;
    return Codec<T>::read(in);
  }
  static void write(JsonWriter& out, const Nullable<T>& value) { value ? Codec<T>::write(out, *value) : out.null(); }
};

template <class T>
struct Codec<Boxed<T>> {
  static Boxed<T> read(JsonReader& in) { return Codec<T>::read(in); }
  static void write(JsonWriter& out, const Boxed<T>& value) { Codec<T>::write(out, *value); }
};

template <class T>
struct Codec<std::vector<T>> {
  static std::vector<T> read(JsonReader& in) {
    std::vector<T> values;
    in.for_each_element([&](JsonReader& element) { values.push_back(Codec<T>::read(element)); });
    return values;
  }
  static void write(JsonWriter& out, const std::vector<T>& values) {
    out.begin_array();
    for (const auto& value : values) Codec<T>::write(out, value);
    out.end_array();
  }
};

template <class T>
struct Codec<std::map<std::string, T>> {
  static std::map<std::string, T> read(JsonReader& in) {
    std::map<std::string, T> values;
    in.for_each_member([&](std::string_view key, JsonReader& value) {
      values.insert_or_assign(std::string(key), Codec<T>::read(value));
    });
    return values;
  }
  static void write(JsonWriter& out, const std::map<std::string, T>& values) {
    out.begin_object();
    for (const auto& [key, value] : values) {
      out.key(key);
      Codec<T>::write(out, value);
    }
    out.end_object();
  }
};

}}}  // namespace ocelli::v1::core
