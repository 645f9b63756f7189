// SPDX-License-Identifier: Apache-2.0
// Scenario: photographs that a model is trained with.

#include <iostream>
#include <vector>

#include <ocelli/scenario.hpp>

#include "progress_bar.hpp"
#include "tours.hpp"

namespace sc = ocelli::scenario;

void tour_scenario(const Visit& visit) {
  std::cout << "\n3. Scenario: training images\n";
  ocelli::ClientOptions options;
  options.base_url = visit.mock.scenario_url();
  options.credential = sc::api_key("key", "secret");
  const sc::TrainingImagesApi training(options);

  const std::vector<sc::ImageSource> images = {sc::ImageSource::file(visit.image), sc::ImageSource::file("missing.jpg"),
                                               sc::ImageSource::file(visit.image)};
  ProgressBar bar("adding three images");
  sc::AddAllOptions adding;
  adding.progress = [&](const sc::AddAllProgress& progress) {
    bar.show(static_cast<double>(progress.done) / static_cast<double>(progress.total));
    return ocelli::ProgressAction::proceed;
  };
  const auto results = sc::add_all(training, "model_gate", images, adding);
  bar.end("one result for each, failures included:");
  for (const auto& result : results) {
    if (result) {
      for (const auto& image : result->images())
        std::cout << "   added   " << image.id << "  " << image.name.value_or("") << '\n';
    } else {
      std::cout << "   failed  " << result.error().what() << '\n';
    }
  }
}
