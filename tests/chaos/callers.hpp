// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include <ocelli/coactive.hpp>
#include <ocelli/giq.hpp>
#include <ocelli/groundlight.hpp>
#include <ocelli/pieces.hpp>
#include <ocelli/scenario.hpp>
#include <ocelli/testing/mock_services.hpp>

#include "chaos/findings.hpp"

namespace ocelli { namespace chaos {

/// A client of each service, and what it was told about all that it made there. Safe to use from many threads at once.
class Callers {
 public:
  /// The clients reach the services through the proxy at `port`; `folder` is for downloads.
  Callers(testing::MockServices& services, std::uint16_t port, std::string folder, Findings& findings);

  /// Carries out one call, chosen by its number.
  void call(std::size_t number);
  /// Compares what the clients were told with what the services have.
  void compare();

 private:
  void submit_once();
  void submit(std::size_t number);
  void list_and_give_up();
  void leave_with_calls_in_flight();
  void add_training_image(std::size_t number);
  void upload(std::size_t number);
  void download(std::size_t number);
  void compare_submitted();
  [[nodiscard]] ClientOptions options_for(const std::string& url, Credential credential) const;

  testing::MockServices& services_;
  const std::uint16_t port_;
  const std::string folder_;
  Findings& findings_;
  const Image image_;
  groundlight::ImageQueriesApi queries_;
  coactive::SimilaritySearchApi search_;
  scenario::TrainingImagesApi training_;
  giq::InferenceApi inference_;
  giq::FilesApi files_;
  pieces::ModelsApi models_;
  std::string job_id_;
  const std::vector<std::function<void(std::size_t)>> kinds_;
  Made submitted_;
  Made submitted_without_id_;
  Made trained_;
  Made uploaded_;
};

}}  // namespace ocelli::chaos
