// SPDX-License-Identifier: Apache-2.0
#include "http/curl/header_lines.hpp"

#include <stdexcept>

namespace ocelli { inline namespace v1 { namespace http { namespace curl {

void HeaderLines::assign(const Headers& headers) {
  line_count_ = 0;
  for (const auto& field : headers) add_field(field);
  switch_off(headers, "Accept");
  switch_off(headers, "Expect");  // 100-continue: a server that does not know it costs every upload a second
  switch_off(headers, "Proxy-Connection");
  link();
}

void HeaderLines::add_field(const Headers::Field& field) {
  for (const char* framing : {"Content-Length", "Transfer-Encoding"}) {
    if (!same_header_name(field.first, framing)) continue;
    throw std::invalid_argument(std::string("request.headers: ") + framing +
                                " is written by the transport, from the body");
  }
  std::string& line = next_line();
  line = field.first;
  // libcurl takes "Name:" for an order to leave the field out and "Name;" for an empty one.
  const bool is_empty = field.second.find_first_not_of(" \t") == std::string::npos;
  if (is_empty) {
    line += ';';
  } else {
    line.append(": ").append(field.second);
  }
}

void HeaderLines::switch_off(const Headers& headers, const char* name) {
  if (!headers.contains(name)) next_line().assign(name).append(":");
}

std::string& HeaderLines::next_line() {
  if (line_count_ == lines_.size()) lines_.emplace_back();
  return lines_[line_count_++];
}

void HeaderLines::link() {
  nodes_.resize(line_count_);
  for (std::size_t i = 0; i < line_count_; ++i) {
    nodes_[i].data = lines_[i].data();
    nodes_[i].next = i + 1 < line_count_ ? &nodes_[i + 1] : nullptr;
  }
}

}}}}  // namespace ocelli::v1::http::curl
