// SPDX-License-Identifier: Apache-2.0
#include <pthread.h>
#include <signal.h>

#include <charconv>
#include <iostream>
#include <limits>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <ocelli/testing/mock_services.hpp>

namespace {

constexpr std::string_view usage =
    "Usage: ocelli-mock-server [--port N] [--polls-until-confident N]\n"
    "\n"
    "Simulates the vendors' services on 127.0.0.1 until SIGINT or SIGTERM. Prints\n"
    "  LISTENING http://127.0.0.1:PORT\n"
    "once it accepts connections.\n"
    "\n"
    "  --port N                    0 to 65535; 0 (default) = one that is free\n"
    "  --polls-until-confident N   the GET that first shows a Groundlight answer at or\n"
    "                              above the threshold; 0 = the submit itself (default 2)\n"
    "  --giq-looks-until-done N    the look that first shows a gIQ job's end (default 3)\n"
    "  --giq-result-mib N          size of a gIQ result in MiB; 0 (default) = a small GeoJSON\n"
    "  --giq-upload-mib N          the largest file that gIQ takes, in MiB (default about 95)\n"
    "  --help                      print this text and exit\n";

struct Arguments {
  ocelli::testing::MockOptions options;
  bool help = false;
};

int parse_number(std::string_view name, std::string_view text, int largest) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error == std::errc() && end == text.data() + text.size() && value >= 0 && value <= largest) return value;
  throw std::invalid_argument(std::string(name) + " needs a number from 0 to " + std::to_string(largest) + ", not '" +
                              std::string(text) + "'");
}

std::uint64_t parse_mib(std::string_view name, std::string_view text) {
  return static_cast<std::uint64_t>(parse_number(name, text, std::numeric_limits<int>::max())) << 20U;
}

std::string_view value_after(const std::vector<std::string_view>& words, std::size_t at) {
  if (at + 1 < words.size()) return words[at + 1];
  throw std::invalid_argument(std::string(words[at]) + " needs a number after it");
}

Arguments parse_arguments(const std::vector<std::string_view>& words) {
  Arguments arguments;
  auto& options = arguments.options;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto name = words[i];
    if (name == "--help" || name == "-h") {
      arguments.help = true;
    } else if (name == "--port") {
      options.port = static_cast<std::uint16_t>(parse_number(name, value_after(words, i++), 65535));
    } else if (name == "--polls-until-confident") {
      options.groundlight.polls_until_confident =
          parse_number(name, value_after(words, i++), std::numeric_limits<int>::max());
    } else if (name == "--giq-looks-until-done") {
      options.giq.looks_until_done = parse_number(name, value_after(words, i++), std::numeric_limits<int>::max());
    } else if (name == "--giq-result-mib") {
      options.giq.result_bytes = parse_mib(name, value_after(words, i++));
    } else if (name == "--giq-upload-mib") {
      options.giq.max_upload_bytes = parse_mib(name, value_after(words, i++));
    } else {
      throw std::invalid_argument("unknown argument '" + std::string(name) + "'");
    }
  }
  return arguments;
}

sigset_t block_termination_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  return signals;
}

void serve(ocelli::testing::MockOptions options) {
  // Before the server's threads exist, so that they inherit the mask and the signal comes to sigwait.
  const sigset_t signals = block_termination_signals();
  const ocelli::testing::MockServices services(std::move(options));
  std::cout << "LISTENING " << services.url() << std::endl;
  int received = 0;
  sigwait(&signals, &received);
}

}  // namespace

int main(int argc, char** argv) try {
  auto arguments = parse_arguments({argv + 1, argv + argc});
  if (arguments.help) {
    std::cout << usage;
    return 0;
  }
  serve(std::move(arguments.options));
  return 0;
} catch (const std::invalid_argument& error) {
  std::cerr << "ocelli-mock-server: " << error.what() << "\n\n" << usage;
  return 2;
} catch (const std::exception& error) {
  std::cerr << "ocelli-mock-server: " << error.what() << '\n';
  return 1;
}
