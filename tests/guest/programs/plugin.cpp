// SPDX-License-Identifier: Apache-2.0
// A plugin that makes calls by ocelli: 0 where all went well.
#include <exception>

#include <ocelli/groundlight.hpp>
#include <ocelli/pieces.hpp>

extern "C" __attribute__((visibility("default"))) int guest_call(const char* url) {
  try {
    ocelli::ClientOptions options;
    options.base_url = url;
    options.credential = ocelli::Credential::bearer("sesame-1234");
    const ocelli::groundlight::ImageQueriesApi queries(options);
    if (queries.get_image_query("iq_1").id != "iq_1") return 1;
    if (queries.get_image_query_async("iq_1").get().id != "iq_1") return 2;
    if (!ocelli::http::has_websocket()) return 0;
    const ocelli::pieces::ModelApi models(options);
    return models.download_progress("m_1").next() ? 0 : 3;
  } catch (const std::exception&) {
    return 4;
  }
}
