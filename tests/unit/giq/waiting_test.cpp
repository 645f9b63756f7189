// SPDX-License-Identifier: Apache-2.0
#include <ocelli/giq/waiting.hpp>

#include <chrono>
#include <functional>
#include <stdexcept>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "support/fake_service.hpp"
#include "unit/giq/fake_giq.hpp"

namespace ocelli { namespace {

using giq::JobProgress;
using giq::JobState;
using giq::wait_for_job;
using giq::WaitOptions;
using std::chrono::milliseconds;
using std::chrono::seconds;
using test_support::FakeGiq;
using test_support::refuses;

http::Exchange broken(http::FailureKind kind) {
  http::TransportFailure failure;
  failure.kind = kind;
  return {failure, {}};
}

TEST(WaitForJob, AsksNothingWhereTheJobHasSucceededAlready) {
  const FakeGiq fake;
  EXPECT_EQ(wait_for_job(fake.inference, FakeGiq::job("DONE")).id, "job-1");
  EXPECT_TRUE(fake.transport->requests().empty());
}

TEST(WaitForJob, LooksEverMoreSeldomUntilTheJobHasSucceeded) {
  const FakeGiq fake;
  for (const char* status : {"PENDING", "running", "RUNNING", "IN_PROGRESS", "RUNNING", "COMPLETED"}) {
    fake.answer_job(status);
  }
  const auto job = wait_for_job(fake.inference, FakeGiq::job("SUBMITTED"));
  EXPECT_EQ(job.status, giq::InferenceJobStatus::completed);
  EXPECT_EQ(job.additional_fields.count("extra"), 1u);
  const std::vector<std::chrono::nanoseconds> waits = {
      seconds(5), milliseconds(7500), milliseconds(11250), milliseconds(16875), std::chrono::microseconds(25312500),
      seconds(30)};
  EXPECT_EQ(fake.clock->waits(), waits);
  EXPECT_EQ(fake.transport->requests().back().url, "https://giq.ae/public/inference/status?inferenceId=job-1");
}

TEST(WaitForJob, WaitsOutAStatusThatIsNotKnown) {
  const FakeGiq fake;
  fake.answer_job("WARMING_UP");
  fake.answer_job("DONE");
  EXPECT_EQ(wait_for_job(fake.inference, FakeGiq::job("PAUSED")).status.text(), "DONE");
}

TEST(WaitForJob, ThrowsTheJobThatFailed) {
  const FakeGiq fake;
  fake.answer_job("FAILED");
  try {
    wait_for_job(fake.inference, FakeGiq::job("RUNNING"));
    FAIL() << "a job that failed was given as one that succeeded";
  } catch (const JobFailedException& error) {
    EXPECT_EQ(JsonValue::parse(error.job()), JsonValue::parse(FakeGiq::job_json("FAILED")));
    EXPECT_EQ(std::string(error.what()),
              "giq wait_for_job: job job-1 ended as FAILED; job() has all that the service says of it");
    EXPECT_EQ(error.delivery(), Delivery::processed);
    EXPECT_EQ(error.attempts().size(), 1u);
  }
}

TEST(WaitForJob, ThrowsTheJobAsItWasSeenLastWhereTheTimeIsUp) {
  const FakeGiq fake;
  fake.transport->answer_with([](const testing::SentRequest&) {
    http::Response response;
    response.status = 200;
    response.body = FakeGiq::job_json("RUNNING");
    return http::Exchange{response, {}};
  });
  WaitOptions options;
  options.poll.timeout = seconds(60);
  const auto start = fake.clock->now();
  try {
    wait_for_job(fake.inference, FakeGiq::job("SUBMITTED"), options);
    FAIL() << "the wait did not end";
  } catch (const WaitTimeoutException& error) {
    EXPECT_EQ(JsonValue::parse(error.job()), JsonValue::parse(FakeGiq::job_json("RUNNING")));
    EXPECT_NE(std::string(error.what()).find("job job-1 was RUNNING after 59 s"), std::string::npos) << error.what();
  }
  EXPECT_LE(fake.clock->now() - start, seconds(60));
}

TEST(WaitForJob, ShowsForeignTextsAsTheyAreButShort) {
  const auto message_with = [](const std::string& status) -> std::string {
    const FakeGiq fake;
    WaitOptions options;
    options.poll.timeout = seconds(0);
    try {
      wait_for_job(fake.inference, FakeGiq::job(status), options);
    } catch (const WaitTimeoutException& error) {
      return error.what();
    }
    return "";
  };
  EXPECT_NE(message_with("l\xc3\xa4uft\\n").find(" was l\xc3\xa4uft? after"), std::string::npos);
  const std::string cut(79, 'x');
  EXPECT_NE(message_with(cut + "\xc3\xa4").find(" was " + cut + "... after"), std::string::npos);
  EXPECT_NE(message_with(cut + "yz").find(" was " + cut + "y... after"), std::string::npos);
}

TEST(WaitForJob, KeepsTheJobWhereTheTimeRunsOutDuringALook) {
  const FakeGiq fake;
  fake.transport->answer_with([&](const testing::SentRequest& sent) {
    fake.clock->advance(sent.options.deadline - fake.clock->now());
    return broken(http::FailureKind::deadline);
  });
  try {
    wait_for_job(fake.inference, FakeGiq::job("PENDING"));
    FAIL() << "the wait did not end";
  } catch (const WaitTimeoutException& error) {
    EXPECT_EQ(JsonValue::parse(error.job()), JsonValue::parse(FakeGiq::job_json("PENDING")));
  }
}

TEST(WaitForJob, EndsAtTheEarliestOfItsLimits) {
  const auto deadline_with = [](const std::function<void(WaitOptions&, std::chrono::steady_clock::time_point)>& limit) {
    const FakeGiq fake;
    fake.answer_job("DONE");
    WaitOptions options;
    const auto start = fake.clock->now();
    options.poll.timeout = seconds(90);
    options.call.timeout = seconds(90);
    options.call.deadline = start + seconds(90);
    limit(options, start);
    wait_for_job(fake.inference, FakeGiq::job("RUNNING"), options);
    return fake.transport->requests().back().options.deadline - start;
  };
  EXPECT_EQ(deadline_with([](WaitOptions& options, auto) { options.poll.timeout = seconds(40); }), seconds(40));
  EXPECT_EQ(deadline_with([](WaitOptions& options, auto) { options.call.timeout = seconds(40); }), seconds(40));
  EXPECT_EQ(deadline_with([](WaitOptions& options, auto start) { options.call.deadline = start + seconds(40); }),
            seconds(40));
}

TEST(WaitForJob, EitherTokenEndsItAlsoDuringALook) {
  for (const bool is_poll : {true, false}) {
    const FakeGiq fake;
    CancellationSource source;
    fake.transport->answer_with([&](const testing::SentRequest&) {
      source.cancel();
      return broken(http::FailureKind::cancelled);
    });
    WaitOptions options;
    (is_poll ? options.poll.cancellation : options.call.cancellation) = source.token();
    EXPECT_THROW(wait_for_job(fake.inference, FakeGiq::job("RUNNING"), options), CancelledException);
  }
}

TEST(WaitForJob, TellsOfEveryLook) {
  const FakeGiq fake;
  fake.answer_job("RUNNING");
  fake.answer_job("DONE");
  std::vector<std::pair<JobState, std::chrono::nanoseconds>> seen;
  WaitOptions options;
  options.on_progress = [&](const JobProgress& progress) {
    EXPECT_EQ(progress.job.id, "job-1");
    seen.emplace_back(progress.state, progress.elapsed);
    return ProgressAction::proceed;
  };
  wait_for_job(fake.inference, FakeGiq::job("SUBMITTED"), options);
  const std::vector<std::pair<JobState, std::chrono::nanoseconds>> expected = {
      {JobState::waiting, seconds(0)}, {JobState::running, seconds(5)}, {JobState::succeeded, milliseconds(12500)}};
  EXPECT_EQ(seen, expected);
}

TEST(WaitForJob, EndsWhereTheProgressCallbackSaysSoOrThrows) {
  const FakeGiq fake;
  WaitOptions options;
  options.on_progress = [](const JobProgress&) { return ProgressAction::cancel; };
  EXPECT_THROW(wait_for_job(fake.inference, FakeGiq::job("RUNNING"), options), CancelledException);
  options.on_progress = [](const JobProgress&) -> ProgressAction { throw std::length_error("mine"); };
  EXPECT_THROW(wait_for_job(fake.inference, FakeGiq::job("RUNNING"), options), std::length_error);
  EXPECT_TRUE(fake.transport->requests().empty());
}

TEST(WaitForJob, PassesOnWhatALookThatFailedThrows) {
  const FakeGiq fake;
  fake.transport->answer(404, R"({"message":"Inference Job not found"})");
  try {
    wait_for_job(fake.inference, FakeGiq::job("RUNNING"));
    FAIL() << "the job does not exist";
  } catch (const NotFoundException& error) {
    EXPECT_EQ(error.message(), "Inference Job not found");
  }
}

TEST(WaitForJob, GoesOnAfterALookThatFailedForAMoment) {
  for (const int status : {429, 500, 502, 503, 504}) {
    const FakeGiq fake;
    fake.transport->answer(status, "{}");
    fake.transport->answer(status, "{}");
    fake.answer_job("DONE");
    EXPECT_EQ(wait_for_job(fake.inference, FakeGiq::job("RUNNING")).status.text(), "DONE") << status;
    EXPECT_EQ(fake.clock->waits(),
              (std::vector<std::chrono::nanoseconds>{seconds(5), milliseconds(7500), milliseconds(11250)}));
  }
  for (const auto kind : {http::FailureKind::dns, http::FailureKind::connect, http::FailureKind::receive,
                          http::FailureKind::connect_timeout, http::FailureKind::stalled}) {
    const FakeGiq fake;
    http::TransportFailure failure;
    failure.kind = kind;
    fake.transport->fail(failure);
    fake.answer_job("DONE");
    EXPECT_EQ(wait_for_job(fake.inference, FakeGiq::job("RUNNING")).status.text(), "DONE");
  }
}

TEST(WaitForJob, EndsWithALookThatFailedForGood) {
  const FakeGiq fake;
  fake.transport->answer_with([](const testing::SentRequest&) { return broken(http::FailureKind::tls); });
  EXPECT_THROW(wait_for_job(fake.inference, FakeGiq::job("RUNNING")), TransportException);
  EXPECT_EQ(fake.transport->requests().size(), 1u);
}

TEST(WaitForJob, ThrowsTheLastFailureWhereNoLookSucceededSince) {
  const auto wait_with = [](const FakeGiq& fake) {
    fake.transport->answer_with([](const testing::SentRequest&) { return broken(http::FailureKind::connect); });
    WaitOptions options;
    options.poll.timeout = seconds(60);
    wait_for_job(fake.inference, FakeGiq::job("RUNNING"), options);
  };
  const FakeGiq fake;
  EXPECT_THROW(wait_with(fake), TransportException);
  EXPECT_GE(fake.transport->requests().size(), 3u);
}

TEST(WaitForJob, ForgetsAFailureThatALookThatSucceededFollowed) {
  const FakeGiq fake;
  fake.transport->answer(502, "{}");
  for (int looks = 0; looks < 9; ++looks) fake.answer_job("RUNNING");
  WaitOptions options;
  options.poll.timeout = seconds(14);
  EXPECT_THROW(wait_for_job(fake.inference, FakeGiq::job("RUNNING"), options), WaitTimeoutException);
}

TEST(WaitForJob, OfAnIdLooksAtOnce) {
  const FakeGiq fake;
  fake.answer_job("DONE");
  EXPECT_EQ(wait_for_job(fake.inference, "job-1").status.text(), "DONE");
  EXPECT_TRUE(fake.clock->waits().empty());
}

TEST(WaitForJob, ChecksItsOptionsBeforeAnythingIsSent) {
  const FakeGiq fake;
  const auto wait_with = [&](const std::function<void(WaitOptions&)>& change) {
    WaitOptions options;
    change(options);
    wait_for_job(fake.inference, "job-1", options);
  };
  EXPECT_TRUE(refuses("interval", [&] { wait_with([](WaitOptions& o) { o.poll.interval = seconds(0); }); }));
  EXPECT_TRUE(refuses("growth", [&] { wait_with([](WaitOptions& o) { o.poll.growth = 0.5; }); }));
  EXPECT_TRUE(refuses("timeout", [&] { wait_with([](WaitOptions& o) { o.call.timeout = seconds(0); }); }));
  EXPECT_TRUE(fake.transport->requests().empty());
}

}}  // namespace ocelli
