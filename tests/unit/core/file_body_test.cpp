// SPDX-License-Identifier: Apache-2.0
#include "core/file_body.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <stdexcept>
#include <string>

#include "unit/core/client.hpp"
#include "unit/core/temporary_folder.hpp"

namespace ocelli { namespace core_test { namespace {

using core::file_body;

TEST(FileBody, ReadsTheFileEachTimeItIsOpened) {
  TemporaryFolder folder;
  const std::string bytes = std::string(100000, 'a') + std::string("\0\r\n\x1a z", 6);
  const auto body = file_body("path", folder.write("x", bytes));
  EXPECT_EQ(body->size(), bytes.size());
  EXPECT_TRUE(body->is_replayable());
  EXPECT_EQ(read_all(*body, 4096), bytes);
  EXPECT_EQ(read_all(*body, 7000), bytes);
}

TEST(FileBody, TwoReadersAreIndependent) {
  TemporaryFolder folder;
  const auto body = file_body("path", folder.write("x", "0123456789"));
  const auto first = body->open();
  const auto second = body->open();
  char buffer[4];
  EXPECT_EQ(first->read(buffer, 4), 4u);
  EXPECT_EQ(read_all(*second), "0123456789");
  EXPECT_EQ(read_all(*first), "456789");
}

TEST(FileBody, AFileThatWasChangedIsNotSent) {
  TemporaryFolder folder;
  const auto body = file_body("path", folder.write("x", "before"));
  folder.write("x", "after!");
  EXPECT_FALSE(body->is_replayable());
  EXPECT_THROW(static_cast<void>(body->open()), std::runtime_error);
}

TEST(FileBody, AFileOfAnotherSizeIsNotSentEvenIfItsTimeIsTheSame) {
  TemporaryFolder folder;
  const std::string path = folder.write("x", "before");
  const auto time = std::filesystem::last_write_time(path);
  const auto body = file_body("path", path);
  folder.write("x", "longer than before");
  std::filesystem::last_write_time(path, time);
  EXPECT_FALSE(body->is_replayable());
}

TEST(FileBody, AFileThatIsGoneIsNotSent) {
  TemporaryFolder folder;
  const std::string path = folder.write("x", "before");
  const auto body = file_body("path", path);
  std::filesystem::remove(path);
  EXPECT_FALSE(body->is_replayable());
  try {
    static_cast<void>(body->open());
    ADD_FAILURE() << "it was opened";
  } catch (const std::runtime_error& error) {
    EXPECT_TRUE(contains(error.what(), path)) << error.what();
  }
}

TEST(FileBody, WhatIsNoReadableFileIsRefusedNamingTheArgument) {
  TemporaryFolder folder;
  EXPECT_TRUE(begins_with(refusal_of([&] { static_cast<void>(file_body("image", folder.path("none"))); }), "image: "));
  EXPECT_TRUE(begins_with(refusal_of([&] { static_cast<void>(file_body("image", folder.path(""))); }), "image: "));
  EXPECT_TRUE(begins_with(refusal_of([] { static_cast<void>(file_body("image", "/dev/null")); }), "image: "));
}

}}}  // namespace ocelli::core_test
