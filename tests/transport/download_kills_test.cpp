// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <mutex>
#include <random>
#include <string>

#include <ocelli/download.hpp>

#include "transport/file_server.hpp"
#include "transport/temporary_folder.hpp"
#include "transport/test_bodies.hpp"

namespace ocelli { namespace transport_test { namespace {

constexpr std::size_t file_size = 100000;
constexpr int rounds = 50;

/// No two versions of the file have a piece in common.
std::string version(int number) {
  const std::string line = "version " + std::to_string(number) + "\n";
  std::string bytes;
  while (bytes.size() < file_size) bytes += line;
  return bytes.substr(0, file_size);
}

bool is_a_whole_version(const std::string& bytes) {
  const auto end = bytes.find('\n');
  if (bytes.rfind("version ", 0) != 0 || end == std::string::npos) return false;
  return bytes == version(std::stoi(bytes.substr(8, end - 8)));
}

/// Serves another version to each download, every third one in two parts, and tells when so many bytes have left it.
class ChangingFile {
 public:
  ChangingFile() : server_([this](RawConnection& connection) { serve(connection); }) {}

  [[nodiscard]] std::string base_url() const { return server_.url() + "/device-api"; }

  void tell_after(std::uint64_t bytes) {
    const std::lock_guard<std::mutex> lock(mutex_);
    left_ = bytes;
  }

  void wait_until_told() {
    std::unique_lock<std::mutex> lock(mutex_);
    changed_.wait(lock, [this] { return left_ == 0; });
  }

 private:
  using RawConnection = test_support::RawConnection;

  void serve(RawConnection& connection) {
    const std::string head = connection.read_request();
    if (head.empty()) return;
    const std::string range = field_of(head, "Range");
    if (!range.empty()) return write(connection, rest(version(number_), {}, std::string::npos)(head), file_size);
    const int number = ++number_;
    const HeaderList headers = {{"ETag", "\"" + std::to_string(number) + "\""}};
    write(connection, test_support::http_response(200, headers, version(number)),
          number % 3 == 0 ? file_size / 2 : 2 * file_size);
  }

  void write(RawConnection& connection, const std::string& answer, std::size_t most) {
    constexpr std::size_t slice = 5000;
    for (std::size_t at = 0; at < std::min(most, answer.size()); at += slice) {
      if (!connection.write(std::string_view(answer).substr(at, slice))) return;
      count(slice);
    }
  }

  void count(std::uint64_t bytes) {
    const std::lock_guard<std::mutex> lock(mutex_);
    left_ -= std::min(left_, bytes);
    if (left_ == 0) changed_.notify_all();
  }

  std::atomic<int> number_{0};
  std::mutex mutex_;
  std::condition_variable changed_;
  std::uint64_t left_ = 0;
  test_support::RawServer server_;
};

pid_t start_loop(const std::string& url, const std::string& path) {
  const pid_t process = ::fork();
  if (process != 0) return process;
  ::execl(OCELLI_DOWNLOAD_LOOP, OCELLI_DOWNLOAD_LOOP, url.c_str(), path.c_str(), nullptr);
  ::_exit(127);
}

/// False where the process had ended by itself.
bool kill_loop(pid_t process) {
  ::kill(process, SIGKILL);
  int status = 0;
  ::waitpid(process, &status, 0);
  return WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
}

unsigned seed() {
  const char* given = std::getenv("OCELLI_TEST_SEED");
  return given != nullptr ? static_cast<unsigned>(std::strtoul(given, nullptr, 10)) : std::random_device()();
}

void download_in_this_process(const ChangingFile& file, const std::string& path) {
  ClientOptions client;
  client.base_url = file.base_url();
  client.credential = groundlight::api_token("api_token");
  client.retry.base_delay = std::chrono::milliseconds(1);
  DownloadOptions options;
  options.existing = ExistingFile::replace;
  const groundlight::ImageQueriesApi api(client);
  static_cast<void>(download_to_file(
      path, [&](const CallOptions& call) { return api.get_image("iq_1", call); }, options));
}

TEST(DownloadKills, LeaveUnderTheNameNothingOrAllAndTheNextDownloadSucceeds) {
  const unsigned number = seed();
  std::cout << "OCELLI_TEST_SEED=" << number << std::endl;
  std::mt19937 random(number);
  std::uniform_int_distribution<std::uint64_t> point(1, 3 * file_size);
  int absent = 0;
  int parts = 0;
  for (int round = 0; round < rounds; ++round) {
    ChangingFile file;
    const TemporaryFolder folder;
    const std::string path = folder.path("a");
    file.tell_after(point(random));
    const pid_t loop = start_loop(file.base_url(), path);
    file.wait_until_told();
    ASSERT_TRUE(kill_loop(loop)) << "round " << round;
    if (!std::filesystem::exists(path)) ++absent;
    if (std::filesystem::exists(path + ".part")) ++parts;
    if (std::filesystem::exists(path)) {
      ASSERT_TRUE(is_a_whole_version(bytes_in(path))) << "round " << round;
    }
    download_in_this_process(file, path);
    ASSERT_TRUE(is_a_whole_version(bytes_in(path))) << "round " << round;
    ASSERT_FALSE(std::filesystem::exists(path + ".part")) << "round " << round;
  }
  std::cout << rounds << " kills: " << absent << " times no file, " << rounds - absent << " times a whole one, "
            << parts << " times a part beside it" << std::endl;
  EXPECT_GT(parts, 0) << "no kill met a download";
}

}}}  // namespace ocelli::transport_test
