// SPDX-License-Identifier: Apache-2.0
// submit_once where the service refuses a submit, perhaps as the twin of one that it has.
#include <string>

#include <gtest/gtest.h>

#include <ocelli/groundlight/submitting.hpp>

#include "unit/groundlight/broken_submit.hpp"

namespace ocelli { namespace {

using groundlight::submit_once;
using test_support::break_after_sending;
using test_support::FakeGroundlight;
using test_support::methods;
using test_support::query_json;
using test_support::small_image;
using test_support::with_id;

constexpr const char* taken = R"({"detail":"An image query with this image_query_id already exists."})";

template <class Expected>
Delivery delivery_of_refused(const FakeGroundlight& fake, const groundlight::SubmitImageQueryOptions& options = {}) {
  try {
    static_cast<void>(submit_once(fake.api, "det_1", small_image(), options));
    ADD_FAILURE() << "it was taken";
  } catch (const Expected& error) {
    return error.delivery();
  } catch (const ApiException& error) {
    ADD_FAILURE() << "another error: " << error.what();
  }
  return Delivery::not_sent;
}

TEST(SubmitOfATwin, FindsWhatAnEarlierProcessSubmitted) {
  for (const int status : {400, 409, 422}) {
    FakeGroundlight fake;
    fake.transport->answer(status, taken);
    fake.transport->answer(200, query_json("null"));
    EXPECT_EQ(submit_once(fake.api, "det_1", small_image(), with_id("iq_1")).id, "iq_1") << status;
    EXPECT_EQ(methods(fake), "POST GET ");
    EXPECT_NE(fake.transport->requests().at(1).url.find("/v1/image-queries/iq_1"), std::string::npos);
  }
}

TEST(SubmitOfATwin, ThrowsTheRefusalWhereThereIsNone) {
  FakeGroundlight fake;
  fake.transport->answer(400, R"({"detail":"The uploaded image is empty or corrupted."})");
  fake.transport->answer(404, "{}");
  EXPECT_EQ(delivery_of_refused<BadRequestException>(fake, with_id("iq_1")), Delivery::rejected);
  EXPECT_EQ(methods(fake), "POST GET ");
}

TEST(SubmitOfATwin, IsNotAskedForWhereTheRefusalIsAboutSomethingElse) {
  for (const int status : {401, 403, 404, 413}) {
    FakeGroundlight fake;
    fake.transport->answer(status, "{}");
    EXPECT_EQ(delivery_of_refused<HttpException>(fake, with_id("iq_1")), Delivery::rejected);
    EXPECT_EQ(methods(fake), "POST ") << status;
  }
}

TEST(SubmitOfATwin, IsAskedForWhereAConflictMeetsANewId) {
  FakeGroundlight fake;
  fake.transport->answer(409, taken);
  fake.transport->answer(200, query_json("null"));
  EXPECT_EQ(submit_once(fake.api, "det_1", small_image()).id, "iq_1");
}

TEST(SubmitOfATwin, IsFoundWhereItWasStillBeingTaken) {
  FakeGroundlight fake;
  break_after_sending(fake);
  fake.transport->answer(404, "{}");
  fake.transport->answer(400, taken);
  fake.transport->answer(404, "{}");
  fake.transport->answer(404, "{}");
  fake.transport->answer(200, query_json("null"));
  EXPECT_EQ(submit_once(fake.api, "det_1", small_image()).id, "iq_1");
  EXPECT_EQ(methods(fake), "POST GET POST GET GET GET ");
}

TEST(SubmitOfATwin, IsNotSentAThirdTimeWhereTheSecondWasRefused) {
  FakeGroundlight fake;
  break_after_sending(fake);
  fake.transport->answer(404, "{}");
  fake.transport->answer(400, taken);
  for (int i = 0; i < 3; ++i) fake.transport->answer(404, "{}");
  EXPECT_EQ(delivery_of_refused<BadRequestException>(fake), Delivery::maybe_processed);
  EXPECT_EQ(methods(fake), "POST GET POST GET GET GET ");
}

TEST(SubmitOfATwin, SurfacesAnotherRefusalOfTheRepetition) {
  FakeGroundlight fake;
  break_after_sending(fake);
  fake.transport->answer(404, "{}");
  fake.transport->answer(401, "{}");
  fake.transport->answer(401, "{}");
  EXPECT_EQ(delivery_of_refused<UnauthorizedException>(fake), Delivery::maybe_processed);
  EXPECT_EQ(methods(fake), "POST GET POST GET ");
}

TEST(SubmitOfATwin, IsLeftOpenWhereNobodyAnswersForIt) {
  FakeGroundlight fake;
  fake.transport->answer(400, taken);
  EXPECT_EQ(delivery_of_refused<BadRequestException>(fake, with_id("iq_1")), Delivery::maybe_processed);
}

TEST(SubmitOfATwin, IsNotMadeWhereNobodyAnswers) {
  FakeGroundlight fake;
  break_after_sending(fake);
  EXPECT_EQ(delivery_of_refused<TransportException>(fake), Delivery::maybe_processed);
  const std::string sent = methods(fake);
  EXPECT_EQ(sent.find("POST", 1), std::string::npos) << sent;
}

}}  // namespace ocelli
