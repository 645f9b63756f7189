// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/scenario.yaml by codegen/generate.py; edit that instead.
#include <string>

#include <gtest/gtest.h>

#include <ocelli/errors.hpp>
#include <ocelli/scenario/generated/training_images_api.hpp>

#include "support/fake_service.hpp"

namespace ocelli { inline namespace v1 { namespace scenario { namespace {

using namespace test_support;

/// What every test of remove gives.
struct RemoveArguments {
  std::string model_id = "a/b c";
  std::string training_image_id = "a/b c";
  RemoveOptions options = all_options();

  static RemoveOptions all_options() {
    RemoveOptions options;
    options.project_id = "proj_1";
    return options;
  }
};

void answer_remove(const FakeService& service) { service.transport->answer(200, "", {}); }

void expect_remove_request(const testing::SentRequest& request) {
  EXPECT_EQ(request.method, "DELETE");
  EXPECT_EQ(path_of(request), "/models/a%2Fb%20c/training-images/a%2Fb%20c");
  EXPECT_EQ(query_of(request), (Pairs{{"projectId", "proj_1"}}));
  EXPECT_EQ(request.body, "");
  EXPECT_FALSE(request.headers.contains("Content-Type"));
}

TEST(TrainingImagesApiRemove, SendsItsArgumentsAndDecodesTheAnswer) {
  const FakeService service;
  answer_remove(service);
  const TrainingImagesApi api(service.options());
  const RemoveArguments given;
  api.remove(given.model_id, given.training_image_id, given.options);
  expect_remove_request(service.only_request());
}

TEST(TrainingImagesApiRemove, TryFormDoesTheSame) {
  const FakeService service;
  answer_remove(service);
  const TrainingImagesApi api(service.options());
  const RemoveArguments given;
  const auto result = api.try_remove(given.model_id, given.training_image_id, given.options);
  ASSERT_TRUE(result.has_value()) << result.error().what();
  expect_remove_request(service.only_request());
}

TEST(TrainingImagesApiRemove, AsyncFormDoesTheSame) {
  const FakeService service;
  answer_remove(service);
  const TrainingImagesApi api(service.options());
  const RemoveArguments given;
  api.remove_async(given.model_id, given.training_image_id, given.options).get();
  expect_remove_request(service.only_request());
}

TEST(TrainingImagesApiRemove, TellsThatNothingWasFoundInEachForm) {
  const FakeService service;
  service.transport->answer_with([](const testing::SentRequest&) {
    http::Response response;
    response.status = 404;
    return http::Exchange{response, {}};
  });
  const TrainingImagesApi api(service.options());
  const RemoveArguments given;
  EXPECT_THROW(api.remove(given.model_id, given.training_image_id, given.options), NotFoundException);
  EXPECT_NE(api.try_remove(given.model_id, given.training_image_id, given.options).error_as<NotFoundException>(),
            nullptr);
  EXPECT_THROW(api.remove_async(given.model_id, given.training_image_id, given.options).get(), NotFoundException);
  EXPECT_NE(
      api.remove_async(given.model_id, given.training_image_id, given.options).result().error_as<NotFoundException>(),
      nullptr);
}

TEST(TrainingImagesApiRemove, LeavesOutWhatIsNotGiven) {
  const FakeService service;
  answer_remove(service);
  const TrainingImagesApi api(service.options());
  const RemoveArguments given;
  api.remove(given.model_id, given.training_image_id);
  const auto request = service.only_request();
  EXPECT_EQ(query_of(request), (Pairs{}));
}

TEST(TrainingImagesApiRemove, IsRepeatedWhereTheServiceIsUnavailable) {
  const FakeService service;
  service.transport->answer(503, "");
  answer_remove(service);
  const TrainingImagesApi api(service.options());
  const RemoveArguments given;
  api.remove(given.model_id, given.training_image_id, given.options);
  EXPECT_EQ(service.transport->requests().size(), 2u);
}

TEST(TrainingImagesApiRemove, RefusesModelIdThatNamesAnotherResource) {
  const FakeService service;
  const TrainingImagesApi api(service.options());
  RemoveArguments given;
  given.model_id = "";
  EXPECT_TRUE(refuses("model_id", [&] { api.remove(given.model_id, given.training_image_id, given.options); }));
  EXPECT_TRUE(
      refuses("model_id", [&] { (void)api.try_remove(given.model_id, given.training_image_id, given.options); }));
  EXPECT_TRUE(
      refuses("model_id", [&] { (void)api.remove_async(given.model_id, given.training_image_id, given.options); }));
  given.model_id = ".";
  EXPECT_TRUE(refuses("model_id", [&] { api.remove(given.model_id, given.training_image_id, given.options); }));
  given.model_id = "..";
  EXPECT_TRUE(refuses("model_id", [&] { api.remove(given.model_id, given.training_image_id, given.options); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

TEST(TrainingImagesApiRemove, RefusesTrainingImageIdThatNamesAnotherResource) {
  const FakeService service;
  const TrainingImagesApi api(service.options());
  RemoveArguments given;
  given.training_image_id = "";
  EXPECT_TRUE(
      refuses("training_image_id", [&] { api.remove(given.model_id, given.training_image_id, given.options); }));
  EXPECT_TRUE(refuses("training_image_id",
                      [&] { (void)api.try_remove(given.model_id, given.training_image_id, given.options); }));
  EXPECT_TRUE(refuses("training_image_id",
                      [&] { (void)api.remove_async(given.model_id, given.training_image_id, given.options); }));
  given.training_image_id = ".";
  EXPECT_TRUE(
      refuses("training_image_id", [&] { api.remove(given.model_id, given.training_image_id, given.options); }));
  given.training_image_id = "..";
  EXPECT_TRUE(
      refuses("training_image_id", [&] { api.remove(given.model_id, given.training_image_id, given.options); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

TEST(TrainingImagesApiRemove, RefusesTrainingImageIdOfAnotherMeaning) {
  const FakeService service;
  const TrainingImagesApi api(service.options());
  RemoveArguments given;
  given.training_image_id = "pairs";
  EXPECT_TRUE(
      refuses("training_image_id", [&] { api.remove(given.model_id, given.training_image_id, given.options); }));
  EXPECT_TRUE(refuses("training_image_id",
                      [&] { (void)api.try_remove(given.model_id, given.training_image_id, given.options); }));
  EXPECT_TRUE(refuses("training_image_id",
                      [&] { (void)api.remove_async(given.model_id, given.training_image_id, given.options); }));
  EXPECT_TRUE(service.transport->requests().empty());
}

}}}}  // namespace ocelli::v1::scenario
