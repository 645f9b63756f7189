// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

#include "core/model.hpp"
#include "core/short_list.hpp"

namespace ocelli { inline namespace v1 { namespace core {

/// One of the types that a value can have, and how to tell that it has it.
template <class Variant>
struct Alternative {
  /// What the discriminator says for this type; empty where there is none.
  std::string_view tag;
  JsonKind kind = JsonKind::object;
  /// Members that an object of this type cannot lack; looked at only where there is no discriminator.
  ShortList<std::string_view> members;
  Variant (*read)(JsonReader& in) = nullptr;
};

template <class Variant, class T>
Variant read_as(JsonReader& in) {
  return Variant(std::in_place_type<T>, Codec<T>::read(in));
}

/// Specialised for each `std::variant<…, JsonValue>` with `static constexpr std::string_view discriminator` (empty
/// where there is none) and `static const ShortList<Alternative<Variant>>& alternatives()`. The last type of the
/// variant takes what is none of the others.
template <class Variant>
struct OneOfTable;

template <class Variant>
bool has_members(JsonReader& in, const Alternative<Variant>& alternative) {
  for (const auto& member : alternative.members) {
    if (!in.has_member(member)) return false;
  }
  return true;
}

/// The alternative that the value is of; null where it is none of them.
template <class Variant>
const Alternative<Variant>* find_alternative(JsonReader& in) {
  using Table = OneOfTable<Variant>;
  const JsonKind kind = in.kind();
  const std::string tag =
      Table::discriminator.empty() || kind != JsonKind::object ? std::string() : in.peek_member(Table::discriminator);
  for (const auto& alternative : Table::alternatives()) {
    if (alternative.kind != kind) continue;
    if (Table::discriminator.empty() ? has_members(in, alternative) : alternative.tag == tag) return &alternative;
  }
  return nullptr;
}

template <class... Types>
struct Codec<std::variant<Types...>> {
  using Variant = std::variant<Types...>;

  static Variant read(JsonReader& in) {
    const auto* alternative = find_alternative<Variant>(in);
    return alternative != nullptr ? alternative->read(in) : Variant(in.raw());
  }
  static void write(JsonWriter& out, const Variant& value) {
    std::visit([&](const auto& held) { Codec<std::decay_t<decltype(held)>>::write(out, held); }, value);
  }
};

/// Reads again, as the type that `tag` names, a value that did not say itself what it is. `member` is its name, for the
/// path in an error.
template <class Variant>
void resolve_untagged(Variant& value, std::string_view tag, std::string_view member) {
  const auto* raw = std::get_if<JsonValue>(&value);
  if (raw == nullptr || !raw->is_object()) return;
  for (const auto& alternative : OneOfTable<Variant>::alternatives()) {
    if (alternative.tag != tag) continue;
    std::string text = raw->text();
    try {
      value = JsonReader::read_text<Variant>(text, max_json_nesting, [&](JsonReader& in) {
        return in.has_member(OneOfTable<Variant>::discriminator) ? Variant(in.raw()) : alternative.read(in);
      });
    } catch (const JsonError& error) {
      throw JsonError("$." + std::string(member) + error.path().substr(1), error.what());
    }
    return;
  }
}

}}}  // namespace ocelli::v1::core
