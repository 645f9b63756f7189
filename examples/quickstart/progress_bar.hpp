// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <iostream>
#include <string>
#include <string_view>

/// A bar that only grows, so that it reads the same on a terminal and in a log: "   label [####....] what came of it".
class ProgressBar {
 public:
  explicit ProgressBar(std::string_view label) { std::cout << "   " << label << " [" << std::flush; }

  /// `part` is from 0 to 1; the bar never gets shorter.
  void show(double part) {
    for (; drawn_ < width && drawn_ < part * width; ++drawn_) std::cout << '#';
    std::cout << std::flush;
  }

  void end(std::string_view outcome) {
    std::cout << std::string(static_cast<std::size_t>(width - drawn_), '.') << "] " << outcome << '\n';
  }

 private:
  static constexpr int width = 20;
  int drawn_ = 0;
};
