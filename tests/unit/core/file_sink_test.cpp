// SPDX-License-Identifier: Apache-2.0
#include <ocelli/file_sink.hpp>

#ifdef __linux__
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#endif

#ifndef _WIN32
#include <sys/resource.h>
#include <unistd.h>
#endif

#include <cerrno>
#include <csignal>
#include <cstddef>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <ocelli/file_exception.hpp>

#include "core/part_file.hpp"
#ifndef _WIN32
#include "support/child_process.hpp"
#endif
#include "support/sanitizers.hpp"
#include "unit/core/temporary_folder.hpp"

namespace ocelli { namespace {

namespace fs = std::filesystem;
using core::PartFile;
using core_test::bytes_in;
using core_test::TemporaryFolder;

/// The error that the action meets; none where it succeeds.
template <class Action>
std::error_code error_of(Action action) {
  try {
    action();
  } catch (const FileException& error) {
    return error.code();
  }
  return {};
}

TEST(FileSink, GivesTheFileItsNameOnlyWhenItIsCommitted) {
  const TemporaryFolder folder;
  const std::string path = folder.path("result.tif");
  FileSink sink(path);
  sink.write("some ");
  sink.write("bytes");
  EXPECT_FALSE(fs::exists(path));
  EXPECT_TRUE(fs::exists(path + ".part"));
  EXPECT_EQ(sink.size(), 10u);
  sink.commit();
  EXPECT_EQ(bytes_in(path), "some bytes");
  EXPECT_FALSE(fs::exists(path + ".part"));
}

TEST(FileSink, TakesTheLongestNamesThatThereAre) {
  for (const std::string& name :
       {std::string(252, 'x'), std::string(251, 'y') + "1.t", "a" + std::string(250, 'z') + "\xc3\xa9"}) {
    const TemporaryFolder folder;
    FileSink sink(folder.path(name));
    sink.write("bytes");
    const std::string part = fs::directory_iterator(folder.path(""))->path().filename().string();
    EXPECT_EQ(part, name.substr(name.size() - 250) + ".part");
    sink.commit();
    EXPECT_EQ(bytes_in(folder.path(name)), "bytes");
  }
}

TEST(FileSink, NamesAPartOfALongNameByWholeCharacters) {
  const TemporaryFolder folder;
  const std::string name = "a\xc3\xa9" + std::string(249, 'x');
  const FileSink sink(folder.path(name));
  EXPECT_TRUE(fs::exists(folder.path(std::string(249, 'x') + ".part")));
}

TEST(FileSink, RefusesANameThatIsTooLongBeforeAnythingIsWritten) {
  const TemporaryFolder folder;
  EXPECT_THROW(FileSink(folder.path(std::string(256, 'x'))), FileException);
}

TEST(FileSink, LeavesNothingWhereItIsNotCommitted) {
  const TemporaryFolder folder;
  { FileSink(folder.path("x")).write("bytes"); }
  EXPECT_TRUE(fs::is_empty(folder.path("")));
}

TEST(FileSink, StartsAgainWithNoBytes) {
  const TemporaryFolder folder;
  FileSink sink(folder.path("x"));
  sink.write("a long first try");
  EXPECT_TRUE(sink.restart());
  EXPECT_EQ(sink.size(), 0u);
  sink.write("short");
  sink.commit();
  EXPECT_EQ(bytes_in(folder.path("x")), "short");
}

TEST(FileSink, WritesOverWhatAKilledProcessLeft) {
  TemporaryFolder folder;
  folder.write("x.part", "much that was left behind");
  FileSink sink(folder.path("x"));
  sink.write("new");
  sink.commit();
  EXPECT_EQ(bytes_in(folder.path("x")), "new");
}

TEST(FileSink, KeepsAFileThatHasTheNameUnlessItMayBeReplaced) {
  TemporaryFolder folder;
  const std::string path = folder.write("x", "old");
  FileSink sink(path);
  sink.write("new");
  EXPECT_EQ(error_of([&] { sink.commit(); }), std::errc::file_exists);
  EXPECT_EQ(bytes_in(path), "old");
  EXPECT_TRUE(fs::exists(path + ".part"));
  sink.commit(ExistingFile::replace);
  EXPECT_EQ(bytes_in(path), "new");
}

TEST(FileSink, TakesAnotherNameInTheSameFolder) {
  const TemporaryFolder folder;
  FileSink sink(folder.path("job-1"));
  sink.write("bytes");
  sink.commit_as(folder.path("scene.tif"));
  EXPECT_EQ(sink.path(), folder.path("scene.tif"));
  EXPECT_EQ(bytes_in(folder.path("scene.tif")), "bytes");
  EXPECT_FALSE(fs::exists(folder.path("job-1.part")));
}

TEST(FileSink, IsDoneOnceItIsCommitted) {
  const TemporaryFolder folder;
  FileSink sink(folder.path("x"));
  sink.commit();
  EXPECT_FALSE(sink.restart());
  EXPECT_THROW(sink.write("more"), std::logic_error);
  EXPECT_THROW(sink.commit(), std::logic_error);
  EXPECT_EQ(bytes_in(folder.path("x")), "");
}

TEST(FileSink, NamesThePathAndTheReasonWhereTheFileSystemRefuses) {
  const TemporaryFolder folder;
  EXPECT_THROW(FileSink(""), std::invalid_argument);
  try {
    FileSink sink(folder.path("missing/x"));
    FAIL() << "the folder does not exist";
  } catch (const FileException& error) {
    EXPECT_EQ(error.code(), std::errc::no_such_file_or_directory);
    EXPECT_EQ(error.path(), folder.path("missing/x.part"));
    const std::string message = error.what();
    EXPECT_NE(message.find(folder.path("missing/x.part")), std::string::npos) << message;
    EXPECT_NE(message.find(error.code().message()), std::string::npos) << message;
  }
}

#ifndef _WIN32
TEST(FileSink, SharesItsPartWithNoOther) {
  const TemporaryFolder folder;
  FileSink sink(folder.path("x"));
  sink.write("first");
  EXPECT_EQ(error_of([&] { FileSink second(folder.path("x")); }), std::errc::device_or_resource_busy);
  sink.commit();
  EXPECT_EQ(bytes_in(folder.path("x")), "first");
}

TEST(FileSink, DoesNotFollowALinkInPlaceOfItsPart) {
  TemporaryFolder folder;
  const std::string victim = folder.write("victim", "precious");
  fs::create_symlink(victim, folder.path("x.part"));
  EXPECT_TRUE(error_of([&] { FileSink sink(folder.path("x")); }));
  EXPECT_EQ(bytes_in(victim), "precious");
}

/// Lets files grow to that size only, as long as this object lives.
class SizeLimit {
 public:
  explicit SizeLimit(rlim_t bytes) : on_signal_(std::signal(SIGXFSZ, SIG_IGN)) {
    ::getrlimit(RLIMIT_FSIZE, &before_);
    rlimit limit = before_;
    limit.rlim_cur = bytes;
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }
  ~SizeLimit() {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, on_signal_);
  }
  SizeLimit(const SizeLimit&) = delete;
  SizeLimit& operator=(const SizeLimit&) = delete;

