// SPDX-License-Identifier: Apache-2.0
// Runs a model of gIQ on a file and downloads the result. GIQ_API_KEY holds the key, GIQ_BASE_URL the address where it
// is not https://giq.ae.
#include <exception>
#include <iostream>
#include <string>

#include <ocelli/giq.hpp>

namespace giq = ocelli::giq;

namespace {

void list_models(const giq::InferenceApi& inference) {
  for (const auto& model : giq::models_of(inference.list_models())) {
    std::cout << model.id << "  " << model.name << " " << model.version << '\n';
  }
}

ocelli::ProgressAction show(const giq::RunProgress& progress) {
  std::cout << to_string(progress.stage);
  if (progress.job != nullptr) std::cout << ", job " << progress.job->id << ' ' << progress.job->status;
  if (progress.transfer) {
    std::cout << ", " << progress.transfer->bytes_sent << " bytes up, " << progress.transfer->bytes_received << " down";
  }
  std::cout << '\n';
  return ocelli::ProgressAction::proceed;
}

}  // namespace

int main(int argc, char** argv) try {
  const giq::InferenceApi inference(giq::options_from_environment());
  if (argc == 1) {
    list_models(inference);
    return 0;
  }
  if (argc < 4 || argc > 5) {
    std::cerr << "Usage: giq                              lists the models\n"
                 "       giq MODEL FILE RESULT [GEOMETRY]  runs one; RESULT is a file or a folder, GEOMETRY is WKT\n";
    return 1;
  }
  giq::RunAndDownloadOptions options;
  options.on_progress = show;
  if (argc == 5) options.run.geometry = argv[4];
  const auto result =
      run_and_download(inference, giq::FilesApi(inference.connection()), argv[1], argv[2], argv[3], options);
  std::cout << result.job.id << ": " << result.file.size << " bytes in " << result.file.path << '\n';
  return 0;
} catch (const std::exception& error) {
  std::cerr << error.what() << '\n';
  return 1;
}
