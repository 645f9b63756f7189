// SPDX-License-Identifier: Apache-2.0
#include <ocelli/scenario/adding.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <list>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "unit/core/temporary_folder.hpp"
#include "unit/scenario/fake_scenario.hpp"

namespace ocelli { namespace {

using scenario::add_all;
using scenario::AddAllOptions;
using scenario::AddAllProgress;
using scenario::ImageSource;
using std::chrono::seconds;
using test_support::FakeScenario;
using test_support::jpeg;

http::Exchange answered(int status, const std::string& body) {
  http::Response response;
  response.status = status;
  response.body = body;
  return {response, {}};
}

/// The asset that a request adds.
std::string asset_in(const testing::SentRequest& request) {
  const auto start = request.body.find("asset_");
  return start == std::string::npos ? "" : request.body.substr(start, request.body.find('"', start) - start);
}

std::vector<ImageSource> assets(int count) {
  std::vector<ImageSource> sources;
  for (int i = 1; i <= count; ++i) sources.push_back(ImageSource::asset("asset_" + std::to_string(i)));
  return sources;
}

/// Adds whatever is asked, but answers for some assets as told.
void serve(const FakeScenario& fake, std::string refused = {}, int status = 400, std::string body = "{}") {
  fake.transport->answer_with([=](const testing::SentRequest& request) {
    const auto id = asset_in(request);
    return id == refused && !id.empty() ? answered(status, body) : answered(200, test_support::answer_with_id(id));
  });
}

/// "asset_1 400 asset_3": ids of what was added, statuses or deliveries of what was not.
std::string summary(const std::vector<Result<scenario::TrainingImageAnswer>>& results) {
  std::string text;
  for (const auto& result : results) {
    text += text.empty() ? "" : " ";
    if (result) {
      text += result->images().at(0).id;
    } else if (const auto* error = result.error_as<HttpException>()) {
      text += std::to_string(error->status());
    } else {
      text += to_string(result.error().delivery());
    }
  }
  return text;
}

TEST(ScenarioAddAll, GivesAResultForEachImageInOrder) {
  const FakeScenario fake;
  serve(fake, "asset_2");
  EXPECT_EQ(summary(add_all(fake.api, "model_1", assets(3))), "asset_1 400 asset_3");
}

TEST(ScenarioAddAll, TakesAnyRangeOfImagesAndSendsTheirOptions) {
  const FakeScenario fake;
  serve(fake);
  AddAllOptions options;
  options.preset = scenario::Preset::subject;
  options.project_id = "proj_1";
  options.original_assets = true;
  const std::list<Image> images = {jpeg("a"), jpeg("b")};
  EXPECT_EQ(add_all(fake.api, "model_1", images, options).size(), 2u);
  const auto requests = fake.transport->requests();
  ASSERT_EQ(requests.size(), 2u);
  EXPECT_EQ(requests[0].body, R"({"data":"data:image/jpeg;base64,/9j/YQ==","preset":"subject"})");
  EXPECT_EQ(requests[1].url,
            "https://api.cloud.scenario.com/v1/models/model_1/training-images?originalAssets=true&projectId=proj_1");
}

TEST(ScenarioAddAll, OfNoImagesSendsNothing) {
  const FakeScenario fake;
  EXPECT_TRUE(add_all(fake.api, "model_1", std::vector<Image>()).empty());
}

TEST(ScenarioAddAll, FileThatIsNoImageFailsAlone) {
  const FakeScenario fake;
  serve(fake);
  core_test::TemporaryFolder folder;
  const std::string path = folder.write("gate.jpg", "\xff\xd8\xff!");
  const std::vector<ImageSource> images = {ImageSource::file(folder.path("none.jpg")),
                                           ImageSource::file(folder.write("notes.txt", "hello")),
                                           ImageSource::file(path)};
  const auto results = add_all(fake.api, "model_1", images);
  ASSERT_NE(results[0].error_as<TransportException>(), nullptr);
  EXPECT_EQ(results[0].error().delivery(), Delivery::not_sent);
  EXPECT_NE(std::string(results[0].error().what()).find("image 1 of 3"), std::string::npos);
  EXPECT_NE(std::string(results[0].error().what()).find("none.jpg"), std::string::npos);
  EXPECT_NE(results[1].error_as<TransportException>(), nullptr);
  EXPECT_TRUE(results[2].has_value());
  EXPECT_EQ(fake.transport->requests().at(0).body, R"({"data":"data:image/jpeg;base64,/9j/IQ==","name":"gate.jpg"})");
}

TEST(ScenarioAddAll, SendsAFileNameThatIsNoUtf8AsUtf8) {
  for (const std::size_t concurrency : {1u, 4u}) {
    const FakeScenario fake;
    serve(fake);
    core_test::TemporaryFolder folder;
    const std::string plain = folder.write("a.jpg", "\xff\xd8\xff!");
    AddAllOptions options;
    options.concurrency = concurrency;
    const std::vector<ImageSource> images = {ImageSource::file(plain),
                                             ImageSource::file(folder.write("caf\xe9.jpg", "\xff\xd8\xff!")),
                                             ImageSource::file(plain)};
    for (const auto& result : add_all(fake.api, "model_1", images, options)) EXPECT_TRUE(result.has_value());
    const auto requests = fake.transport->requests();
    const bool is_named = std::any_of(requests.begin(), requests.end(), [](const testing::SentRequest& request) {
      return request.body == "{\"data\":\"data:image/jpeg;base64,/9j/IQ==\",\"name\":\"caf\xc3\xa9.jpg\"}";
    });
    EXPECT_TRUE(is_named);
  }
}

TEST(ScenarioAddAll, ImageThatDoesNotFitFailsAlone) {
  for (const std::size_t concurrency : {1u, 4u}) {
    const FakeScenario fake;
    serve(fake);
    AddAllOptions options;
    options.concurrency = concurrency;
    const std::vector<ImageSource> images = {ImageSource::asset("asset_1"), ImageSource::asset("\xe9"),
                                             ImageSource::asset("asset_3")};
    const auto results = add_all(fake.api, "model_1", images, options);
    EXPECT_EQ(summary(results), "asset_1 not sent asset_3");
    ASSERT_NE(results[1].error_as<TransportException>(), nullptr);
    EXPECT_NE(std::string(results[1].error().what()).find("image 2 of 3"), std::string::npos);
    EXPECT_EQ(fake.transport->requests().size(), 2u);
  }
}

TEST(ScenarioAddAll, ThrowsWhatTheCallersTransportThrewAsItIs) {
  const FakeScenario fake;
  fake.transport->answer_with(
      [](const testing::SentRequest&) -> http::Exchange { throw std::invalid_argument("mine"); });
  EXPECT_THROW(static_cast<void>(add_all(fake.api, "model_1", assets(1))), std::invalid_argument);
}

TEST(ScenarioAddAll, FileThatChangedFailsAlone) {
  const FakeScenario fake;
  serve(fake);
  core_test::TemporaryFolder folder;
  const std::vector<Image> images = {Image::from_file(folder.write("a.jpg", "\xff\xd8\xff")), jpeg()};
  folder.write("a.jpg", "\xff\xd8\xff and more");
  const auto results = add_all(fake.api, "model_1", images);
  EXPECT_NE(results[0].error_as<TransportException>(), nullptr);
  EXPECT_TRUE(results[1].has_value());
}

TEST(ScenarioAddAll, StopsWhereAllWouldFail) {
  const std::vector<std::pair<int, std::string>> refusals = {{401, "{}"}, {429, test_support::dataset_is_full}};
  for (const auto& [status, body] : refusals) {
    const FakeScenario fake;
    serve(fake, "asset_2", status, body);
    const auto results = add_all(fake.api, "model_1", assets(4));
    EXPECT_EQ(summary(results), "asset_1 " + std::to_string(status) + " not sent not sent");
    EXPECT_EQ(fake.transport->requests().size(), 2u);
    EXPECT_EQ(std::string(results[3].error().what()),
              "scenario add: image 4 of 4: not sent, since image 2 failed as all would");
  }
}

TEST(ScenarioAddAll, StopsAtA403OnlyWhereItIsTheFirstAnswer) {
  for (const std::size_t concurrency : {1u, 4u}) {
    const FakeScenario fake;
    AddAllOptions options;
    options.concurrency = concurrency;
    serve(fake, "asset_3", 403);
    EXPECT_EQ(summary(add_all(fake.api, "model_1", assets(6), options)), "asset_1 asset_2 403 asset_4 asset_5 asset_6");
  }
  const FakeScenario fake;
  serve(fake, "asset_1", 403);
  EXPECT_EQ(summary(add_all(fake.api, "model_1", assets(3))), "403 not sent not sent");
}

TEST(ScenarioAddAll, StopsAtA403AfterImagesThatGotNoAnswer) {
  const FakeScenario fake;
  serve(fake, "asset_2", 403);
  auto sources = assets(3);
  sources[0] = ImageSource::file("/there/is/none.jpg");
  EXPECT_EQ(summary(add_all(fake.api, "model_1", sources)), "not sent 403 not sent");
}

TEST(ScenarioAddAll, GoesOnAfterA403ThatFollowedAnotherRefusal) {
  const FakeScenario fake;
  fake.transport->answer(400, "{}");
  serve(fake, "asset_2", 403);
  EXPECT_EQ(summary(add_all(fake.api, "model_1", assets(3))), "400 403 asset_3");
}

TEST(ScenarioAddAll, WaitsAsARefusalAsksAndSendsTheImageAgain) {
  const FakeScenario fake;
  fake.transport->answer(429, R"({"reason": "cooldown", "details": {"remainingSeconds": 12}})");
  fake.transport->answer(429, R"({"message": "Too Many Requests"})");
  serve(fake);
  EXPECT_EQ(summary(add_all(fake.api, "model_1", assets(2))), "asset_1 asset_2");
  EXPECT_EQ(fake.clock->waits(), (std::vector<std::chrono::nanoseconds>{seconds(12), std::chrono::milliseconds(250)}));
}

TEST(ScenarioAddAll, WaitsNoOftenerThanItMayAndNotForTooLong) {
  FakeScenario fake;
  serve(fake, "asset_1", 429, R"({"details": {"remainingSeconds": 2}})");
  AddAllOptions options;
  options.call.retry.emplace().max_retries = 1;
  EXPECT_EQ(summary(add_all(fake.api, "model_1", assets(1), options)), "429");
  EXPECT_EQ(fake.transport->requests().size(), 2u);
  serve(fake, "asset_1", 429, R"({"details": {"remainingSeconds": 61}})");
  EXPECT_EQ(summary(add_all(fake.api, "model_1", assets(1))), "429");
  EXPECT_EQ(fake.transport->requests().size(), 3u);
}

TEST(ScenarioAddAll, WaitsNotPastTheDeadline) {
  const FakeScenario fake;
  serve(fake, "asset_1", 429, R"({"details": {"remainingSeconds": 20}})");
  AddAllOptions options;
  options.call.timeout = seconds(20);
  EXPECT_EQ(summary(add_all(fake.api, "model_1", assets(2), options)), "429 asset_2");
  EXPECT_TRUE(fake.clock->waits().empty());
}

TEST(ScenarioAddAll, WaitsNotWhereTheImageCannotBeReadAgain) {
  const FakeScenario fake;
  fake.transport->answer(429, R"({"details": {"remainingSeconds": 1}})");
  const std::vector<Image> images = {Image::from_stream(std::make_shared<std::istringstream>("\xff\xd8\xff!"))};
  EXPECT_EQ(summary(add_all(fake.api, "model_1", images)), "429");
}

TEST(ScenarioAddAll, NeverRepeatsWhatMayHaveArrived) {
  const FakeScenario fake;
  serve(fake, "asset_1", 500, "{}");
  EXPECT_EQ(summary(add_all(fake.api, "model_1", assets(2))), "500 asset_2");
  EXPECT_EQ(fake.transport->requests().size(), 2u);
}

TEST(ScenarioAddAll, TellsItsProgressInOrder) {
  for (const std::size_t concurrency : {1u, 3u}) {
    const FakeScenario fake;
    serve(fake, "asset_2");
    AddAllOptions options;
    options.concurrency = concurrency;
    std::string seen;
    options.progress = [&](const AddAllProgress& progress) {
      seen += std::to_string(progress.done) + "/" + std::to_string(progress.total) + (progress.last ? "+ " : "- ");
      return ProgressAction::proceed;
    };
    static_cast<void>(add_all(fake.api, "model_1", assets(3), options));
    EXPECT_EQ(seen, "1/3+ 2/3- 3/3+ ");
  }
}

TEST(ScenarioAddAll, ProgressCanCancelWhatFollows) {
  const FakeScenario fake;
  serve(fake);
  AddAllOptions options;
  options.progress = [](const AddAllProgress& progress) {
    return progress.done == 2 ? ProgressAction::cancel : ProgressAction::proceed;
  };
  const auto results = add_all(fake.api, "model_1", assets(4), options);
  EXPECT_EQ(summary(results), "asset_1 asset_2 not sent not sent");
  EXPECT_NE(results[3].error_as<CancelledException>(), nullptr);
  EXPECT_EQ(fake.transport->requests().size(), 2u);
}

TEST(ScenarioAddAll, TokenAndTimeAreForAllImagesTogether) {
  FakeScenario fake;
  CancellationSource source;
  source.cancel();
  AddAllOptions options;
  options.call.cancellation = source.token();
  EXPECT_NE(add_all(fake.api, "model_1", assets(1), options)[0].error_as<CancelledException>(), nullptr);
  options.call.cancellation = {};
  options.call.timeout = seconds(10);
  fake.transport->answer_with([&](const testing::SentRequest& request) {
    fake.clock->advance(seconds(6));
    return answered(200, test_support::answer_with_id(asset_in(request)));
  });
  const auto results = add_all(fake.api, "model_1", assets(3), options);
  EXPECT_EQ(summary(results), "asset_1 asset_2 not sent");
  EXPECT_NE(results[2].error_as<TimeoutException>(), nullptr);
}

TEST(ScenarioAddAll, SendsNoMoreAtOnceThanItMay) {
  const FakeScenario fake;
  std::atomic<int> under_way{0};
  std::atomic<int> most{0};
  fake.transport->answer_with([&](const testing::SentRequest& request) {
    const int now = ++under_way;
    for (int seen = most; now > seen && !most.compare_exchange_weak(seen, now);) {
    }
    --under_way;
    return answered(200, test_support::answer_with_id(asset_in(request)));
  });
  AddAllOptions options;
  options.concurrency = 3;
  std::string expected;
  for (int i = 1; i <= 40; ++i) expected += (i == 1 ? "asset_" : " asset_") + std::to_string(i);
  EXPECT_EQ(summary(add_all(fake.api, "model_1", assets(40), options)), expected);
  EXPECT_LE(most, 3);
  EXPECT_EQ(fake.transport->requests().size(), 40u);
}

TEST(ScenarioAddAll, ThrowsWhatTheCallersCallbackThrewOnceNothingIsUnderWay) {
  for (const std::size_t concurrency : {1u, 2u}) {
    const FakeScenario fake;
    serve(fake);
    AddAllOptions options;
    options.concurrency = concurrency;
    options.progress = [](const AddAllProgress&) -> ProgressAction { throw std::runtime_error("mine"); };
    EXPECT_THROW(static_cast<void>(add_all(fake.api, "model_1", assets(5), options)), std::runtime_error);
    EXPECT_LE(fake.transport->requests().size(), concurrency);
  }
}

TEST(ScenarioAddAll, CancelsTheCallsUnderWayWhereTheCallersCallbackThrows) {
  const FakeScenario fake;
  std::atomic<bool> was_cancelled{false};
  fake.transport->answer_with([&](const testing::SentRequest& request) {
    const auto latest = std::chrono::steady_clock::now() + seconds(10);
    const bool waits = asset_in(request) == "asset_2";
    while (waits && !was_cancelled && std::chrono::steady_clock::now() < latest) {
      was_cancelled = request.options.cancellation.is_cancelled();
      std::this_thread::yield();
    }
    return answered(200, test_support::answer_with_id(asset_in(request)));
  });
  AddAllOptions options;
  options.concurrency = 2;
  options.progress = [&](const AddAllProgress&) -> ProgressAction {
    while (fake.transport->requests().size() < 2) std::this_thread::yield();
    throw std::runtime_error("mine");
  };
  EXPECT_THROW(static_cast<void>(add_all(fake.api, "model_1", assets(2), options)), std::runtime_error);
  EXPECT_TRUE(was_cancelled);
}

TEST(ScenarioAddAll, RefusesWhatDoesNotFitBeforeAnythingIsSent) {
  const FakeScenario fake;
  AddAllOptions none;
  none.concurrency = 0;
  EXPECT_THROW(static_cast<void>(add_all(fake.api, "model_1", assets(1), none)), std::invalid_argument);
  AddAllOptions no_time;
  no_time.call.timeout = seconds(0);
  EXPECT_THROW(static_cast<void>(add_all(fake.api, "model_1", assets(1), no_time)), std::invalid_argument);
  EXPECT_THROW(static_cast<void>(add_all(fake.api, "", assets(1))), std::invalid_argument);
  AddAllOptions no_text;
  no_text.preset = OpenEnum<scenario::Preset>("\xe9");
  EXPECT_THROW(static_cast<void>(add_all(fake.api, "model_1", assets(1), no_text)), std::invalid_argument);
  EXPECT_TRUE(fake.transport->requests().empty());
}

}}  // namespace ocelli
