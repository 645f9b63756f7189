// SPDX-License-Identifier: Apache-2.0
#include <ocelli/giq/job_state.hpp>

#include <string>

#include <gtest/gtest.h>

namespace ocelli { namespace {

using giq::job_state;
using giq::JobState;

TEST(JobState, IsToldByTheStatusInEitherCase) {
  for (const char* status : {"SUBMITTED", "PENDING", "QUEUED", "CREATED", "pending", "Queued"}) {
    EXPECT_EQ(job_state(status), JobState::waiting) << status;
  }
  for (const char* status : {"RUNNING", "IN_PROGRESS", "PROCESSING", "running", "In_Progress"}) {
    EXPECT_EQ(job_state(status), JobState::running) << status;
  }
  for (const char* status : {"DONE", "COMPLETED", "SUCCESS", "SUCCEEDED", "FINISHED", "done", "Completed"}) {
    EXPECT_EQ(job_state(status), JobState::succeeded) << status;
  }
  for (const char* status : {"FAILED", "ERROR", "CANCELLED", "CANCELED", "REJECTED", "failed", "Error"}) {
    EXPECT_EQ(job_state(status), JobState::failed) << status;
  }
}

TEST(JobState, IsUnknownForAllElse) {
  for (const char* status : {"", "DONE ", "DON", "NOT_DONE", "PAUSED", "DONE\n", "\xff"}) {
    EXPECT_EQ(job_state(status), JobState::unknown) << status;
  }
}

TEST(JobState, OfAJobIsThatOfItsStatus) {
  giq::InferenceJob job;
  EXPECT_EQ(job_state(job), JobState::unknown);
  job.status = OpenEnum<giq::InferenceJobStatus>(std::string("completed"));
  EXPECT_EQ(job_state(job), JobState::succeeded);
}

TEST(JobState, HasAName) {
  EXPECT_EQ(to_string(JobState::waiting), "waiting");
  EXPECT_EQ(to_string(JobState::running), "running");
  EXPECT_EQ(to_string(JobState::succeeded), "succeeded");
  EXPECT_EQ(to_string(JobState::failed), "failed");
  EXPECT_EQ(to_string(JobState::unknown), "unknown");
}

}}  // namespace ocelli
