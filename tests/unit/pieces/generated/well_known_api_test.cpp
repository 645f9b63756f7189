// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/pieces.yaml by codegen/generate.py; edit that instead.
#include <string>

#include <gtest/gtest.h>

#include <ocelli/errors.hpp>
#include <ocelli/pieces/generated/well_known_api.hpp>

#include "support/fake_service.hpp"

namespace ocelli { inline namespace v1 { namespace pieces { namespace {

using namespace test_support;

/// What every test of health gives.
struct [[maybe_unused]] HealthArguments {};

void answer_health(const FakeService& service) {
  service.transport->answer(200, "some \xff bytes", {{"Content-Type", "text/plain"}});
}

void expect_health_request(const testing::SentRequest& request) {
  EXPECT_EQ(request.method, "GET");
  EXPECT_EQ(path_of(request), "/.well-known/health");
  EXPECT_EQ(query_of(request), (Pairs{}));
  EXPECT_EQ(header_of(request, "Accept"), "text/plain");
  EXPECT_EQ(request.body, "");
  EXPECT_FALSE(request.headers.contains("Content-Type"));
}

void expect_health_answer(const std::string& answer) { EXPECT_EQ(answer, "some \xff bytes"); }

TEST(WellKnownApiHealth, SendsItsArgumentsAndDecodesTheAnswer) {
  const FakeService service;
  answer_health(service);
  const WellKnownApi api(service.options());
  const HealthArguments given;
  expect_health_answer(api.health());
  expect_health_request(service.only_request());
}

TEST(WellKnownApiHealth, TryFormDoesTheSame) {
  const FakeService service;
  answer_health(service);
  const WellKnownApi api(service.options());
  const HealthArguments given;
  const auto result = api.try_health();
  ASSERT_TRUE(result.has_value()) << result.error().what();
  expect_health_answer(*result);
  expect_health_request(service.only_request());
}

TEST(WellKnownApiHealth, AsyncFormDoesTheSame) {
  const FakeService service;
  answer_health(service);
  const WellKnownApi api(service.options());
  const HealthArguments given;
  expect_health_answer(api.health_async().get());
  expect_health_request(service.only_request());
}

TEST(WellKnownApiHealth, TellsThatNothingWasFoundInEachForm) {
  const FakeService service;
  service.transport->answer_with([](const testing::SentRequest&) {
    http::Response response;
    response.status = 404;
    return http::Exchange{response, {}};
  });
  const WellKnownApi api(service.options());
  const HealthArguments given;
  EXPECT_THROW((void)api.health(), NotFoundException);
  EXPECT_NE(api.try_health().error_as<NotFoundException>(), nullptr);
  EXPECT_THROW((void)api.health_async().get(), NotFoundException);
  EXPECT_NE(api.health_async().result().error_as<NotFoundException>(), nullptr);
}

TEST(WellKnownApiHealth, IsRepeatedWhereTheServiceIsUnavailable) {
  const FakeService service;
  service.transport->answer(503, "");
  answer_health(service);
  const WellKnownApi api(service.options());
  const HealthArguments given;
  (void)api.health();
  EXPECT_EQ(service.transport->requests().size(), 2u);
}

/// What every test of version gives.
struct [[maybe_unused]] VersionArguments {};

void answer_version(const FakeService& service) {
  service.transport->answer(200, "some \xff bytes", {{"Content-Type", "text/plain"}});
}

void expect_version_request(const testing::SentRequest& request) {
  EXPECT_EQ(request.method, "GET");
  EXPECT_EQ(path_of(request), "/.well-known/version");
  EXPECT_EQ(query_of(request), (Pairs{}));
  EXPECT_EQ(header_of(request, "Accept"), "text/plain");
  EXPECT_EQ(request.body, "");
  EXPECT_FALSE(request.headers.contains("Content-Type"));
}

void expect_version_answer(const std::string& answer) { EXPECT_EQ(answer, "some \xff bytes"); }

TEST(WellKnownApiVersion, SendsItsArgumentsAndDecodesTheAnswer) {
  const FakeService service;
  answer_version(service);
  const WellKnownApi api(service.options());
  const VersionArguments given;
  expect_version_answer(api.version());
  expect_version_request(service.only_request());
}

TEST(WellKnownApiVersion, TryFormDoesTheSame) {
  const FakeService service;
  answer_version(service);
  const WellKnownApi api(service.options());
  const VersionArguments given;
  const auto result = api.try_version();
  ASSERT_TRUE(result.has_value()) << result.error().what();
  expect_version_answer(*result);
  expect_version_request(service.only_request());
}

TEST(WellKnownApiVersion, AsyncFormDoesTheSame) {
  const FakeService service;
  answer_version(service);
  const WellKnownApi api(service.options());
  const VersionArguments given;
  expect_version_answer(api.version_async().get());
  expect_version_request(service.only_request());
}

TEST(WellKnownApiVersion, TellsThatNothingWasFoundInEachForm) {
  const FakeService service;
  service.transport->answer_with([](const testing::SentRequest&) {
    http::Response response;
    response.status = 404;
    return http::Exchange{response, {}};
  });
  const WellKnownApi api(service.options());
  const VersionArguments given;
  EXPECT_THROW((void)api.version(), NotFoundException);
  EXPECT_NE(api.try_version().error_as<NotFoundException>(), nullptr);
  EXPECT_THROW((void)api.version_async().get(), NotFoundException);
  EXPECT_NE(api.version_async().result().error_as<NotFoundException>(), nullptr);
}

TEST(WellKnownApiVersion, IsRepeatedWhereTheServiceIsUnavailable) {
  const FakeService service;
  service.transport->answer(503, "");
  answer_version(service);
  const WellKnownApi api(service.options());
  const VersionArguments given;
  (void)api.version();
  EXPECT_EQ(service.transport->requests().size(), 2u);
}

}}}}  // namespace ocelli::v1::pieces
