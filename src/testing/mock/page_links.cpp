// SPDX-License-Identifier: Apache-2.0
#include "testing/mock/page_links.hpp"

#include <algorithm>

#include "testing/mock/url_text.hpp"

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

std::optional<std::size_t> positive_number(std::string_view text) {
  if (text.empty() || text.size() > 9) return std::nullopt;
  std::size_t value = 0;
  for (const char digit : text) {
    if (digit < '0' || digit > '9') return std::nullopt;
    value = value * 10 + static_cast<std::size_t>(digit - '0');
  }
  if (value == 0) return std::nullopt;
  return value;
}

std::string page_link(const Request& request, std::size_t page) {
  QueryParameters parameters;
  for (const auto& parameter : request.query) {
    if (parameter.first != "page") parameters.push_back(parameter);
  }
  if (page > 1) parameters.emplace_back("page", std::to_string(page));
  std::sort(parameters.begin(), parameters.end());
  std::string link = "http://" + find_header(request.headers, "Host").value_or("127.0.0.1") + request.path;
  if (!parameters.empty()) link += '?' + format_query(parameters);
  return link;
}

}}}}  // namespace ocelli::v1::testing::mock
