// SPDX-License-Identifier: Apache-2.0
#include "core/data_url_body.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <sstream>
#include <string>

#include "core/base64.hpp"
#include "unit/core/temporary_folder.hpp"

namespace ocelli { namespace core_test { namespace {

/// A long body that is nowhere in memory, and the most that was asked of it at once.
class LongBody final : public http::Body {
 public:
  explicit LongBody(std::uint64_t size) : size_(size) {}

  std::optional<std::uint64_t> size() const override { return size_; }
  bool is_replayable() const override { return true; }
  std::unique_ptr<http::BodyReader> open() const override { return std::make_unique<Reader>(size_, largest_read_); }
  [[nodiscard]] std::size_t largest_read() const { return *largest_read_; }

 private:
  class Reader final : public http::BodyReader {
   public:
    Reader(std::uint64_t left, std::shared_ptr<std::size_t> largest) : left_(left), largest_(std::move(largest)) {}
    std::size_t read(char* buffer, std::size_t size) override {
      *largest_ = std::max(*largest_, size);
      // Of a size that is no multiple of three, as a socket or a pipe gives it.
      const auto count = static_cast<std::size_t>(std::min<std::uint64_t>({size, left_, 4099}));
      std::fill(buffer, buffer + count, '\x5a');
      left_ -= count;
      return count;
    }

   private:
    std::uint64_t left_;
    std::shared_ptr<std::size_t> largest_;
  };

  std::uint64_t size_;
  std::shared_ptr<std::size_t> largest_read_ = std::make_shared<std::size_t>(0);
};

TEST(Base64Body, IsTheBase64OfTheBytesHoweverItIsRead) {
  for (std::size_t size = 0; size < 10; ++size) {
    const std::string bytes = std::string("\0\xff\x10zyxwvut", 10).substr(0, size);
    const auto body = core::base64_body(http::text_body(bytes));
    for (const std::size_t step : {1u, 2u, 3u, 5u, 4096u})
      EXPECT_EQ(read_all(*body, step), core::base64(bytes)) << step;
    EXPECT_EQ(body->size(), core::base64(bytes).size());
  }
}

TEST(Base64Body, JoinsBytesOverTheEndsOfReads) {
  std::string bytes;
  for (int i = 0; i < 50000; ++i) bytes += static_cast<char>(i * 7 % 251);
  EXPECT_EQ(read_all(*core::base64_body(http::text_body(bytes))), core::base64(bytes));
}

TEST(Base64Body, OfFiftyMegabytesIsMadeInConstantMemory) {
  constexpr std::uint64_t size = 50'000'000;
  const auto bytes = std::make_shared<LongBody>(size);
  const auto body = core::base64_body(bytes);
  const auto reader = body->open();
  std::string buffer(16384, '\0');
  std::uint64_t total = 0;
  while (const std::size_t count = reader->read(&buffer[0], buffer.size())) total += count;
  EXPECT_EQ(total, core::base64_size(size));
  EXPECT_EQ(body->size(), total);
  EXPECT_LE(bytes->largest_read(), 65536u);
  EXPECT_GE(bytes->largest_read(), 3u);
}

TEST(Base64Body, AfterTheEndThereIsNothing) {
  const auto reader = core::base64_body(http::text_body("abcd"))->open();
  EXPECT_EQ(read_all(*reader), "YWJjZA==");
  char byte = 0;
  EXPECT_EQ(reader->read(&byte, 1), 0u);
}

TEST(DataUrl, HasTheImagesOwnMediaType) {
  EXPECT_EQ(read_all(*core::data_url_body(Image::from_bytes("\xff\xd8\xff\xe0"))), "data:image/jpeg;base64,/9j/4A==");
  EXPECT_EQ(read_all(*core::data_url_body(Image::from_bytes("abc", "image/svg+xml"))),
            "data:image/svg+xml;base64,YWJj");
}

TEST(DataUrl, MediaTypeCannotEndTheTypeNorTheJsonAroundIt) {
  const auto image = Image::from_bytes("abc", "image/x; a=\"b,c\\\"");
  EXPECT_EQ(core::data_url_head(image), "data:image/x;%20a=%22b%2Cc%5C%22;base64,");
}

TEST(DataUrl, OfAFileIsReplayableOfKnownSizeAndRefusedOnceTheFileChanged) {
  TemporaryFolder folder;
  const std::string path = folder.write("a.jpg", "\xff\xd8\xff\xe0");
  const auto body = core::data_url_body(Image::from_file(path));
  EXPECT_TRUE(body->is_replayable());
  EXPECT_EQ(body->size(), read_all(*body).size());
  EXPECT_EQ(read_all(*body), "data:image/jpeg;base64,/9j/4A==");
  folder.write("a.jpg", "\xff\xd8\xff\xe1");
  EXPECT_FALSE(body->is_replayable());
  EXPECT_THROW(static_cast<void>(body->open()), http::BodyError);
}

TEST(DataUrl, OfAStreamIsReadOnceAndOfUnknownSize) {
  const auto image = Image::from_stream(std::make_shared<std::istringstream>("\xff\xd8\xff\xe0"));
  const auto body = core::data_url_body(image);
  EXPECT_FALSE(body->is_replayable());
  EXPECT_EQ(body->size(), std::nullopt);
  EXPECT_EQ(read_all(*body), "data:image/jpeg;base64,/9j/4A==");
  EXPECT_THROW(static_cast<void>(body->open()), http::BodyError);
}

}}}  // namespace ocelli::core_test
