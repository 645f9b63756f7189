// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <ocelli/absent_members.hpp>
#include <ocelli/boxed.hpp>
#include <ocelli/json_value.hpp>
#include <ocelli/nullable.hpp>
#include <ocelli/open_enum.hpp>
#include <ocelli/timestamp.hpp>

#include "core/model.hpp"
#include "core/one_of.hpp"

namespace ocelli { namespace core_test {

enum class Genre { unrecognized, novel, poem };

inline const EnumTable& enum_table(Genre) {
  static constexpr EnumTable::Entry entries[] = {{"NOVEL", 1}, {"POEM", 2}};
  static constexpr EnumTable::Entry aliases[] = {{"fiction", 1}, {"verse", 2}};
  static constexpr EnumTable table{entries, 2, aliases, 2};
  return table;
}

/// A cover that is printed in a colour.
struct Printed {
  std::string colour;
  std::map<std::string, JsonValue> additional_fields;
  AbsentMembers absent_members;

  friend bool operator==(const Printed& a, const Printed& b);
};

/// A cover of leather.
struct Leather {
  std::int64_t thickness = 0;
  std::map<std::string, JsonValue> additional_fields;
  AbsentMembers absent_members;

  friend bool operator==(const Leather& a, const Leather& b);
};

using Cover = std::variant<Printed, Leather, JsonValue>;

using PageNumber = std::variant<double, std::string, JsonValue>;

/// What names a page, a number or a text.
struct PageLabel {
  std::optional<PageNumber> number;
  std::map<std::string, JsonValue> additional_fields;
  AbsentMembers absent_members;
};

/// A model with a field of every sort.
struct Book {
  std::string id;
  std::string title = "untitled";
  std::int64_t pages = 0;
  std::optional<double> price;
  std::optional<std::string> subtitle;
  Nullable<std::string> shelf;
  OpenEnum<Genre> genre;
  std::optional<Timestamp> printed_at;
  std::vector<std::string> authors;
  std::map<std::string, std::int64_t> copies;
  JsonValue notes;
  std::optional<Boxed<Book>> sequel;
  std::optional<Cover> cover;
  std::optional<std::string> cover_kind;
  std::map<std::string, JsonValue> additional_fields;
  AbsentMembers absent_members;

  friend bool operator==(const Book& a, const Book& b);
};

inline const std::string whole_book = R"({
  "id": "b1", "title": "Moby \"D\u00edck\"", "pages": 635, "price": 9.5, "subtitle": null, "shelf": null,
  "genre": "NOVEL", "printed_at": "1851-10-18T00:00:00Z", "authors": ["Melville", "x\ud83d\ude00y"],
  "copies": {"main": 2, "branch": 0}, "notes": {"b": [1, 2.50, null], "a": true},
  "sequel": {"id": "b2", "cover": {"kind": "leather", "thickness": 3}},
  "cover": {"kind": "printed", "colour": "red", "shine": 0.1},
  "isbn": ["1", {"x": [false]}], "zeta": -1e-3
})";

}}  // namespace ocelli::core_test

namespace ocelli { inline namespace v1 { namespace core {

template <>
struct ModelTable<core_test::Printed> {
  static constexpr Field<core_test::Printed> fields[] = {
      field<&core_test::Printed::colour>("colour", Presence::essential)};
};

template <>
struct ModelTable<core_test::Leather> {
  static constexpr Field<core_test::Leather> fields[] = {
      field<&core_test::Leather::thickness>("thickness", Presence::required)};
};

template <>
struct OneOfTable<core_test::Cover> {
  static constexpr std::string_view discriminator = "kind";
  static const ShortList<Alternative<core_test::Cover>>& alternatives() {
    static const ShortList<Alternative<core_test::Cover>> table = {
        {"printed", JsonKind::object, {}, &read_as<core_test::Cover, core_test::Printed>},
        {"leather", JsonKind::object, {}, &read_as<core_test::Cover, core_test::Leather>},
    };
    return table;
  }
};

template <>
struct OneOfTable<core_test::PageNumber> {
  static constexpr std::string_view discriminator = "";
  static const ShortList<Alternative<core_test::PageNumber>>& alternatives() {
    static const ShortList<Alternative<core_test::PageNumber>> table = {
        {"", JsonKind::number, {}, &read_as<core_test::PageNumber, double>},
        {"", JsonKind::string, {}, &read_as<core_test::PageNumber, std::string>},
    };
    return table;
  }
};

template <>
struct ModelTable<core_test::PageLabel> {
  static constexpr Field<core_test::PageLabel> fields[] = {field<&core_test::PageLabel::number>("number")};
};

template <>
struct ModelTable<core_test::Book> {
  using Book = core_test::Book;
  static constexpr Field<Book> fields[] = {
      field<&Book::id>("id", Presence::essential),
      field<&Book::title>("title", Presence::required),
      field<&Book::pages>("pages", Presence::required),
      field<&Book::price>("price"),
      field<&Book::subtitle>("subtitle", Presence::required),
      field<&Book::shelf>("shelf"),
      field<&Book::genre>("genre", Presence::required),
      field<&Book::printed_at>("printed_at"),
      field<&Book::authors>("authors", Presence::required),
      field<&Book::copies>("copies", Presence::required),
      field<&Book::notes>("notes", Presence::required),
      field<&Book::sequel>("sequel"),
      field<&Book::cover>("cover"),
      field<&Book::cover_kind>("cover_kind"),
  };
  static void complete(Book& book) {
    if (book.cover) resolve_untagged(*book.cover, book.cover_kind.value_or(""), "cover");
  }
};

}}}  // namespace ocelli::v1::core

namespace ocelli { namespace core_test {

inline bool operator==(const Printed& a, const Printed& b) {
  return a.colour == b.colour && core::same_additional_fields(a, b);
}

inline bool operator==(const Leather& a, const Leather& b) {
  return a.thickness == b.thickness && core::same_additional_fields(a, b);
}

inline bool operator==(const Book& a, const Book& b) {
  return a.id == b.id && a.title == b.title && a.pages == b.pages && a.price == b.price && a.subtitle == b.subtitle &&
         a.shelf == b.shelf && a.genre == b.genre && a.printed_at == b.printed_at && a.authors == b.authors &&
         a.copies == b.copies && a.notes == b.notes && a.sequel == b.sequel && a.cover == b.cover &&
         a.cover_kind == b.cover_kind && core::same_additional_fields(a, b);
}

inline std::string book_text(const Book& book) { return core::model_to_json(book).text(); }

}}  // namespace ocelli::core_test
