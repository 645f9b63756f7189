// SPDX-License-Identifier: Apache-2.0
#include <string>

#include "groundlight_fixture.hpp"

namespace ocelli { namespace test_support {

class GroundlightList : public GroundlightMock {
 protected:
  void submit_many(int count, const std::string& detector = "det_gate") {
    for (int i = 0; i < count; ++i) submit("detector_id=" + detector + "&want_async=true");
  }
  PlainResponse list(const std::string& query = "") { return exchange(get(image_queries + query)); }
  std::string url(const std::string& query) { return services.url() + image_queries + query; }
};

TEST_F(GroundlightList, EmptyListIsAPage) {
  const auto page = parsed(list());
  EXPECT_EQ(page["count"], 0);
  EXPECT_TRUE(page["next"].is_null());
  EXPECT_TRUE(page["previous"].is_null());
  EXPECT_TRUE(page["results"].empty());
}

TEST_F(GroundlightList, NewestComesFirst) {
  const auto first = submitted_id();
  const auto second = submitted_id();
  const auto page = parsed(list());
  ASSERT_EQ(page["results"].size(), 2U);
  EXPECT_EQ(page["results"][0]["id"], second);
  EXPECT_EQ(page["results"][1]["id"], first);
}

TEST_F(GroundlightList, PageHoldsTenUnlessAskedOtherwise) {
  submit_many(11);
  EXPECT_EQ(parsed(list())["results"].size(), 10U);
  EXPECT_EQ(parsed(list("?page_size=4"))["results"].size(), 4U);
  EXPECT_EQ(parsed(list())["count"], 11);
}

TEST_F(GroundlightList, LinksAreAbsoluteAndKeepTheOtherParameters) {
  submit_many(5);
  const auto middle = parsed(list("?page=2&page_size=2&detector_id=det_gate"));
  EXPECT_EQ(middle["next"], url("?detector_id=det_gate&page=3&page_size=2"));
  EXPECT_EQ(middle["previous"], url("?detector_id=det_gate&page_size=2"));
  const auto last = parsed(list("?page=3&page_size=2"));
  EXPECT_EQ(last["results"].size(), 1U);
  EXPECT_TRUE(last["next"].is_null());
}

TEST_F(GroundlightList, DetectorFilterHidesTheOthers) {
  submit_many(2);
  submit_many(3, "det_bolts");
  EXPECT_EQ(parsed(list("?detector_id=det_bolts"))["count"], 3);
  EXPECT_EQ(parsed(list("?detector_id=det_plate"))["count"], 0);
}

TEST_F(GroundlightList, PagePastTheLastIsNotFound) {
  submit_many(3);
  const auto response = list("?page=2");
  EXPECT_EQ(response.status, 404);
  EXPECT_EQ(parsed(response)["detail"], "Invalid page.");
}

TEST_F(GroundlightList, PageThatIsNoNumberIsNotFound) { EXPECT_EQ(list("?page=two").status, 404); }

}}  // namespace ocelli::test_support
