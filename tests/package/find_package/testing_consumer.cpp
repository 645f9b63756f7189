// SPDX-License-Identifier: Apache-2.0
// A user's own test against the installed test kit.
#include <iostream>

#include <ocelli/groundlight.hpp>
#include <ocelli/testing/mock_services.hpp>

namespace gl = ocelli::groundlight;

int main() {
  const ocelli::testing::MockServices services;
  ocelli::ClientOptions options;
  options.base_url = services.groundlight_url();
  options.credential = gl::api_token("api_consumer");
  const auto page = gl::ImageQueriesApi(options).list_image_queries();
  std::cout << page.count << " image queries\n";
  return page.count == 0 ? 0 : 1;
}
