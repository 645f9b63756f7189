// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <string>

#include <gtest/gtest.h>

#include <ocelli/giq.hpp>

#include "memory/mock_process.hpp"
#include "memory/own_memory.hpp"
#include "support/plain_http_client.hpp"
#include "unit/core/temporary_folder.hpp"

namespace ocelli { namespace memory_test { namespace {

constexpr std::uint64_t mib = std::uint64_t{1} << 20;
constexpr std::uint64_t two_gib = 2048 * mib;
/// What a transfer of any size may cost.
constexpr std::uint64_t most_growth = 16 * mib;

class CountingSink final : public http::BodySink {
 public:
  void write(std::string_view bytes) override { count += bytes.size(); }
  bool restart() override {
    count = 0;
    return true;
  }

  std::uint64_t count = 0;
};

/// A client, and a server in another process that has a job that is done.
struct Service {
  explicit Service(std::uint64_t result_bytes, int retries)
      : mock({"--giq-looks-until-done", "0", "--giq-result-mib", std::to_string(result_bytes / mib), "--giq-upload-mib",
              "4096"}) {
    options.base_url = mock.url() + "/public";
    options.credential = giq::api_key("key");
    options.retry.max_retries = retries;
  }

  /// With it the client has made all that it needs for small calls.
  std::string finished_job() const {
    giq::UploadOptions named;
    named.file_name = "small.tif";
    const auto file = giq::FilesApi(options).upload(http::text_body("small"), named);
    return giq::InferenceApi(options).run("model-ships", file.file_id).id;
  }

  MockProcess mock;
  ClientOptions options;
};

std::string sparse_file(core_test::TemporaryFolder& folder, std::uint64_t size) {
  const std::string path = folder.write("scene.tif", "");
  std::filesystem::resize_file(path, size);
  return path;
}

void expect_constant(std::uint64_t before) {
  ASSERT_GT(before, 0u);
  EXPECT_LT(memory("VmHWM"), before + most_growth);
}

class LargeTransfers : public ::testing::TestWithParam<int> {};

TEST_P(LargeTransfers, TakeConstantMemoryFromAResultToASink) {
  const Service service(two_gib, GetParam());
  const giq::InferenceApi api(service.options);
  const std::string job = service.finished_job();
  const std::uint64_t before = memory("VmRSS");
  const auto sink = std::make_shared<CountingSink>();
  CallOptions call;
  call.sink = sink;
  static_cast<void>(api.download(job, call));
  EXPECT_EQ(sink->count, two_gib);
  expect_constant(before);
}

TEST_P(LargeTransfers, TakeConstantMemoryFromAFileToTheService) {
  core_test::TemporaryFolder folder;
  const Service service(0, GetParam());
  const giq::FilesApi api(service.options);
  static_cast<void>(service.finished_job());
  const std::uint64_t before = memory("VmRSS");
  giq::UploadOptions options;
  options.file_max_bytes = static_cast<std::int64_t>(two_gib);
  const auto uploaded = giq::upload_file(api, sparse_file(folder, two_gib), options);
  EXPECT_EQ(uploaded.original_name, "scene.tif");
  EXPECT_NE(to_json(uploaded).text().find("2147483648"), std::string::npos);
  expect_constant(before);
}

INSTANTIATE_TEST_SUITE_P(WithAndWithoutRetries, LargeTransfers, ::testing::Values(0, 2));

TEST(LargeDownload, TakesConstantMemoryIntoAFileAndOnceMoreAfterACut) {
  constexpr std::uint64_t size = 256 * mib;
  core_test::TemporaryFolder folder;
  Service service(size, 2);
  service.options.retry.base_delay = std::chrono::milliseconds(1);
  const giq::InferenceApi api(service.options);
  const std::string job = service.finished_job();
  const auto port = std::stoi(service.mock.url().substr(service.mock.url().rfind(':') + 1));
  test_support::PlainHttpClient control(static_cast<std::uint16_t>(port));
  ASSERT_LT(control.exchange({"POST", "/__mock/faults", {}, R"({"cut_after": 134217728})"}).status, 300);
  const std::uint64_t before = memory("VmRSS");
  DownloadOptions options;
  options.call.response_info = std::make_shared<ResponseInfo>();
  const auto file = giq::download_result(api, job, folder.path("result.bin"), options);
  EXPECT_EQ(options.call.response_info->attempts.size(), 2u);
  EXPECT_EQ(file.size, size);
  EXPECT_EQ(std::filesystem::file_size(folder.path("result.bin")), size);
  expect_constant(before);
}

}}}  // namespace ocelli::memory_test
