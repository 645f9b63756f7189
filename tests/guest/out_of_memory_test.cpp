// SPDX-License-Identifier: Apache-2.0
// Whatever runs out of memory, wherever: an ApiException or bad_alloc, nothing lost, no end of the process.
#include <gtest/gtest.h>

#include <functional>
#include <memory>
#include <new>
#include <string>

#include <ocelli/coactive.hpp>
#include <ocelli/giq.hpp>
#include <ocelli/groundlight.hpp>
#include <ocelli/pieces.hpp>
#include <ocelli/scenario.hpp>

#include "guest/programs/failing_allocator.hpp"
#include "unit/coactive/generated/examples.hpp"
#include "unit/giq/generated/examples.hpp"
#include "unit/groundlight/generated/examples.hpp"
#include "unit/pieces/generated/examples.hpp"
#include "unit/scenario/generated/examples.hpp"

namespace ocelli { namespace guest_test { namespace {

/// Always the same answer; reads the request's body as the network does. Remembers nothing.
class SameAnswer final : public http::Transport {
 public:
  SameAnswer(int status, std::string_view body) : status_(status), body_(body) {}

  http::Exchange exchange(const http::Request& request, const http::ExchangeOptions&) override {
    if (request.body) read(*request.body);
    http::Response response;
    response.status = status_;
    response.headers.add_received("Content-Type", "application/json");
    response.headers.add_received("Retry-After", "1");
    response.body = body_;
    return {std::move(response), {}};
  }

 private:
  static void read(const http::Body& body) {
    const auto reader = body.open();
    char buffer[512];
    while (reader->read(buffer, sizeof buffer) > 0) continue;
  }

  int status_;
  std::string_view body_;
};

ClientOptions options(int status, std::string_view body) {
  ClientOptions options;
  options.base_url = "http://127.0.0.1:1";
  options.credential = Credential::bearer("sesame-1234");
  options.transport = std::make_shared<SameAnswer>(status, body);
  options.retry.max_retries = 0;
  return options;
}

/// Runs it with no memory, with memory for one block, and so on until it is enough; gives how often it was not.
long survive(const std::function<void()>& function) {
  function();  // what is made once is made
  for (long allowed = 0;; ++allowed) {
    const long before = blocks_in_use();
    bool has_failed = false;
    {
      const NoMemoryAfter limit(allowed);
      try {
        function();
      } catch (const std::bad_alloc&) {
        static_cast<void>(limit);
      } catch (const ApiException&) {
        static_cast<void>(limit);
      }
      has_failed = limit.has_failed();
    }
    if (blocks_in_use() != before) {
      ADD_FAILURE() << blocks_in_use() - before << " blocks are lost where " << allowed << " could be had";
      return -1;
    }
    if (!has_failed) return allowed;
  }
}

template <class Model>
void decode_and_encode(std::string_view example) {
  const std::string text(example);
  EXPECT_GT(survive([&] { static_cast<void>(to_json(from_json<Model>(JsonValue::parse(text))).text()); }), 3);
}

TEST(OutOfMemory, WhereAModelOfEachServiceIsDecodedAndEncoded) {
  decode_and_encode<groundlight::ImageQuery>(groundlight::image_query_example);
  decode_and_encode<coactive::LoginResponse>(coactive::login_response_example);
  decode_and_encode<scenario::TrainingImagePairs>(scenario::training_image_pairs_example);
  decode_and_encode<giq::InferenceJob>(giq::inference_job_example);
  decode_and_encode<pieces::Model>(pieces::model_example);
}

TEST(OutOfMemory, InACallOfEachService) {
  const groundlight::ImageQueriesApi queries(options(200, groundlight::image_query_example));
  EXPECT_GT(survive([&] { static_cast<void>(queries.get_image_query("iq_1")); }), 10);
  const auto image = Image::from_bytes(std::string(2000, 'x'), "image/jpeg");
  EXPECT_GT(survive([&] { static_cast<void>(queries.submit_image_query("det_1", image)); }), 10);
  const coactive::SimilaritySearchApi searches(options(200, "[]"));
  EXPECT_GT(survive([&] { static_cast<void>(searches.get_similar_images("e_1", image)); }), 10);
  const giq::InferenceApi jobs(options(200, giq::inference_job_example));
  EXPECT_GT(survive([&] { static_cast<void>(jobs.status("i_1")); }), 10);
  const pieces::ModelApi models(options(200, pieces::model_example));
  EXPECT_GT(survive([&] { static_cast<void>(models.snapshot("m_1")); }), 10);
  const scenario::TrainingImagesApi training(options(200, scenario::training_image_answer_example));
  EXPECT_GT(survive([&] { training.remove("model_1", "image_1"); }), 10);
}

TEST(OutOfMemory, WhereARefusalBecomesAnError) {
  for (const int status : {400, 401, 404, 409, 422, 429, 500}) {
    const groundlight::ImageQueriesApi queries(
        options(status, R"({"detail":[{"loc":["body","image"],"msg":"too large","type":"value"}],"code":"c"})"));
    EXPECT_GT(survive([&] { EXPECT_FALSE(queries.try_get_image_query("iq_1").has_value()); }), 10) << status;
  }
  const groundlight::ImageQueriesApi garbled(options(200, R"({"id": "iq_1", "result": [)"));
  EXPECT_GT(survive([&] { EXPECT_FALSE(garbled.try_get_image_query("iq_1").has_value()); }), 10);
}

TEST(OutOfMemory, WhereAnAsynchronousCallIsStarted) {
  auto client = options(200, groundlight::image_query_example);
  const groundlight::ImageQueriesApi queries(client);
  // Whether the worker is done with its blocks is not known here: counted is nothing, but every Future must end.
  static_cast<void>(queries.get_image_query_async("iq_1").get());
  for (long allowed = 0;; ++allowed) {
    const NoMemoryAfter limit(allowed);
    try {
      static_cast<void>(queries.get_image_query_async("iq_1").get());
    } catch (const std::bad_alloc&) {
      continue;
    }
    if (!limit.has_failed()) break;
  }
}

TEST(OutOfMemory, WhereAClientIsMade) {
  const auto client = options(200, groundlight::image_query_example);
  EXPECT_GT(survive([&] { const groundlight::ImageQueriesApi queries(client); }), 5);
  auto own_transport = client;
  own_transport.transport = nullptr;
  EXPECT_GT(survive([&] { const groundlight::ImageQueriesApi queries(own_transport); }), 5);
}

}}}  // namespace ocelli::guest_test
