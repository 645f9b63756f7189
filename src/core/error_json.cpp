// SPDX-License-Identifier: Apache-2.0
#include "core/error_json.hpp"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <utility>

#include <nlohmann/json.hpp>

namespace ocelli { inline namespace v1 { namespace core {

namespace {

using Parser = nlohmann::json;
using Kind = ErrorJson::Kind;

/// At the end, since a server may name them in any order: kept sorted all along, a hundred thousand take minutes.
void sort_members(ErrorJson& object) {
  std::vector<std::size_t> order(object.names.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t left, std::size_t right) { return object.names[left] < object.names[right]; });
  ErrorJson sorted{object.kind};
  for (const std::size_t at : order) {
    if (!sorted.names.empty() && sorted.names.back() == object.names[at]) {
      sorted.items.back() = std::move(object.items[at]);
    } else {
      sorted.names.push_back(std::move(object.names[at]));
      sorted.items.push_back(std::move(object.items[at]));
    }
  }
  object.names = std::move(sorted.names);
  object.items = std::move(sorted.items);
}

/// Takes what nlohmann's parser finds.
class Builder final : public Parser::json_sax_t {
 public:
  explicit Builder(std::size_t deepest) : deepest_(deepest) {}

  [[nodiscard]] ErrorJson take() { return std::move(root_); }

  bool null() override { return add({Kind::null}); }
  bool boolean(bool value) override { return add({Kind::boolean, value ? "true" : "false"}); }
  bool number_integer(std::int64_t value) override {
    return add({Kind::number, std::to_string(value), static_cast<double>(value)});
  }
  bool number_unsigned(std::uint64_t value) override {
    return add({Kind::number, std::to_string(value), static_cast<double>(value)});
  }
  bool number_float(double value, const std::string&) override {
    return add({Kind::number, Parser(value).dump(), value});
  }
  bool string(std::string& value) override { return add({Kind::text, value}); }
  bool binary(Parser::binary_t&) override { return false; }
  bool start_object(std::size_t) override { return open({Kind::object}); }
  bool key(std::string& name) override {
    name_ = name;
    return true;
  }
  bool end_object() override { return close(); }
  bool start_array(std::size_t) override { return open({Kind::array}); }
  bool end_array() override { return close(); }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override { return false; }

 private:
  [[nodiscard]] bool is_kept() const { return skipped_ == 0 && open_.size() <= deepest_; }

  /// What holds others stays where it is for as long as it is open: only the innermost one grows.
  ErrorJson& place(ErrorJson value) {
    if (open_.empty()) return root_ = std::move(value);
    ErrorJson& owner = *open_.back();
    if (owner.is_array()) return owner.items.emplace_back(std::move(value));
    owner.names.push_back(name_);
    return owner.items.emplace_back(std::move(value));
  }

  bool add(ErrorJson value) {
    if (is_kept()) place(std::move(value));
    return true;
  }

  bool open(ErrorJson value) {
    if (is_kept()) {
      open_.push_back(&place(std::move(value)));
    } else {
      ++skipped_;
    }
    return true;
  }

  bool close() {
    if (skipped_ > 0) {
      --skipped_;
    } else {
      if (open_.back()->is_object()) sort_members(*open_.back());
      open_.pop_back();
    }
    return true;
  }

  std::size_t deepest_;
  ErrorJson root_;
  std::string name_;
  std::vector<ErrorJson*> open_;
  std::size_t skipped_ = 0;
};

}  // namespace

ErrorJson ErrorJson::parse(const std::string& body, std::size_t deepest) {
  Builder builder(deepest);
  return Parser::sax_parse(body, &builder) ? builder.take() : ErrorJson();
}

}}}  // namespace ocelli::v1::core
