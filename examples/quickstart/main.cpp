// SPDX-License-Identifier: Apache-2.0
// Five services in one run. Without GROUNDLIGHT_API_TOKEN all are simulated in this process; with it Groundlight is the
// real one. The programs beside this folder use the real services, one each.

#include <cstdlib>
#include <exception>
#include <iostream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <ocelli/groundlight.hpp>
#include <ocelli/testing/mock_services.hpp>
#include <ocelli/version.hpp>

#include "tours.hpp"

namespace {

namespace gl = ocelli::groundlight;

constexpr std::string_view usage =
    "Usage: quickstart [--detector-id ID] [--image FILE]\n"
    "\n"
    "Shows five services with one photograph. By itself it asks simulated services in\n"
    "this program; nothing leaves the machine. With GROUNDLIGHT_API_TOKEN set it asks\n"
    "the real Groundlight (or the one that GROUNDLIGHT_ENDPOINT names); the other four\n"
    "stay simulated.\n"
    "\n"
    "  --detector-id ID   the detector to ask; needed with GROUNDLIGHT_API_TOKEN\n"
    "  --image FILE       the image to ask about (default: a photograph of a cup)\n"
    "  --help             print this text and exit\n";

struct Arguments {
  std::string detector_id;
  std::string image = OCELLI_SAMPLE_IMAGE;
  bool help = false;
};

Arguments parse_arguments(const std::vector<std::string>& words) {
  Arguments arguments;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto& name = words[i];
    if (name == "--help" || name == "-h") {
      arguments.help = true;
      continue;
    }
    if (name != "--detector-id" && name != "--image") throw std::invalid_argument("unknown argument '" + name + "'");
    if (i + 1 == words.size() || words[i + 1].empty()) throw std::invalid_argument(name + " needs a value after it");
    (name == "--image" ? arguments.image : arguments.detector_id) = words[++i];
  }
  return arguments;
}

bool has_token() {
  const char* token = std::getenv("GROUNDLIGHT_API_TOKEN");
  return token != nullptr && *token != '\0';
}

ocelli::ClientOptions real_groundlight(const Arguments& arguments) {
  if (arguments.detector_id.empty()) {
    throw std::invalid_argument(
        "--detector-id is needed to ask the real service; copy the id (det_...) of one of your detectors from "
        "Groundlight's dashboard, or unset GROUNDLIGHT_API_TOKEN to ask the simulated service");
  }
  return gl::options_from_environment();
}

ocelli::ClientOptions simulated_groundlight(ocelli::testing::MockServices& mock) {
  ocelli::testing::MockDetector cup;
  cup.id = "det_cup";
  cup.query = "Is there a cup on the table?";
  mock.add_detector(cup);
  ocelli::ClientOptions options;
  options.base_url = mock.groundlight_url();
  options.credential = gl::api_token("api_quickstart");
  return options;
}

void run(const Arguments& arguments) {
  const auto image = ocelli::Image::from_file(arguments.image);
  ocelli::testing::MockOptions simulation;
  simulation.giq.result_bytes = 5'000'000;
  ocelli::testing::MockServices mock(simulation);
  const bool is_real = has_token();
  const Visit visit{mock, is_real ? real_groundlight(arguments) : simulated_groundlight(mock),
                    arguments.detector_id.empty() ? "det_cup" : arguments.detector_id, arguments.image};
  std::cout << "ocelli " << ocelli::version << "\n\nservices  simulated, in this program, at " << mock.url()
            << (is_real ? "; Groundlight is the real one" : "") << "\nimage     " << arguments.image << " ("
            << image.media_type() << ")\n";
  tour_groundlight(visit);
  tour_coactive(visit);
  tour_scenario(visit);
  tour_giq(visit);
  tour_pieces(visit);
  std::cout << "\nAll of it worked. The program is in examples/quickstart; examples/*.cpp use the real services.\n";
}

}  // namespace

int main(int argc, char** argv) try {
  const auto arguments = parse_arguments({argv + 1, argv + argc});
  if (arguments.help) {
    std::cout << usage;
  } else {
    run(arguments);
  }
  return EXIT_SUCCESS;
} catch (const ocelli::UnauthorizedException& error) {
  std::cerr << "\nquickstart: " << error.what() << "\nThe token in GROUNDLIGHT_API_TOKEN was not accepted.\n";
  return EXIT_FAILURE;
} catch (const ocelli::NotFoundException& error) {
  std::cerr << "\nquickstart: " << error.what() << "\nIs the id after --detector-id right?\n";
  return EXIT_FAILURE;
} catch (const std::invalid_argument& error) {
  std::cerr << "\nquickstart: " << error.what() << "\n(quickstart --help shows what can be said.)\n";
  return EXIT_FAILURE;
} catch (const std::exception& error) {
  std::cerr << "\nquickstart: " << error.what() << '\n';
  return EXIT_FAILURE;
}
