// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include <ocelli/http/body.hpp>

#include "support/temporary_folder.hpp"

namespace ocelli { namespace core_test {

using test_support::bytes_in;
using test_support::TemporaryFolder;

inline std::string read_all(http::BodyReader& reader, std::size_t step = 5) {
  std::string text;
  std::string buffer(step, '\0');
  while (const std::size_t size = reader.read(&buffer[0], buffer.size())) text.append(buffer, 0, size);
  return text;
}

inline std::string read_all(const http::Body& body, std::size_t step = 5) { return read_all(*body.open(), step); }

}}  // namespace ocelli::core_test
