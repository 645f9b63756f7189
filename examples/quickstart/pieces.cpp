// SPDX-License-Identifier: Apache-2.0
// Pieces OS: find the server on this machine, list its models, download one and watch it over a WebSocket.

#include <iostream>

#include <ocelli/pieces.hpp>

#include "progress_bar.hpp"
#include "tours.hpp"

namespace {

namespace pc = ocelli::pieces;

void download(const pc::ModelApi& models, const std::string& id) {
  ProgressBar bar("downloading it");
  const auto downloaded = pc::download_and_wait(models, id, [&](const pc::DownloadEvent& event) {
    bar.show(event.percentage.value_or(0) / 100);
    return ocelli::ProgressAction::proceed;
  });
  bar.show(1);
  bar.end(downloaded.model.downloaded.value_or(false) ? "it is there" : "it is not there");
}

}  // namespace

void tour_pieces(const Visit& visit) {
  std::cout << "\n5. Pieces OS: models on this machine\n";
  pc::DiscoveryOptions where;
  where.first_port = where.last_port = visit.mock.port();
  const auto server = pc::discover(where);
  std::cout << "   found     version " << server.version << " at " << server.base_url << '\n';

  const pc::ModelApi models(pc::options_from(server));
  for (const auto& model : pc::ModelsApi(models.connection()).list().iterable) {
    if (model.cloud || model.downloaded.value_or(false)) continue;
    std::cout << "   model     " << model.name << ", " << (model.bytes ? model.bytes->readable : "of unknown size")
              << '\n';
    return download(models, model.id);
  }
}
