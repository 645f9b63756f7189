// SPDX-License-Identifier: Apache-2.0
// Downloads one file over and over until somebody kills it: `download_loop BASE_URL PATH`.
#include <chrono>
#include <cstdio>
#include <exception>

#include <ocelli/download.hpp>
#include <ocelli/groundlight.hpp>

int main(int count, char** arguments) {
  if (count != 3) return 2;
  ocelli::ClientOptions client;
  client.base_url = arguments[1];
  client.credential = ocelli::groundlight::api_token("api_token");
  client.retry.base_delay = std::chrono::milliseconds(1);
  ocelli::DownloadOptions options;
  options.existing = ocelli::ExistingFile::replace;
  try {
    const ocelli::groundlight::ImageQueriesApi api(client);
    const auto operation = [&](const ocelli::CallOptions& call) { return api.get_image("iq_1", call); };
    for (;;) static_cast<void>(ocelli::download_to_file(arguments[2], operation, options));
  } catch (const std::exception& error) {
    std::fprintf(stderr, "download_loop: %s\n", error.what());
    return 1;
  }
}
