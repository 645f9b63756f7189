// SPDX-License-Identifier: Apache-2.0
#include "core/path_template.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "unit/core/client.hpp"

namespace ocelli { namespace core_test { namespace {

std::string filled_in(const std::string& pattern, const std::vector<core::PathArgument>& arguments = {{"id", "b/1"}}) {
  return core::path_from_template("path", pattern, arguments);
}

TEST(PathTemplate, ArgumentsAreEncodedAsOneSegment) {
  EXPECT_EQ(filled_in("/books/{id}/pages"), "/books/b%2F1/pages");
  EXPECT_EQ(filled_in("/{id}"), "/b%2F1");
  EXPECT_EQ(filled_in("/v1:{id}@x;y=1,z%20/"), "/v1:b%2F1@x;y=1,z%20/");
  EXPECT_EQ(filled_in("/{row}/{id}", {{"id", "a"}, {"row", "2"}}), "/2/a");
  EXPECT_EQ(filled_in("/plain", {}), "/plain");
}

TEST(PathTemplate, WhatIsNoPathIsRefusedByTheNameOfTheOption) {
  for (const std::string pattern :
       {"",          "books/{id}",     "/books",        "/{id}/{id}",   "/{id}?a=b",  "/{id}#a",   "/{id}/..",
        "/../{id}",  "/a/./{id}",      "/{id}/.",       "/%2e%2E/{id}", "/.%2e/{id}", "/{id}/a b", "/{id}\n",
        "/{id}\\..", "/{id}/\xc3\xa9", "/{id}/{other}", "/{id}/{",      "/{id}/}",    "/{id",      "/{}/{id}",
        "/{id}/%",   "/{id}/%4",       "/{id}/%zz",     "/{{id}}"}) {
    const std::string refusal = refusal_of([&] { return filled_in(pattern); });
    EXPECT_TRUE(begins_with(refusal, "path: ")) << pattern << ": " << refusal;
  }
}

TEST(PathTemplate, AnArgumentThatNamesAnotherResourceIsRefusedByItsOwnName) {
  for (const std::string text : {"", ".", ".."}) {
    const std::string refusal = refusal_of([&] { return filled_in("/books/{id}", {{"id", text}}); });
    EXPECT_TRUE(begins_with(refusal, "id: ")) << refusal;
  }
}

}}}  // namespace ocelli::core_test
