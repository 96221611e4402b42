#include "lsp/server_process.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <filesystem>
#include <fstream>

extern char** environ;

namespace followup::lsp {
namespace {

Channel made(const int (&ends)[2], int ours) { return {Descriptor(ends[ours]), Descriptor(ends[1 - ours])}; }

Channel pipe_with(int ours) {
  int ends[2] = {-1, -1};
  EXPECT_EQ(::pipe2(ends, O_CLOEXEC), 0);
  return made(ends, ours);
}

void give(posix_spawn_file_actions_t& actions, int descriptor, int as) {
  if (descriptor >= 0) {
    posix_spawn_file_actions_adddup2(&actions, descriptor, as);
  } else {
    posix_spawn_file_actions_addopen(&actions, as, "/dev/null", O_RDWR, 0);
  }
}

}  // namespace

void Descriptor::close() {
  if (number_ >= 0) ::close(number_);
  number_ = -1;
}

Descriptor Descriptor::duplicate() const { return Descriptor(::fcntl(number_, F_DUPFD_CLOEXEC, 3)); }

bool Descriptor::is_non_blocking() const { return (::fcntl(number_, F_GETFL) & O_NONBLOCK) != 0; }

Channel pipe_to_child() { return pipe_with(1); }

Channel pipe_from_child() { return pipe_with(0); }

Channel socket_pair() {
  int ends[2] = {-1, -1};
  EXPECT_EQ(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends), 0);
  return made(ends, 0);
}

ChildProcess::ChildProcess(std::vector<std::string> command, const ChildFiles& files) {
  std::vector<char*> arguments;
  for (std::string& word : command) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  give(actions, files.input, STDIN_FILENO);
  give(actions, files.output, STDOUT_FILENO);
  give(actions, files.error, STDERR_FILENO);
  EXPECT_EQ(::posix_spawnp(&process_, arguments[0], &actions, nullptr, arguments.data(), environ), 0) << command[0];
  posix_spawn_file_actions_destroy(&actions);
}

ChildProcess::~ChildProcess() {
  if (process_ <= 0) return;
  ::kill(process_, SIGKILL);
  ::waitpid(process_, nullptr, 0);
}

void ChildProcess::signal(int number) const { ::kill(process_, number); }

std::optional<int> ChildProcess::wait(std::chrono::milliseconds most) {
  const Descriptor process(static_cast<int>(::syscall(SYS_pidfd_open, process_, 0)));
  pollfd ended{process.number(), POLLIN, 0};
  if (::poll(&ended, 1, static_cast<int>(most.count())) != 1) return std::nullopt;
  int status = 0;
  ::waitpid(std::exchange(process_, 0), &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

long ChildProcess::resident_kib() const {
  std::ifstream status("/proc/" + std::to_string(process_) + "/status");
  for (std::string line; std::getline(status, line);) {
    if (line.rfind("VmRSS:", 0) == 0) return std::stol(line.substr(6));
  }
  return 0;
}

namespace {

/// The user's own settings of the servers under test: none at first, gone with the test program.
class OwnFolder {
 public:
  OwnFolder() : path_(testing::TempDir() + "followup-own-" + std::to_string(::getpid())) {}
  ~OwnFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

}  // namespace

ChildProcess start_server(std::vector<std::string> options, const ChildFiles& files) {
  static const OwnFolder Own;
  ::setenv("XDG_CONFIG_HOME", Own.path().c_str(), 1);
  options.insert(options.begin(), FOLLOWUP_LSP_PROGRAM);
  return ChildProcess(std::move(options), files);
}

ChildProcess start_idle_process() { return ChildProcess({"sleep", "3600"}, {}); }

}  // namespace followup::lsp