 private:
  rlimit before_{};
  void (*on_signal_)(int);
};

TEST(FileSink, SaysThatThereIsNoMoreRoomAndLeavesNothing) {
  const TemporaryFolder folder;
  {
    FileSink sink(folder.path("x"));
    const SizeLimit limit(1000);
    EXPECT_EQ(error_of([&] { sink.write(std::string(2000, 'x')); }), std::errc::file_too_large);
  }
  EXPECT_TRUE(fs::is_empty(folder.path("")));
}

/// Writes the file anew until somebody kills this process.
[[noreturn]] void write_for_ever(const std::string& path, const std::string& bytes) {
  for (;;) {
    FileSink sink(path);
    for (std::size_t at = 0; at < bytes.size(); at += 1000) sink.write(std::string_view(bytes).substr(at, 1000));
    sink.commit(ExistingFile::replace);
  }
}

TEST(FileSink, LeavesNothingOrAllWhereItsProcessIsKilled) {
  const std::string bytes(100000, 'x');
  for (int round = 0; round < 20; ++round) {
    const TemporaryFolder folder;
    const std::string path = folder.path("x");
    const pid_t writer = test_support::start_child([&]() -> int { write_for_ever(path, bytes); });
    ::usleep(static_cast<useconds_t>(300 * round));
    ::kill(writer, SIGKILL);
    ASSERT_EQ(test_support::result_of(writer), -SIGKILL);
    if (fs::exists(path)) {
      ASSERT_EQ(bytes_in(path), bytes);
    }
    FileSink next(path);
    next.write("next");
    next.commit(ExistingFile::replace);
    EXPECT_EQ(bytes_in(path), "next");
  }
}
#endif

/// By name, since a test's name shows its parameter.
class PartFiles : public ::testing::TestWithParam<std::string> {
 protected:
  static std::unique_ptr<PartFile> open(const std::string& path) {
    return GetParam() == "portable" ? core::open_portable_part_file(path) : core::open_part_file(path);
  }
};

TEST_P(PartFiles, AreRemovedUnlessTheyAreMoved) {
  const TemporaryFolder folder;
  { open(folder.path("part"))->write("bytes"); }
  EXPECT_FALSE(fs::exists(folder.path("part")));
  {
    const auto part = open(folder.path("part"));
    part->write("by");
    part->write("tes");
    EXPECT_TRUE(part->move_to(folder.path("whole"), PartFile::Replacing::no));
  }
  EXPECT_EQ(bytes_in(folder.path("whole")), "bytes");
  EXPECT_FALSE(fs::exists(folder.path("part")));
}

TEST_P(PartFiles, AreEmptyAfterTheyWereCleared) {
  const TemporaryFolder folder;
  const auto part = open(folder.path("part"));
  part->write("a long text");
  part->clear();
  part->write("end");
  EXPECT_TRUE(part->move_to(folder.path("whole"), PartFile::Replacing::no));
  EXPECT_EQ(bytes_in(folder.path("whole")), "end");
}

TEST_P(PartFiles, AreReadFromTheirStartAndWrittenOnAtTheirEnd) {
  const TemporaryFolder folder;
  const auto part = open(folder.path("part"));
  const std::string large(200000, 'x');
  part->write(large);
  std::string seen;
  part->read([&](std::string_view bytes) { seen += bytes; });
  EXPECT_TRUE(seen == large);
  part->write("end");
  EXPECT_TRUE(part->move_to(folder.path("whole"), PartFile::Replacing::no));
  EXPECT_TRUE(bytes_in(folder.path("whole")) == large + "end");
}

TEST_P(PartFiles, ReplaceAFileOnlyWhereTheyMay) {
  TemporaryFolder folder;
  const std::string path = folder.write("whole", "old");
  const auto part = open(folder.path("part"));
  part->write("new");
  EXPECT_FALSE(part->move_to(path, PartFile::Replacing::no));
  EXPECT_EQ(bytes_in(path), "old");
  EXPECT_TRUE(part->move_to(path, PartFile::Replacing::yes));
  EXPECT_EQ(bytes_in(path), "new");
}

TEST_P(PartFiles, SayWhereTheyCannotBe) {
  const TemporaryFolder folder;
  EXPECT_EQ(error_of([&] { open(folder.path("no/part")); }), std::errc::no_such_file_or_directory);
  const auto part = open(folder.path("part"));
  EXPECT_TRUE(error_of([&] { static_cast<void>(part->move_to(folder.path("no/whole"), PartFile::Replacing::yes)); }));
}

#ifdef __linux__
TEST(PortablePartFile, DoesNotTakeAReadingErrorForTheEnd) {
  const TemporaryFolder folder;
  // It can be opened, but has nothing at 0.
  fs::create_symlink("/proc/self/mem", folder.path("part"));
  const auto part = core::open_portable_part_file(folder.path("part"));
  EXPECT_EQ(error_of([&] { part->read([](std::string_view) {}); }), std::errc::io_error);
}
#endif

INSTANTIATE_TEST_SUITE_P(OfBothKinds, PartFiles, ::testing::Values("system", "portable"));

#ifdef SYS_renameat2
/// As a sandbox, or a disk, for which the call ends in an error from now on.
bool forbid(unsigned int call, unsigned int error) {
  sock_filter rules[] = {
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, call, 0, 1),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | error),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
  };
  const sock_fprog program = {4, rules};
  return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

