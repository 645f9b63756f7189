// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <ocelli/http/body.hpp>

namespace ocelli { namespace fuzz {

/// A body read to its end, at most so many bytes at once.
inline std::string text_of(const http::Body& body, std::size_t read_size) {
  const auto reader = body.open();
  std::vector<char> buffer(read_size);
  std::string text;
  while (const std::size_t count = reader->read(buffer.data(), buffer.size())) text.append(buffer.data(), count);
  return text;
}

}}  // namespace ocelli::fuzz
