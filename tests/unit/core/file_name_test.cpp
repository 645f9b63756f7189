// SPDX-License-Identifier: Apache-2.0
#include <ocelli/file_name.hpp>

#include <random>
#include <string>

#include <gtest/gtest.h>

namespace ocelli { namespace {

std::string suggested(const std::string& header) { return suggested_file_name(header, "fallback"); }
std::string safe(const std::string& text) { return safe_file_name(text, "fallback"); }

TEST(SuggestedFileName, IsReadQuotedAndUnquoted) {
  EXPECT_EQ(suggested("attachment; filename=result.tif"), "result.tif");
  EXPECT_EQ(suggested("attachment; filename=\"my result.tif\""), "my result.tif");
  EXPECT_EQ(suggested("ATTACHMENT ;  FileName = result.tif ; size=3"), "result.tif");
  EXPECT_EQ(suggested("attachment; filename=my result.tif"), "my result.tif");
  EXPECT_EQ(suggested("attachment; filename=\"a;b=c.tif\"; x=y"), "a;b=c.tif");
  EXPECT_EQ(suggested("attachment; filename=\"a \\\\ b\\\"c.tif\""), "b_c.tif");
  EXPECT_EQ(suggested("filename=result.tif"), "result.tif");
  EXPECT_EQ(suggested("attachment; filename=first.tif; filename=second.tif"), "first.tif");
}

TEST(SuggestedFileName, IsTheExtendedOneWhereThereAreBoth) {
  EXPECT_EQ(suggested("attachment; filename=plain.tif; filename*=UTF-8''%e2%82%ac%20rates.tif"),
            "\xE2\x82\xAC rates.tif");
  EXPECT_EQ(suggested("attachment; filename*=utf-8'en'r%C3%A9sultat.tif; filename=plain.tif"), "r\xC3\xA9sultat.tif");
  EXPECT_EQ(suggested("attachment; filename*=ISO-8859-1''r%E9sultat.tif"), "r\xC3\xA9sultat.tif");
}

TEST(SuggestedFileName, IsThePlainOneWhereTheExtendedOneIsBroken) {
  for (const char* broken : {"UTF-8''%zz", "UTF-8''%4", "UTF-8''%ff%fe", "KOI8-R''a", "a.tif", "UTF-8'a.tif", "UTF-8''",
                             "UTF-8''%2e%2e%2f"}) {
    EXPECT_EQ(suggested("attachment; filename=plain.tif; filename*=" + std::string(broken)), "plain.tif") << broken;
  }
}

TEST(SuggestedFileName, IsTheFallbackWhereThereIsNone) {
  for (const char* header : {"", "attachment", "attachment; filename", "attachment; filename=",
                             "attachment; filename=\"\"", "inline; name=x", ";;;", "=", "filename=/", "filename=.."}) {
    EXPECT_EQ(suggested(header), "fallback") << header;
  }
}

TEST(SuggestedFileName, IsNeverAPath) {
  EXPECT_EQ(suggested("attachment; filename=/etc/passwd"), "passwd");
  EXPECT_EQ(suggested("attachment; filename=\"../../../etc/cron.d/x\""), "x");
  EXPECT_EQ(suggested("attachment; filename=\"..\\..\\windows\\system.ini\""), "system.ini");
  EXPECT_EQ(suggested("attachment; filename=\"C:\\data\\x.tif\""), "x.tif");
  EXPECT_EQ(suggested("attachment; filename*=UTF-8''..%2F..%2Fetc%2Fpasswd"), "passwd");
  EXPECT_EQ(suggested("attachment; filename*=UTF-8''..%5c..%5cx.ini"), "x.ini");
}

TEST(SafeFileName, HasNothingThatAFileSystemOrAReaderMisunderstands) {
  EXPECT_EQ(safe(".bashrc"), "bashrc");
  EXPECT_EQ(safe("...hidden"), "hidden");
  EXPECT_EQ(safe(" name. . "), "name");
  EXPECT_EQ(safe("a\nb\tc\x7f.tif"), "a_b_c_.tif");
  EXPECT_EQ(safe(std::string("a\0b.tif", 7)), "a_b.tif");
  EXPECT_EQ(safe("a<b>c:d\"e|f?g*.tif"), "a_b_c_d_e_f_g_.tif");
  EXPECT_EQ(safe("x.tif:stream"), "x.tif_stream");
  EXPECT_EQ(safe("-rf"), "_rf");
  EXPECT_EQ(safe("gpj\xE2\x80\xAE.exe"), "gpj_.exe");
  EXPECT_EQ(safe("a\xE2\x80\x8B"
                 "b"),
            "a_b");
  EXPECT_EQ(safe("a\xC2\x85"
                 "b\xC2\xA0"),
            "a_b\xC2\xA0");
  EXPECT_EQ(safe("r\xE9sultat.tif"), "r\xC3\xA9sultat.tif");
  EXPECT_EQ(safe("\xE7\xBB\x93\xE6\x9E\x9C.tif"), "\xE7\xBB\x93\xE6\x9E\x9C.tif");
}

TEST(SafeFileName, IsNoDeviceOfWindows) {
  for (const char* device :
       {"CON", "con", "nul.txt", "PRN.tar.gz", "Aux", "COM1", "lpt9.tif", "COM0", "CONIN$", "con .txt"}) {
    EXPECT_EQ(safe(device), "_" + std::string(device)) << device;
  }
  EXPECT_EQ(safe("console.txt"), "console.txt");
  EXPECT_EQ(safe("COM10"), "COM10");
}

TEST(SafeFileName, IsShortAndKeepsItsExtension) {
  EXPECT_EQ(safe(std::string(500, 'x') + ".tif"), std::string(196, 'x') + ".tif");
  EXPECT_EQ(safe(std::string(500, 'x')), std::string(200, 'x'));
  EXPECT_EQ(safe("a." + std::string(500, 'x')).size(), 200u);
  std::string accents;
  for (int i = 0; i < 150; ++i) accents += "\xC3\xA9";
  EXPECT_EQ(safe("x" + accents), "x" + accents.substr(0, 198));
}

TEST(SafeFileName, IsShortAlsoWhereItWouldBeADevice) {
  EXPECT_EQ(safe("con." + std::string(500, 'x') + ".txt"), "_con." + std::string(191, 'x') + ".txt");
  EXPECT_EQ(safe("nul" + std::string(500, ' ') + "x.txt"), "_nul.txt");
}

TEST(SafeFileName, IsTheFallbackMadeSafeAndThenDownload) {
  EXPECT_EQ(safe_file_name("", "../job-1"), "job-1");
  EXPECT_EQ(safe_file_name("..", ".."), "download");
  EXPECT_EQ(safe_file_name("", ""), "download");
}

/// Whatever the bytes: one name within a folder.
bool is_name(const std::string& name) {
  return !name.empty() && name.size() <= 201 && name.front() != '.' && name.front() != '-' &&
         name.find_first_of(std::string("/\\\0\n\r", 5)) == std::string::npos;
}

TEST(SuggestedFileName, OfAnyBytesIsAName) {
  std::mt19937 random(7);
  const std::string pieces[] = {"filename",  "filename*",
                                "=",         "\"",
                                "\\",        ";",
                                "UTF-8''",   "%2F",
                                "%",         "..",
                                "/",         "\xC2",
                                "\xE2\x80",  "\xEF\xBB\xBF",
                                "\xFF",      std::string(1, '\0'),
                                " ",         "con",
                                ".",         "-",
                                "attachment"};
  for (int round = 0; round < 20000; ++round) {
    std::string header = round % 2 == 0 ? "attachment; filename" : "";
    for (auto count = random() % 12; count > 0; --count) header += pieces[random() % std::size(pieces)];
    if (round % 3 == 0) header += static_cast<char>(random() % 256);
    ASSERT_TRUE(is_name(suggested_file_name(header, header))) << ::testing::PrintToString(header);
    ASSERT_TRUE(is_name(safe_file_name(header, ""))) << ::testing::PrintToString(header);
  }
}

}}  // namespace ocelli
