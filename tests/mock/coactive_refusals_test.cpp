// SPDX-License-Identifier: Apache-2.0
// What the simulated Coactive answers to requests that the client would not send.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include <ocelli/testing/mock_services.hpp>

#include "support/plain_http_client.hpp"
#include "support/sample_images.hpp"

namespace ocelli { namespace test_support { namespace {

const std::string searches = "/api/v0/similarity-search/embeddings/b78a6e5f-5434-46c4-9e4f-ded092147584";
const std::string text_searches =
    "/api/v0/similarity-search/similarity-search/embeddings/b78a6e5f-5434-46c4-9e4f-ded092147584/grouped-search/text";

std::string part(const std::string& head, const std::string& body) {
  return "--B\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + body + "\r\n";
}

std::string file_part(const std::string& type) {
  return part("name=\"file\"; filename=\"a.jpg\"\r\nContent-Type: " + type, sample_jpeg());
}

class CoactiveRefusals : public ::testing::Test {
 protected:
  PlainResponse post(const std::string& target, const std::string& form) {
    return client.exchange({"POST",
                            target,
                            {{"Authorization", "Bearer me:s"}, {"Content-Type", "multipart/form-data; boundary=B"}},
                            form + "--B--\r\n"});
  }
  PlainResponse get(const std::string& target, const std::string& authorization = "Bearer me:s") {
    return client.exchange({"GET", target, {{"Authorization", authorization}}});
  }
  PlainResponse log_in(const std::string& authorization, const std::string& body) {
    return client.exchange(
        {"POST", "/api/v0/login", {{"Authorization", authorization}, {"Content-Type", "application/json"}}, body});
  }

  testing::MockServices services;
  PlainHttpClient client{services.port()};
};

TEST_F(CoactiveRefusals, NameEachFaultAsFastApiDoes) {
  const auto response = post(searches + "/grouped-search?limit=abc", part("name=\"other\"", "x"));
  EXPECT_EQ(response.status, 422);
  EXPECT_EQ(nlohmann::json::parse(response.body), nlohmann::json::parse(R"({"detail": [
      {"loc": ["query", "limit"], "msg": "value is not a valid integer", "type": "type_error.integer"},
      {"loc": ["query", "group_by"], "msg": "field required", "type": "value_error.missing"},
      {"loc": ["body", "file"], "msg": "field required", "type": "value_error.missing"}]})"));
  EXPECT_EQ(get(text_searches).status, 422);
}

TEST_F(CoactiveRefusals, AFileNeedsTheContentTypeOfAnImage) {
  EXPECT_EQ(post(searches + "/search", file_part("image/jpeg")).status, 200);
  const auto response = post(searches + "/search", file_part("application/octet-stream"));
  EXPECT_EQ(response.status, 400);
  EXPECT_EQ(response.body, R"({"detail":"The file must be an image"})");
  EXPECT_EQ(post(searches + "/search", part("name=\"file\"", "text")).status, 400);
}

TEST_F(CoactiveRefusals, ABodyThatIsNotClosedIsNoForm) {
  const auto response =
      client.exchange({"POST",
                       searches + "/search",
                       {{"Authorization", "Bearer me:s"}, {"Content-Type", "multipart/form-data; boundary=B"}},
                       file_part("image/jpeg")});
  EXPECT_EQ(response.status, 422);
}

TEST_F(CoactiveRefusals, CredentialsAreTheBearersPairOrAToken) {
  EXPECT_EQ(get(text_searches + "?query=x").status, 200);
  for (const std::string secret : {"me", "me:", ":s", "token_1"}) {
    EXPECT_EQ(get(text_searches + "?query=x", "Bearer " + secret).status, 401) << secret;
  }
  EXPECT_EQ(get(text_searches + "?query=x", "Basic bWU6cw==").status, 403);
}

TEST_F(CoactiveRefusals, ALoginNeedsTheGrantOfItsCredential) {
  const std::string client_grant = R"({"grant_type": "client_credentials"})";
  const std::string person_grant = R"({"grant_type": "refresh_token"})";
  EXPECT_EQ(log_in("Basic bWU6cw==", client_grant).status, 200);
  EXPECT_EQ(log_in("Bearer personal_x", person_grant).status, 200);
  EXPECT_EQ(log_in("Basic bWU6cw==", person_grant).status, 401);
  EXPECT_EQ(log_in("Bearer personal_x", client_grant).status, 401);
  EXPECT_EQ(log_in("Bearer other", person_grant).status, 401);
  EXPECT_EQ(log_in("Basic bWU6", client_grant).status, 401);
  EXPECT_EQ(log_in("Basic bWU6cw==", "{").status, 401);
  EXPECT_EQ(services.coactive_login_count(), 2u);
}

TEST_F(CoactiveRefusals, TheTextSearchIsAGetUnderItsDoubledSegment) {
  EXPECT_EQ(get(searches + "/grouped-search/text?query=x").status, 404);
  EXPECT_EQ(post(text_searches + "?query=x", "").status, 405);
}

TEST_F(CoactiveRefusals, AnEmbeddingNeedsAnId) {
  EXPECT_THROW(services.add_coactive_embedding(""), std::invalid_argument);
}

}}}  // namespace ocelli::test_support
