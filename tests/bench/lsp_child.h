// A child process that speaks framed messages over its standard input and output, for benchmarks: nothing here waits or
// allocates more than it must, so that what is measured is the other side.
#pragma once

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <fstream>
#include <string>
#include <string_view>

namespace followup::bench {

class LspChild {
 public:
  explicit LspChild(std::string program) {
    int to[2];
    int from[2];
    if (::pipe2(to, O_CLOEXEC) != 0 || ::pipe2(from, O_CLOEXEC) != 0) std::abort();
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_adddup2(&files, to[0], STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&files, from[1], STDOUT_FILENO);
    char locale[] = "LC_ALL=C";
    char* environment[] = {locale, nullptr};
    char* arguments[] = {program.data(), nullptr};
    if (::posix_spawn(&process_, program.c_str(), &files, nullptr, arguments, environment) != 0) process_ = 0;
    posix_spawn_file_actions_destroy(&files);
    ::close(to[0]);
    ::close(from[1]);
    to_ = to[1];
    from_ = from[0];
  }
  ~LspChild() {
    ::close(to_);
    ::close(from_);
    if (process_ <= 0) return;
    ::kill(process_, SIGKILL);
    ::waitpid(process_, nullptr, 0);
  }
  LspChild(const LspChild&) = delete;
  LspChild& operator=(const LspChild&) = delete;

  bool is_running() const { return process_ > 0; }

  void send(std::string_view body) {
    std::string bytes = "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n";
    bytes.append(body);
    for (std::size_t done = 0; done < bytes.size();) {
      const ssize_t size = ::write(to_, bytes.data() + done, bytes.size() - done);
      if (size <= 0) fail();
      done += static_cast<std::size_t>(size);
    }
  }

  /// The next message that holds `mark`; others are dropped.
  std::string receive(std::string_view mark) {
    while (true) {
      std::string body = next();
      if (body.find(mark) != std::string::npos) return body;
    }
  }

  /// Resident memory in MiB.
  double resident_mib() const {
    std::ifstream status("/proc/" + std::to_string(process_) + "/status");
    for (std::string line; std::getline(status, line);) {
      if (line.rfind("VmRSS:", 0) == 0) return static_cast<double>(std::stol(line.substr(6))) / 1024.0;
    }
    return 0;
  }

 private:
  std::string next() {
    constexpr std::string_view Header = "Content-Length: ";
    std::size_t end = 0;
    while ((end = buffer_.find("\r\n\r\n")) == std::string::npos) fill();
    const std::size_t size = std::stoul(buffer_.substr(Header.size(), end - Header.size()));
    while (buffer_.size() < end + 4 + size) fill();
    std::string body = buffer_.substr(end + 4, size);
    buffer_.erase(0, end + 4 + size);
    return body;
  }

  void fill() {
    char block[65536];
    const ssize_t size = ::read(from_, block, sizeof block);
    if (size <= 0) fail();
    buffer_.append(block, static_cast<std::size_t>(size));
  }

  [[noreturn]] static void fail() {
    std::fputs("bench_lsp: a server has ended\n", stderr);
    std::exit(1);
  }

  pid_t process_ = 0;
  int to_ = -1;
  int from_ = -1;
  std::string buffer_;
};

}  // namespace followup::bench
