// SPDX-License-Identifier: Apache-2.0
// Finds the images that look like one of yours, or like what a text says.
#include <exception>
#include <iostream>
#include <string>

#include <ocelli/coactive.hpp>

namespace {

namespace coactive = ocelli::coactive;

constexpr const char* usage =
    "Usage: coactive EMBEDDING_ID IMAGE_FILE [GROUP_BY]\n"
    "       coactive EMBEDDING_ID --text TEXT [GROUP_BY]\n"
    "\n"
    "Needs COACTIVE_CLIENT_ID and COACTIVE_CLIENT_SECRET, or COACTIVE_PERSONAL_TOKEN,\n"
    "or COACTIVE_ACCESS_TOKEN.\n";

ocelli::JsonValue search_by_text(const std::string& embedding, int argc, char** argv) {
  const coactive::SimilaritySearchApi api(coactive::options_from_environment());
  coactive::SearchImagesByTextGroupedOptions options;
  options.limit = 10;
  if (argc > 4) options.group_by = argv[4];
  return api.search_images_by_text_grouped(embedding, argv[3], options);
}

ocelli::JsonValue search_by_image(const std::string& embedding, int argc, char** argv) {
  const coactive::SimilaritySearchApi api(coactive::options_from_environment());
  const auto image = ocelli::Image::from_file(argv[2]);
  if (argc > 3) return api.get_similar_images_grouped(embedding, argv[3], image, {10});
  return api.get_similar_images(embedding, image, {10});
}

}  // namespace

int main(int argc, char** argv) try {
  const bool by_text = argc > 2 && std::string(argv[2]) == "--text";
  if (argc < (by_text ? 4 : 3)) {
    std::cerr << usage;
    return 1;
  }
  const auto answer = by_text ? search_by_text(argv[1], argc, argv) : search_by_image(argv[1], argc, argv);
  for (const auto& hit : coactive::hits(answer)) {
    std::cout << hit.group.value_or("-") << "  " << hit.image_id.value_or("?") << "  " << hit.path.value_or("");
    if (hit.score) std::cout << "  " << *hit.score;
    std::cout << '\n';
  }
  return 0;
} catch (const std::exception& error) {
  std::cerr << "coactive: " << error.what() << '\n';
  return 1;
}
