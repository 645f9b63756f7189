// SPDX-License-Identifier: Apache-2.0
#pragma once

// For users of Boost.Geometry only: no umbrella header includes this one, and the library does not need it.
#include <boost/geometry/io/wkt/write.hpp>

#include <limits>
#include <locale>
#include <sstream>
#include <string>

namespace ocelli { inline namespace v1 { namespace giq {

/// A geometry of Boost.Geometry (point, linestring, ring, box, polygon, their multi forms) as the WKT that
/// `RunOptions::geometry` takes. All digits that its numbers have are kept. gIQ most likely means longitude before
/// latitude, in degrees; nothing is converted. An empty geometry, which Boost
/// does not write as WKT has it, is refused by `run`.
template <class Geometry>
[[nodiscard]] std::string wkt_of(const Geometry& geometry) {
  std::ostringstream text;
  text.imbue(std::locale::classic());
  text.precision(std::numeric_limits<double>::max_digits10);
  text << boost::geometry::wkt(geometry);
  return text.str();
}

}}}  // namespace ocelli::v1::giq