/// How a process ends that commits a file twice where renameat2 meets an error: 0 as it should be.
int commit_without_renameat2(const std::string& path, unsigned int error) {
  if (!forbid(SYS_renameat2, error)) return 2;
  const auto commit = [&] {
    FileSink sink(path);
    sink.write("bytes");
    sink.commit();
  };
  if (error_of(commit)) return 3;
  return error_of(commit) == std::errc::file_exists ? 0 : 4;
}

/// How a process ends whose disk does not take the bytes: 0 as it should be.
int commit_without_fsync(const std::string& path) {
  FileSink sink(path);
  sink.write("bytes");
  if (!forbid(SYS_fsync, EIO)) return 2;
  return error_of([&] { sink.commit(ExistingFile::replace); }) == std::errc::io_error ? 0 : 3;
}

#ifndef OCELLI_SANITIZED
/// The same where the disk is full. UndefinedBehaviorSanitizer looks into memory by writing it to a pipe.
int write_without_room(const std::string& path) {
  FileSink sink(path);
  if (!forbid(SYS_write, ENOSPC)) return 2;
  return error_of([&] { sink.write("bytes"); }) == std::errc::no_space_on_device ? 0 : 3;
}
const std::vector<int (*)(const std::string&)> bad_disks = {&commit_without_fsync, &write_without_room};
#else
const std::vector<int (*)(const std::string&)> bad_disks = {&commit_without_fsync};
#endif

TEST(FileSink, GivesNoNameToBytesThatTheDiskDidNotTake) {
  for (const auto attempt : bad_disks) {
    TemporaryFolder folder;
    const std::string path = folder.write("x", "old");
    EXPECT_EQ(test_support::in_child([&] { return attempt(path); }), 0);
    EXPECT_EQ(bytes_in(path), "old");
    EXPECT_FALSE(fs::exists(path + ".part"));
  }
}

TEST(FileSink, CommitsWhereTheSystemHasNoRenameat2) {
  for (const int error : {EPERM, ENOSYS, EINVAL}) {
    const TemporaryFolder folder;
    const std::string path = folder.path("x");
    EXPECT_EQ(test_support::in_child([&] { return commit_without_renameat2(path, static_cast<unsigned int>(error)); }),
              0)
        << error;
    EXPECT_EQ(bytes_in(path), "bytes");
  }
}
#endif

}}  // namespace ocelli
