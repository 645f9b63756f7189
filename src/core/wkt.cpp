// SPDX-License-Identifier: Apache-2.0
#include "core/wkt.hpp"

#include <algorithm>
#include <cstddef>

#include "core/digits.hpp"
#include "http/tokens.hpp"

namespace ocelli { inline namespace v1 { namespace core {

namespace {

/// Geometries within geometries: far more than anybody draws, far fewer than a stack holds.
constexpr int deepest = 32;

/// What stands between a geometry's parentheses.
enum class Content {
  /// One position: 1 2
  position,
  /// 1 2, 3 4
  positions,
  /// Positions, each in parentheses or bare.
  points,
  /// (1 2, 3 4), (5 6, 7 8)
  lists,
  /// ((1 2, 3 4), (5 6, 7 8)), ((…))
  lists_of_lists,
  /// Geometries with their tags.
  geometries,
  /// Lists, or geometries with their tags.
  curves,
  /// Lists of lists, or geometries with their tags.
  surfaces,
};

struct Tag {
  std::string_view name;
  Content content;
};

constexpr Tag tags[] = {
    {"POINT", Content::position},
    {"LINESTRING", Content::positions},
    {"LINEARRING", Content::positions},
    {"CIRCULARSTRING", Content::positions},
    {"POLYGON", Content::lists},
    {"TRIANGLE", Content::lists},
    {"MULTIPOINT", Content::points},
    {"MULTILINESTRING", Content::lists},
    {"MULTIPOLYGON", Content::lists_of_lists},
    {"POLYHEDRALSURFACE", Content::lists_of_lists},
    {"TIN", Content::lists_of_lists},
    {"GEOMETRYCOLLECTION", Content::geometries},
    {"COMPOUNDCURVE", Content::curves},
    {"CURVEPOLYGON", Content::curves},
    {"MULTICURVE", Content::curves},
    {"MULTISURFACE", Content::surfaces},
};

// Not that of <cctype>, which follows the locale.
bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// How many numbers a position has.
struct Dimensions {
  int fewest = 2;
  int most = 4;
};

/// Reads through a text; the first fault found stays.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  [[nodiscard]] std::optional<std::string> fault() {
    skip_spaces();
    if (is_at_end()) return "it is empty";
    if (srid() && geometry(0)) {
      skip_spaces();
      if (!is_at_end()) fail("something follows the geometry");
    }
    return std::move(fault_);
  }

 private:
  [[nodiscard]] bool is_at_end() const { return at_ == text_.size(); }
  [[nodiscard]] bool is_next(char c) const { return !is_at_end() && text_[at_] == c; }

  bool fail(const char* problem) {
    if (!fault_) fault_ = std::string(problem) + " at byte " + std::to_string(at_);
    return false;
  }

  void skip_spaces() {
    while (!is_at_end() && is_space(text_[at_])) ++at_;
  }

  bool took(char c) {
    skip_spaces();
    if (!is_next(c)) return false;
    ++at_;
    return true;
  }

  bool take(char c, const char* problem) { return took(c) || fail(problem); }

  std::size_t skip_digits() {
    const std::size_t start = at_;
    while (!is_at_end() && is_digit(text_[at_])) ++at_;
    return at_ - start;
  }

  /// The letters that follow, in upper case.
  std::string word() {
    skip_spaces();
    std::string letters;
    while (!is_at_end() && http::is_letter(text_[at_])) letters += http::upper_case(text_[at_++]);
    return letters;
  }

  bool srid() {
    const std::size_t start = at_;
    if (word() != "SRID" || !took('=')) {
      at_ = start;
      return true;
    }
    skip_spaces();
    return (skip_digits() > 0 || fail("a number should follow SRID=")) && take(';', "a semicolon is missing");
  }

  bool geometry(int depth) {
    if (depth > deepest) return fail("geometries are nested too deep");
    skip_spaces();
    const std::size_t start = at_;
    std::string name = word();
    Dimensions dimensions;
    const Tag* tag = find(name);
    if (tag == nullptr) tag = without_suffix(name, dimensions);
    if (tag == nullptr) {
      at_ = start;
      return fail("there is no geometry's name");
    }
    if (dimensions.fewest == dimensions.most) return content_or_empty(tag->content, dimensions, depth);
    const std::size_t before = at_;
    if (!take_dimensions(word(), dimensions)) at_ = before;
    return content_or_empty(tag->content, dimensions, depth);
  }

