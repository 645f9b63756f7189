// SPDX-License-Identifier: Apache-2.0
#include <future>
#include <memory>
#include <vector>

#include "guest/guest.hpp"

namespace ocelli { namespace guest_test { namespace {

constexpr auto promptly = std::chrono::seconds(10);

TEST(ClientThatGoes, EndsEveryFutureWithATypedError) {
  RawServer server([](RawConnection& connection) { connection.wait_closed_by_peer(); });
  auto options = options_for(server.url());
  options.async_threads = 2;
  std::vector<Future<groundlight::ImageQuery>> futures;
  {
    const groundlight::ImageQueriesApi queries(options);
    // Two are under way, the others wait for a thread.
    for (int i = 0; i < 20; ++i) futures.push_back(queries.get_image_query_async("iq_1"));
  }
  for (auto& future : futures) {
    ASSERT_TRUE(future.is_ready());
    EXPECT_NE(future.result().error_as<CancelledException>(), nullptr);
  }
}

TEST(ClientThatGoes, EndsWhatAContinuationWaitsFor) {
  RawServer server([](RawConnection& connection) { connection.wait_closed_by_peer(); });
  auto queries = std::make_unique<groundlight::ImageQueriesApi>(options_for(server.url()));
  auto told = queries->get_image_query_async("iq_1").then(
      [](const Result<groundlight::ImageQuery>& result) { return result.error_as<CancelledException>() != nullptr; });
  queries.reset();
  ASSERT_TRUE(told.wait_for(promptly));
  EXPECT_TRUE(told.get());
}

TEST(ClientThatGoes, EndsTheOpeningOfAStream) {
  if (!http::has_websocket()) return;
  RawServer server([](RawConnection& connection) { connection.wait_closed_by_peer(); });
  auto models = std::make_unique<pieces::ModelApi>(options_for(server.url()));
  auto opening = models->download_progress_async("m_1");
  models.reset();
  ASSERT_TRUE(opening.wait_for(promptly));
  EXPECT_NE(opening.result().error_as<CancelledException>(), nullptr);
}

TEST(ClientThatGoes, LeavesAnOpenStreamAlone) {
  if (!http::has_websocket()) return;
  Service service;
  auto models = std::make_unique<pieces::ModelApi>(options_for(service.url()));
  auto stream = models->download_progress("m_1");
  models.reset();
  EXPECT_TRUE(stream.next().has_value());
}

TEST(ClientThatGoes, LeavesASyncCallOfACopyAlone) {
  Event request_came, may_answer;
  RawServer server([&](RawConnection& connection) {
    connection.read_request();
    request_came.happen();
    may_answer.wait();
    connection.write(http_response(200, {{"Content-Type", "application/json"}}, image_query));
  });
  auto queries = std::make_unique<groundlight::ImageQueriesApi>(options_for(server.url()));
  auto call = std::async(std::launch::async, [copy = *queries] { return copy.get_image_query("iq_1").id; });
  request_came.wait();
  queries.reset();
  may_answer.happen();
  EXPECT_EQ(call.get(), "iq_1");
}

}}}  // namespace ocelli::guest_test
