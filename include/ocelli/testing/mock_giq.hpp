// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace ocelli { inline namespace v1 { namespace testing {

/// Settings of the simulated gIQ service.
///
/// It has the models model-ships and model-fields, and model-broken, whose jobs end as FAILED. Where the vendor's pages
/// say nothing, it does as follows, which proves nothing about the service: errors look like Spring's; an unknown model
/// and a result that is asked for too early are answered 500; a file that is too large is answered 413.
struct MockGiqOptions {
  /// The only `X-API-KEY`s accepted; empty = every one that is not blank.
  std::vector<std::string> accepted_keys = {};
  /// The only bearer tokens accepted; empty = every one that is not blank.
  std::vector<std::string> accepted_tokens = {};
  /// The look at a job's status that first shows its end; 0 = the answer of `run` itself. A job is SUBMITTED, RUNNING,
  /// and then DONE or FAILED.
  int looks_until_done = 3;
  /// Where it is longer than nothing, jobs end when it has passed, and not by looks.
  std::chrono::milliseconds time_until_done{0};
  /// How many `run`s on a new file are answered 404, as of one that was not taken in yet.
  int refused_runs = 0;
  /// Bytes of a result, made up while they are sent; 0 = a small GeoJSON.
  std::uint64_t result_bytes = 0;
  /// Sent as it is in `Content-Disposition: attachment; filename=…`; empty = none is sent.
  std::string result_name = "result.geojson";
  /// The member of an object that the list of models stands in; empty = it is an array itself.
  std::string models_member = {};
  /// The largest file taken. They are counted, not kept, whatever their size.
  std::uint64_t max_upload_bytes = 100'000'000;
};

/// A file that was uploaded to the simulated gIQ service.
struct MockGiqUpload {
  std::string file_id;
  std::string file_name;
  std::string media_type;
  /// Empty where the request had none.
  std::string source_type;
  std::uint64_t size = 0;
  /// FNV-1a (64 bit) over the bytes as little-endian words of eight, the last one filled up with zeros.
  std::uint64_t checksum = 0;
};

}}}  // namespace ocelli::v1::testing
