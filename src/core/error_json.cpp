// SPDX-License-Identifier: Apache-2.0
#include "core/error_json.hpp"

#include <cstdint>
#include <utility>

#include <nlohmann/json.hpp>

namespace ocelli { inline namespace v1 { namespace core {

namespace {

using Json = nlohmann::json;
using Kind = ErrorJson::Kind;

/// Takes what nlohmann's parser finds.
class Builder final : public Json::json_sax_t {
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
    return add({Kind::number, Json(value).dump(), value});
  }
  bool string(std::string& value) override { return add({Kind::text, value}); }
  bool binary(Json::binary_t&) override { return false; }
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
    const auto name = std::lower_bound(owner.names.begin(), owner.names.end(), name_);
    const auto item = owner.items.begin() + (name - owner.names.begin());
    if (name != owner.names.end() && *name == name_) return *item = std::move(value);
    owner.names.insert(name, name_);
    return *owner.items.insert(item, std::move(value));
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
  return Json::sax_parse(body, &builder) ? builder.take() : ErrorJson();
}

}}}  // namespace ocelli::v1::core
