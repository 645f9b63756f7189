// SPDX-License-Identifier: Apache-2.0
// The head of an answer, line by line as libcurl gives it. The first line of an input: the limits for head and body.
#include <algorithm>
#include <cstdint>

#include "core/digits.hpp"
#include "fuzz/target.hpp"
#include "http/curl/header_lines.hpp"
#include "http/response_assembly.hpp"

namespace ocelli { namespace fuzz { namespace {

using http::FailureKind;

std::uint64_t limit_in(std::string_view text) {
  return static_cast<std::uint64_t>(core::parse_digits(text).value_or(INT64_MAX));
}

bool has_line_end(std::string_view text) { return text.find_first_of("\r\n") != std::string_view::npos; }

/// An answer's field that a caller sends on is refused or stays one line.
void check_sent_on(const http::Headers::Field& field) {
  http::Headers sent;
  http::curl::HeaderLines lines;
  try {
    sent.add(field.first, field.second);
    lines.assign(sent);
  } catch (const std::invalid_argument&) {
    return;
  }
  std::size_t named = 0;
  for (const curl_slist* each = lines.list(); each != nullptr; each = each->next) {
    const std::string_view line = each->data;
    require(!has_line_end(line), "a field that is sent is one line");
    named += line.substr(0, field.first.size()) == field.first && line.back() != ':' ? 1 : 0;
  }
  require(named <= 2, "a field is sent once");
}

void check_head(http::ResponseAssembly& assembly) {
  const auto status = assembly.status();
  require(!status || (*status >= 200 && *status <= 599), "the status is that of a final answer");
  require(status.has_value() || !assembly.has_head(), "a head has a status");
  const http::Headers headers = assembly.take_headers();
  for (const auto& field : headers) {
    require(!field.first.empty(), "each field has a name");
    require(field.first.find(':') == std::string::npos, "a name ends before the colon");
    require(headers.find(field.first).has_value(), "each field is found");
    check_sent_on(field);
  }
}

void check_refusal(const http::ResponseAssembly& assembly, bool is_taken) {
  require(is_taken == !assembly.refusal().has_value(), "what is not taken is refused");
  if (is_taken) return;
  const auto kind = assembly.refusal()->kind;
  require(kind == FailureKind::protocol || kind == FailureKind::headers_too_large ||
              kind == FailureKind::response_too_large,
          "a refusal is one of three");
  require(!has_line_end(assembly.refusal()->what), "a refusal is one line");
}

void check(std::string_view text) {
  Input input(text);
  http::ExchangeOptions options;
  options.max_header_bytes = limit_in(input.line());
  options.max_response_bytes = limit_in(input.line());
  http::ResponseAssembly assembly("GET", options);
  bool is_taken = true;
  std::size_t size = 0;
  while (is_taken && !assembly.has_head() && !input.is_empty()) {
    const std::string line = std::string(input.line()) + "\n";
    is_taken = assembly.take_header_line(line);
    size += line.size();
  }
  require(!is_taken || size <= options.max_header_bytes, "a head is not larger than its limit");
  std::uint64_t received = 0;
  while (is_taken && assembly.has_head() && !input.is_empty()) {
    const auto line = input.line();
    received += line.size();
    is_taken = assembly.take_body(line, received);
  }
  check_refusal(assembly, is_taken);
  check_head(assembly);
  require(assembly.take_response().body.size() <= options.max_response_bytes, "a body is not larger than its limit");
}

const Registration registration({"headers", 2048, &check});

}}}  // namespace ocelli::fuzz
