// SPDX-License-Identifier: Apache-2.0
// What becomes of a call after its first attempt, as a table: method × idempotent × answer × headers × bytes sent ×
// body that can be sent again. The random number is always 0.5, so that the pause of a first retry is 125 ms.
#include <gtest/gtest.h>

#include <chrono>
#include <memory>
#include <optional>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <ocelli/image.hpp>

#include "support/sample_images.hpp"
#include "unit/core/client.hpp"

namespace ocelli { namespace core_test { namespace {

using Kind = http::FailureKind;

enum class Safety { safe, unsafe };
enum class Left { nothing, some };
enum class Body { none, memory, stream };

/// An answer's status, or a failure.
struct What {
  int status = 0;
  Kind kind = Kind::receive;
  What(int code) : status(code) {}
  What(Kind failed) : kind(failed) {}
};

struct Row {
  const char* method;
  Safety safety;
  What what;
  http::Headers headers;
  Left left;
  Body body;
  /// In milliseconds; nothing: the call ends.
  std::optional<int> pause;
  const char* decision;
};

constexpr auto safe = Safety::safe;
constexpr auto unsafe = Safety::unsafe;
constexpr auto nothing = Left::nothing;
constexpr auto some = Left::some;
constexpr auto no_body = Body::none;
constexpr auto memory = Body::memory;
constexpr auto stream = Body::stream;
constexpr auto ends = std::nullopt;
constexpr const char* not_safe =
    "not retried: a call that is not idempotent is sent again only where nothing of it arrived";
constexpr const char* only_once = "not retried: the body can be read only once";
constexpr const char* broke = "retried: CURLE_BROKEN";

http::Headers after(const std::string& wait) { return {{"Retry-After", wait}}; }
http::Headers after_ms(const std::string& wait) { return {{"retry-after-ms", wait}}; }

/// Sun, 06 Nov 1994 08:49:37 GMT
const std::chrono::system_clock::time_point calendar{seconds(784111777)};

std::vector<Row> answers() {
  return {
      // Success ends it, whatever else.
      {"GET", safe, 200, {}, some, no_body, ends, "done"},
      {"POST", unsafe, 201, {}, some, memory, ends, "done"},
      {"POST", unsafe, 202, after("5"), some, stream, ends, "done"},
      {"DELETE", safe, 204, {}, some, no_body, ends, "done"},
      // What passes, for what may be repeated.
      {"GET", safe, 408, {}, some, no_body, 125, "retried: 408"},
      {"GET", safe, 429, {}, some, no_body, 125, "retried: 429"},
      {"GET", safe, 500, {}, some, no_body, 125, "retried: 500"},
      {"GET", safe, 502, {}, some, no_body, 125, "retried: 502"},
      {"GET", safe, 503, {}, some, no_body, 125, "retried: 503"},
      {"GET", safe, 504, {}, some, no_body, 125, "retried: 504"},
      {"HEAD", safe, 503, {}, some, no_body, 125, "retried: 503"},
      {"PUT", safe, 503, {}, some, memory, 125, "retried: 503"},
      {"DELETE", safe, 503, {}, some, no_body, 125, "retried: 503"},
      {"POST", safe, 503, {}, some, memory, 125, "retried: 503"},
      {"PATCH", safe, 503, {}, some, memory, 125, "retried: 503"},
      {"POST", safe, 408, {}, some, memory, 125, "retried: 408"},
      {"POST", safe, 429, {}, some, memory, 125, "retried: 429"},
      {"PUT", safe, 500, {}, some, memory, 125, "retried: 500"},
      {"PUT", safe, 504, {}, some, no_body, 125, "retried: 504"},
      // The same for what may not.
      {"POST", unsafe, 408, {}, some, memory, ends, not_safe},
      {"POST", unsafe, 429, {}, some, memory, ends, not_safe},
      {"POST", unsafe, 500, {}, some, memory, ends, not_safe},
      {"POST", unsafe, 502, {}, some, memory, ends, not_safe},
      {"POST", unsafe, 503, {}, some, no_body, ends, not_safe},
      {"POST", unsafe, 504, {}, some, stream, ends, not_safe},
      {"PATCH", unsafe, 503, {}, some, memory, ends, not_safe},
      {"DELETE", unsafe, 503, {}, some, no_body, ends, not_safe},
      {"GET", unsafe, 503, {}, some, no_body, ends, not_safe},
      {"POST", unsafe, 503, after("1"), some, memory, ends, not_safe},
  };
}

std::vector<Row> final_answers() {
  return {
      // What a repetition does not mend.
      {"GET", safe, 304, {}, some, no_body, ends, "final: 304"},
      {"GET", safe, 400, {}, some, no_body, ends, "final: 400"},
      {"PUT", safe, 401, {}, some, memory, ends, "final: 401"},
      {"GET", safe, 403, {}, some, no_body, ends, "final: 403"},
      {"GET", safe, 404, after("1"), some, no_body, ends, "final: 404"},
      {"PUT", safe, 409, {}, some, memory, ends, "final: 409"},
      {"PUT", safe, 413, after("1"), some, memory, ends, "final: 413"},
      {"POST", unsafe, 422, {}, some, memory, ends, "final: 422"},
      {"GET", safe, 425, {}, some, no_body, ends, "final: 425"},
      {"GET", safe, 501, {}, some, no_body, ends, "final: 501"},
      {"GET", safe, 505, {}, some, no_body, ends, "final: 505"},
      // A body that is gone.
      {"PUT", safe, 503, {}, some, stream, ends, only_once},
      {"POST", safe, 429, after("1"), some, stream, ends, only_once},
  };
}

std::vector<Row> failures() {
  return {
      {"GET", safe, Kind::dns, {}, nothing, no_body, 125, broke},
      {"GET", safe, Kind::connect, {}, nothing, no_body, 125, broke},
      {"GET", safe, Kind::tls, {}, nothing, no_body, 125, broke},
      {"GET", safe, Kind::send, {}, some, no_body, 125, broke},
      {"GET", safe, Kind::receive, {}, some, no_body, 125, broke},
      {"GET", safe, Kind::protocol, {}, some, no_body, 125, broke},
      {"GET", safe, Kind::deadline, {}, some, no_body, 125, broke},
      {"GET", safe, Kind::stalled, {}, some, no_body, 125, broke},
      {"PUT", safe, Kind::send, {}, some, memory, 125, broke},
      {"PUT", safe, Kind::send, {}, some, stream, ends, only_once},
      {"PUT", safe, Kind::connect, {}, nothing, stream, ends, only_once},
      {"POST", safe, Kind::receive, {}, some, memory, 125, broke},
      {"POST", unsafe, Kind::dns, {}, nothing, memory, 125, broke},
      {"POST", unsafe, Kind::connect, {}, nothing, memory, 125, broke},
      {"POST", unsafe, Kind::connect_timeout, {}, nothing, memory, 125, broke},
      {"POST", unsafe, Kind::tls, {}, nothing, no_body, 125, broke},
      {"POST", unsafe, Kind::connect, {}, nothing, stream, ends, only_once},
      {"POST", unsafe, Kind::send, {}, some, memory, ends, not_safe},
      {"POST", unsafe, Kind::receive, {}, some, memory, ends, not_safe},
      {"POST", unsafe, Kind::protocol, {}, some, memory, ends, not_safe},
      {"POST", unsafe, Kind::deadline, {}, some, memory, ends, not_safe},
      {"POST", unsafe, Kind::stalled, {}, some, memory, ends, not_safe},
      {"PATCH", unsafe, Kind::receive, {}, some, memory, ends, not_safe},
      {"PATCH", unsafe, Kind::connect, {}, nothing, memory, 125, broke},
      {"GET", safe, Kind::cancelled, {}, nothing, no_body, ends, "final: CURLE_BROKEN"},
      {"GET", safe, Kind::response_too_large, {}, some, no_body, ends, "final: CURLE_BROKEN"},
      {"GET", safe, Kind::headers_too_large, {}, some, no_body, ends, "final: CURLE_BROKEN"},
      {"GET", safe, Kind::unsupported, {}, nothing, no_body, ends, "final: CURLE_BROKEN"},
  };
}

std::vector<Row> waits() {
  const char* const again = "retried: 503";
  const char* const too_long = "not retried: the server asks to wait 1 min 1 s, more than max_retry_after";
  const char* const far_too_long = "not retried: the server asks to wait 11 days, more than max_retry_after";
  return {
      {"GET", safe, 503, after("0"), some, no_body, 0, again},
      {"GET", safe, 503, after("2"), some, no_body, 2000, again},
      {"PUT", safe, 503, after("1.5"), some, memory, 1500, again},
      {"GET", safe, 503, after(" 3 "), some, no_body, 3000, again},
      {"GET", safe, 503, after("59"), some, no_body, 59000, again},
      {"GET", safe, 503, after("61"), some, no_body, ends, too_long},
      {"GET", safe, 503, after("99999999999999999999"), some, no_body, ends, far_too_long},
      {"GET", safe, 503, after("9223372036854775807"), some, no_body, ends, far_too_long},
      {"GET", safe, 503, after("-5"), some, no_body, 125, again},
      {"GET", safe, 503, after("soon"), some, no_body, 125, again},
      {"GET", safe, 503, after(""), some, no_body, 125, again},
      {"GET", safe, 503, after("1e3"), some, no_body, 125, again},
      {"GET", safe, 503, after("Sun, 06 Nov 1994 08:49:41 GMT"), some, no_body, 4000, again},
      {"GET", safe, 503, after("Sun, 06 Nov 1994 08:49:37 GMT"), some, no_body, 0, again},
      {"GET", safe, 503, after("Sun, 06 Nov 1994 08:49:36 GMT"), some, no_body, 0, again},
      {"GET", safe, 503, after("Thu, 01 Jan 1970 00:00:00 GMT"), some, no_body, 0, again},
      {"GET", safe, 503, after("Sun, 06 Nov 1994 08:50:38 GMT"), some, no_body, ends, too_long},
      {"GET", safe, 503, after("Fri, 31 Dec 9999 23:59:59 GMT"), some, no_body, ends, far_too_long},
      {"GET", safe, 503, after("Sun, 31 Feb 1994 08:49:41 GMT"), some, no_body, 125, again},
      {"GET", safe, 503, after_ms("750"), some, no_body, 750, again},
      {"GET", safe, 503, after_ms("61000"), some, no_body, ends, too_long},
      {"GET", safe, 503, after_ms("-1"), some, no_body, 125, again},
      {"GET", safe, 503, {{"retry-after-ms", "20"}, {"Retry-After", "9"}}, some, no_body, 20, again},
      {"GET", safe, 503, {{"retry-after-ms", "x"}, {"Retry-After", "9"}}, some, no_body, 9000, again},
      {"GET", safe, 429, after("7"), some, no_body, 7000, "retried: 429"},
      {"POST", safe, 500, after("7"), some, memory, 7000, "retried: 500"},
  };
}

std::string text_of(const Row& row) {
  std::string text = std::string(row.method) + (row.safety == safe ? " idempotent, " : " not idempotent, ");
  text += row.what.status != 0 ? std::to_string(row.what.status) : std::string(to_string(row.what.kind));
  for (const auto& [name, value] : row.headers) text += ", " + name + ": " + value;
  return text;
}

core::Call call_of(const Row& row, const core::Operation& operation) {
  core::Call call(operation);
  call.path("/books/1");
  if (row.body == memory) call.json_body("{}");
  if (row.body == stream) {
    call.image_body(Image::from_stream(std::make_shared<std::istringstream>(test_support::sample_jpeg())));
  }
  return call;
}

void answer_first(const Client& client, const Row& row) {
  if (row.what.status != 0) {
    http::Response response;
    response.status = row.what.status;
    response.headers = row.headers;
    client.transport->answer(std::move(response));
  } else {
    client.transport->fail(failure(row.what.kind, row.left == some));
  }
  client.transport->answer(204, "");
}

void check(const Row& row) {
  SCOPED_TRACE(text_of(row));
  Client client;
  client.options.timeout = seconds(3600);
  client.clock->set_calendar(calendar);
  answer_first(client, row);
  CallOptions options;
  options.response_info = std::make_shared<ResponseInfo>();
  const core::Operation operation{"change_book", row.method, "application/json", row.safety == safe};
  static_cast<void>(client.perform(call_of(row, operation), options));
  const auto& attempts = options.response_info->attempts;
  ASSERT_FALSE(attempts.empty());
  EXPECT_EQ(attempts[0].decision, row.decision);
  EXPECT_EQ(attempts[0].delay, milliseconds(row.pause.value_or(0)));
  EXPECT_EQ(client.transport->requests().size(), row.pause ? 2u : 1u);
  const auto waits = client.clock->waits();
  ASSERT_EQ(waits.size(), row.pause ? 1u : 0u);
  EXPECT_TRUE(waits.empty() || waits[0] == milliseconds(*row.pause));
}

TEST(RetryTable, HasEachAnswer) {
  for (const Row& row : answers()) check(row);
  for (const Row& row : final_answers()) check(row);
}

TEST(RetryTable, HasEachFailure) {
  for (const Row& row : failures()) check(row);
}

TEST(RetryTable, HasEachWayToAskForAWait) {
  for (const Row& row : waits()) check(row);
}

}}}  // namespace ocelli::core_test
