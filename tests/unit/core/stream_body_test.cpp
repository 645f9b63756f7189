// SPDX-License-Identifier: Apache-2.0
#include "core/stream_body.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <sstream>
#include <stdexcept>
#include <streambuf>
#include <string>

#include "unit/core/temporary_folder.hpp"

namespace ocelli { namespace core_test { namespace {

using core::stream_body;

class BrokenBuffer : public std::streambuf {
 protected:
  int_type underflow() override { throw std::runtime_error("the camera is gone"); }
};

TEST(StreamBody, GivesTheBeginningAndThenTheRest) {
  for (const std::size_t step : {1u, 3u, 4u, 100u}) {
    const auto body = stream_body("begin", std::make_shared<std::istringstream>("ning and rest"));
    EXPECT_EQ(read_all(*body, step), "beginning and rest") << step;
  }
}

TEST(StreamBody, AStreamThatHasEndedGivesTheBeginning) {
  EXPECT_EQ(read_all(*stream_body("all", std::make_shared<std::istringstream>(""))), "all");
}

TEST(StreamBody, IsOpenedOnce) {
  const auto body = stream_body("a", std::make_shared<std::istringstream>("b"));
  EXPECT_FALSE(body->is_replayable());
  EXPECT_EQ(body->size(), std::nullopt);
  static_cast<void>(body->open());
  EXPECT_THROW(static_cast<void>(body->open()), std::runtime_error);
}

TEST(StreamBody, AStreamThatBreaksIsAnErrorAndNotItsEnd) {
  BrokenBuffer buffer;
  const auto body = stream_body("a", std::make_shared<std::istream>(&buffer));
  EXPECT_THROW(static_cast<void>(read_all(*body)), std::runtime_error);
}

}}}  // namespace ocelli::core_test
