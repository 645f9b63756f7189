// SPDX-License-Identifier: Apache-2.0
#include "guest/programs/failing_allocator.hpp"

#include <atomic>
#include <cstdlib>
#include <new>

namespace {

thread_local long left = -1;
thread_local bool has_refused = false;
thread_local long requests = 0;
std::atomic<long> blocks{0};

/// Null where there is to be none.
void* allocate(std::size_t size) noexcept {
  ++requests;
  if (left == 0) {
    has_refused = true;
    return nullptr;
  }
  if (left > 0) --left;
  void* const block = std::malloc(size == 0 ? 1 : size);
  if (block != nullptr) ++blocks;
  return block;
}

}  // namespace

void* operator new(std::size_t size) {
  void* const block = allocate(size);
  if (block == nullptr) throw std::bad_alloc();
  return block;
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return allocate(size); }
void operator delete(void* block) noexcept {
  if (block != nullptr) --blocks;
  std::free(block);
}
void operator delete(void* block, std::size_t) noexcept { operator delete(block); }

namespace ocelli { namespace guest_test {

NoMemoryAfter::NoMemoryAfter(long requests) noexcept {
  has_refused = false;
  left = requests;
}
NoMemoryAfter::~NoMemoryAfter() { left = -1; }
bool NoMemoryAfter::has_failed() const noexcept { return has_refused; }
long requests_for_memory() noexcept { return requests; }
long blocks_in_use() noexcept { return blocks; }

}}  // namespace ocelli::guest_test
