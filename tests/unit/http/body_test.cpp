// SPDX-License-Identifier: Apache-2.0
#include <ocelli/http/body.hpp>

#include <gtest/gtest.h>

#include <array>

#include "http/upload.hpp"

namespace ocelli { namespace {

using namespace http;

std::string read_all(BodyReader& reader, std::size_t step) {
  std::string text;
  std::array<char, 64> buffer{};
  while (const std::size_t count = reader.read(buffer.data(), step)) text.append(buffer.data(), count);
  return text;
}

/// Says `size` whatever the text's own, and can be opened once only.
class LyingBody final : public Body {
 public:
  LyingBody(std::optional<std::uint64_t> size, std::string text) : size_(size), text_(std::move(text)) {}
  [[nodiscard]] std::optional<std::uint64_t> size() const override { return size_; }
  [[nodiscard]] bool is_replayable() const override { return false; }
  [[nodiscard]] std::unique_ptr<BodyReader> open() const override { return borrowed_body(text_)->open(); }

 private:
  std::optional<std::uint64_t> size_;
  std::string text_;
};

/// What an upload gives out, in pieces of at most `step` bytes; nothing where it found a fault.
std::optional<std::string> upload_all(Upload& upload, std::size_t step) {
  std::string text;
  std::array<char, 64> buffer{};
  for (;;) {
    const auto count = upload.read(buffer.data(), step);
    if (!count) return std::nullopt;
    if (*count == 0) return text;
    text.append(buffer.data(), *count);
  }
}

TEST(TextBody, GivesTheSameBytesToEveryReader) {
  const auto body = text_body("hello");
  EXPECT_EQ(body->size(), 5u);
  EXPECT_TRUE(body->is_replayable());
  const auto first = body->open();
  const auto second = body->open();
  EXPECT_EQ(read_all(*first, 2), "hello");
  EXPECT_EQ(read_all(*second, 64), "hello");
}

TEST(TextBody, OutlivesItselfInItsReaders) {
  const auto reader = text_body(std::string(1000, 'x'))->open();
  EXPECT_EQ(read_all(*reader, 64), std::string(1000, 'x'));
}

TEST(BorrowedBody, ReadsTheCallersBytes) {
  const std::string bytes("a\0b", 3);
  const auto body = borrowed_body(bytes);
  EXPECT_EQ(body->size(), 3u);
  EXPECT_EQ(read_all(*body->open(), 64), bytes);
}

TEST(BodySink, CannotStartAgainUnlessItSaysSo) {
  class CountingSink final : public BodySink {
    void write(std::string_view) override {}
  };
  EXPECT_FALSE(CountingSink().restart());
}

TEST(Upload, GivesTheBodyInAnySteps) {
  const auto body = text_body("hello world");
  for (const std::size_t step : {1u, 5u, 64u}) {
    Upload upload(body.get());
    EXPECT_EQ(upload_all(upload, step), "hello world");
    EXPECT_TRUE(upload.is_at_end());
  }
}

TEST(Upload, WithoutABodyIsAtItsEnd) {
  Upload upload(nullptr);
  EXPECT_FALSE(upload.has_body());
  EXPECT_TRUE(upload.is_at_end());
  EXPECT_TRUE(upload.rewind());
}

TEST(Upload, FindsABodyThatEndsEarly) {
  const LyingBody body(10, "short");
  Upload upload(&body);
  EXPECT_EQ(upload_all(upload, 64), std::nullopt);
  EXPECT_EQ(upload.fault(), "the request body ended after 5 of 10 bytes");
}

TEST(Upload, FindsABodyThatIsTooLongBeforeItsLastPromisedByteGoesOut) {
  for (const std::size_t step : {1u, 5u, 64u}) {
    const LyingBody body(5, "longer");
    Upload upload(&body);
    EXPECT_EQ(upload_all(upload, step), std::nullopt);
    EXPECT_FALSE(upload.is_at_end());
    EXPECT_EQ(upload.fault(), "the request body is longer than the 5 bytes that it said");
  }
}

TEST(Upload, TakesABodyOfUnknownLengthAsItComes) {
  const LyingBody body(std::nullopt, "hello");
  Upload upload(&body);
  EXPECT_FALSE(upload.is_at_end());
  EXPECT_EQ(upload_all(upload, 2), "hello");
  EXPECT_TRUE(upload.is_at_end());
}

TEST(Upload, StartsAgainAfterARewind) {
  const auto body = text_body("hello");
  Upload upload(body.get());
  upload_all(upload, 2);
  EXPECT_TRUE(upload.rewind());
  EXPECT_EQ(upload_all(upload, 2), "hello");
}

TEST(Upload, IsNotRewoundOnceABodyThatCanBeOpenedOnceWasRead) {
  const LyingBody body(5, "hello");
  Upload upload(&body);
  EXPECT_TRUE(upload.rewind()) << "nothing was read";
  upload_all(upload, 2);
  EXPECT_FALSE(upload.rewind());
}

}}  // namespace ocelli
