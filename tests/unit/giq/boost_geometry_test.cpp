// SPDX-License-Identifier: Apache-2.0
#include <ocelli/giq/boost_geometry.hpp>

#include <stdexcept>
#include <string>

#include <gtest/gtest.h>
#include <boost/geometry.hpp>

#include "unit/giq/fake_giq.hpp"

namespace ocelli { namespace {

namespace geometry = boost::geometry;
using Point = geometry::model::d2::point_xy<double>;
using Polygon = geometry::model::polygon<Point>;

TEST(WktOf, WritesAGeometryWithAllItsDigits) {
  EXPECT_EQ(giq::wkt_of(Point(54.5, 24.25)), "POINT(54.5 24.25)");
  Point read;
  geometry::read_wkt(giq::wkt_of(Point(1.0 / 3, -2.0 / 3)), read);
  EXPECT_EQ(read.x(), 1.0 / 3);
  EXPECT_EQ(read.y(), -2.0 / 3);
}

TEST(WktOf, WritesWhatRunRefusesOfNoGeometryAtAll) {
  const test_support::FakeGiq fake;
  giq::RunOptions options;
  options.geometry = giq::wkt_of(Polygon());
  EXPECT_THROW(static_cast<void>(fake.inference.run("model", "file", options)), std::invalid_argument);
}

TEST(WktOf, WritesWhatRunTakes) {
  const test_support::FakeGiq fake;
  Polygon polygon;
  geometry::read_wkt("POLYGON((54 24,54 25,55 25,54 24),(54.1 24.5,54.2 24.5,54.2 24.6,54.1 24.5))", polygon);
  geometry::model::multi_polygon<Polygon> several{polygon, polygon};
  geometry::model::linestring<Point> line{{1, 2}, {3, 4}};
  geometry::model::box<Point> box({1, 2}, {3, 4});
  for (const auto& text : {giq::wkt_of(polygon), giq::wkt_of(several), giq::wkt_of(line), giq::wkt_of(box)}) {
    fake.answer_job("SUBMITTED");
    giq::RunOptions options;
    options.geometry = text;
    EXPECT_NO_THROW(static_cast<void>(fake.inference.run("model", "file", options))) << text;
  }
}

}}  // namespace ocelli
