// SPDX-License-Identifier: Apache-2.0
#include "testing/mock/giq_store.hpp"

#include <nlohmann/json.hpp>
#include <utility>

namespace ocelli { inline namespace v1 { namespace testing { namespace mock {

namespace {

const char* text_of(GiqStore::End end, int looks) {
  if (end == GiqStore::End::done) return "DONE";
  if (end == GiqStore::End::failed) return "FAILED";
  return looks == 0 ? "SUBMITTED" : "RUNNING";
}

}  // namespace

std::string GiqStore::add_file(MockGiqUpload upload) {
  const std::lock_guard<std::mutex> lock(mutex_);
  upload.file_id = "file-" + std::to_string(files_.size() + 1);
  std::string id = upload.file_id;
  files_[id] = {std::move(upload), 0};
  return id;
}

bool GiqStore::takes_file(const std::string& file_id) {
  const std::lock_guard<std::mutex> lock(mutex_);
  const auto found = files_.find(file_id);
  return found != files_.end() && found->second.refused_runs++ >= options_.refused_runs;
}

nlohmann::json GiqStore::start(GiqRun run) {
  const std::lock_guard<std::mutex> lock(mutex_);
  const std::string id = "job-" + std::to_string(jobs_.size() + 1);
  const auto& job = jobs_[id] = {std::move(run), std::chrono::steady_clock::now(), 0};
  return shown(id, job);
}

std::optional<nlohmann::json> GiqStore::look(const std::string& job_id) {
  const std::lock_guard<std::mutex> lock(mutex_);
  const auto found = jobs_.find(job_id);
  if (found == jobs_.end()) return std::nullopt;
  ++found->second.looks;
  return shown(job_id, found->second);
}

std::optional<GiqStore::End> GiqStore::end_of(const std::string& job_id) const {
  const std::lock_guard<std::mutex> lock(mutex_);
  const auto found = jobs_.find(job_id);
  if (found == jobs_.end()) return std::nullopt;
  return end_of(found->second);
}

std::vector<MockGiqUpload> GiqStore::uploads() const {
  const std::lock_guard<std::mutex> lock(mutex_);
  std::vector<MockGiqUpload> uploads;
  for (const auto& [id, file] : files_) uploads.push_back(file.upload);
  return uploads;
}

std::size_t GiqStore::started_count() const {
  const std::lock_guard<std::mutex> lock(mutex_);
  return jobs_.size();
}

void GiqStore::clear() {
  const std::lock_guard<std::mutex> lock(mutex_);
  files_.clear();
  jobs_.clear();
}

GiqStore::End GiqStore::end_of(const Job& job) const {
  const bool by_time = options_.time_until_done.count() > 0;
  const auto elapsed = std::chrono::steady_clock::now() - job.started;
  const bool is_over = by_time ? elapsed >= options_.time_until_done : job.looks >= options_.looks_until_done;
  if (!is_over) return End::running;
  return job.run.model_id == "model-broken" ? End::failed : End::done;
}

nlohmann::json GiqStore::shown(const std::string& id, const Job& job) const {
  nlohmann::json json = {{"id", id},
                         {"status", text_of(end_of(job), job.looks)},
                         {"type", "detection"},
                         {"startedAt", "2025-05-01T10:00:00.000+00:00"},
                         {"modelId", job.run.model_id},
                         {"fileId", job.run.file_id}};
  if (job.run.geometry) json["geometry"] = *job.run.geometry;
  return json;
}

}}}}  // namespace ocelli::v1::testing::mock
