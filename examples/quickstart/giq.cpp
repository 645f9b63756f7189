// SPDX-License-Identifier: Apache-2.0
// gIQ: upload a file, run a model on a part of it, wait for the job, download the result into a file.

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <optional>

#include <ocelli/giq.hpp>

#include "progress_bar.hpp"
#include "tours.hpp"

namespace {

namespace giq = ocelli::giq;

/// Shows each stage as it begins, and the download as a bar.
class Display {
 public:
  ocelli::ProgressAction show(const giq::RunProgress& progress) {
    if (progress.stage == giq::RunStage::downloading) {
      show_download(progress);
    } else if (progress.stage != last_) {
      std::cout << "   " << giq::to_string(progress.stage) << "…\n";
    }
    last_ = progress.stage;
    return ocelli::ProgressAction::proceed;
  }

  void end(const ocelli::DownloadedFile& file) {
    if (!bar_) bar_.emplace("downloading the result");
    bar_->show(1);
    bar_->end(std::to_string(file.size) + " bytes");
  }

 private:
  void show_download(const giq::RunProgress& progress) {
    if (!bar_) bar_.emplace("downloading the result");
    if (!progress.transfer) return;
    // The service names no length: a bar that comes closer and closer to its end.
    const auto megabytes = static_cast<double>(progress.transfer->bytes_received) / 1e6;
    bar_->show(1 - 1 / (1 + megabytes));
  }

  std::optional<giq::RunStage> last_;
  std::optional<ProgressBar> bar_;
};

}  // namespace

void tour_giq(const Visit& visit) {
  std::cout << "\n4. gIQ: a job on an image of the earth\n";
  ocelli::ClientOptions options;
  options.base_url = visit.mock.giq_url();
  options.credential = giq::api_key("key");
  const giq::InferenceApi inference(options);
  const giq::FilesApi files(inference.connection());

  Display display;
  giq::RunAndDownloadOptions job;
  job.run.geometry = "POLYGON ((54.3 24.4, 54.5 24.4, 54.5 24.6, 54.3 24.4))";
  job.poll.interval = std::chrono::milliseconds(50);
  job.on_progress = [&](const giq::RunProgress& progress) { return display.show(progress); };
  const std::string folder = std::filesystem::temp_directory_path().string();
  job.existing = ocelli::ExistingFile::replace;
  const auto result = giq::run_and_download(inference, files, "model-ships", visit.image, folder, job);
  display.end(result.file);
  std::cout << "   in        " << result.file.path << '\n';
  std::remove(result.file.path.c_str());
}
