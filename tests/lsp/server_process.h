// The real followup-lsp as a child process, with the descriptors that a test hands it.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace followup::lsp {

/// A descriptor that is closed with its owner.
class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~Descriptor() { close(); }

  int number() const { return number_; }
  bool is_open() const { return number_ >= 0; }
  void close();
  /// A second descriptor of the same open file.
  Descriptor duplicate() const;
  /// True while the open file is non-blocking, for everybody who shares it.
  bool is_non_blocking() const;

 private:
  int number_ = -1;
};

struct Channel {
  Descriptor ours;
  Descriptor theirs;
};
/// A pipe that we write and the child reads, or the other way round; none of the ends is inherited by itself.
Channel pipe_to_child();
Channel pipe_from_child();
Channel socket_pair();

/// What the child has as standard input, output and error; /dev/null where there is none.
struct ChildFiles {
  int input = -1;
  int output = -1;
  int error = -1;
};

class ChildProcess {
 public:
  ChildProcess(std::vector<std::string> command, const ChildFiles& files);
  ChildProcess(ChildProcess&& other) noexcept : process_(std::exchange(other.process_, 0)) {}
  /// Kills the process if it still runs.
  ~ChildProcess();

  pid_t id() const { return process_; }
  void signal(int number) const;
  /// The exit status, or 128 and the signal's number; none while it still runs after that time.
  std::optional<int> wait(std::chrono::milliseconds most = std::chrono::seconds(20));
  /// Memory that is resident now, in KiB.
  long resident_kib() const;

 private:
  pid_t process_ = 0;
};

/// The server with these options, without settings files of the user.
ChildProcess start_server(std::vector<std::string> options, const ChildFiles& files);

/// A process that does nothing until it is killed, as somebody's client.
ChildProcess start_idle_process();

}  // namespace followup::lsp
