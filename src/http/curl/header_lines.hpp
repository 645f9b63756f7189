// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <curl/curl.h>

#include <string>
#include <vector>

#include <ocelli/http/headers.hpp>

namespace ocelli { inline namespace v1 { namespace http { namespace curl {

/// Header fields in the form that CURLOPT_HTTPHEADER reads; kept between requests so that its memory is used again.
class HeaderLines {
 public:
  /// Replaces the lines by those of `headers`, and switches off the fields that libcurl would add on its own.
  /// Throws std::invalid_argument for a field that frames the body, which is the transport's to write.
  void assign(const Headers& headers);

  /// Valid until the next `assign`.
  [[nodiscard]] curl_slist* list() noexcept { return nodes_.empty() ? nullptr : nodes_.data(); }

 private:
  [[nodiscard]] std::string& next_line();
  void add_field(const Headers::Field& field);
  void switch_off(const Headers& headers, const char* name);
  void link();

  std::vector<std::string> lines_;
  std::size_t line_count_ = 0;
  std::vector<curl_slist> nodes_;
};

}}}}  // namespace ocelli::v1::http::curl
