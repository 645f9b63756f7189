// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <utility>
#include <vector>

#include "groundlight_fixture.hpp"

namespace ocelli { namespace test_support {

using nlohmann::json;

class GroundlightRefusal : public GroundlightMock {
 protected:
  PlainResponse with_token(const std::string& token) {
    return exchange({"GET", "/device-api/v1/me", {{"x-api-token", token}}});
  }
  PlainResponse with_image(const std::string& image) { return exchange(submission("detector_id=det_gate", image)); }
  // The image's own type goes with it, so that nothing but the bytes can be wrong.
  void expect_whole(const std::string& image, const std::string& type) {
    EXPECT_EQ(exchange(submission("detector_id=det_gate", image, type)).status, 201) << type;
  }
  void expect_corrupt(const std::string& image) {
    const auto response = with_image(image);
    EXPECT_EQ(response.status, 400);
    const auto detail = parsed(response).value("detail", "");
    EXPECT_NE(detail.find("uploaded image is empty or corrupted"), std::string::npos) << response.body;
  }
};

TEST_F(GroundlightRefusal, MissingBlankAndUnknownTokensAreUnauthorized) {
  EXPECT_EQ(exchange({"GET", "/device-api/v1/me"}).status, 401);
  EXPECT_EQ(with_token("").status, 401);
  EXPECT_EQ(with_token("tok_1").status, 401);
  EXPECT_TRUE(parsed(with_token("tok_1")).contains("detail"));
  EXPECT_EQ(with_token("api_1").status, 200);
}

TEST(GroundlightTokens, OnlyTheAcceptedOnesPassWhereSomeAreNamed) {
  testing::MockOptions options;
  options.groundlight.accepted_tokens = {"api_right"};
  testing::MockServices services(options);
  PlainHttpClient client(services.port());
  EXPECT_EQ(client.exchange({"GET", "/device-api/v1/me", {{"x-api-token", "api_right"}}}).status, 200);
  EXPECT_EQ(client.exchange({"GET", "/device-api/v1/me", {{"x-api-token", "api_wrong"}}}).status, 401);
}

TEST_F(GroundlightRefusal, UnknownDetectorIsNotFound) {
  const auto response = submit("detector_id=det_none");
  EXPECT_EQ(response.status, 404);
  EXPECT_EQ(parsed(response)["detail"], "Not found.");
}

TEST_F(GroundlightRefusal, UnknownImageQueryIsNotFound) {
  EXPECT_EQ(show("iq_none").status, 404);
  EXPECT_EQ(show("iq_none/image").status, 404);
  EXPECT_EQ(parsed(show("iq_none"))["detail"], "Not found.");
}

TEST_F(GroundlightRefusal, MissingDetectorIsABadRequest) {
  const auto response = submit("want_async=true");
  EXPECT_EQ(response.status, 400);
  EXPECT_TRUE(parsed(response).contains("detector_id"));
}

TEST_F(GroundlightRefusal, OtherMediaTypesAreUnsupported) {
  const auto response = exchange(submission("detector_id=det_gate", sample_jpeg(), "text/plain"));
  EXPECT_EQ(response.status, 415);
  EXPECT_EQ(parsed(response)["detail"], "Unsupported media type \"text/plain\" in request.");
}

TEST_F(GroundlightRefusal, ThresholdOutsideItsRangeIsABadRequest) {
  for (const std::string value : {"1.01", "-0.1", "high", "nan", "", "0.5x"}) {
    const auto response = submit("detector_id=det_gate&confidence_threshold=" + value);
    EXPECT_EQ(response.status, 400) << value;
    EXPECT_TRUE(parsed(response)["confidence_threshold"].is_array()) << value;
  }
}

TEST_F(GroundlightRefusal, ThresholdAtTheEndsOfItsRangeIsAccepted) {
  EXPECT_EQ(submit("detector_id=det_gate&confidence_threshold=0").status, 201);
  EXPECT_EQ(submit("detector_id=det_gate&confidence_threshold=1").status, 201);
}

TEST_F(GroundlightRefusal, MetadataMustBeABase64UrlJsonObject) {
  // In this order: plain JSON, the array [1], text that ends too early, no padding.
  for (const std::string value : {"%7B%22a%22%3A1%7D", "WzFd", "eyJhIjox", "eyJhIjoxfQ"}) {
    const auto response = submit("detector_id=det_gate&metadata=" + value);
    EXPECT_EQ(response.status, 400) << value;
    EXPECT_TRUE(parsed(response).contains("metadata")) << value;
  }
}

// {"aaa":"bbb...bbb"}; every four characters of base64 are three bytes of JSON.
std::string metadata_of_size(int size) {
  std::string text = "eyJhYWEiOiJi";
  for (int bytes = 9; bytes < size - 3; bytes += 3) text += "YmJi";
  return text + "YiJ9";
}

TEST_F(GroundlightRefusal, MetadataIsBoundedAtOneKibibyte) {
  EXPECT_EQ(submit("detector_id=det_gate&metadata=" + metadata_of_size(1023)).status, 201);
  EXPECT_EQ(submit("detector_id=det_gate&metadata=" + metadata_of_size(1026)).status, 400);
}

TEST_F(GroundlightRefusal, WholeImagesOfEveryFormatAreAccepted) {
  expect_whole(sample_jpeg(), "image/jpeg");
  expect_whole(sample_jpeg(), "image/jpg");
  expect_whole(sample_png(), "image/png");
  expect_whole(sample_gif(), "image/gif");
  expect_whole(sample_webp(), "image/webp");
  expect_whole(sample_bmp(), "image/bmp");
  expect_whole(sample_ico(), "image/x-icon");
}

TEST_F(GroundlightRefusal, TruncatedImagesOfEveryFormatAreCorrupt) {
  for (auto image : {sample_jpeg(), sample_png(), sample_gif(), sample_webp(), sample_bmp(), sample_ico()}) {
    image.pop_back();
    expect_corrupt(image);
    image.resize(7);
    expect_corrupt(image);
  }
}

TEST_F(GroundlightRefusal, EmptyAndUnknownImagesAreCorrupt) {
  expect_corrupt("");
  expect_corrupt("not an image");
}

TEST_F(GroundlightRefusal, OtherMethodsAreNotAllowed) {
  const auto response = exchange({"PUT", image_queries, {{"x-api-token", "api_test"}}});
  EXPECT_EQ(response.status, 405);
  EXPECT_EQ(response.header("Allow"), "POST, GET");
}

TEST_F(GroundlightRefusal, UnknownPathsAreNotFound) {
  EXPECT_EQ(exchange(get("/device-api/v1/nothing")).status, 404);
  EXPECT_EQ(exchange(get("/")).status, 404);
  EXPECT_EQ(exchange(get("/device-api/v1/image-queries/")).status, 404);
}

}}  // namespace ocelli::test_support
