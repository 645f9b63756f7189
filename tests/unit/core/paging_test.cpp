// SPDX-License-Identifier: Apache-2.0
#include <ocelli/paging.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace ocelli { namespace core_test { namespace {

/// Pages that remember which of them were asked for.
struct Pages {
  std::vector<Page<int>> pages;
  std::vector<std::size_t> fetched;

  [[nodiscard]] PagedRange<int> range() {
    return PagedRange<int>([this](std::size_t index) {
      fetched.push_back(index);
      return pages.at(index);
    });
  }
};

std::vector<int> all(PagedRange<int> range) {
  std::vector<int> items;
  for (const int item : range) items.push_back(item);
  return items;
}

using Numbers = std::vector<std::size_t>;

TEST(PagedRange, GivesAllItemsOfAllPages) {
  Pages pages{{{{1, 2}, true}, {{3}, true}, {{4, 5}, false}}, {}};
  EXPECT_EQ(all(pages.range()), (std::vector<int>{1, 2, 3, 4, 5}));
  EXPECT_EQ(pages.fetched, (Numbers{0, 1, 2}));
}

TEST(PagedRange, FetchesAPageNotBeforeItIsNeeded) {
  Pages pages{{{{1, 2}, true}, {{3}, true}, {{4}, false}}, {}};
  auto range = pages.range();
  EXPECT_EQ(pages.fetched, Numbers{});
  auto item = range.begin();
  EXPECT_EQ(*item, 1);
  EXPECT_EQ(*++item, 2);
  EXPECT_EQ(pages.fetched, Numbers{0});
  EXPECT_EQ(*++item, 3);
  EXPECT_EQ(pages.fetched, (Numbers{0, 1}));
}

TEST(PagedRange, ALoopThatIsLeftFetchesNoMore) {
  Pages pages{{{{1}, true}, {{2}, true}, {{3}, false}}, {}};
  for (const int item : pages.range()) {
    if (item == 2) break;
  }
  EXPECT_EQ(pages.fetched, (Numbers{0, 1}));
}

TEST(PagedRange, AnEmptyPageEndsTheList) {
  Pages pages{{{{1}, true}, {{}, true}, {{3}, false}}, {}};
  EXPECT_EQ(all(pages.range()), std::vector<int>{1});
  EXPECT_EQ(pages.fetched, (Numbers{0, 1}));
  Pages none{{{{}, true}}, {}};
  EXPECT_TRUE(all(none.range()).empty());
}

TEST(PagedRange, APageThatIsEqualToTheOneBeforeEndsTheList) {
  int fetches = 0;
  PagedRange<int> range([&](std::size_t) {
    ++fetches;
    return Page<int>{{1, 2}, true};
  });
  EXPECT_EQ(all(std::move(range)), (std::vector<int>{1, 2}));
  EXPECT_EQ(fetches, 2);
}

TEST(PagedRange, AnErrorComesOutOfTheStepThatMetItAndEndsTheRange) {
  int fetches = 0;
  PagedRange<int> range([&](std::size_t index) -> Page<int> {
    ++fetches;
    if (index == 1) throw std::runtime_error("page 1");
    return {{7}, true};
  });
  auto item = range.begin();
  EXPECT_THROW(++item, std::runtime_error);
  EXPECT_EQ(item, range.end());
  EXPECT_EQ(range.begin(), range.end());
  EXPECT_EQ(fetches, 2);
}

TEST(PagedRange, AnErrorOfTheFirstPageComesOutOfBegin) {
  PagedRange<int> range([](std::size_t) -> Page<int> { throw std::runtime_error("page 0"); });
  EXPECT_THROW(static_cast<void>(range.begin()), std::runtime_error);
  EXPECT_EQ(range.begin(), range.end());
}

TEST(PagedRange, BeginGoesOnWhereTheWalkStands) {
  Pages pages{{{{1, 2, 3}, false}}, {}};
  auto range = pages.range();
  ++range.begin();
  EXPECT_EQ(*range.begin(), 2);
  EXPECT_EQ(pages.fetched, Numbers{0});
}

TEST(PagedRange, WorksWithAlgorithms) {
  Pages pages{{{{1, 2}, true}, {{3, 4}, false}}, {}};
  auto range = pages.range();
  EXPECT_EQ(std::count_if(range.begin(), range.end(), [](int item) { return item % 2 == 0; }), 2);
  using Category = std::iterator_traits<PagedRange<int>::Iterator>::iterator_category;
  EXPECT_TRUE((std::is_same_v<Category, std::input_iterator_tag>));
}

TEST(PagedRange, ItemsAreReachedByArrow) {
  PagedRange<std::string> range([](std::size_t) { return Page<std::string>{{"abc"}, false}; });
  EXPECT_EQ(range.begin()->size(), 3u);
}

TEST(PagedRange, AnIteratorOutlivesItsRange) {
  Pages pages{{{{1}, true}, {{2}, false}}, {}};
  auto item = pages.range().begin();
  EXPECT_EQ(*++item, 2);
  item++;
  EXPECT_EQ(item, PagedRange<int>::Iterator());
}

}}}  // namespace ocelli::core_test
