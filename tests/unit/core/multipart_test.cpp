// SPDX-License-Identifier: Apache-2.0
#include "core/multipart.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "core/stream_body.hpp"
#include "unit/core/temporary_folder.hpp"

namespace ocelli { namespace core_test { namespace {

using core::FormPart;
using core::multipart_body;

std::shared_ptr<const http::Body> streamed(const std::string& text) {
  return core::stream_body("", std::make_shared<std::istringstream>(text));
}

const std::vector<FormPart> two_parts = {
    {"note", http::text_body("hello"), "", ""},
    {"file", http::text_body("\x89PNG\r\n"), "gate.png", "image/png"},
};

const std::string two_parts_text =
    "--B\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nhello\r\n"
    "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"gate.png\"\r\nContent-Type: image/png\r\n\r\n"
    "\x89PNG\r\n\r\n"
    "--B--\r\n";

TEST(Multipart, IsWrittenAsRfc7578Says) {
  const auto body = multipart_body(two_parts, "B");
  for (const std::size_t step : {1u, 7u, 4096u}) EXPECT_EQ(read_all(*body, step), two_parts_text) << step;
  EXPECT_EQ(body->size(), two_parts_text.size());
}

TEST(Multipart, EmptyPartsAndNoPartsAreWrittenToo) {
  EXPECT_EQ(read_all(*multipart_body({{"a", http::text_body(""), "", ""}}, "B")),
            "--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n\r\n--B--\r\n");
  EXPECT_EQ(read_all(*multipart_body({}, "B")), "--B--\r\n");
}

TEST(Multipart, NamesCannotBreakOutOfTheirQuotes) {
  const std::string text =
      read_all(*multipart_body({{"a\"b\r\nX: y", http::text_body("v"), "c\".jpg\r\n\r\nevil", "image/png"}}, "B"));
  EXPECT_EQ(text,
            "--B\r\nContent-Disposition: form-data; name=\"a%22b%0D%0AX: y\"; filename=\"c%22.jpg%0D%0A%0D%0Aevil\"\r\n"
            "Content-Type: image/png\r\n\r\nv\r\n--B--\r\n");
}

TEST(Multipart, NamesKeepTheirUtf8) {
  EXPECT_NE(read_all(*multipart_body({{"f", http::text_body(""), "é漢.jpg", ""}}, "B")).find("filename=\"é漢.jpg\""),
            std::string::npos);
}

TEST(Multipart, IsReplayableAndOfKnownSizeWhereEachPartIs) {
  EXPECT_TRUE(multipart_body(two_parts, "B")->is_replayable());
  const auto mixed = multipart_body({two_parts[0], {"file", streamed("abc"), "x", "a/b"}}, "B");
  EXPECT_FALSE(mixed->is_replayable());
  EXPECT_EQ(mixed->size(), std::nullopt);
}

TEST(Multipart, TwoReadersAreIndependent) {
  const auto body = multipart_body(two_parts, "B");
  const auto reader = body->open();
  char byte = 0;
  EXPECT_EQ(reader->read(&byte, 1), 1u);
  EXPECT_EQ(read_all(*body), two_parts_text);
  EXPECT_EQ(read_all(*reader), two_parts_text.substr(1));
}

TEST(Multipart, AfterTheEndThereIsNothing) {
  const auto reader = multipart_body(two_parts, "B")->open();
  static_cast<void>(read_all(*reader));
  char byte = 0;
  EXPECT_EQ(reader->read(&byte, 1), 0u);
  EXPECT_EQ(reader->read(&byte, 1), 0u);
}

}}}  // namespace ocelli::core_test
