// SPDX-License-Identifier: Apache-2.0
#include "core/watched_sink.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace ocelli { namespace core_test { namespace {

struct TextSink final : http::BodySink {
  std::string text;
  bool can_restart = true;
  int restarts = 0;

  void write(std::string_view bytes) override { text += bytes; }
  bool restart() override {
    ++restarts;
    if (can_restart) text.clear();
    return can_restart;
  }
};

struct PlainSink final : http::BodySink {
  void write(std::string_view) override {}
};

TEST(WatchedSink, AnEmptySinkNeedsNoRestart) {
  TextSink sink;
  core::WatchedSink watched(&sink);
  EXPECT_TRUE(watched.restart());
  EXPECT_EQ(sink.restarts, 0);
}

TEST(WatchedSink, NothingWrittenIsNoBytes) {
  TextSink sink;
  core::WatchedSink watched(&sink);
  watched.write("");
  EXPECT_FALSE(watched.has_bytes());
  watched.write("a");
  watched.write("");
  EXPECT_TRUE(watched.has_bytes());
}

TEST(WatchedSink, ASinkWithBytesIsRestarted) {
  TextSink sink;
  core::WatchedSink watched(&sink);
  watched.write("ab");
  EXPECT_EQ(sink.text, "ab");
  EXPECT_TRUE(watched.restart());
  EXPECT_EQ(sink.text, "");
  EXPECT_TRUE(watched.restart());
  EXPECT_EQ(sink.restarts, 1);
}

TEST(WatchedSink, ASinkThatCannotForgetSaysSoEachTime) {
  TextSink sink;
  sink.can_restart = false;
  core::WatchedSink watched(&sink);
  watched.write("ab");
  EXPECT_FALSE(watched.restart());
  EXPECT_FALSE(watched.restart());
}

TEST(WatchedSink, NoSinkIsNoTarget) {
  EXPECT_EQ(core::WatchedSink(nullptr).target(), nullptr);
  PlainSink sink;
  core::WatchedSink watched(&sink);
  EXPECT_EQ(watched.target(), &watched);
}

TEST(BodySink, RefusesToRestartUnlessItIsTaughtTo) { EXPECT_FALSE(PlainSink().restart()); }

}}}  // namespace ocelli::core_test
