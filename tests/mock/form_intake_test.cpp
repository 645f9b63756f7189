// SPDX-License-Identifier: Apache-2.0
#include "testing/mock/form_intake.hpp"

#include <string>

#include <gtest/gtest.h>

namespace ocelli { namespace testing { namespace mock { namespace {

const std::string form =
    "--b\r\nContent-Disposition: form-data; name=\"one\"\r\n\r\nfirst\r\n"
    "--b\r\nContent-Disposition: form-data; name=\"two\"; filename=\"x.tif\"\r\nContent-Type: image/tiff\r\n\r\n"
    "se\r\n--cond\r\r\n"
    "--b--\r\n";

FormIntake fed(const std::string& bytes, std::size_t step) {
  FormIntake intake("b");
  for (std::size_t at = 0; at < bytes.size(); at += step) intake.take(std::string_view(bytes).substr(at, step));
  return intake;
}

TEST(FormIntake, FindsThePartsHoweverTheirBytesAreCut) {
  for (std::size_t step = 1; step <= form.size(); ++step) {
    const auto intake = fed(form, step);
    ASSERT_TRUE(intake.is_complete()) << step;
    ASSERT_EQ(intake.parts().size(), 2u) << step;
    EXPECT_EQ(intake.parts()[0].name, "one");
    EXPECT_EQ(intake.parts()[0].beginning, "first");
    EXPECT_EQ(intake.parts()[1].file_name, "x.tif");
    EXPECT_EQ(intake.parts()[1].media_type, "image/tiff");
    EXPECT_EQ(intake.parts()[1].beginning, "se\r\n--cond\r");
    EXPECT_EQ(intake.parts()[1].size, 11u);
    Checksum checksum;
    checksum.take("se\r\n--cond\r");
    EXPECT_EQ(intake.parts()[1].checksum, checksum.value());
  }
}

TEST(FormIntake, TakesWhatStandsInQuotesForNoParameter) {
  const auto intake = fed(
      "--b\r\nContent-Disposition: form-data; name=\"a; filename=b\"; filename=\"c;name=d\"\r\n\r\n\r\n--b--\r\n", 9);
  ASSERT_TRUE(intake.is_complete());
  EXPECT_EQ(intake.parts()[0].name, "a; filename=b");
  EXPECT_EQ(intake.parts()[0].file_name, "c;name=d");
}

TEST(FormIntake, IsNotCompleteWhereTheEndIsMissing) {
  for (std::size_t size = 0; size < form.size() - 2; ++size) EXPECT_FALSE(fed(form.substr(0, size), 7).is_complete());
  EXPECT_FALSE(fed("--bx", 1).is_complete());
}

TEST(FormIntake, KeepsOnlyTheBeginningOfALargePart) {
  FormIntake intake("b");
  intake.take("--b\r\nContent-Disposition: form-data; name=\"f\"\r\n\r\n");
  for (int piece = 0; piece < 100; ++piece) intake.take(std::string(10000, 'x'));
  intake.take("\r\n--b--\r\n");
  ASSERT_TRUE(intake.is_complete());
  EXPECT_EQ(intake.parts()[0].size, 1000000u);
  EXPECT_EQ(intake.parts()[0].beginning.size(), 65536u);
}

TEST(FormIntake, ReadsTheBoundaryOfAContentType) {
  EXPECT_EQ(FormIntake::boundary_of("multipart/form-data; boundary=abc"), "abc");
  EXPECT_EQ(FormIntake::boundary_of("Multipart/Form-Data; charset=x; boundary=\"a b\""), "a b");
  EXPECT_EQ(FormIntake::boundary_of("application/json; boundary=abc"), "");
}

TEST(Checksum, IsTheSameHoweverTheBytesAreCut) {
  const std::string bytes = "twenty-seven bytes of text.";
  Checksum whole;
  whole.take(bytes);
  for (std::size_t first = 0; first <= bytes.size(); ++first) {
    Checksum cut;
    cut.take(bytes.substr(0, first));
    cut.take(bytes.substr(first));
    EXPECT_EQ(cut.value(), whole.value()) << first;
    EXPECT_EQ(cut.size(), bytes.size());
  }
  Checksum other;
  other.take("twenty-seven bytes of text!");
  EXPECT_NE(other.value(), whole.value());
}

}}}}  // namespace ocelli::testing::mock
