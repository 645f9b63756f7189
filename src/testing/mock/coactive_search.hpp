// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "testing/mock/form_data.hpp"
#include "testing/mock/message.hpp"

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

/// Reads what a search of the simulated Coactive was given, and gathers what is wrong with it as FastAPI does.
class CoactiveInput {
 public:
  explicit CoactiveInput(const Request& request);

  /// From the query, else from the form.
  std::optional<std::string> text(const std::string& name) const;
  std::string required_text(const std::string& name);
  std::size_t limit();
  /// The part "file"; null where there is none.
  const FormField* required_file();

  void miss(const char* where, const std::string& name);
  /// 422 with all faults, where there are any.
  std::optional<Response> refusal() const;

 private:
  void complain(const char* where, const std::string& name, const char* message, const char* type);

  const Request& request_;
  std::vector<FormField> form_;
  nlohmann::json faults_ = nlohmann::json::array();
};

/// What of the simulated Coactive's images a search is after.
struct CoactiveSearch {
  std::size_t limit = 100;
  std::optional<std::string> group_by = {};
  /// Images with this metadata come first.
  std::optional<std::string> metadata_key = {};
  std::optional<std::string> metadata_value = {};
};

/// Images as a list, or as lists by the value of `group_by`.
nlohmann::json coactive_answer(const CoactiveSearch& search);

}}}}  // namespace ocelli::v1::testing::mock
