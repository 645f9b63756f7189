// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <string>

namespace ocelli { inline namespace v1 { namespace testing {

/// What becomes of a download at the simulated Pieces OS once it has begun.
enum class MockDownload {
  completes,
  /// Half-way.
  fails,
  /// Stays half-way and says nothing more.
  stops,
};

/// A model known to the simulated Pieces OS.
struct MockPiecesModel {
  /// Not blank. One that exists already is replaced.
  std::string id;
  /// JSON object whose members take the place of those of a plausible model: `{"custom": true, "cloud": false}`. Empty
  /// = none do.
  std::string json = {};
  MockDownload download = MockDownload::completes;
};

/// Settings of the simulated Pieces OS.
///
/// It starts with the models 5f1c2b3a-0000-4000-8000-000000000001 (can be downloaded), …2 (runs in the cloud), …3
/// (custom, downloaded) and …4 (its download fails).
struct MockPiecesOptions {
  /// How many messages IN-PROGRESS a download has between INITIALIZED and its end.
  int steps = 4;
  /// From one message to the next. Zero = none comes until `MockServices::advance_pieces_downloads`.
  std::chrono::milliseconds step_interval{20};
  std::string version = "12.1.0";
};

}}}  // namespace ocelli::v1::testing
