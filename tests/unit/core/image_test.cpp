// SPDX-License-Identifier: Apache-2.0
#include <ocelli/image.hpp>

#include <gtest/gtest.h>

#include <memory>
#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "support/sample_images.hpp"
#include "unit/core/client.hpp"
#include "unit/core/temporary_folder.hpp"

namespace ocelli { namespace core_test { namespace {

using test_support::sample_jpeg;
using test_support::sample_png;

std::shared_ptr<std::istream> stream(std::string bytes) {
  return std::make_shared<std::istringstream>(std::move(bytes));
}

TEST(ImageMediaType, IsReadFromTheFirstTwelveBytes) {
  const std::vector<std::pair<std::string, std::string>> table = {
      {sample_jpeg(), "image/jpeg"},
      {sample_png(), "image/png"},
      {test_support::sample_gif(), "image/gif"},
      {test_support::sample_webp(), "image/webp"},
      {test_support::sample_bmp(), "image/bmp"},
      {test_support::sample_ico(), "image/x-icon"},
  };
  for (const auto& [bytes, type] : table) {
    EXPECT_EQ(image_media_type(bytes.substr(0, 12)), type);
    EXPECT_EQ(Image::from_bytes(bytes).media_type(), type);
  }
  EXPECT_EQ(image_media_type("GIF87a"), "image/gif");
}

TEST(ImageMediaType, IsNothingForOtherBytes) {
  for (const std::string bytes : {"", "\xff", "\xff\xd8", "\x89PNG", "GIF88a", "RIFF\1\2\3\4WAVE", "RIFF\1\2\3\4WEB",
                                  "<svg/>", "%PDF-1.4", "B", "hello"}) {
    EXPECT_EQ(image_media_type(bytes), std::nullopt) << bytes;
  }
  EXPECT_EQ(image_media_type(std::string("\0\0\2\0", 4)), std::nullopt);
}

TEST(Image, EveryWayToMakeOneGivesTheSameBytes) {
  TemporaryFolder folder;
  const std::string bytes = sample_png();
  const std::vector<Image> images = {
      Image::from_file(folder.write("gate.jpg", bytes)),
      Image::from_bytes(bytes),
      Image::from_bytes(std::vector<unsigned char>(bytes.begin(), bytes.end())),
      Image::borrowed(bytes.data(), bytes.size()),
      Image::from_stream(stream(bytes)),
  };
  for (const Image& image : images) {
    EXPECT_EQ(image.media_type(), "image/png");
    EXPECT_EQ(read_all(*image.body()), bytes);
  }
}

TEST(Image, AFileKeepsItsNameAndIsReadForEachAttempt) {
  TemporaryFolder folder;
  const Image image = Image::from_file(folder.write("gate.jpg", sample_jpeg()));
  EXPECT_EQ(image.file_name(), "gate.jpg");
  EXPECT_EQ(image.body()->size(), sample_jpeg().size());
  EXPECT_TRUE(image.body()->is_replayable());
  EXPECT_EQ(read_all(*image.body()), read_all(*image.body()));
  EXPECT_EQ(Image::from_bytes(sample_jpeg()).file_name(), "");
}

TEST(Image, AFileThatIsNoneIsRefusedNamingThePath) {
  TemporaryFolder folder;
  const std::string missing = refusal_of([&] { return Image::from_file(folder.path("none.jpg")); });
  EXPECT_TRUE(begins_with(missing, "path: ") && contains(missing, "none.jpg")) << missing;
  const std::string directory = refusal_of([&] { return Image::from_file(folder.path("")); });
  EXPECT_TRUE(begins_with(directory, "path: ") && contains(directory, "directory")) << directory;
  EXPECT_TRUE(begins_with(refusal_of([] { return Image::from_file(""); }), "path: "));
  EXPECT_TRUE(begins_with(refusal_of([] { return Image::from_file("/dev/zero"); }), "path: "));
}

TEST(Image, AnEmptyOneIsRefusedHoweverItIsMade) {
  TemporaryFolder folder;
  const char none = 0;
  for (const std::string type : {"", "image/jpeg"}) {
    EXPECT_THROW(static_cast<void>(Image::from_file(folder.write("empty.jpg", ""), type)), std::invalid_argument);
    EXPECT_THROW(static_cast<void>(Image::from_bytes("", type)), std::invalid_argument);
    EXPECT_THROW(static_cast<void>(Image::from_bytes(std::vector<unsigned char>(), type)), std::invalid_argument);
    EXPECT_THROW(static_cast<void>(Image::borrowed(&none, 0, type)), std::invalid_argument);
    EXPECT_THROW(static_cast<void>(Image::borrowed(nullptr, 0, type)), std::invalid_argument);
    EXPECT_THROW(static_cast<void>(Image::from_stream(stream(""), type)), std::invalid_argument);
  }
}

TEST(Image, AnUnknownKindIsRefusedUnlessItsTypeIsNamed) {
  EXPECT_TRUE(contains(refusal_of([] { return Image::from_bytes("II*\0 a tiff"); }), "media type"));
  EXPECT_EQ(Image::from_bytes("II* a tiff", "image/tiff").media_type(), "image/tiff");
  EXPECT_EQ(Image::from_stream(stream("II* a tiff"), "image/tiff").media_type(), "image/tiff");
}

TEST(Image, ANamedTypeOverridesTheBytes) {
  EXPECT_EQ(Image::from_bytes(sample_png(), "application/octet-stream").media_type(), "application/octet-stream");
  EXPECT_EQ(Image::from_bytes("<svg/>", "image/svg+xml; charset=utf-8").media_type(), "image/svg+xml; charset=utf-8");
}

TEST(Image, ATypeThatIsNoneIsRefused) {
  for (const std::string type : {"jpeg", "/", "image/", "/jpeg", "image/jpeg\r\nX: y", "image/jp\xc3\xa9g"}) {
    EXPECT_TRUE(begins_with(refusal_of([&] { return Image::from_bytes(sample_png(), type); }), "media_type: ")) << type;
  }
}

TEST(Image, NullIsRefusedNamingTheArgument) {
  EXPECT_TRUE(begins_with(refusal_of([] { return Image::borrowed(nullptr, 5); }), "bytes: "));
  EXPECT_TRUE(begins_with(refusal_of([] { return Image::from_stream(nullptr); }), "stream: "));
}

TEST(Image, AStreamThatHasFailedIsRefused) {
  const auto failed = stream(sample_png());
  failed->setstate(std::ios::failbit);
  EXPECT_TRUE(begins_with(refusal_of([&] { return Image::from_stream(failed); }), "stream: "));
}

TEST(Image, AStreamIsReadOnce) {
  const Image image = Image::from_stream(stream(sample_jpeg()));
  EXPECT_FALSE(image.body()->is_replayable());
  EXPECT_EQ(image.body()->size(), std::nullopt);
  EXPECT_EQ(read_all(*image.body()), sample_jpeg());
  EXPECT_THROW(static_cast<void>(image.body()->open()), std::runtime_error);
}

TEST(Image, ABorrowedOneSeesTheCallersBytes) {
  std::string bytes = sample_png();
  const Image image = Image::borrowed(bytes.data(), bytes.size());
  bytes.back() = '!';
  EXPECT_EQ(read_all(*image.body()).back(), '!');
}

TEST(Image, CopiesShareTheBytes) {
  const Image image = Image::from_bytes(sample_png());
  const Image copy = image;
  EXPECT_EQ(copy.body(), image.body());
}

}}}  // namespace ocelli::core_test
