// SPDX-License-Identifier: Apache-2.0
#include "core/wkt.hpp"

#include <string>

#include <gtest/gtest.h>

namespace ocelli { namespace {

using core::wkt_fault;

TEST(Wkt, OfEveryGeometryIsTaken) {
  for (const char* text : {
           "POINT(1 2)",
           "POINT (30.5 -10.25)",
           "LINESTRING (30 10, 10 30, 40 40)",
           "LINEARRING (0 0, 1 0, 1 1, 0 0)",
           "LINEARRING Z (0 0 1, 1 0 1, 1 1 1, 0 0 1)",
           "LinearRing EMPTY",
           "POLYGON((30 10, 40 40, 20 40, 10 20, 30 10))",
           "POLYGON ((35 10, 45 45, 15 40, 10 20, 35 10), (20 30, 35 35, 30 20, 20 30))",
           "MULTIPOINT ((10 40), (40 30))",
           "MULTIPOINT (10 40, 40 30)",
           "MULTIPOINT (EMPTY, 40 30)",
           "MULTILINESTRING ((10 10, 20 20), (40 40, 30 30))",
           "MULTIPOLYGON (((30 20, 45 40, 10 40, 30 20)), ((15 5, 40 10, 10 20, 5 10, 15 5)))",
           "MULTIPOLYGON (((30 20, 45 40, 10 40, 30 20)), EMPTY)",
           "GEOMETRYCOLLECTION (POINT (40 10), LINESTRING (10 10, 20 20), GEOMETRYCOLLECTION EMPTY)",
           "TRIANGLE ((0 0, 0 9, 9 0, 0 0))",
           "TIN (((0 0 0, 0 0 1, 0 1 0, 0 0 0)), ((0 0 0, 0 1 0, 1 1 0, 0 0 0)))",
           "POLYHEDRALSURFACE Z (((0 0 0, 0 0 1, 0 1 1, 0 1 0, 0 0 0)))",
           "CIRCULARSTRING (1 5, 6 2, 7 3)",
           "COMPOUNDCURVE (CIRCULARSTRING (1 0, 0 1, -1 0), (-1 0, 2 0))",
           "CURVEPOLYGON (CIRCULARSTRING (1 3, 3 5, 4 7, 7 3, 1 3), (3 3, 4 5, 3 3))",
           "MULTICURVE ((0 0, 5 5), CIRCULARSTRING (4 0, 4 4, 8 4))",
           "MULTISURFACE (CURVEPOLYGON ((0 0, 4 0, 0 0)), ((10 14, 11 12, 10 14)))",
           "POINT EMPTY",
           "POLYGON EMPTY",
       }) {
    EXPECT_EQ(wkt_fault(text), std::nullopt) << text;
  }
}

TEST(Wkt, IsTakenInEveryWayOfWritingIt) {
  for (const char* text : {
           "point(1 2)",
           "Point ( 1   2 ) ",
           "\n\tPOINT\r\n(1\t2)\n",
           "POINT (1e3 -2.5E-2)",
           "POINT (.5 +1.)",
           "POINT Z (1 2 3)",
           "POINTZ(1 2 3)",
           "POINT M (1 2 3)",
           "PointZM (1 2 3 4)",
           "POINT ZM (1 2 3 4)",
           "POINT Z EMPTY",
           "POINT (1 2 3)",
           "LINESTRING (1 2 3 4, 5 6 7 8)",
           "SRID=4326;POINT(1 2)",
           "srid = 4326 ; POLYGON((30 10,40 40,20 40,30 10))",
       }) {
    EXPECT_EQ(wkt_fault(text), std::nullopt) << text;
  }
}

TEST(Wkt, IsRefusedWhereItIsMalformed) {
  for (const char* text : {
           "",
           "   ",
           "hello",
           "LINE (1 2)",
           "POLYGONE((1 2, 3 4))",
           "POINTS (1 2)",
           "POINTZZ (1 2 3)",
           "{\"type\":\"Point\",\"coordinates\":[1,2]}",
           "POINT",
           "POINT Z",
           "POINT 1 2",
           "POINT ()",
           "POINT (1)",
           "POINT (1 2",
           "POINT (1 2))",
           "POINT ((1 2))",
           "POINT (1 2) x",
           "POINT (1 2, 3 4)",
           "POINT (1, 2)",
           "POINT (one two)",
           "POINT (1 2 3 4 5)",
           "POINT Z (1 2)",
           "POINT Z (1 2 3 4)",
           "POINT ZM (1 2 3)",
       }) {
    EXPECT_NE(wkt_fault(text), std::nullopt) << text;
  }
  EXPECT_NE(wkt_fault(std::string("POINT (1 2)\0", 12)), std::nullopt);
}

TEST(Wkt, IsRefusedWhereANumberOrAListIsNone) {
  for (const char* text : {
           "POINT (1.2.3 4)",
           "POINT (1e 2)",
           "POINT (0x10 2)",
           "POINT (nan inf)",
           "POINT (- 2)",
           "LINESTRING (1 2, )",
           "LINESTRING (1 2,, 3 4)",
           "LINESTRING ((1 2), (3 4))",
           "POLYGON (1 2, 3 4)",
           "POLYGON ((1 2, 3 4)",
           "POLYGON ((1 2, 3 4)))",
           "POLYGON ((1 2, 3 4), ",
           "MULTIPOLYGON ((1 2, 3 4))",
           "GEOMETRYCOLLECTION (1 2)",
           "GEOMETRYCOLLECTION (POINT (1 2)",
           "GEOMETRYCOLLECTION ()",
           "CURVEPOLYGON (1 2)",
           "POINT EMPTY EMPTY",
           "EMPTY",
           "SRID=4326",
           "SRID=;POINT(1 2)",
           "SRID=4326 POINT(1 2)",
           "POINT(1 2);POINT(3 4)",
       }) {
    EXPECT_NE(wkt_fault(text), std::nullopt) << text;
  }
}

TEST(Wkt, SaysWhatIsWrongAndWhere) {
  EXPECT_EQ(wkt_fault(" "), "it is empty");
  EXPECT_EQ(wkt_fault("LINE (1 2)"), "there is no geometry's name at byte 0");
  EXPECT_EQ(wkt_fault("POLYGON ((1 2, 3 4"), "a closing parenthesis is missing at byte 18");
  EXPECT_EQ(wkt_fault("POINT (1 2) x"), "something follows the geometry at byte 12");
  EXPECT_EQ(wkt_fault("POINT (1 x)"), "a number is expected at byte 9");
}

TEST(Wkt, OfAnyDepthIsReadWithoutEndOfTheStack) {
  std::string nested;
  for (int depth = 0; depth < 1000000; ++depth) nested += "GEOMETRYCOLLECTION(";
  const auto fault = wkt_fault(nested);
  ASSERT_TRUE(fault);
  EXPECT_EQ(fault->find("geometries are nested too deep"), 0u);
  EXPECT_EQ(wkt_fault("GEOMETRYCOLLECTION(GEOMETRYCOLLECTION(GEOMETRYCOLLECTION(POINT(1 2))))"), std::nullopt);
}

TEST(Wkt, OfEveryBeginningOfAGeometryButTheWholeIsRefused) {
  const std::string whole = "GEOMETRYCOLLECTION (POLYGON ((1 2, 3 4), (5 6, 7 8)), MULTIPOINT ((1 2), 3 4))";
  for (std::size_t size = 0; size < whole.size(); ++size) {
    EXPECT_NE(wkt_fault(whole.substr(0, size)), std::nullopt) << whole.substr(0, size);
  }
  EXPECT_EQ(wkt_fault(whole), std::nullopt);
}

}}  // namespace ocelli
