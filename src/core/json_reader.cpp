// SPDX-License-Identifier: Apache-2.0
#include "core/json_reader.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/json_error.hpp"
#include "core/json_number.hpp"

namespace ocelli { inline namespace v1 { namespace core {

namespace {

#if defined(__GNUC__) && !defined(__APPLE__)
/// simdjson destroys what it keeps for the process at the process's end, in the reverse order of its making. It is made
/// before any static object of the program, so that a call in the destructor of one still finds it.
struct EarlySimdjson {
  EarlySimdjson() { static_cast<void>(simdjson::get_active_implementation()->name()); }
};
__attribute__((init_priority(101))) const EarlySimdjson early_simdjson;
#endif

/// Gives a text the bytes behind its end that simdjson may read, for as long as this lives.
class Padding {
 public:
  explicit Padding(std::string& text) : text_(text), size_(text.size()) {
    text_.resize(size_ + simdjson::SIMDJSON_PADDING, ' ');
  }
  ~Padding() { text_.resize(size_); }
  Padding(const Padding&) = delete;
  Padding& operator=(const Padding&) = delete;

  [[nodiscard]] simdjson::padded_string_view view() const {
    return simdjson::padded_string_view(text_.data(), size_, text_.size());
  }

 private:
  std::string& text_;
  std::size_t size_;
};

std::string_view without_trailing_spaces(std::string_view token) {
  const std::size_t end = token.find_last_not_of(" \t\r\n");
  return end == std::string_view::npos ? std::string_view() : token.substr(0, end + 1);
}

const char* name_of(JsonKind kind) {
  switch (kind) {
    case JsonKind::null:
      return "null";
    case JsonKind::boolean:
      return "a boolean";
    case JsonKind::number:
      return "a number";
    case JsonKind::string:
      return "a text";
    case JsonKind::array:
      return "an array";
    case JsonKind::object:
      return "an object";
  }
  return "nothing known";
}

const char* problem_of(simdjson::error_code error) {
  switch (error) {
    case simdjson::EMPTY:
      return "the body is empty";
    case simdjson::UTF8_ERROR:
      return "the text is not UTF-8";
    case simdjson::SCALAR_DOCUMENT_AS_VALUE:
      return "an object or an array was expected";
    default:
      return simdjson::error_message(error);
  }
}

[[noreturn]] void fail_at_root(const std::string& problem) { throw JsonError("$", problem); }

}  // namespace

std::string with_depth_limit(const std::string& problem, std::size_t max_depth) {
  if (problem != nests_too_deep) return problem;
  const std::string limit = ": over the limit of " + std::to_string(std::min(max_depth, max_json_nesting)) + " levels";
  return problem + limit + (max_depth < max_json_nesting ? "; raise ClientOptions::max_json_depth" : "");
}

void JsonReader::read_root(std::string& text, std::size_t max_depth, const std::function<void(JsonReader&)>& read) {
  const Padding padding(text);
  simdjson::ondemand::parser parser;
  simdjson::ondemand::document document;
  if (const auto error = parser.iterate(padding.view()).get(document)) fail_at_root(problem_of(error));
  Value root;
  if (const auto error = document.get_value().get(root)) fail_at_root(problem_of(error));
  // One more than the bound: a scalar is read in an array of its own.
  JsonReader reader(root, std::min(max_depth, max_json_nesting + 1));
  read(reader);
  if (document.current_location().error() != simdjson::OUT_OF_BOUNDS)
    fail_at_root("something follows the end of the JSON");
}

JsonReader::JsonReader(const JsonReader& parent, ValueResult value, std::string_view key)
    : parent_(&parent), key_(key), depth_left_(parent.depth_left_ - 1) {
  check(std::move(value).get(value_));
}

JsonReader::JsonReader(const JsonReader& parent, ValueResult value, std::size_t index)
    : parent_(&parent), index_(index), depth_left_(parent.depth_left_ - 1) {
  check(std::move(value).get(value_));
}

JsonKind JsonReader::kind() {
  if (opened_) return JsonKind::object;
  simdjson::ondemand::json_type type{};
  check(value_.type().get(type));
  switch (type) {
    case simdjson::ondemand::json_type::array:
      return JsonKind::array;
    case simdjson::ondemand::json_type::object:
      return JsonKind::object;
    case simdjson::ondemand::json_type::number:
      return JsonKind::number;
    case simdjson::ondemand::json_type::string:
      return JsonKind::string;
    case simdjson::ondemand::json_type::boolean:
      return JsonKind::boolean;
    case simdjson::ondemand::json_type::null:
      return JsonKind::null;
    default:
      fail("no JSON value starts here");
  }
}

bool JsonReader::take_null() {
  if (kind() != JsonKind::null) return false;
  if (without_trailing_spaces(value_.raw_json_token()) != "null") fail("\"null\" is misspelt");
  return true;
}

bool JsonReader::boolean() {
  bool value = false;
  check_type(value_.get_bool().get(value), "a boolean");
  return value;
}

std::int64_t JsonReader::integer() {
  std::int64_t whole = 0;
  if (value_.get_int64().get(whole) == simdjson::SUCCESS) return whole;
  double value = 0;
  check_type(value_.get_double().get(value), "a whole number");
  // 2^63 is the first double above the range; -2^63 is in it, but many a number below it is read as -2^63 too.
  if (value != std::floor(value) || value <= -9223372036854775808.0 || value >= 9223372036854775808.0) {
    fail("a whole number of at most 64 bits was expected");
  }
  return static_cast<std::int64_t>(value);
}

double JsonReader::number() {
  double value = 0;
  check_type(value_.get_double().get(value), "a number");
  return value;
}

std::string_view JsonReader::number_token() { return without_trailing_spaces(value_.raw_json_token()); }

std::string JsonReader::string() {
  std::string_view value;
  check_type(value_.get_string().get(value), "a text");
  return std::string(value);
}

JsonValue JsonReader::raw() {
  std::string_view text;
  switch (kind()) {
    case JsonKind::object: {
      // simdjson skips what it does not look at: read the text first, go back, then look at every part of it.
      open();
      check(opened_->raw_json().get(text));
      check(opened_->reset().error());
      break;
    }
    case JsonKind::array: {
      simdjson::ondemand::array array;
      check(value_.get_array().get(array));
      check(array.raw_json().get(text));
      check(array.reset().error());
      check_elements(array);
      return JsonValue::trusted(std::string(without_trailing_spaces(text)));
    }
    default:
      text = value_.raw_json_token();
      break;
  }
  check_content();
  return JsonValue::trusted(std::string(without_trailing_spaces(text)));
}

void JsonReader::check_content() {
  switch (kind()) {
    case JsonKind::object:
      for_each_member([](std::string_view, JsonReader& member) { member.check_content(); });
      return;
    case JsonKind::array: {
      auto elements = array();
      check_elements(elements);
      return;
    }
    case JsonKind::string: {
      std::string_view text;
      check(value_.get_string().get(text));
      return;
    }
    case JsonKind::number:
      if (!is_json_number(without_trailing_spaces(value_.raw_json_token()))) fail("a number is misspelt");
      return;
    case JsonKind::boolean:
      static_cast<void>(boolean());
      return;
    case JsonKind::null:
      static_cast<void>(take_null());
      return;
  }
}

void JsonReader::check_elements(simdjson::ondemand::array& elements) {
  check_depth();
  std::size_t index = 0;
  for (auto element : elements) {
    JsonReader item(*this, std::move(element), index++);
    item.check_content();
  }
}

std::string JsonReader::peek_member(std::string_view key) {
  std::string text;
  peek(key, [&](Value& member) {
    const std::string_view token = without_trailing_spaces(member.raw_json_token());
    const bool is_text = token.size() >= 2 && token.front() == '"';
    text = is_text ? token.substr(1, token.size() - 2) : std::string_view();
  });
  return text;
}

bool JsonReader::has_member(std::string_view key) {
  bool found = false;
  peek(key, [&](Value&) { found = true; });
  return found;
}

void JsonReader::peek(std::string_view key, const std::function<void(Value&)>& look) {
  open();
  // To the end: a member that comes twice is what it was last, as where it is read. The keys are compared as they are
  // spelled, since simdjson has room to unescape each only once.
  for (auto field : *opened_) {
    simdjson::ondemand::raw_json_string name;
    check(field.key().get(name));
    Value member;
    check(field.value().get(member));
    if (name.unsafe_is_equal(key)) look(member);
  }
  check(opened_->reset().error());
}

void JsonReader::open() {
  if (opened_) return;
  simdjson::ondemand::object object;
  check_type(value_.get_object().get(object), "an object");
  opened_ = object;
}

simdjson::ondemand::object JsonReader::object() {
  check_depth();
  open();
  return *opened_;
}

simdjson::ondemand::array JsonReader::array() {
  check_depth();
  simdjson::ondemand::array array;
  check_type(value_.get_array().get(array), "an array");
  return array;
}

void JsonReader::check_depth() const {
  if (depth_left_ == 0) fail(nests_too_deep);
}

void JsonReader::check(simdjson::error_code error) const {
  if (error != simdjson::SUCCESS) fail(problem_of(error));
}

void JsonReader::check_type(simdjson::error_code error, const char* expected) {
  if (error == simdjson::SUCCESS) return;
  if (error != simdjson::INCORRECT_TYPE && error != simdjson::NUMBER_ERROR) fail(problem_of(error));
  const std::string found = name_of(kind());
  fail(found == expected ? found + " is misspelt or out of range"
                         : std::string(expected) + " was expected, but there is " + found);
}

void JsonReader::fail(const std::string& problem) const { throw JsonError(path(), problem); }

std::string JsonReader::path() const {
  if (parent_ == nullptr) return "$";
  if (key_.data() == nullptr) return parent_->path() + "[" + std::to_string(index_) + "]";
  return parent_->path() + "." + std::string(key_);
}

}}}  // namespace ocelli::v1::core
