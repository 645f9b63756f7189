// SPDX-License-Identifier: Apache-2.0
// Something between the client and the service answers in its place: with a page for people, or with nothing.
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include <ocelli/download.hpp>
#include <ocelli/groundlight.hpp>
#include <ocelli/testing/mock_services.hpp>

#include "support/sample_images.hpp"
#include "unit/core/temporary_folder.hpp"

namespace ocelli { namespace {

using testing::Fault;

class CaptivePortal : public ::testing::Test {
 protected:
  void answer_in_its_place(int status, const std::string& body, const std::string& media_type) {
    Fault fault;
    fault.status = status;
    fault.body = body;
    fault.headers = {{"Content-Type", media_type}};
    services.inject(fault);
  }

  void answer_with_page() {
    answer_in_its_place(200, "<html>Welcome to the Wi-Fi of the harbour</html>", "text/html; charset=utf-8");
  }

  [[nodiscard]] groundlight::ImageQueriesApi groundlight_api() const {
    ClientOptions options;
    options.base_url = services.groundlight_url();
    options.credential = groundlight::api_token("api_test");
    return groundlight::ImageQueriesApi(options);
  }

  testing::MockServices services;
};

TEST_F(CaptivePortal, IsNotTakenForAnImage) {
  answer_with_page();
  const auto image = groundlight_api().try_get_image("iq_1");
  const auto* error = image.error_as<DecodeException>();
  ASSERT_NE(error, nullptr);
  EXPECT_NE(std::string(error->what()).find("captive portal"), std::string::npos) << error->what();
  EXPECT_NE(error->body().find("harbour"), std::string::npos);
}

TEST_F(CaptivePortal, IsNotSuspectedWhereTheCallerAskedForSomethingElse) {
  answer_with_page();
  CallOptions call;
  call.headers = {{"Accept", "text/html"}};
  const auto page = groundlight_api().try_get_image("iq_1", call);
  ASSERT_TRUE(page);
  EXPECT_NE(page->bytes.find("harbour"), std::string::npos);
}

TEST_F(CaptivePortal, LeavesNoFile) {
  answer_with_page();
  const core_test::TemporaryFolder folder;
  const auto api = groundlight_api();
  const auto operation = [&](const CallOptions& call) { return api.get_image("iq_1", call); };
  EXPECT_THROW(static_cast<void>(download_to_file(folder.path("gate.jpg"), operation)), DecodeException);
  EXPECT_TRUE(std::filesystem::is_empty(folder.path("")));
}

TEST_F(CaptivePortal, IsNamedWhereJsonWasPromised) {
  answer_with_page();
  const auto query = groundlight_api().try_get_image_query("iq_1");
  const auto* error = query.error_as<DecodeException>();
  ASSERT_NE(error, nullptr);
  EXPECT_NE(std::string(error->what()).find("captive portal"), std::string::npos) << error->what();
}

TEST_F(CaptivePortal, OfNoContentIsNoImageEither) {
  answer_in_its_place(204, "", "");
  EXPECT_NE(groundlight_api().try_get_image("iq_1").error_as<DecodeException>(), nullptr);
}

TEST_F(CaptivePortal, IsNotInTheWayOfARealImage) {
  const auto api = groundlight_api();
  const auto query = api.submit_image_query("det_gate", Image::from_bytes(test_support::sample_jpeg()));
  EXPECT_EQ(api.get_image(query.id).bytes, test_support::sample_jpeg());
}

}}  // namespace ocelli
