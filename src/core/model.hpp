// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bitset>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>

#include <ocelli/json_value.hpp>

#include "core/json_codec.hpp"
#include "core/json_error.hpp"

namespace ocelli { inline namespace v1 { namespace core {

enum class Presence {
  optional,
  /// Documented as always there; where a server leaves it out or sends null all the same, it keeps its default.
  required,
  /// Nothing sensible can be done without it: its absence is an error.
  essential,
};

/// A field of a model: its name on the wire and how it is read and written.
template <class Model>
struct Field {
  std::string_view name;
  Presence presence;
  void (*read)(JsonReader& in, Model& model);
  /// Null for a field that is always written.
  bool (*is_absent)(const Model& model);
  void (*write)(JsonWriter& out, const Model& model);
};

template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};
template <class T>
struct IsOptional<Nullable<T>> : std::true_type {};

template <class T>
bool is_absent(const std::optional<T>& value) {
  return !value.has_value();
}
template <class T>
bool is_absent(const Nullable<T>& value) {
  return value.is_absent();
}

template <class Member>
struct MemberOf;
template <class Model, class T>
struct MemberOf<T Model::*> {
  using model = Model;
  using type = T;
};

/// Reads a field. A null where the document allows none is taken as absence.
template <auto Pointer>
void read_field(JsonReader& in, typename MemberOf<decltype(Pointer)>::model& model) {
  using T = typename MemberOf<decltype(Pointer)>::type;
  if constexpr (!IsOptional<T>::value && !std::is_same_v<T, JsonValue>) {
    if (in.take_null()) return;
  }
  model.*Pointer = Codec<T>::read(in);
}

template <auto Pointer>
void write_field(JsonWriter& out, const typename MemberOf<decltype(Pointer)>::model& model) {
  Codec<typename MemberOf<decltype(Pointer)>::type>::write(out, model.*Pointer);
}

template <auto Pointer>
bool field_is_absent(const typename MemberOf<decltype(Pointer)>::model& model) {
  return is_absent(model.*Pointer);
}

/// The table entry of a member. An optional one is left out where it is absent; a required one that may be null is
/// written as null.
template <auto Pointer>
constexpr Field<typename MemberOf<decltype(Pointer)>::model> field(std::string_view name,
                                                                   Presence presence = Presence::optional) {
  using T = typename MemberOf<decltype(Pointer)>::type;
  if constexpr (IsOptional<T>::value) {
    return {name, presence, &read_field<Pointer>, presence == Presence::optional ? &field_is_absent<Pointer> : nullptr,
            &write_field<Pointer>};
  } else {
    return {name, presence, &read_field<Pointer>, nullptr, &write_field<Pointer>};
  }
}

/// Specialised for each model, in its service's models.cpp, with `static constexpr Field<Model> fields[]` and, where
/// one field's meaning depends on another, `static void complete(Model&)`, which is called when all are read. The model
/// has a member `std::map<std::string, JsonValue> additional_fields` for what the table does not name.
template <class Model>
struct ModelTable;

template <class Table, class Model, class = void>
struct HasComplete : std::false_type {};
template <class Table, class Model>
struct HasComplete<Table, Model, std::void_t<decltype(Table::complete(std::declval<Model&>()))>> : std::true_type {};

/// Index of the field of that name, tried first at `guess`: servers send members in the documented order mostly.
template <class Model, std::size_t Size>
std::size_t find_field(const Field<Model> (&fields)[Size], std::string_view name, std::size_t guess) {
  if (guess < Size && fields[guess].name == name) return guess;
  for (std::size_t i = 0; i < Size; ++i) {
    if (fields[i].name == name) return i;
  }
  return Size;
}

template <class Model, std::size_t Size>
Model read_model(JsonReader& in, const Field<Model> (&fields)[Size]) {
  Model model;
  std::bitset<Size> seen;
  std::size_t next = 0;
  in.for_each_member([&](std::string_view key, JsonReader& value) {
    const std::size_t index = find_field(fields, key, next);
    if (index == Size) {
      model.additional_fields.insert_or_assign(std::string(key), value.raw());
      return;
    }
    const bool is_empty = fields[index].presence == Presence::essential && value.kind() == JsonKind::null;
    if (!is_empty) seen.set(index);
    fields[index].read(value, model);
    next = index + 1;
  });
  for (std::size_t i = 0; i < Size; ++i) {
    if (fields[i].presence == Presence::essential && !seen[i]) {
      in.fail("the member \"" + std::string(fields[i].name) + "\" is missing");
    }
  }
  return model;
}

template <class Model, std::size_t Size>
void write_model(JsonWriter& out, const Model& model, const Field<Model> (&fields)[Size]) {
  out.begin_object();
  for (const auto& field : fields) {
    if (field.is_absent != nullptr && field.is_absent(model)) continue;
    out.key(field.name);
    field.write(out, model);
  }
  for (const auto& [name, value] : model.additional_fields) {
    out.key(name);
    out.raw(value.text());
  }
  out.end_object();
}

/// Completes a model. The members are read by then: what does not fit is reported as seen from the model.
template <class Model>
void complete_model(JsonReader& in, Model& model) {
  try {
    ModelTable<Model>::complete(model);
  } catch (const JsonError& error) {
    throw JsonError(in.path() + error.path().substr(1), error.what());
  }
}

/// A model: what has a ModelTable.
template <class Model>
struct Codec {
  static Model read(JsonReader& in) {
    Model model = read_model<Model>(in, ModelTable<Model>::fields);
    if constexpr (HasComplete<ModelTable<Model>, Model>::value) complete_model(in, model);
    return model;
  }
  static void write(JsonWriter& out, const Model& model) { write_model(out, model, ModelTable<Model>::fields); }
};

template <class Model>
JsonValue model_to_json(const Model& model) {
  JsonWriter out;
  Codec<Model>::write(out, model);
  return JsonValue::trusted(out.take());
}

/// Reads a model from a text that did not come from a server. Throws std::invalid_argument.
template <class Model>
Model model_from_json(const JsonValue& json) {
  std::string text = json.text();
  try {
    return JsonReader::read_text<Model>(text, max_json_nesting, [](JsonReader& in) { return Codec<Model>::read(in); });
  } catch (const JsonError& error) {
    throw std::invalid_argument("json: " + error.path() + ": " + error.what());
  }
}

}}}  // namespace ocelli::v1::core
