// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ocelli { inline namespace v1 { namespace core {

/// What makes a text no well-formed WKT, with the byte where it shows; nothing where it is well-formed.
///
/// Takes the geometries of OGC 06-103r4 with Z, M and ZM (also written without a space), in either case, and the curves
/// and surfaces of ISO 19162's elder, SQL/MM; two to four numbers to a position where no Z or M says how many; a prefix
/// "SRID=4326;" as PostGIS writes. It looks at the form only: whether rings are closed or numbers are degrees is for
/// the service. Never throws but for memory; recursion is bounded, whatever the text.
[[nodiscard]] std::optional<std::string> wkt_fault(std::string_view text);

}}}  // namespace ocelli::v1::core
