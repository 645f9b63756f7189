// SPDX-License-Identifier: Apache-2.0
#include "core/user_agent.hpp"

#include <gtest/gtest.h>

#include <regex>
#include <string>

#include <ocelli/version.hpp>

namespace ocelli { namespace core_test { namespace {

TEST(UserAgent, NamesTheLibraryTheSystemAndTheCompiler) {
  const std::string text = core::user_agent("");
  EXPECT_TRUE(std::regex_match(text, std::regex("ocelli/[0-9.]+ \\([A-Za-z ]+; [a-z0-9_ ]+; (GCC|Clang) [0-9.]+\\)")))
      << text;
  EXPECT_EQ(text.rfind(std::string("ocelli/") + version + " ", 0), 0u);
}

TEST(UserAgent, TheApplicationComesFirst) {
  EXPECT_EQ(core::user_agent("gate-camera/2.1"), "gate-camera/2.1 " + core::user_agent(""));
}

}}}  // namespace ocelli::core_test
