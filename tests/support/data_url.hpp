// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/base64.hpp"
#include "support/sample_images.hpp"

namespace ocelli { namespace test_support {

/// The text with sample_png() in each place where its data URL is to stand.
inline std::string with_data_url(std::string text) {
  constexpr std::string_view mark = "<data URL of sample_png>";
  const std::string url = "data:image/png;base64," + core::base64(sample_png());
  for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark)) text.replace(at, mark.size(), url);
  return text;
}

}}  // namespace ocelli::test_support
