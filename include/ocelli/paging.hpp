// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <iterator>
#include <memory>
#include <utility>
#include <vector>

namespace ocelli { inline namespace v1 {

/// One page of a list.
template <class Item>
struct Page {
  std::vector<Item> items;
  bool has_next = false;
};

/// All items of a list that comes in pages, fetched as the loop reaches them.
///
/// `Item` needs an operator==. An input range: it can be walked once, by one thread, and the iterators of one range
/// share their position. The first page is fetched by `begin`. What fetching a page throws comes out of `begin` or
/// `++`; the range is then at its end.
template <class Item>
class PagedRange {
  struct State;

 public:
  /// Fetches the page of that number, counting from 0.
  using Fetch = std::function<Page<Item>(std::size_t)>;

  explicit PagedRange(Fetch fetch) : state_(std::make_shared<State>()) { state_->fetch = std::move(fetch); }

  class Iterator {
   public:
    using iterator_category = std::input_iterator_tag;
    using value_type = Item;
    using difference_type = std::ptrdiff_t;
    using pointer = const Item*;
    using reference = const Item&;

    Iterator() = default;
    reference operator*() const { return state_->page.items[state_->position]; }
    pointer operator->() const { return &**this; }
    Iterator& operator++() {
      ++state_->position;
      settle();
      return *this;
    }
    void operator++(int) { ++*this; }
    friend bool operator==(const Iterator& left, const Iterator& right) { return left.state_ == right.state_; }
    friend bool operator!=(const Iterator& left, const Iterator& right) { return !(left == right); }

   private:
    friend class PagedRange;
    explicit Iterator(std::shared_ptr<State> state) : state_(std::move(state)) { settle(); }

    void settle() {
      auto state = std::move(state_);
      if (state->reach_item()) state_ = std::move(state);
    }

    std::shared_ptr<State> state_;
  };

  [[nodiscard]] Iterator begin() { return Iterator(state_); }
  [[nodiscard]] Iterator end() const { return Iterator(); }

 private:
  struct State {
    Fetch fetch;
    Page<Item> page{{}, true};
    std::size_t position = 0;
    std::size_t next_page = 0;

    /// True where `position` is on an item; fetches a page where it is behind the last one. An empty page ends the
    /// list, and so does one that is equal to the page before: a server that ignores the page number, or names a next
    /// page for ever, must not keep the loop for ever.
    bool reach_item() {
      if (position < page.items.size()) return true;
      if (!page.has_next) return false;
      page.has_next = false;
      Page<Item> next = fetch(next_page++);
      if (next.items.empty() || next.items == page.items) return false;
      page = std::move(next);
      position = 0;
      return true;
    }
  };

  std::shared_ptr<State> state_;
};

}}  // namespace ocelli::v1
