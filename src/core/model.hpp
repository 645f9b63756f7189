// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>

#include <ocelli/absent_members.hpp>
#include <ocelli/json_value.hpp>

#include "core/json_codec.hpp"
#include "core/json_error.hpp"
#include "core/json_number.hpp"

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
  /// Whether a null that was read is written as null again.
  bool holds_null;
  void (*read)(JsonReader& in, Model& model);
  /// Whether a number is written as it was spelled; null for a field that takes none.
  bool (*is_spelled)(const Model& model, std::string_view token);
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

/// Whether a value can be a number, and whether the number is written with just these characters. A list or a map is
/// none: of the numbers in it, only members of models keep their spelling.
template <class T>
struct Spelling {
  static constexpr bool is_number = false;
  static bool is(const T&, std::string_view) { return true; }
};
template <class T>
struct NumberSpelling {
  static constexpr bool is_number = true;
  static bool is(T value, std::string_view token) { return is_spelled(value, token); }
};
template <>
struct Spelling<double> : NumberSpelling<double> {};
template <>
struct Spelling<std::int64_t> : NumberSpelling<std::int64_t> {};
template <class Optional, class T>
struct OptionalSpelling {
  static constexpr bool is_number = Spelling<T>::is_number;
  static bool is(const Optional& value, std::string_view token) { return value && Spelling<T>::is(*value, token); }
};
template <class T>
struct Spelling<std::optional<T>> : OptionalSpelling<std::optional<T>, T> {};
template <class T>
struct Spelling<Nullable<T>> : OptionalSpelling<Nullable<T>, T> {};
template <class... Types>
struct Spelling<std::variant<Types...>> {
  static constexpr bool is_number = (Spelling<Types>::is_number || ...);
  static bool is(const std::variant<Types...>& value, std::string_view token) {
    return std::visit([&](const auto& held) { return Spelling<std::decay_t<decltype(held)>>::is(held, token); }, value);
  }
};

template <class T>
struct IsNullable : std::is_same<T, JsonValue> {};
template <class T>
struct IsNullable<Nullable<T>> : std::true_type {};

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
    if (in.take_null()) {
      // A member that comes twice is what it was last.
      model.*Pointer = typename MemberOf<decltype(Pointer)>::model().*Pointer;
      return;
    }
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

template <auto Pointer>
bool field_is_spelled(const typename MemberOf<decltype(Pointer)>::model& model, std::string_view token) {
  return Spelling<typename MemberOf<decltype(Pointer)>::type>::is(model.*Pointer, token);
}

/// The table entry of a member. An optional one is left out where it is absent; a required one that may be null is
/// written as null.
template <auto Pointer>
constexpr Field<typename MemberOf<decltype(Pointer)>::model> field(std::string_view name,
                                                                   Presence presence = Presence::optional) {
  using T = typename MemberOf<decltype(Pointer)>::type;
  const auto is_spelled = Spelling<T>::is_number ? &field_is_spelled<Pointer> : nullptr;
  if constexpr (IsOptional<T>::value) {
    const bool can_be_left_out = presence == Presence::optional;
    return {name,
            presence,
            IsNullable<T>::value || !can_be_left_out,
            &read_field<Pointer>,
            is_spelled,
            can_be_left_out ? &field_is_absent<Pointer> : nullptr,
            &write_field<Pointer>};
  } else {
    return {name, presence, IsNullable<T>::value, &read_field<Pointer>, is_spelled, nullptr, &write_field<Pointer>};
  }
}

/// Specialised for each model, in its service's models.cpp, with `static constexpr Field<Model> fields[]` and, where
/// one field's meaning depends on another, `static void complete(Model&)`, which is called when all are read. The model
/// has a member `std::map<std::string, JsonValue> additional_fields` for what the table does not name, and for what a
/// field of the table cannot hold: a null where none is allowed, the spelling of a number that is not ocelli's own. It
/// also has `AbsentMembers absent_members` for the required ones that were not there.
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

/// Reads a field. Returns the text of the value where the field cannot hold it as it came, else nothing; valid as long
/// as the text that is read.
template <class Model>
std::string_view read_and_compare(JsonReader& value, const Field<Model>& field, Model& model) {
  const JsonKind kind = value.kind();
  const bool is_number = kind == JsonKind::number && field.is_spelled != nullptr;
  const std::string_view token = is_number ? value.number_token() : std::string_view();
  field.read(value, model);
  if (kind == JsonKind::null && !field.holds_null) return "null";
  return is_number && !field.is_spelled(model, token) ? token : std::string_view();
}

