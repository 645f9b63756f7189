// SPDX-License-Identifier: Apache-2.0
// Lists the models of the Pieces OS that runs on this machine, or downloads one of them: pieces [MODEL_ID]
// PIECES_BASE_URL names the server where it is not to be looked for.
#include <algorithm>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <string>

#include <ocelli/pieces.hpp>

namespace {

namespace pieces = ocelli::pieces;

ocelli::ClientOptions options() {
  auto options = pieces::options_from_environment();
  if (!options.base_url.empty()) return options;
  const auto server = pieces::discover();
  std::cout << "Pieces OS " << server.version << " at " << server.base_url << '\n';
  return pieces::options_from(server);
}

void list(const pieces::ModelsApi& models) {
  for (const auto& model : models.list().iterable) {
    const char* place = model.cloud ? "cloud" : model.downloaded.value_or(false) ? "here" : "not here";
    std::cout << model.id << "  " << place << "  " << model.name << '\n';
  }
}

ocelli::ProgressAction show(const pieces::DownloadEvent& event) {
  const auto done = static_cast<std::size_t>(std::clamp(event.percentage.value_or(0), 0.0, 100.0) * 0.4);
  const std::string bar = std::string(done, '#') + std::string(40 - done, '.');
  std::cout << '\r' << '[' << bar << "] " << (event.status ? event.status->text() : "downloading") << std::flush;
  return ocelli::ProgressAction::proceed;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc > 2) return std::cerr << "usage: pieces [MODEL_ID]\n", EXIT_FAILURE;
  try {
    const pieces::ModelApi api(options());
    if (argc == 1) {
      list(pieces::ModelsApi(api.connection()));
      return EXIT_SUCCESS;
    }
    const auto result = pieces::download_and_wait(api, argv[1], show);
    const bool is_here = result.end != pieces::DownloadEnd::canceled;
    std::cout << '\n' << result.model.name << (is_here ? " is on this machine" : ": the download was canceled") << '\n';
    return is_here ? EXIT_SUCCESS : EXIT_FAILURE;
  } catch (const std::exception& error) {
    std::cerr << '\n' << error.what() << '\n';
    return EXIT_FAILURE;
  }
}
