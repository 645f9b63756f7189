// SPDX-License-Identifier: Apache-2.0
#include "core/object_body.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "unit/core/temporary_folder.hpp"

namespace ocelli { namespace core_test { namespace {

using core::ObjectBody;

const char* const jpeg = "\xff\xd8\xff\xe0";

TEST(ObjectBody, WithoutMembersIsAnEmptyObject) { EXPECT_EQ(read_all(*ObjectBody().take()), "{}"); }

TEST(ObjectBody, StandsAroundItsImages) {
  ObjectBody members;
  members.data_url("data", Image::from_bytes(jpeg));
  members.member("name", std::optional<std::string>("a \"gate\".jpg"));
  members.data_url("copy", std::optional<Image>(Image::from_bytes(jpeg)));
  members.member("count", std::int64_t{3});
  const auto body = members.take();
  const std::string text =
      R"({"data":"data:image/jpeg;base64,/9j/4A==","name":"a \"gate\".jpg","copy":"data:image/jpeg;base64,/9j/4A==","count":3})";
  for (const std::size_t step : {1u, 7u, 4096u}) EXPECT_EQ(read_all(*body, step), text) << step;
  EXPECT_EQ(body->size(), text.size());
  EXPECT_TRUE(body->is_replayable());
}

TEST(ObjectBody, LeavesOutWhatIsAbsent) {
  ObjectBody members;
  members.data_url("data", std::nullopt);
  members.member("name", std::optional<std::string>());
  members.member("ids", std::optional<std::vector<std::string>>({"a", "b"}));
  EXPECT_EQ(read_all(*members.take()), R"({"ids":["a","b"]})");
}

TEST(ObjectBody, WithAStreamIsReadOnceAndOfUnknownSize) {
  ObjectBody members;
  members.data_url("data", Image::from_stream(std::make_shared<std::istringstream>(jpeg)));
  const auto body = members.take();
  EXPECT_EQ(body->size(), std::nullopt);
  EXPECT_FALSE(body->is_replayable());
}

TEST(ObjectBody, RefusesATextThatIsNotUtf8) {
  ObjectBody members;
  EXPECT_THROW(members.member("name", std::string("\xff")), std::invalid_argument);
}

}}}  // namespace ocelli::core_test