template <class Model, std::size_t Size>
Model read_model(JsonReader& in, const Field<Model> (&fields)[Size]) {
  Model model;
  std::bitset<Size> seen;
  std::bitset<Size> is_kept;
  std::size_t next = 0;
  in.for_each_member([&](std::string_view key, JsonReader& value) {
    const std::size_t index = find_field(fields, key, next);
    if (index == Size) {
      model.additional_fields.insert_or_assign(std::string(key), value.raw());
      return;
    }
    const bool is_empty = fields[index].presence == Presence::essential && value.kind() == JsonKind::null;
    seen[index] = !is_empty;
    const std::string_view unheld = read_and_compare(value, fields[index], model);
    if (is_kept[index]) model.additional_fields.erase(std::string(key));
    is_kept[index] = !unheld.empty();
    if (is_kept[index]) {
      model.additional_fields.insert_or_assign(std::string(key), JsonValue::trusted(std::string(unheld)));
    }
    next = index + 1;
  });
  for (std::size_t i = 0; i < Size; ++i) {
    if (seen[i] || fields[i].presence == Presence::optional) continue;
    if (fields[i].presence == Presence::essential) {
      in.fail("the member \"" + std::string(fields[i].name) + "\" is missing");
    }
    model.absent_members.insert(i);
  }
  return model;
}

/// What is written of a field; empty where it is left out.
template <class Model>
std::string written(const Field<Model>& field, const Model& model) {
  if (field.is_absent != nullptr && field.is_absent(model)) return {};
  JsonWriter out;
  field.write(out, model);
  return out.take();
}

/// Whether the field still is what reading `text` made of it: nobody has given it another value since.
template <class Model>
bool is_still(const Field<Model>& field, const Model& model, const std::string& text) {
  Model before;
  // A scalar is no root for simdjson.
  std::string array = "[" + text + "]";
  try {
    JsonReader::read_text<bool>(array, max_json_nesting, [&](JsonReader& in) {
      in.for_each_element([&](JsonReader& value) { field.read(value, before); });
      return true;
    });
  } catch (const JsonError&) {
    return false;
  }
  return written(field, before) == written(field, model);
}

/// Writes a field as it came where that is known and still holds, else as it is.
template <class Model>
void write_member(JsonWriter& out, const Model& model, const Field<Model>& field) {
  if (!model.additional_fields.empty()) {
    const auto kept = model.additional_fields.find(std::string(field.name));
    if (kept != model.additional_fields.end() && is_still(field, model, kept->second.text())) {
      out.key(field.name);
      out.raw(kept->second.text());
      return;
    }
  }
  if (field.is_absent != nullptr && field.is_absent(model)) return;
  out.key(field.name);
  field.write(out, model);
}

/// Whether a required member was not there when the model was read, and nobody has given it a value since.
template <class Model, std::size_t Size>
bool stays_absent(const Model& model, const Field<Model> (&fields)[Size], std::size_t place) {
  return model.absent_members.contains(place) && written(fields[place], model) == written(fields[place], Model());
}

template <class Model, std::size_t Size>
void write_model(JsonWriter& out, const Model& model, const Field<Model> (&fields)[Size]) {
  out.begin_object();
  for (std::size_t i = 0; i < Size; ++i) {
    if (!stays_absent(model, fields, i)) write_member(out, model, fields[i]);
  }
  for (const auto& [name, value] : model.additional_fields) {
    if (find_field(fields, name, 0) != Size) continue;
    out.key(name);
    out.raw(value.text());
  }
  out.end_object();
}

/// Whether two models have the same members that their table does not name. How a member was spelled that it does name
/// makes no difference between models.
template <class Model>
bool same_additional_fields(const Model& left, const Model& right) {
  const auto& fields = ModelTable<Model>::fields;
  const auto is_unknown = [&](const auto& entry) { return find_field(fields, entry.first, 0) == std::size(fields); };
  auto a = left.additional_fields.begin();
  auto b = right.additional_fields.begin();
  for (;; ++a, ++b) {
    a = std::find_if(a, left.additional_fields.end(), is_unknown);
    b = std::find_if(b, right.additional_fields.end(), is_unknown);
    if (a == left.additional_fields.end() || b == right.additional_fields.end()) break;
    if (*a != *b) return false;
  }
  return a == left.additional_fields.end() && b == right.additional_fields.end();
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
