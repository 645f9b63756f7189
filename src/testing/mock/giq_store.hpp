// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <map>
#include <mutex>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include <ocelli/testing/mock_giq.hpp>

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

/// What a `run` asked for.
struct GiqRun {
  std::string model_id;
  std::string file_id;
  std::optional<std::string> geometry;
};

/// What the simulated gIQ service remembers. Thread-safe.
class GiqStore {
 public:
  enum class End { running, done, failed };

  /// `options` must outlive the store.
  explicit GiqStore(const MockGiqOptions& options) : options_(options) {}

  /// The new file's id.
  std::string add_file(MockGiqUpload upload);
  /// Whether `run` knows the file. Counts as a try.
  bool takes_file(const std::string& file_id);
  /// The new job as JSON.
  nlohmann::json start(GiqRun run);
  /// Counts as a look. Nothing where there is no such job.
  std::optional<nlohmann::json> look(const std::string& job_id);
  /// Nothing where there is no such job.
  std::optional<End> end_of(const std::string& job_id) const;

  std::vector<MockGiqUpload> uploads() const;
  std::size_t started_count() const;
  void clear();

 private:
  struct Job {
    GiqRun run;
    std::chrono::steady_clock::time_point started;
    int looks = 0;
  };
  struct File {
    MockGiqUpload upload;
    int refused_runs = 0;
  };

  End end_of(const Job& job) const;
  nlohmann::json shown(const std::string& id, const Job& job) const;

  const MockGiqOptions& options_;
  mutable std::mutex mutex_;
  std::map<std::string, File> files_;
  std::map<std::string, Job> jobs_;
};

}}}}  // namespace ocelli::v1::testing::mock
