// SPDX-License-Identifier: Apache-2.0
// What a call that succeeds asks for in memory.
#include <gtest/gtest.h>

#include <functional>
#include <memory>
#include <string>

#include <ocelli/groundlight.hpp>

#include "guest/programs/failing_allocator.hpp"
#include "unit/groundlight/generated/examples.hpp"

namespace ocelli { namespace guest_test { namespace {

/// Answers with an id: that of the request, or another one that is as long.
class Identifying final : public http::Transport {
 public:
  enum class Id { same, another };
  explicit Identifying(Id id) : id_(id) {}

  http::Exchange exchange(const http::Request& request, const http::ExchangeOptions&) override {
    http::Response response;
    response.status = 200;
    std::string id(request.headers.find("X-Request-Id").value_or(""));
    if (id_ == Id::another) id.back() = 'x';
    response.headers.add_received("X-Request-Id", std::move(id));
    response.body = groundlight::image_query_example;
    return {std::move(response), {}};
  }

 private:
  Id id_;
};

long requests_of_a_call(Identifying::Id id) {
  ClientOptions options;
  options.base_url = "http://127.0.0.1:1";
  options.credential = Credential::header("x-api-token", "sesame-1234-5678");
  options.transport = std::make_shared<Identifying>(id);
  const groundlight::ImageQueriesApi queries(options);
  static_cast<void>(queries.get_image_query("iq_1"));  // what is made once is made
  const long before = requests_for_memory();
  static_cast<void>(queries.get_image_query("iq_1"));
  return requests_for_memory() - before;
}

TEST(Allocations, OfACallAreNoMoreWhereTheServerHasARequestIdOfItsOwn) {
  const long with_the_same = requests_of_a_call(Identifying::Id::same);
  EXPECT_GT(with_the_same, 10);
  EXPECT_LE(requests_of_a_call(Identifying::Id::another), with_the_same);
}

}}}  // namespace ocelli::guest_test
