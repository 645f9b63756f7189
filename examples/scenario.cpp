// SPDX-License-Identifier: Apache-2.0
// Adds images to those that a Scenario model is trained with.
// Needs SCENARIO_SDK_API_KEY and SCENARIO_SDK_API_SECRET; SCENARIO_BASE_URL names another server.

#include <cstdlib>
#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include <ocelli/scenario.hpp>

namespace {

namespace sc = ocelli::scenario;

void print(const sc::AddAllProgress& progress) {
  std::cout << progress.done << " of " << progress.total << ": ";
  if (!progress.last) {
    std::cout << progress.last.error().what() << '\n';
    return;
  }
  for (const auto& image : progress.last->images()) std::cout << image.id << ' ' << image.name.value_or("");
  std::cout << '\n';
}

int add(const std::string& model_id, const std::vector<std::string>& words) {
  const sc::TrainingImagesApi images(sc::options_from_environment());
  std::vector<sc::ImageSource> sources;
  for (const auto& word : words) {
    const bool is_asset = word.rfind("asset_", 0) == 0;
    sources.push_back(is_asset ? sc::ImageSource::asset(word) : sc::ImageSource::file(word));
  }
  sc::AddAllOptions options;
  options.concurrency = 4;
  options.progress = [](const sc::AddAllProgress& progress) {
    print(progress);
    return ocelli::ProgressAction::proceed;
  };
  std::size_t failed = 0;
  for (const auto& result : sc::add_all(images, model_id, sources, options)) failed += result ? 0u : 1u;
  return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc > 2) return add(argv[1], {argv + 2, argv + argc});
  std::cerr << "Usage: scenario MODEL_ID IMAGE... (files, or assets that the service has: asset_...)\n";
  return EXIT_FAILURE;
} catch (const std::exception& error) {
  std::cerr << "scenario: " << error.what() << '\n';
  return EXIT_FAILURE;
}
