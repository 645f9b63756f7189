// SPDX-License-Identifier: Apache-2.0
// Asks a Groundlight detector about images, one after the other. Needs GROUNDLIGHT_API_TOKEN.

#include <cstdlib>
#include <exception>
#include <iostream>

#include <ocelli/groundlight.hpp>

namespace gl = ocelli::groundlight;

namespace {

void ask(const gl::ImageQueriesApi& queries, const char* detector_id, const char* path) {
  const auto answer = gl::ask(queries, detector_id, ocelli::Image::from_file(path));
  std::cout << path << ": " << answer.query.label().value_or("no answer yet")
            << (answer.is_confident() ? "" : " (not sure)") << "  [" << answer.query.id << "]\n";
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc < 3) {
    std::cerr << "Usage: groundlight DETECTOR_ID IMAGE...\n";
    return EXIT_FAILURE;
  }
  const gl::ImageQueriesApi queries(gl::options_from_environment());
  for (int i = 2; i < argc; ++i) ask(queries, argv[1], argv[i]);
  return EXIT_SUCCESS;
} catch (const std::exception& error) {
  std::cerr << "groundlight: " << error.what() << '\n';
  return EXIT_FAILURE;
}
