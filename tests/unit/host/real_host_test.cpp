#include "host/real_host.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <variant>
#include <vector>

namespace followup {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// A folder of its own that is gone after the test.
class RealHostTest : public ::testing::Test {
 protected:
  RealHostTest() {
    std::string pattern = (std::filesystem::temp_directory_path() / "followup-host-XXXXXX").string();
    folder = ::mkdtemp(pattern.data());
  }
  ~RealHostTest() override {
    std::error_code ignored;
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all, ignored);
    std::filesystem::remove_all(folder, ignored);
  }

  std::string path(std::string_view name) const { return folder + "/" + std::string(name); }
  std::string write(std::string_view name, std::string_view bytes) const {
    std::ofstream(path(name), std::ios::binary) << bytes;
    return path(name);
  }
  static std::string contents(const std::string& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
  }
  static mode_t mode(const std::string& file) {
    struct stat status {};
    return ::stat(file.c_str(), &status) == 0 ? status.st_mode & 07777 : 0;
  }
  std::vector<std::string> names() {
    std::vector<std::string> found;
    const auto listed = host.list(folder);
    for (const FolderEntry& entry : std::get<std::vector<FolderEntry>>(listed)) found.push_back(entry.name);
    return found;
  }
  static std::string message(const Result<std::string>& result) {
    const auto* problem = std::get_if<Problem>(&result);
    return problem == nullptr ? "" : problem->path + ": " + problem->message;
  }

  RealHost host;
  std::string folder;
};

