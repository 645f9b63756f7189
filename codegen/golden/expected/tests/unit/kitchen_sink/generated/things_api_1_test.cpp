// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/golden/kitchen_sink.yaml by codegen/generate.py; edit that instead.
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <ocelli/base64url_json.hpp>
#include <ocelli/call_options.hpp>
#include <ocelli/errors.hpp>
#include <ocelli/json_value.hpp>
#include <ocelli/kitchen_sink/generated/things_api.hpp>
#include <ocelli/nullable.hpp>
#include <ocelli/open_enum.hpp>
#include <ocelli/timestamp.hpp>

#include "kitchen_sink/generated/model_tables.hpp"
#include "support/fake_service.hpp"
#include "unit/kitchen_sink/generated/examples.hpp"

#if defined(__GNUC__)
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
#endif

namespace ocelli { inline namespace v1 { namespace kitchen_sink { namespace {

using namespace test_support;

/// What every test of list_things gives.
struct ListThingsArguments {
  ListThingsOptions options = all_options();

  static ListThingsOptions all_options() {
    ListThingsOptions options;
    options.page = std::int64_t{311};
    options.text = "text \"x\" é&b=c+d";
    options.is_new = true;
    options.max_size = std::int64_t{4503599627370497};
    options.ratio = 119.5;
    options.since = Timestamp("2025-04-04T17:18:46.015922Z");
    options.kind = OpenEnum<Kind>(Kind::two_d);
    options.tags = std::vector<std::string>{"tag 1 \"x\" é&b=c+d", "tag 2 \"x\" é&b=c+d"};
    options.kinds = std::vector<OpenEnum<Kind>>{OpenEnum<Kind>(Kind::two_d), OpenEnum<Kind>(Kind::two_d)};
    options.class_ = "class \"x\" é&b=c+d";
    options.limit = std::int64_t{327};
    options.metadata = Base64UrlJson(JsonValue::parse(R"({"free": ["metadata", 1, true, null]})"));
    options.trace = "t-1";
    options.depth = std::int64_t{725};
    return options;
  }
};

void answer_list_things(const FakeService& service) { service.transport->answer(200, std::string(thing_page_example)); }

void expect_list_things_request(const testing::SentRequest& request) {
  EXPECT_EQ(request.method, "GET");
  EXPECT_EQ(path_of(request), "/v1/things");
  EXPECT_EQ(query_of(request), (Pairs{{"page", "311"},
                                      {"text", "text \"x\" é&b=c+d"},
                                      {"isNew", "true"},
                                      {"maxSize", "4503599627370497"},
                                      {"ratio", "119.5"},
                                      {"since", "2025-04-04T17:18:46.015922Z"},
                                      {"kind", "2D+"},
                                      {"tag", "tag 1 \"x\" é&b=c+d"},
                                      {"tag", "tag 2 \"x\" é&b=c+d"},
                                      {"kinds", "2D+"},
                                      {"kinds", "2D+"},
                                      {"class", "class \"x\" é&b=c+d"},
                                      {"limit", "327"},
                                      {"metadata", "eyJmcmVlIjogWyJtZXRhZGF0YSIsIDEsIHRydWUsIG51bGxdfQ=="}}));
  EXPECT_EQ(header_of(request, "X-Trace"), "t-1");
  EXPECT_EQ(header_of(request, "X-Depth"), "725");
  EXPECT_EQ(header_of(request, "Accept"), "application/json");
  EXPECT_EQ(request.body, "");
  EXPECT_FALSE(request.headers.contains("Content-Type"));
}

void expect_list_things_answer(const ThingPage& answer) {
  EXPECT_EQ(core::model_to_json(answer), JsonValue::parse(thing_page_example));
}

TEST(ThingsApiListThings, SendsItsArgumentsAndDecodesTheAnswer) {
  const FakeService service;
  answer_list_things(service);
  const ThingsApi api(service.options());
  const ListThingsArguments given;
  expect_list_things_answer(api.list_things(given.options));
  expect_list_things_request(service.only_request());
}

TEST(ThingsApiListThings, TryFormDoesTheSame) {
  const FakeService service;
  answer_list_things(service);
  const ThingsApi api(service.options());
  const ListThingsArguments given;
  const auto result = api.try_list_things(given.options);
  ASSERT_TRUE(result.has_value()) << result.error().what();
  expect_list_things_answer(*result);
  expect_list_things_request(service.only_request());
}

TEST(ThingsApiListThings, AsyncFormDoesTheSame) {
  const FakeService service;
  answer_list_things(service);
  const ThingsApi api(service.options());
  const ListThingsArguments given;
  expect_list_things_answer(api.list_things_async(given.options).get());
  expect_list_things_request(service.only_request());
}

TEST(ThingsApiListThings, TellsThatNothingWasFoundInEachForm) {
  const FakeService service;
  service.transport->answer_with([](const testing::SentRequest&) {
    http::Response response;
    response.status = 404;
    return http::Exchange{response, {}};
  });
  const ThingsApi api(service.options());
  const ListThingsArguments given;
  EXPECT_THROW((void)api.list_things(given.options), NotFoundException);
  EXPECT_NE(api.try_list_things(given.options).error_as<NotFoundException>(), nullptr);
  EXPECT_THROW((void)api.list_things_async(given.options).get(), NotFoundException);
  EXPECT_NE(api.list_things_async(given.options).result().error_as<NotFoundException>(), nullptr);
}

TEST(ThingsApiListThings, LeavesOutWhatIsNotGiven) {
  const FakeService service;
  answer_list_things(service);
  const ThingsApi api(service.options());
  (void)api.list_things();
  const auto request = service.only_request();
  EXPECT_EQ(query_of(request), (Pairs{}));
  EXPECT_FALSE(request.headers.contains("X-Trace"));
  EXPECT_FALSE(request.headers.contains("X-Depth"));
}

TEST(ThingsApiListThings, IsRepeatedWhereTheServiceIsUnavailable) {
  const FakeService service;
  service.transport->answer(503, "");
  answer_list_things(service);
  const ThingsApi api(service.options());
  const ListThingsArguments given;
  (void)api.list_things(given.options);
  EXPECT_EQ(service.transport->requests().size(), 2u);
}

TEST(ThingsApiListThings, FailsWhereTheAnswerIsNoJson) {
  const FakeService service;
  service.transport->answer(200, "{\"half\":");
  const ThingsApi api(service.options());
  const ListThingsArguments given;
  EXPECT_NE(api.try_list_things(given.options).error_as<DecodeException>(), nullptr);
}

TEST(ThingsApiListThings, RefusesMaxSizeOutOfRange) {
  const FakeService service;
  const ThingsApi api(service.options());
  ListThingsArguments given;
  given.options.max_size = std::int64_t{0};
  EXPECT_TRUE(refuses("max_size", [&] { (void)api.list_things(given.options); }));
  EXPECT_TRUE(refuses("max_size", [&] { (void)api.try_list_things(given.options); }));
  EXPECT_TRUE(refuses("max_size", [&] { (void)api.list_things_async(given.options); }));
  given.options.max_size = std::int64_t{9007199254740994};
  EXPECT_TRUE(refuses("max_size", [&] { (void)api.list_things(given.options); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

TEST(ThingsApiListThings, TakesMaxSizeAtItsLimits) {
  const FakeService service;
  const ThingsApi api(service.options());
  ListThingsArguments given;
  given.options.max_size = std::int64_t{1};
  answer_list_things(service);
  EXPECT_NO_THROW((void)api.list_things(given.options));
  given.options.max_size = std::int64_t{9007199254740993};
  answer_list_things(service);
  EXPECT_NO_THROW((void)api.list_things(given.options));
}

TEST(ThingsApiListThings, RefusesTagsOfAnotherSize) {
  const FakeService service;
  const ThingsApi api(service.options());
  ListThingsArguments given;
  given.options.tags = std::vector<std::string>(4);
  EXPECT_TRUE(refuses("tags", [&] { (void)api.list_things(given.options); }));
  EXPECT_TRUE(refuses("tags", [&] { (void)api.try_list_things(given.options); }));
  EXPECT_TRUE(refuses("tags", [&] { (void)api.list_things_async(given.options); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

TEST(ThingsApiListThings, RefusesTagsWithAnEmptyOne) {
  const FakeService service;
  const ThingsApi api(service.options());
  ListThingsArguments given;
  given.options.tags = std::vector<std::string>(1);
  EXPECT_TRUE(refuses("tags", [&] { (void)api.list_things(given.options); }));
  EXPECT_TRUE(refuses("tags", [&] { (void)api.try_list_things(given.options); }));
  EXPECT_TRUE(refuses("tags", [&] { (void)api.list_things_async(given.options); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

TEST(ThingsApiListThings, RefusesClassOfAnotherLength) {
  const FakeService service;
  const ThingsApi api(service.options());
  ListThingsArguments given;
  given.options.class_ = std::string(1, 'x');
  EXPECT_TRUE(refuses("class_", [&] { (void)api.list_things(given.options); }));
  EXPECT_TRUE(refuses("class_", [&] { (void)api.try_list_things(given.options); }));
  EXPECT_TRUE(refuses("class_", [&] { (void)api.list_things_async(given.options); }));
  given.options.class_ = std::string(41, 'x');
  EXPECT_TRUE(refuses("class_", [&] { (void)api.list_things(given.options); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

TEST(ThingsApiListThings, TakesClassAtItsLimits) {
  const FakeService service;
  const ThingsApi api(service.options());
  ListThingsArguments given;
  given.options.class_ = std::string(2, 'x');
  answer_list_things(service);
  EXPECT_NO_THROW((void)api.list_things(given.options));
  given.options.class_ = std::string(40, 'x');
  answer_list_things(service);
  EXPECT_NO_THROW((void)api.list_things(given.options));
}

TEST(ThingsApiListThings, RefusesLimitOutOfRange) {
  const FakeService service;
  const ThingsApi api(service.options());
  ListThingsArguments given;
  given.options.limit = std::int64_t{0};
  EXPECT_TRUE(refuses("limit", [&] { (void)api.list_things(given.options); }));
  EXPECT_TRUE(refuses("limit", [&] { (void)api.try_list_things(given.options); }));
  EXPECT_TRUE(refuses("limit", [&] { (void)api.list_things_async(given.options); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

TEST(ThingsApiListThings, TakesLimitAtItsLimits) {
  const FakeService service;
  const ThingsApi api(service.options());
  ListThingsArguments given;
  given.options.limit = std::int64_t{1};
  answer_list_things(service);
  EXPECT_NO_THROW((void)api.list_things(given.options));
}

TEST(ThingsApiListThings, RefusesMetadataThatIsTooLarge) {
  const FakeService service;
  const ThingsApi api(service.options());
  ListThingsArguments given;
  given.options.metadata = Base64UrlJson(JsonValue::parse("{\"x\": \"" + std::string(56, 'x') + "\"}"));
  EXPECT_TRUE(refuses("metadata", [&] { (void)api.list_things(given.options); }));
  EXPECT_TRUE(refuses("metadata", [&] { (void)api.try_list_things(given.options); }));
  EXPECT_TRUE(refuses("metadata", [&] { (void)api.list_things_async(given.options); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

TEST(ThingsApiListThings, TakesMetadataAtItsLimits) {
  const FakeService service;
  const ThingsApi api(service.options());
  ListThingsArguments given;
  given.options.metadata = Base64UrlJson(JsonValue::parse("{\"x\": \"" + std::string(55, 'x') + "\"}"));
  answer_list_things(service);
  EXPECT_NO_THROW((void)api.list_things(given.options));
}

TEST(ThingsApiListThings, RefusesRatioThatIsNotFinite) {
  const FakeService service;
  const ThingsApi api(service.options());
  ListThingsArguments given;
  given.options.ratio = std::numeric_limits<double>::quiet_NaN();
  EXPECT_TRUE(refuses("ratio", [&] { (void)api.list_things(given.options); }));
  EXPECT_TRUE(refuses("ratio", [&] { (void)api.try_list_things(given.options); }));
  EXPECT_TRUE(refuses("ratio", [&] { (void)api.list_things_async(given.options); }));
  given.options.ratio = std::numeric_limits<double>::infinity();
  EXPECT_TRUE(refuses("ratio", [&] { (void)api.list_things(given.options); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

/// Answers each call with one page; the second is the last, and longer by one item. The address of the next leads
/// astray.
void answer_pages(const FakeService& service) {
  service.transport->answer_with([](const testing::SentRequest& request) {
    auto page = from_json<ThingPage>(JsonValue::parse(thing_page_example));
    const bool is_last = request.url.find("page=2") != std::string::npos;
    page.next = is_last ? decltype(page.next)() : Nullable<std::string>(std::string("https://elsewhere.test/page/7"));
    if (is_last) page.results.push_back(page.results.front());
    http::Response response;
    response.status = 200;
    response.body = to_json(page).text();
    return http::Exchange{response, {}};
  });
}

std::vector<std::string> pages_asked_for(const FakeService& service) {
  std::vector<std::string> pages;
  for (const auto& request : service.transport->requests()) {
    EXPECT_EQ(path_of(request), "/v1/things");
    for (const auto& [name, value] : query_of(request)) {
      if (name == "page") pages.push_back(value);
    }
  }
  return pages;
}

TEST(ThingsApiListAllThings, CountsThePagesWhateverAddressTheServiceNames) {
  const FakeService service;
  answer_pages(service);
  const ThingsApi api(service.options());
  ListThingsArguments given;
  given.options.page.reset();
  std::size_t count = 0;
  for (const auto& item : api.list_all_things(given.options)) count += item == item ? 1u : 0u;
  EXPECT_EQ(count, 5u);
  EXPECT_EQ(pages_asked_for(service), (std::vector<std::string>{"1", "2"}));
}

TEST(ThingsApiListAllThings, StartsAtTheGivenPage) {
  const FakeService service;
  answer_pages(service);
  const ThingsApi api(service.options());
  ListThingsArguments given;
  given.options.page = 2;
  auto range = api.list_all_things(given.options);
  EXPECT_EQ(std::distance(range.begin(), range.end()), 3);
  EXPECT_EQ(pages_asked_for(service), std::vector<std::string>{"2"});
}

TEST(ThingsApiListAllThings, KeepsOneTimeoutOverAllPages) {
  const FakeService service;
  answer_pages(service);
  const ThingsApi api(service.options());
  ListThingsArguments given;
  given.options.page.reset();
  CallOptions call;
  call.timeout = std::chrono::seconds(10);
  auto range = api.list_all_things(given.options, call);
  auto item = range.begin();
  service.clock->advance(std::chrono::seconds(11));
  EXPECT_THROW(while (item != range.end())++ item, TimeoutException);
  EXPECT_EQ(service.transport->requests().size(), 1u);
}

TEST(ThingsApiListAllThings, OutlivesTheApiObject) {
  const FakeService service;
  answer_pages(service);
  ListThingsArguments given;
  given.options.page.reset();
  auto api = std::make_unique<ThingsApi>(service.options());
  auto range = api->list_all_things(given.options);
  api.reset();
  EXPECT_EQ(std::distance(range.begin(), range.end()), 5);
}

}}}}  // namespace ocelli::v1::kitchen_sink
