// SPDX-License-Identifier: Apache-2.0
// Coactive: images that are like a photograph, and images that fit a text.

#include <iomanip>
#include <iostream>
#include <vector>

#include <ocelli/coactive.hpp>

#include "tours.hpp"

namespace {

namespace co = ocelli::coactive;

void show(const std::vector<co::Hit>& hits) {
  for (const auto& hit : hits) {
    std::cout << "   " << std::fixed << std::setprecision(2) << hit.score.value_or(0) << "  " << hit.path.value_or("?")
              << "  " << hit.group.value_or("") << '\n';
  }
}

}  // namespace

void tour_coactive(const Visit& visit) {
  std::cout << "\n2. Coactive: similar images\n";
  ocelli::ClientOptions options;
  options.base_url = visit.mock.coactive_url();
  options.credential = co::client_credentials("client", "secret");
  const co::SimilaritySearchApi search(options);

  const std::string embedding_id = "b78a6e5f-5434-46c4-9e4f-ded092147584";
  co::GetSimilarImagesOptions three;
  three.limit = 3;
  show(co::hits(search.get_similar_images(embedding_id, ocelli::Image::from_file(visit.image), three)));

  std::cout << "   for the text \"a red cup\", grouped by sku:\n";
  co::SearchImagesByTextGroupedOptions by_sku;
  by_sku.group_by = "sku";
  by_sku.limit = 2;
  show(co::hits(search.search_images_by_text_grouped(embedding_id, "a red cup", by_sku)));
}