  static const Tag* find(std::string_view name) {
    const auto* const end = tags + sizeof tags / sizeof *tags;
    const auto* const found = std::find_if(tags, end, [&](const Tag& tag) { return tag.name == name; });
    return found == end ? nullptr : found;
  }

  /// "POINTZ", as many write it.
  static const Tag* without_suffix(std::string_view name, Dimensions& dimensions) {
    for (const std::string_view suffix : {"ZM", "Z", "M"}) {
      if (name.size() <= suffix.size() || name.substr(name.size() - suffix.size()) != suffix) continue;
      const Tag* tag = find(name.substr(0, name.size() - suffix.size()));
      if (tag != nullptr && take_dimensions(suffix, dimensions)) return tag;
    }
    return nullptr;
  }

  static bool take_dimensions(std::string_view word, Dimensions& dimensions) {
    if (word == "ZM") dimensions = {4, 4};
    if (word == "Z" || word == "M") dimensions = {3, 3};
    return dimensions.fewest == dimensions.most;
  }

  bool took_empty() {
    const std::size_t start = at_;
    if (word() == "EMPTY") return true;
    at_ = start;
    return false;
  }

  bool content_or_empty(Content content, Dimensions dimensions, int depth) {
    if (took_empty()) return true;
    if (!take('(', "a parenthesis or EMPTY should follow")) return false;
    do {
      if (!element(content, dimensions, depth)) return false;
    } while (content != Content::position && took(','));
    return take(')', "a closing parenthesis is missing");
  }

  bool element(Content content, Dimensions dimensions, int depth) {
    switch (content) {
      case Content::position:
      case Content::positions:
        return position(dimensions);
      case Content::points:
        return is_position_next() ? position(dimensions) : content_or_empty(Content::position, dimensions, depth);
      case Content::lists:
        return content_or_empty(Content::positions, dimensions, depth);
      case Content::lists_of_lists:
        return content_or_empty(Content::lists, dimensions, depth);
      case Content::geometries:
        return geometry(depth + 1);
      case Content::curves:
        return is_geometry_next() ? geometry(depth + 1) : content_or_empty(Content::positions, dimensions, depth);
      case Content::surfaces:
        return is_geometry_next() ? geometry(depth + 1) : content_or_empty(Content::lists, dimensions, depth);
    }
    return false;
  }

  bool is_position_next() {
    skip_spaces();
    return !is_next('(') && (is_at_end() || !http::is_letter(text_[at_]));
  }

  bool is_geometry_next() {
    skip_spaces();
    if (is_at_end() || !http::is_letter(text_[at_])) return false;
    const std::size_t start = at_;
    const bool is_empty = took_empty();
    at_ = start;
    return !is_empty;
  }

  bool position(Dimensions dimensions) {
    int count = 0;
    for (; count < dimensions.most; ++count) {
      skip_spaces();
      if (is_next(',') || is_next(')')) break;
      if (!number()) return false;
    }
    skip_spaces();
    const bool is_whole = is_next(',') || is_next(')');
    if (count >= dimensions.fewest && is_whole) return true;
    return fail(is_at_end() ? "a closing parenthesis is missing" : "a position has too few or too many numbers");
  }

  bool number() {
    if (is_next('+') || is_next('-')) ++at_;
    std::size_t digits = skip_digits();
    if (is_next('.')) {
      ++at_;
      digits += skip_digits();
    }
    if (digits == 0) return fail(is_at_end() ? "a closing parenthesis is missing" : "a number is expected");
    return exponent() && (is_end_of_number() || fail("a number is expected"));
  }

  bool exponent() {
    if (!is_next('e') && !is_next('E')) return true;
    ++at_;
    if (is_next('+') || is_next('-')) ++at_;
    return skip_digits() > 0 || fail("an exponent has no digits");
  }

  [[nodiscard]] bool is_end_of_number() const {
    return is_at_end() || is_space(text_[at_]) || is_next(',') || is_next(')');
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::optional<std::string> fault_;
};

}  // namespace

std::optional<std::string> wkt_fault(std::string_view text) { return Reader(text).fault(); }

}}}  // namespace ocelli::v1::core
