// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <ocelli/kitchen_sink/generated/models.hpp>

namespace {

TEST(Accessors, AreWrittenByHandBesideTheGeneratedModel) {
  ocelli::kitchen_sink::Thing thing;
  EXPECT_FALSE(thing.is_heavy());
  thing.weight = 2;
  EXPECT_TRUE(thing.is_heavy());
}

}  // namespace