TEST_F(RealHostTest, ReadsAllBytes) {
  std::string bytes(200'000, 'x');
  bytes[1000] = '\0';
  const auto read = host.read(write("a", bytes));
  ASSERT_TRUE(std::holds_alternative<std::string>(read));
  EXPECT_TRUE(std::get<std::string>(read) == bytes);
  EXPECT_EQ(std::get<std::string>(host.read(write("empty", ""))), "");
}

TEST_F(RealHostTest, ReadsNoMoreThanTheStart) {
  const std::string file = write("a", "0123456789");
  EXPECT_EQ(std::get<std::string>(host.read_start(file, 4)), "0123");
  EXPECT_EQ(std::get<std::string>(host.read_start(file, 40)), "0123456789");
  EXPECT_EQ(std::get<std::string>(host.read_start(file, 0)), "");
}

TEST_F(RealHostTest, ReadsFilesWhoseSizeTheSystemDoesNotTell) {
  const auto read = host.read("/proc/self/status");
  ASSERT_TRUE(std::holds_alternative<std::string>(read));
  EXPECT_THAT(std::get<std::string>(read), HasSubstr("Name:"));
}

TEST_F(RealHostTest, NamesPathAndReasonOfWhatCannotBeRead) {
  EXPECT_EQ(message(host.read(path("gone"))), path("gone") + ": cannot be read: No such file or directory");
  EXPECT_EQ(message(host.read(folder)), folder + ": cannot be read: Is a directory");
}

TEST_F(RealHostTest, ReplacesAFileAndLeavesNothingBeside) {
  const std::string file = write("a", "old");
  ASSERT_EQ(::chmod(file.c_str(), 0640), 0);
  EXPECT_EQ(host.replace_file(file, "old", "new and longer"), std::nullopt);
  EXPECT_EQ(contents(file), "new and longer");
  EXPECT_EQ(mode(file), 0640U);
  EXPECT_THAT(names(), ElementsAre("a"));
}

TEST_F(RealHostTest, KeepsOwnerAndGroup) {
  const std::string file = write("a", "old");
  if (::geteuid() != 0 || ::chown(file.c_str(), 12345, 23456) != 0) GTEST_SKIP() << "needs the rights of root";
  ASSERT_EQ(host.replace_file(file, "old", "new"), std::nullopt);
  struct stat status {};
  ASSERT_EQ(::stat(file.c_str(), &status), 0);
  EXPECT_EQ(status.st_uid, 12345U);
  EXPECT_EQ(status.st_gid, 23456U);
}

TEST_F(RealHostTest, LeavesAFileThatChangedMeanwhile) {
  const std::string file = write("a", "theirs");
  const auto problem = host.replace_file(file, "old", "new");
  ASSERT_TRUE(problem.has_value());
  EXPECT_THAT(problem->message, HasSubstr("was changed by somebody else"));
  EXPECT_EQ(contents(file), "theirs");
  EXPECT_THAT(names(), ElementsAre("a"));
}

TEST_F(RealHostTest, ReplacesTheTargetOfALinkAndKeepsTheLink) {
  ASSERT_TRUE(std::filesystem::create_directory(path("real")));
  const std::string target = write("real/a", "old");
  ASSERT_EQ(::symlink("real/a", path("link").c_str()), 0);
  EXPECT_EQ(host.replace_file(path("link"), "old", "new"), std::nullopt);
  EXPECT_EQ(contents(target), "new");
  EXPECT_TRUE(std::filesystem::is_symlink(path("link")));
  EXPECT_THAT(names(), ElementsAre("link", "real"));
}

TEST_F(RealHostTest, ReplacesNoFolderAndNothingThatIsNotThere) {
  EXPECT_THAT(host.replace_file(folder, "", "x")->message, HasSubstr("no regular file"));
  EXPECT_EQ(host.replace_file(path("gone"), "", "x")->message, "cannot be written: No such file or directory");
  EXPECT_THAT(names(), IsEmpty());
}

/// Runs `deed` in a child process without the rights of root and with its own limits, and gives what it returned.
template <class Deed>
int in_child(Deed deed) {
  const pid_t child = ::fork();
  if (child == 0) {
    if (::geteuid() == 0 && (::setgid(54321) != 0 || ::setuid(54321) != 0)) ::_exit(99);
    ::_exit(deed());
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

TEST_F(RealHostTest, RefusesAFileOrFolderThatMayNotBeWritten) {
  const std::string file = write("a", "old");
  ASSERT_EQ(::chmod(file.c_str(), 0444), 0);
  ASSERT_EQ(::chmod(folder.c_str(), 0777), 0);
  const auto refused = [&] {
    const auto problem = host.replace_file(file, "old", "new");
    return problem && problem->message == "cannot be written: Permission denied" ? 0 : 1;
  };
  EXPECT_EQ(in_child(refused), 0);
  ASSERT_EQ(::chmod(file.c_str(), 0666), 0);
  ASSERT_EQ(::chmod(folder.c_str(), 0555), 0);
  EXPECT_EQ(in_child(refused), 0);
  EXPECT_EQ(contents(file), "old");
  EXPECT_THAT(names(), ElementsAre("a"));
}

TEST_F(RealHostTest, LeavesTheOldFileWhenTheNewOneDoesNotFit) {
  const std::string file = write("a", "old");
  const pid_t child = ::fork();
  if (child == 0) {
    const rlimit limit{1000, 1000};
    std::signal(SIGXFSZ, SIG_IGN);
    if (::setrlimit(RLIMIT_FSIZE, &limit) != 0) ::_exit(99);
    const auto replaced = host.replace_file(file, "old", std::string(5000, 'x'));
    const auto created = host.create_file(path("b"), std::string(5000, 'x'));
    ::_exit(replaced && created && replaced->message == "cannot be written: File too large" ? 0 : 1);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
  EXPECT_EQ(contents(file), "old");
  EXPECT_THAT(names(), ElementsAre("a"));
}

TEST_F(RealHostTest, CreatesOnlyWhatIsNotThere) {
  EXPECT_EQ(host.create_file(path("a"), "first"), std::nullopt);
  const auto problem = host.create_file(path("a"), "second");
  ASSERT_TRUE(problem.has_value());
  EXPECT_EQ(problem->message, "cannot be created: File exists");
  EXPECT_EQ(contents(path("a")), "first");
  EXPECT_TRUE(host.create_file(path("no/such/folder"), "x").has_value());
}

TEST_F(RealHostTest, CreatesAFolderWithThoseAboveIt) {
  EXPECT_EQ(host.create_folder(path("a/b/c")), std::nullopt);
  EXPECT_TRUE(host.is_folder(path("a/b/c")));
  EXPECT_EQ(mode(path("a/b")), 0700U);
  ASSERT_EQ(::chmod(path("a/b").c_str(), 0750), 0);
  EXPECT_EQ(host.create_folder(path("a/b")), std::nullopt);
  EXPECT_EQ(mode(path("a/b")), 0750U);
  write("file", "x");
  const auto problem = host.create_folder(path("file/sub"));
  ASSERT_TRUE(problem.has_value());
  EXPECT_EQ(problem->message, "cannot be created: Not a directory");
}

TEST_F(RealHostTest, ListsEntriesByNameWithTheirKind) {
  write("b", "");
  std::filesystem::create_directory(path("a"));
  ASSERT_EQ(::symlink("a", path("to-folder").c_str()), 0);
  ASSERT_EQ(::symlink("nowhere", path("to-nothing").c_str()), 0);
  const auto listed = host.list(folder);
  const auto& entries = std::get<std::vector<FolderEntry>>(listed);
  ASSERT_EQ(entries.size(), 4U);
  EXPECT_THAT(names(), ElementsAre("a", "b", "to-folder", "to-nothing"));
  EXPECT_TRUE(entries[0].is_folder && !entries[0].is_link);
  EXPECT_FALSE(entries[1].is_folder || entries[1].is_link);
  EXPECT_TRUE(entries[2].is_folder && entries[2].is_link);
  EXPECT_TRUE(!entries[3].is_folder && entries[3].is_link);
  EXPECT_TRUE(std::holds_alternative<Problem>(host.list(path("b"))));
}

TEST_F(RealHostTest, TellsFilesFromFoldersAndPipes) {
  const std::string file = write("a", "");
  ASSERT_EQ(::mkfifo(path("pipe").c_str(), 0600), 0);
  EXPECT_TRUE(host.is_file(file));
  EXPECT_FALSE(host.is_folder(file));
  EXPECT_TRUE(host.is_folder(folder));
  EXPECT_FALSE(host.is_file(folder));
  EXPECT_FALSE(host.is_file(path("pipe")));
  EXPECT_FALSE(host.is_file(path("gone")));
}

TEST_F(RealHostTest, TrustsOwnFilesInOwnFoldersAlone) {
  const std::string file = write("a", "");
  ASSERT_EQ(::chmod(file.c_str(), 0644), 0);
  EXPECT_TRUE(host.is_trusted(file));
  ASSERT_EQ(::chmod(folder.c_str(), 01777), 0);
  EXPECT_FALSE(host.is_trusted(file));
  ASSERT_EQ(::chmod(folder.c_str(), 0755), 0);
  ASSERT_EQ(::chmod(file.c_str(), 0666), 0);
  EXPECT_FALSE(host.is_trusted(file));
  EXPECT_FALSE(host.is_trusted(path("gone")));
}

TEST_F(RealHostTest, TrustsNoFileOfAnotherUser) {
  const std::string file = write("a", "");
  if (::geteuid() != 0 || ::chown(file.c_str(), 12345, 12345) != 0) GTEST_SKIP() << "needs the rights of root";
  EXPECT_FALSE(host.is_trusted(file));
}

TEST_F(RealHostTest, TrustsNoLinkIntoAFolderOfEverybody) {
  ASSERT_TRUE(std::filesystem::create_directory(path("open")));
  write("open/a", "");
  ASSERT_EQ(::chmod(path("open").c_str(), 0777), 0);
  ASSERT_EQ(::symlink("open/a", path("link").c_str()), 0);
  EXPECT_FALSE(host.is_trusted(path("link")));
}

TEST_F(RealHostTest, MakesPathsAbsoluteFromTheCurrentFolder) {
  const std::string current = std::filesystem::current_path().string();
  EXPECT_EQ(host.absolute("a/../b"), current + "/b");
  EXPECT_EQ(host.absolute("/x/./y"), "/x/y");
}

TEST_F(RealHostTest, KnowsTheLocalDayMinuteAndZone) {
  ASSERT_EQ(::setenv("TZ", "XYZ-05:30", 1), 0);
  ::tzset();
  const Moment moment = host.now();
  ::unsetenv("TZ");
  ::tzset();
  EXPECT_TRUE(moment.date.ok());
  EXPECT_EQ(moment.utc_offset_minutes, 330);
  ASSERT_TRUE(moment.minute_of_day.has_value());
  EXPECT_GE(*moment.minute_of_day, 0);
  EXPECT_LT(*moment.minute_of_day, 24 * 60);
}

TEST_F(RealHostTest, TellsUnsetFromEmptyVariables) {
  ASSERT_EQ(::setenv("FOLLOWUP_TEST_EMPTY", "", 1), 0);
  EXPECT_EQ(host.environment("FOLLOWUP_TEST_EMPTY"), "");
  ::unsetenv("FOLLOWUP_TEST_EMPTY");
  EXPECT_EQ(host.environment("FOLLOWUP_TEST_EMPTY"), std::nullopt);
}

TEST_F(RealHostTest, SaysThatOutputIsClosedInsteadOfDying) {
  const pid_t child = ::fork();
  if (child == 0) {
    int ends[2];
    if (::pipe(ends) != 0) ::_exit(99);
    ::close(ends[0]);
    ::dup2(ends[1], STDOUT_FILENO);
    install_interrupt_handlers();
    ::_exit(host.write_output("x") ? 1 : 0);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

TEST_F(RealHostTest, SaysThatOutputIsFull) {
  const int code = in_child([&] {
    const int full = ::open("/dev/full", O_WRONLY);
    ::dup2(full, STDOUT_FILENO);
    return host.write_output("x") ? 1 : 0;
  });
  EXPECT_EQ(code, 0);
}

TEST_F(RealHostTest, NotesTheFirstInterruptAndDiesOfTheSecond) {
  const pid_t child = ::fork();
  if (child == 0) {
    install_interrupt_handlers();
    if (host.interrupted()) ::_exit(1);
    std::raise(SIGINT);
    if (!host.interrupted()) ::_exit(2);
    std::raise(SIGINT);
    ::_exit(3);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  EXPECT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == SIGINT);
}

TEST_F(RealHostTest, ReadsStandardInputToItsEndEvenWhenItDoesNotBlock) {
  const int code = in_child([&] {
    int ends[2];
    if (::pipe2(ends, O_NONBLOCK) != 0) return 99;
    ::dup2(ends[0], STDIN_FILENO);
    if (::fork() == 0) {
      const bool written = ::write(ends[1], "hello", 5) == 5;
      ::_exit(written ? 0 : 1);
    }
    ::close(ends[1]);
    const auto read = host.read_standard_input();
    const auto* bytes = std::get_if<std::string>(&read);
    return bytes != nullptr && *bytes == "hello" ? 0 : 1;
  });
  EXPECT_EQ(code, 0);
}

TEST_F(RealHostTest, TakesTheWidthFromColumnsWhereThereIsNoTerminal) {
  if (host.output_is_terminal()) GTEST_SKIP() << "standard output is a terminal";
  ASSERT_EQ(::setenv("COLUMNS", "132", 1), 0);
  EXPECT_EQ(host.terminal_width(), 132U);
  ASSERT_EQ(::setenv("COLUMNS", "wide", 1), 0);
  EXPECT_EQ(host.terminal_width(), 80U);
  ::unsetenv("COLUMNS");
  EXPECT_EQ(host.terminal_width(), 80U);
}

}  // namespace
}  // namespace followup
