// SPDX-License-Identifier: Apache-2.0
#include <cstdlib>
#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include "wire/calls.hpp"
#include "wire/judge.hpp"
#include "wire/outcome.hpp"

namespace {

using namespace ocelli::wire;

struct Arguments {
  std::string base_url;
  std::vector<std::string> files;
};

struct Counts {
  int passed = 0;
  int failed = 0;
  int skipped = 0;
};

constexpr const char* usage =
    "usage: wire_cases --base-url URL --cases FILE...\n"
    "Makes the recorded calls against recorder.py, which must have been started with the same files, and compares "
    "what\n"
    "was sent and what came out with the vendor's own client.\n";

Arguments parse(int argc, char** argv) {
  Arguments arguments;
  bool reads_files = false;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument == "--base-url" && i + 1 < argc) {
      arguments.base_url = argv[++i];
      reads_files = false;
    } else if (argument == "--cases") {
      reads_files = true;
    } else if (reads_files && argument.rfind("--", 0) != 0) {
      arguments.files.push_back(argument);
    } else {
      return {};
    }
  }
  return arguments;
}

/// The recorder's own address, also where that of the service on it was given.
std::string recorder_url(std::string url) {
  const std::string path = "/device-api";
  while (!url.empty() && url.back() == '/') url.pop_back();
  const bool has_path = url.size() > path.size() && url.compare(url.size() - path.size(), path.size(), path) == 0;
  return has_path ? url.substr(0, url.size() - path.size()) : url;
}

/// What is wrong with a case's call; empty where nothing is.
std::string fault_of(const WireCase& wire_case, Judge& judge, const std::string& url) {
  judge.arm(wire_case.name);
  const Outcome outcome = make_call(wire_case, url);
  const Verdict verdict = judge.verdict(wire_case.name);
  std::string fault;
  if (wire_case.binds_request() && !verdict.is_ok) fault += "\n    sent: " + verdict.diffs;
  if (wire_case.official_refuses() && outcome.refusal && judge.request_count() != 0) fault += "\n    sent: something";
  if (wire_case.binds_result()) {
    const std::string found = difference(wire_case, outcome);
    if (!found.empty()) fault += "\n    result: " + found + "\n    came out: " + description(outcome);
  }
  return fault;
}

void run(const WireCase& wire_case, Judge& judge, const std::string& url, Counts& counts) {
  if (wire_case.match == "none") {
    ++counts.skipped;
    return;
  }
  std::string fault;
  try {
    fault = fault_of(wire_case, judge, url);
  } catch (const std::exception& error) {
    fault = std::string("\n    threw: ") + error.what();
  }
  ++(fault.empty() ? counts.passed : counts.failed);
  if (!fault.empty()) std::cout << "FAILED " << wire_case.name << fault << std::endl;
}

}  // namespace

int main(int argc, char** argv) {
  const Arguments arguments = parse(argc, argv);
  if (arguments.base_url.empty() || arguments.files.empty()) {
    std::cerr << usage;
    return 2;
  }
  Counts counts;
  try {
    const std::string url = recorder_url(arguments.base_url);
    Judge judge(url);
    for (const auto& file : arguments.files) {
      for (const WireCase& wire_case : load_cases(file)) run(wire_case, judge, url, counts);
    }
  } catch (const std::exception& error) {
    std::cerr << "wire_cases: " << error.what() << "\n";
    return 2;
  }
  std::cout << counts.passed << " passed, " << counts.failed << " failed, " << counts.skipped << " skipped"
            << std::endl;
  return counts.failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
