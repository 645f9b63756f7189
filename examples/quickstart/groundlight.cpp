// SPDX-License-Identifier: Apache-2.0
// Groundlight: submit a photograph, wait for an answer, list, download, and an error as a type.

#include <fstream>
#include <iomanip>
#include <iostream>
#include <iterator>
#include <sstream>
#include <stdexcept>

#include <ocelli/groundlight.hpp>

#include "tours.hpp"

namespace {

namespace gl = ocelli::groundlight;

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

gl::ImageQuery ask(const gl::ImageQueriesApi& queries, const Visit& visit, const ocelli::Image& image) {
  const auto query = queries.submit_image_query(visit.detector_id, image);
  std::cout << "   asked     " << query.id << ": " << query.query << "\n   so far    " << answer_text(query) << '\n';
  const auto answer = gl::wait_for_confident_answer(queries, query);
  std::cout << "   answer    " << answer_text(answer.query) << " (" << explanation(answer.end) << ")\n";
  return answer.query;
}

void list(const gl::ImageQueriesApi& queries, const std::string& detector_id) {
  gl::ListImageQueriesOptions options;
  options.detector_id = detector_id;
  for (const auto& query : queries.list_all_image_queries(options)) {
    std::cout << "   the last  " << query.id << ", " << query.created_at << '\n';
    break;
  }
}

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void download(const gl::ImageQueriesApi& queries, const std::string& id, const std::string& path) {
  const auto image = queries.get_image(id);
  std::cout << "   image     " << image.bytes.size() << " bytes of " << image.media_type << ", "
            << (image.bytes == bytes_of(path) ? "the same bytes that were sent"
                                              : "not the bytes that were sent: the service may shrink an image")
            << '\n';
}

void show_error(const gl::ImageQueriesApi& queries, const ocelli::Image& image) {
  try {
    static_cast<void>(queries.submit_image_query("det_unknown", image));
  } catch (const ocelli::NotFoundException& error) {
    std::cout << "   an error  NotFoundException, status " << error.status() << "\n             " << error.what()
              << '\n';
    return;
  }
  throw std::runtime_error("detector det_unknown was expected to be missing, and is there");
}

}  // namespace

void tour_groundlight(const Visit& visit) {
  std::cout << "\n1. Groundlight: a question about an image\n";
  const gl::ImageQueriesApi queries(visit.groundlight);
  const auto image = ocelli::Image::from_file(visit.image);
  const auto query = ask(queries, visit, image);
  list(queries, visit.detector_id);
  download(queries, query.id, visit.image);
  show_error(queries, image);
}
