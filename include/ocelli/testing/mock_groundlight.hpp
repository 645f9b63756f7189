// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace ocelli { inline namespace v1 { namespace testing {

/// What a simulated Groundlight detector answers with.
enum class MockDetectorMode { binary, counting, multi_class, text, bounding_box };

/// A detector known to the simulated Groundlight service.
struct MockDetector {
  /// Not blank. One that exists already is replaced.
  std::string id;
  /// The question, repeated in every image query.
  std::string query;
  MockDetectorMode mode = MockDetectorMode::binary;
  /// JSON of `result`, returned exactly as given by every answer that has a result. Empty = a plausible one for the
  /// mode, whose confidence rises as `MockGroundlightOptions::polls_until_confident` says.
  std::string result = {};
  /// JSON of `rois`; empty = plausible boxes for counting and bounding_box, null for the others.
  std::string rois = {};
  /// Used when a submit names none, 0 to 1.
  double confidence_threshold = 0.9;
  /// Answers as an edge device does that has nothing better to offer: below the threshold for ever, `source` EDGE,
  /// `done_processing` true.
  bool edge = false;
};

/// Settings of the simulated Groundlight service.
///
/// It starts with the detectors det_gate (binary), det_bolts (counting), det_fruit (multi_class), det_plate (text) and
/// det_dent (bounding_box).
struct MockGroundlightOptions {
  /// The GET of an image query that first shows an answer at or above the threshold; 0 = the submit's own response.
  int polls_until_confident = 2;
  /// The only tokens accepted; empty = every token that begins with "api_".
  std::vector<std::string> accepted_tokens = {};
};

}}}  // namespace ocelli::v1::testing
