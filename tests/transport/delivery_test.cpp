// SPDX-License-Identifier: Apache-2.0
// What a caller is told of a call whose server broke off, wherever it did, and how often the server was asked.
#include <gtest/gtest.h>

#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "support/cut_server.hpp"
#include "unit/core/client.hpp"

namespace ocelli { namespace transport_test { namespace {

using core_test::library_service;
using test_support::Cut;
using test_support::CutAnswer;
using test_support::CutServer;
using test_support::RawConnection;
using test_support::RawServer;

/// Under way when a server stops reading in its middle.
std::shared_ptr<const http::Body> large() {
  static const std::string text(4 << 20, 'x');
  return http::borrowed_body(text);
}

std::shared_ptr<const http::Body> small() { return http::text_body("small"); }

core::Call get() {
  core::Call call(core_test::read_book);
  call.path("/books/1");
  return call;
}

core::Call upload(const core::Operation& operation, std::shared_ptr<const http::Body> body) {
  core::Call call(operation);
  call.path("/books").binary_body(std::move(body), "text/plain");
  return call;
}

struct Outcome {
  std::shared_ptr<const ApiException> error;
  std::size_t begun = 0;
};

/// Calls a server that always cuts there; twice more where that is safe.
Outcome call_despite(Cut cut, const core::Call& call, int status) {
  CutServer server(cut, CutServer::always, [status](const std::string&) {
    return CutAnswer{status, R"({"answer":"whole"})"};
  });
  ClientOptions options;
  options.base_url = server.url();
  options.retry.base_delay = std::chrono::milliseconds(0);
  options.connection.tls.verify = false;
  const auto connection = core::connect(library_service(), options);
  return {connection->perform(call, {}).shared_error(), server.begun()};
}

enum class Type { transport, http, none };

struct Row {
  Cut cut;
  int status;
  Type type;
  std::optional<http::FailureKind> kind;
  Delivery delivery;
  /// Whether a call that is not idempotent is made again.
  bool repeats_all;
};

using Kind = http::FailureKind;

// `send` also stands for `receive`: which side of a reset comes up first is chance.
const std::vector<Row>& rows() {
  static const std::vector<Row> table = {
      {Cut::refused, 200, Type::transport, Kind::connect, Delivery::not_sent, true},
      {Cut::in_handshake, 200, Type::transport, Kind::tls, Delivery::not_sent, true},
      {Cut::in_request_head, 200, Type::transport, Kind::send, Delivery::maybe_processed, false},
      {Cut::in_upload, 200, Type::transport, Kind::send, Delivery::maybe_processed, false},
      {Cut::after_upload, 200, Type::transport, Kind::receive, Delivery::maybe_processed, false},
      {Cut::after_upload_by_reset, 200, Type::transport, Kind::receive, Delivery::maybe_processed, false},
      {Cut::after_interim, 200, Type::transport, Kind::receive, Delivery::maybe_processed, false},
      {Cut::garbage, 200, Type::transport, Kind::protocol, Delivery::maybe_processed, false},
      {Cut::in_status_line, 200, Type::transport, Kind::receive, Delivery::maybe_processed, false},
      {Cut::in_headers, 200, Type::transport, Kind::receive, Delivery::processed, false},
      {Cut::before_body, 200, Type::transport, Kind::receive, Delivery::processed, false},
      {Cut::in_body, 200, Type::transport, Kind::receive, Delivery::processed, false},
      {Cut::in_chunk, 200, Type::transport, Kind::receive, Delivery::processed, false},
      {Cut::in_status_line, 404, Type::transport, Kind::receive, Delivery::maybe_processed, false},
      {Cut::in_headers, 404, Type::transport, Kind::receive, Delivery::rejected, false},
      {Cut::before_body, 404, Type::http, {}, Delivery::rejected, false},
      {Cut::in_body, 422, Type::http, {}, Delivery::rejected, false},
      {Cut::in_chunk, 429, Type::http, {}, Delivery::rejected, false},
      {Cut::in_headers, 503, Type::transport, Kind::receive, Delivery::maybe_processed, false},
      {Cut::before_body, 503, Type::http, {}, Delivery::maybe_processed, false},
      {Cut::in_body, 500, Type::http, {}, Delivery::maybe_processed, false},
      {Cut::in_chunk, 502, Type::http, {}, Delivery::maybe_processed, false},
      {Cut::nowhere, 404, Type::http, {}, Delivery::rejected, false},
      {Cut::nowhere, 503, Type::http, {}, Delivery::maybe_processed, false},
  };
  return table;
}

void check_type(const Row& row, const ApiException& error) {
  if (row.type == Type::http) {
    const auto* refusal = dynamic_cast<const HttpException*>(&error);
    ASSERT_NE(refusal, nullptr) << error.what();
    EXPECT_EQ(refusal->status(), row.status);
    EXPECT_EQ(refusal->headers().contains("X-First"), row.cut != Cut::in_chunk);
    return;
  }
  const auto* failure = dynamic_cast<const TransportException*>(&error);
  ASSERT_NE(failure, nullptr) << error.what();
  const bool is_chance = row.kind == Kind::send && failure->kind() == Kind::receive;
  EXPECT_TRUE(failure->kind() == row.kind || is_chance) << error.what();
}

void check(const Row& row, const core::Call& call) {
  SCOPED_TRACE(std::string(call.operation().method) + " " + std::string(to_string(row.cut)) + " " +
               std::to_string(row.status));
  const Outcome outcome = call_despite(row.cut, call, row.status);
  ASSERT_NE(outcome.error, nullptr);
  const ApiException& error = *outcome.error;
  check_type(row, error);
  EXPECT_EQ(error.delivery(), row.delivery) << error.what();
  const bool is_final = row.type == Type::http && row.status < 429;
  const std::size_t calls = (call.is_idempotent() || row.repeats_all) && !is_final ? 3 : 1;
  EXPECT_EQ(error.attempts().size(), calls) << to_string(error.attempts());
  EXPECT_EQ(outcome.begun, row.cut == Cut::refused ? 0 : calls);
}

TEST(DeliveryOfACutCall, IsToldOfAPostWhichIsMadeAgainOnlyWhereNothingOfItLeft) {
  for (const Row& row : rows()) check(row, upload(core_test::add_book, large()));
}

TEST(DeliveryOfACutCall, IsToldOfASmallPost) {
  for (const Row& row : rows()) {
    if (row.cut != Cut::in_upload) check(row, upload(core_test::add_book, small()));
  }
}

TEST(DeliveryOfACutCall, IsToldOfAPutWhichIsMadeAgain) {
  for (const Row& row : rows()) check(row, upload(core_test::put_book, large()));
}

TEST(DeliveryOfACutCall, IsToldOfAGetWhichIsMadeAgain) {
  for (const Row& row : rows()) {
    if (row.cut != Cut::in_upload) check(row, get());
  }
}

/// Where a reset comes as soon as the connection is made, it is chance whether bytes had left by then: what is told
/// must agree with what was done.
TEST(DeliveryOfACutCall, IsNotSentOnlyWhereNoByteLeft) {
  for (int i = 0; i < 50; ++i) {
    RawServer server([](RawConnection& connection) { connection.reset(); });
    ClientOptions options;
    options.base_url = server.url();
    options.retry.base_delay = std::chrono::milliseconds(0);
    const auto result = core::connect(library_service(), options)->perform(upload(core_test::add_book, small()), {});
    ASSERT_FALSE(result);
    for (const Attempt& attempt : result.error().attempts()) {
      const bool was_repeated = attempt.decision.rfind("retried: ", 0) == 0;
      EXPECT_TRUE(!was_repeated || attempt.statistics.bytes_sent == 0) << to_string(attempt);
    }
    EXPECT_EQ(result.error().delivery() == Delivery::not_sent,
              result.error().attempts().back().statistics.bytes_sent == 0);
  }
}

TEST(DeliveryOfACutCall, IsWorseForTheCallThanForItsLastAttempt) {
  std::atomic<int> requests{0};
  CutServer server(Cut::in_body, 1, [&](const std::string&) {
    ++requests;
    return requests == 1 ? CutAnswer{} : CutAnswer{404, "{}"};
  });
  ClientOptions options;
  options.base_url = server.url();
  options.retry.base_delay = std::chrono::milliseconds(0);
  const auto result = core::connect(library_service(), options)->perform(upload(core_test::put_book, small()), {});
  ASSERT_NE(result.error_as<NotFoundException>(), nullptr);
  EXPECT_EQ(result.error().delivery(), Delivery::processed);
  EXPECT_EQ(server.taken(), 2u);
}

}}}  // namespace ocelli::transport_test
