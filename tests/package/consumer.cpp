// SPDX-License-Identifier: Apache-2.0
// What a user's program does first: include, construct, call. Nothing is sent.
#include <iostream>
#include <stdexcept>
#include <string>

#include <ocelli/ocelli.hpp>

namespace gl = ocelli::groundlight;

int main() {
  ocelli::ClientOptions options;
  options.base_url = "https://ocelli.invalid";
  options.credential = gl::api_token("api_consumer");
  const gl::ImageQueriesApi queries(options);
  try {
    const auto query = queries.get_image_query("");
    std::cerr << "an empty id was sent: " << query.id << '\n';
  } catch (const std::invalid_argument& error) {
    std::cout << "ocelli " << ocelli::version << " refuses: " << error.what() << '\n';
    return std::string(error.what()).find("id") == std::string::npos ? 1 : 0;
  }
  return 1;
}
