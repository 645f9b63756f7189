// SPDX-License-Identifier: Apache-2.0
// One image through Groundlight: submit it, wait for an answer, list, download, and an error as a type.
// Without GROUNDLIGHT_API_TOKEN it talks to simulated services in this process.

#include <chrono>
#include <cstdlib>
#include <exception>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <iterator>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <ocelli/ocelli.hpp>
#include <ocelli/testing/mock_services.hpp>

namespace {

namespace gl = ocelli::groundlight;

constexpr std::string_view usage =
    "Usage: quickstart [--detector-id ID] [--image FILE]\n"
    "\n"
    "Asks a Groundlight detector about a photograph. By itself it asks a simulated\n"
    "service in this program; nothing leaves the machine. With GROUNDLIGHT_API_TOKEN\n"
    "set it asks the real one (or the one that GROUNDLIGHT_ENDPOINT names).\n"
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

/// Where the questions go: the simulated services of this process, or the real one.
struct Service {
  std::unique_ptr<ocelli::testing::MockServices> mock;
  ocelli::ClientOptions options;
  std::string detector_id;
};

Service simulated_service(const Arguments& arguments) {
  Service service;
  service.detector_id = arguments.detector_id.empty() ? "det_cup" : arguments.detector_id;
  service.mock = std::make_unique<ocelli::testing::MockServices>();
  ocelli::testing::MockDetector cup;
  cup.id = "det_cup";
  cup.query = "Is there a cup on the table?";
  service.mock->add_detector(cup);
  service.options.base_url = service.mock->groundlight_url();
  service.options.credential = gl::api_token("api_quickstart");
  return service;
}

Service real_service(const Arguments& arguments) {
  if (arguments.detector_id.empty()) {
    throw std::invalid_argument(
        "--detector-id is needed to ask the real service; copy the id (det_...) of one of your detectors from "
        "Groundlight's dashboard, or unset GROUNDLIGHT_API_TOKEN to ask the simulated service");
  }
  return {nullptr, gl::options_from_environment(), arguments.detector_id};
}

Service choose_service(const Arguments& arguments) {
  const char* token = std::getenv("GROUNDLIGHT_API_TOKEN");
  return token == nullptr || *token == '\0' ? simulated_service(arguments) : real_service(arguments);
}

std::string answer_text(const gl::ImageQuery& query) {
  std::ostringstream text;
  text << query.label().value_or("no answer yet");
  if (const auto confidence = query.confidence()) {
    text << ", confidence " << std::fixed << std::setprecision(2) << *confidence;
  }
  return text.str();
}

std::string_view explanation(gl::WaitEnd end) {
  switch (end) {
    case gl::WaitEnd::confident:
      return "confident enough";
    case gl::WaitEnd::final_answer:
      return "not confident enough, but no better answer will come";
    case gl::WaitEnd::timed_out:
      return "still not confident enough; the wait's time is up";
    case gl::WaitEnd::answered:
    case gl::WaitEnd::cancelled:
      break;
  }
  return "the wait was cancelled";
}

double seconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

gl::ImageQuery submit(const gl::ImageQueriesApi& queries, const std::string& detector_id, const ocelli::Image& image) {
  std::cout << "\n1. submit_image_query: send the photograph to detector " << detector_id << '\n';
  auto query = queries.submit_image_query(detector_id, image);
  std::cout << "   id        " << query.id << "\n   question  " << query.query << "\n   so far    "
            << answer_text(query) << " (wanted: " << std::fixed << std::setprecision(2) << query.confidence_threshold
            << ")\n";
  return query;
}

gl::ImageQuery wait(const gl::ImageQueriesApi& queries, const gl::ImageQuery& query) {
  std::cout << "\n2. wait_for_confident_answer: look again until the answer is good enough\n";
  const auto start = std::chrono::steady_clock::now();
  auto answer = gl::wait_for_confident_answer(queries, query);
  std::cout << "   answer    " << answer_text(answer.query) << "\n   ended     after " << std::fixed
            << std::setprecision(1) << seconds_since(start) << " s: " << explanation(answer.end) << '\n';
  return answer.query;
}

void list(const gl::ImageQueriesApi& queries, const std::string& detector_id) {
  constexpr int most = 5;
  std::cout << "\n3. list_all_image_queries: this detector's, at most " << most << '\n';
  gl::ListImageQueriesOptions options;
  options.detector_id = detector_id;
  int shown = 0;
  for (const auto& query : queries.list_all_image_queries(options)) {
    std::cout << "   " << query.id << "  " << query.created_at << "  " << answer_text(query) << '\n';
    if (++shown == most) break;
  }
}

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void download(const gl::ImageQueriesApi& queries, const std::string& id, const std::string& path) {
  std::cout << "\n4. get_image: download the photograph again\n";
  const auto image = queries.get_image(id);
  const bool same = image.bytes == bytes_of(path);
  std::cout << "   " << image.bytes.size() << " bytes of " << image.media_type << ", "
            << (same ? "the same bytes that were sent"
                     : "not the bytes that were sent: the service may shrink an image")
            << '\n';
}

bool show_unknown_detector(const gl::ImageQueriesApi& queries, const ocelli::Image& image) {
  std::cout << "\n5. What an error looks like: ask detector det_unknown, which does not exist\n";
  try {
    const auto query = queries.submit_image_query("det_unknown", image);
    std::cout << "   No error: the service took the image as " << query.id << ".\n";
  } catch (const ocelli::NotFoundException& error) {
    std::cout << "   NotFoundException, status " << error.status() << ", request id " << error.request_id()
              << "\n   what(): " << error.what() << '\n';
    return true;
  }
  return false;
}

int run(const Arguments& arguments) {
  const auto image = ocelli::Image::from_file(arguments.image);
  const auto service = choose_service(arguments);
  const gl::ImageQueriesApi queries(service.options);
  std::cout << "ocelli " << ocelli::version << "\n\nservice  "
            << (service.mock ? "simulated, in this program, at " + service.mock->url() : "Groundlight") << "\nimage    "
            << arguments.image << " (" << image.media_type() << ")\n";

  const auto query = submit(queries, service.detector_id, image);
  wait(queries, query);
  list(queries, service.detector_id);
  download(queries, query.id, arguments.image);
  const bool as_expected = show_unknown_detector(queries, image);

  std::cout << (as_expected ? "\nAll of it worked." : "\nThe last step was expected to fail and did not.")
            << " The program is examples/quickstart.cpp.\n";
  if (service.mock) std::cout << "To ask the real service: set GROUNDLIGHT_API_TOKEN and pass --detector-id.\n";
  return as_expected ? EXIT_SUCCESS : EXIT_FAILURE;
}

}  // namespace

int main(int argc, char** argv) try {
  const auto arguments = parse_arguments({argv + 1, argv + argc});
  if (!arguments.help) return run(arguments);
  std::cout << usage;
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
