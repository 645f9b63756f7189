// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include <ocelli/client_options.hpp>
#include <ocelli/testing/mock_services.hpp>

/// What the visitor brought.
struct Visit {
  /// Simulated services; Groundlight's are not used where `groundlight` names the real one.
  ocelli::testing::MockServices& mock;
  ocelli::ClientOptions groundlight;
  std::string detector_id;
  std::string image;
};

// One service after the other, each in a few lines. They throw where something goes wrong that was not meant to.
void tour_groundlight(const Visit& visit);
void tour_coactive(const Visit& visit);
void tour_scenario(const Visit& visit);
void tour_giq(const Visit& visit);
void tour_pieces(const Visit& visit);
