// SPDX-License-Identifier: Apache-2.0
// submit_once against a service that breaks off in every place there is: one image query is taken, never two, never
// none.
#include <gtest/gtest.h>

#include <atomic>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include <ocelli/groundlight.hpp>

#include "support/cut_server.hpp"

namespace ocelli { namespace {

using test_support::Cut;
using test_support::CutAnswer;
using test_support::CutServer;

std::string query_json(const std::string& id) {
  return R"({"metadata":null,"id":")" + id +
         R"(","type":"image_query","created_at":"2025-04-04T17:18:46.015922Z","query":"Is the gate shut?",)"
         R"("detector_id":"det_1","result_type":"binary_classification","result":null,"patience_time":30.0,)"
         R"("confidence_threshold":0.9,"rois":null,"text":null})";
}

/// A service that takes every image query it gets whole, twins too, so that a second one would be counted.
class Service {
 public:
  CutAnswer answer(const std::string& request) {
    const std::lock_guard<std::mutex> lock(mutex_);
    if (request.rfind("POST ", 0) == 0) {
      const std::string name = "image_query_id=";
      const auto start = request.find(name) + name.size();
      const std::string id = request.substr(start, request.find_first_of("& ", start) - start);
      ++taken_[id];
      return {201, query_json(id)};
    }
    const auto start = request.rfind('/', request.find(" HTTP/")) + 1;
    const std::string id = request.substr(start, request.find(' ', start) - start);
    return taken_.count(id) == 1 ? CutAnswer{200, query_json(id)} : CutAnswer{404, R"({"detail":"Not found."})"};
  }

  /// By id.
  [[nodiscard]] std::map<std::string, int> taken() {
    const std::lock_guard<std::mutex> lock(mutex_);
    return taken_;
  }

 private:
  std::mutex mutex_;
  std::map<std::string, int> taken_;
};

ClientOptions options_for(const CutServer& server) {
  ClientOptions options;
  options.base_url = server.url();
  options.credential = groundlight::api_token("api_test");
  options.retry.base_delay = std::chrono::milliseconds(1);
  return options;
}

/// Large enough to be cut in its middle.
Image large_image() { return Image::from_bytes("\xff\xd8\xff\xe0" + std::string(4 << 20, 'x')); }

/// Submits once. Where the service broke off so often that nobody can tell what became of it, asks later, as the
/// contract says.
std::string submit(const groundlight::ImageQueriesApi& api, const groundlight::SubmitImageQueryOptions& options) {
  try {
    return groundlight::submit_once(api, "det_1", large_image(), options).id;
  } catch (const ApiException& error) {
    EXPECT_NE(error.delivery(), Delivery::not_sent) << error.what();
    EXPECT_NE(error.delivery(), Delivery::rejected) << error.what();
  }
  if (const auto found = api.try_get_image_query(*options.image_query_id)) return found->id;
  return groundlight::submit_once(api, "det_1", large_image(), options).id;
}

class SubmitOnceToAServerThatCuts : public ::testing::TestWithParam<Cut> {};

TEST_P(SubmitOnceToAServerThatCuts, IsTakenOnce) {
  // The submit alone, the submit and the question after it, both and the submit again, and so on.
  for (std::size_t times = 1; times <= 4; ++times) {
    SCOPED_TRACE(std::string(to_string(GetParam())) + ", " + std::to_string(times) + " times");
    Service service;
    CutServer server(GetParam(), times, [&](const std::string& request) { return service.answer(request); });
    const groundlight::ImageQueriesApi api(options_for(server));
    groundlight::SubmitImageQueryOptions options;
    options.image_query_id = groundlight::new_image_query_id(api);
    EXPECT_EQ(submit(api, options), *options.image_query_id);
    EXPECT_EQ(service.taken(), (std::map<std::string, int>{{*options.image_query_id, 1}}));
  }
}

INSTANTIATE_TEST_SUITE_P(In, SubmitOnceToAServerThatCuts,
                         ::testing::Values(Cut::in_request_head, Cut::in_upload, Cut::after_upload,
                                           Cut::after_upload_by_reset, Cut::after_interim, Cut::garbage,
                                           Cut::in_status_line, Cut::in_headers, Cut::before_body, Cut::in_body,
                                           Cut::in_chunk, Cut::nowhere));

TEST(SubmitOnceToAServerThatIsNotThere, SaysThatNothingWasSent) {
  CutServer server(Cut::refused, CutServer::always, [](const std::string&) { return CutAnswer{}; });
  const groundlight::ImageQueriesApi api(options_for(server));
  try {
    static_cast<void>(groundlight::submit_once(api, "det_1", large_image()));
    ADD_FAILURE() << "nobody was there";
  } catch (const TransportException& error) {
    EXPECT_EQ(error.kind(), http::FailureKind::connect);
    EXPECT_EQ(error.delivery(), Delivery::not_sent);
    EXPECT_EQ(error.attempts().size(), 3u);
  }
}

TEST(SubmitOnceByManyThreads, IsTakenOnceEach) {
  constexpr std::size_t count = 24;
  Service service;
  CutServer server(Cut::in_body, count / 2, [&](const std::string& request) { return service.answer(request); });
  const groundlight::ImageQueriesApi api(options_for(server));
  std::vector<std::thread> threads;
  std::atomic<std::size_t> values{0};
  for (std::size_t i = 0; i < count; ++i) {
    threads.emplace_back([&] {
      static_cast<void>(groundlight::submit_once(api, "det_1", Image::from_bytes("\xff\xd8\xff\xe0 small")));
      ++values;
    });
  }
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(values, count);
  EXPECT_EQ(service.taken().size(), count);
  for (const auto& [id, times] : service.taken()) EXPECT_EQ(times, 1) << id;
}

}}  // namespace ocelli
