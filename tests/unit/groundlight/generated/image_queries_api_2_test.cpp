// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/groundlight.yaml by codegen/generate.py; edit that instead.
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <ocelli/call_options.hpp>
#include <ocelli/errors.hpp>
#include <ocelli/groundlight/generated/image_queries_api.hpp>
#include <ocelli/json_value.hpp>
#include <ocelli/nullable.hpp>

#include "groundlight/generated/model_tables.hpp"
#include "support/fake_service.hpp"
#include "unit/groundlight/generated/examples.hpp"

namespace ocelli { inline namespace v1 { namespace groundlight { namespace {

using namespace test_support;

/// What every test of list_image_queries gives.
struct ListImageQueriesArguments {
  ListImageQueriesOptions options = all_options();

  static ListImageQueriesOptions all_options() {
    ListImageQueriesOptions options;
    options.detector_id = "det_2xZyXwVuTsRqPoNmLkJiHgFeDcB";
    options.page = std::int64_t{3};
    options.page_size = std::int64_t{25};
    return options;
  }
};

void answer_list_image_queries(const FakeService& service) {
  service.transport->answer(200, std::string(paginated_image_query_list_example));
}

void expect_list_image_queries_request(const testing::SentRequest& request) {
  EXPECT_EQ(request.method, "GET");
  EXPECT_EQ(path_of(request), "/v1/image-queries");
  EXPECT_EQ(query_of(request),
            (Pairs{{"detector_id", "det_2xZyXwVuTsRqPoNmLkJiHgFeDcB"}, {"page", "3"}, {"page_size", "25"}}));
  EXPECT_EQ(header_of(request, "Accept"), "application/json");
  EXPECT_EQ(request.body, "");
  EXPECT_FALSE(request.headers.contains("Content-Type"));
}

void expect_list_image_queries_answer(const PaginatedImageQueryList& answer) {
  EXPECT_EQ(core::model_to_json(answer), JsonValue::parse(paginated_image_query_list_example));
}

TEST(ImageQueriesApiListImageQueries, SendsItsArgumentsAndDecodesTheAnswer) {
  const FakeService service;
  answer_list_image_queries(service);
  const ImageQueriesApi api(service.options());
  const ListImageQueriesArguments given;
  expect_list_image_queries_answer(api.list_image_queries(given.options));
  expect_list_image_queries_request(service.only_request());
}

TEST(ImageQueriesApiListImageQueries, TryFormDoesTheSame) {
  const FakeService service;
  answer_list_image_queries(service);
  const ImageQueriesApi api(service.options());
  const ListImageQueriesArguments given;
  const auto result = api.try_list_image_queries(given.options);
  ASSERT_TRUE(result.has_value()) << result.error().what();
  expect_list_image_queries_answer(*result);
  expect_list_image_queries_request(service.only_request());
}

TEST(ImageQueriesApiListImageQueries, AsyncFormDoesTheSame) {
  const FakeService service;
  answer_list_image_queries(service);
  const ImageQueriesApi api(service.options());
  const ListImageQueriesArguments given;
  expect_list_image_queries_answer(api.list_image_queries_async(given.options).get());
  expect_list_image_queries_request(service.only_request());
}

TEST(ImageQueriesApiListImageQueries, TellsThatNothingWasFoundInEachForm) {
  const FakeService service;
  service.transport->answer_with([](const testing::SentRequest&) {
    http::Response response;
    response.status = 404;
    return http::Exchange{response, {}};
  });
  const ImageQueriesApi api(service.options());
  const ListImageQueriesArguments given;
  EXPECT_THROW((void)api.list_image_queries(given.options), NotFoundException);
  EXPECT_NE(api.try_list_image_queries(given.options).error_as<NotFoundException>(), nullptr);
  EXPECT_THROW((void)api.list_image_queries_async(given.options).get(), NotFoundException);
  EXPECT_NE(api.list_image_queries_async(given.options).result().error_as<NotFoundException>(), nullptr);
}

TEST(ImageQueriesApiListImageQueries, LeavesOutWhatIsNotGiven) {
  const FakeService service;
  answer_list_image_queries(service);
  const ImageQueriesApi api(service.options());
  (void)api.list_image_queries();
  const auto request = service.only_request();
  EXPECT_EQ(query_of(request), (Pairs{}));
}

TEST(ImageQueriesApiListImageQueries, IsRepeatedWhereTheServiceIsUnavailable) {
  const FakeService service;
  service.transport->answer(503, "");
  answer_list_image_queries(service);
  const ImageQueriesApi api(service.options());
  const ListImageQueriesArguments given;
  (void)api.list_image_queries(given.options);
  EXPECT_EQ(service.transport->requests().size(), 2u);
}

TEST(ImageQueriesApiListImageQueries, FailsWhereTheAnswerIsNoJson) {
  const FakeService service;
  service.transport->answer(200, "{\"half\":");
  const ImageQueriesApi api(service.options());
  const ListImageQueriesArguments given;
  EXPECT_NE(api.try_list_image_queries(given.options).error_as<DecodeException>(), nullptr);
}

/// Answers each call with one page; the second is the last, and longer by one item. The address of the next leads
/// astray.
void answer_pages(const FakeService& service) {
  service.transport->answer_with([](const testing::SentRequest& request) {
    auto page = from_json<PaginatedImageQueryList>(JsonValue::parse(paginated_image_query_list_example));
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
    EXPECT_EQ(path_of(request), "/v1/image-queries");
    for (const auto& [name, value] : query_of(request)) {
      if (name == "page") pages.push_back(value);
    }
  }
  return pages;
}

TEST(ImageQueriesApiListAllImageQueries, CountsThePagesWhateverAddressTheServiceNames) {
  const FakeService service;
  answer_pages(service);
  const ImageQueriesApi api(service.options());
  ListImageQueriesArguments given;
  given.options.page.reset();
  std::size_t count = 0;
  for (const auto& item : api.list_all_image_queries(given.options)) count += item == item ? 1u : 0u;
  EXPECT_EQ(count, 5u);
  EXPECT_EQ(pages_asked_for(service), (std::vector<std::string>{"1", "2"}));
}

TEST(ImageQueriesApiListAllImageQueries, StartsAtTheGivenPage) {
  const FakeService service;
  answer_pages(service);
  const ImageQueriesApi api(service.options());
  ListImageQueriesArguments given;
  given.options.page = 2;
  auto range = api.list_all_image_queries(given.options);
  EXPECT_EQ(std::distance(range.begin(), range.end()), 3);
  EXPECT_EQ(pages_asked_for(service), std::vector<std::string>{"2"});
}

TEST(ImageQueriesApiListAllImageQueries, KeepsOneTimeoutOverAllPages) {
  const FakeService service;
  answer_pages(service);
  const ImageQueriesApi api(service.options());
  ListImageQueriesArguments given;
  given.options.page.reset();
  CallOptions call;
  call.timeout = std::chrono::seconds(10);
  auto range = api.list_all_image_queries(given.options, call);
  auto item = range.begin();
  service.clock->advance(std::chrono::seconds(11));
  EXPECT_THROW(while (item != range.end())++ item, TimeoutException);
  EXPECT_EQ(service.transport->requests().size(), 1u);
}

TEST(ImageQueriesApiListAllImageQueries, OutlivesTheApiObject) {
  const FakeService service;
  answer_pages(service);
  ListImageQueriesArguments given;
  given.options.page.reset();
  auto api = std::make_unique<ImageQueriesApi>(service.options());
  auto range = api->list_all_image_queries(given.options);
  api.reset();
  EXPECT_EQ(std::distance(range.begin(), range.end()), 5);
}

/// What every test of get_image_query gives.
struct GetImageQueryArguments {
  std::string id = "a/b c";
};

void answer_get_image_query(const FakeService& service) {
  service.transport->answer(200, std::string(image_query_example));
}

void expect_get_image_query_request(const testing::SentRequest& request) {
  EXPECT_EQ(request.method, "GET");
  EXPECT_EQ(path_of(request), "/v1/image-queries/a%2Fb%20c");
  EXPECT_EQ(query_of(request), (Pairs{}));
  EXPECT_EQ(header_of(request, "Accept"), "application/json");
  EXPECT_EQ(request.body, "");
  EXPECT_FALSE(request.headers.contains("Content-Type"));
}

void expect_get_image_query_answer(const ImageQuery& answer) {
  EXPECT_EQ(core::model_to_json(answer), JsonValue::parse(image_query_example));
}

TEST(ImageQueriesApiGetImageQuery, SendsItsArgumentsAndDecodesTheAnswer) {
  const FakeService service;
  answer_get_image_query(service);
  const ImageQueriesApi api(service.options());
  const GetImageQueryArguments given;
  expect_get_image_query_answer(api.get_image_query(given.id));
  expect_get_image_query_request(service.only_request());
}

TEST(ImageQueriesApiGetImageQuery, TryFormDoesTheSame) {
  const FakeService service;
  answer_get_image_query(service);
  const ImageQueriesApi api(service.options());
  const GetImageQueryArguments given;
  const auto result = api.try_get_image_query(given.id);
  ASSERT_TRUE(result.has_value()) << result.error().what();
  expect_get_image_query_answer(*result);
  expect_get_image_query_request(service.only_request());
}

TEST(ImageQueriesApiGetImageQuery, AsyncFormDoesTheSame) {
  const FakeService service;
  answer_get_image_query(service);
  const ImageQueriesApi api(service.options());
  const GetImageQueryArguments given;
  expect_get_image_query_answer(api.get_image_query_async(given.id).get());
  expect_get_image_query_request(service.only_request());
}

TEST(ImageQueriesApiGetImageQuery, TellsThatNothingWasFoundInEachForm) {
  const FakeService service;
  service.transport->answer_with([](const testing::SentRequest&) {
    http::Response response;
    response.status = 404;
    return http::Exchange{response, {}};
  });
  const ImageQueriesApi api(service.options());
  const GetImageQueryArguments given;
  EXPECT_THROW((void)api.get_image_query(given.id), NotFoundException);
  EXPECT_NE(api.try_get_image_query(given.id).error_as<NotFoundException>(), nullptr);
  EXPECT_THROW((void)api.get_image_query_async(given.id).get(), NotFoundException);
  EXPECT_NE(api.get_image_query_async(given.id).result().error_as<NotFoundException>(), nullptr);
}

TEST(ImageQueriesApiGetImageQuery, IsRepeatedWhereTheServiceIsUnavailable) {
  const FakeService service;
  service.transport->answer(503, "");
  answer_get_image_query(service);
  const ImageQueriesApi api(service.options());
  const GetImageQueryArguments given;
  (void)api.get_image_query(given.id);
  EXPECT_EQ(service.transport->requests().size(), 2u);
}

TEST(ImageQueriesApiGetImageQuery, FailsWhereTheAnswerIsNoJson) {
  const FakeService service;
  service.transport->answer(200, "{\"half\":");
  const ImageQueriesApi api(service.options());
  const GetImageQueryArguments given;
  EXPECT_NE(api.try_get_image_query(given.id).error_as<DecodeException>(), nullptr);
}

TEST(ImageQueriesApiGetImageQuery, RefusesIdThatNamesAnotherResource) {
  const FakeService service;
  const ImageQueriesApi api(service.options());
  GetImageQueryArguments given;
  given.id = "";
  EXPECT_TRUE(refuses("id", [&] { (void)api.get_image_query(given.id); }));
  EXPECT_TRUE(refuses("id", [&] { (void)api.try_get_image_query(given.id); }));
  EXPECT_TRUE(refuses("id", [&] { (void)api.get_image_query_async(given.id); }));
  given.id = ".";
  EXPECT_TRUE(refuses("id", [&] { (void)api.get_image_query(given.id); }));
  given.id = "..";
  EXPECT_TRUE(refuses("id", [&] { (void)api.get_image_query(given.id); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

}}}}  // namespace ocelli::v1::groundlight
