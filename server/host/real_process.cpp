#include "host/real_process.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>

#include "host/real_files.h"

namespace followup {
namespace {

/// Holds the id of the process that handed over: whoever finds its own there was handed to by itself.
constexpr const char* LoopVariable = "FOLLOWUP_SENDING";

/// A file that has no name and is gone with its last descriptor, or none with errno set. The message never touches a
/// disk.
int nameless_file(std::string_view bytes) {
  const int file = ::memfd_create("message", MFD_CLOEXEC);
  if (file < 0) return -1;
  if (write_all(file, bytes) && ::lseek(file, 0, SEEK_SET) == 0) return file;
  const int fault = errno;
  ::close(file);
  errno = fault;
  return -1;
}

bool use_as_standard_input(std::string_view bytes) {
  const int file = nameless_file(bytes);
  if (file < 0) return false;
  const bool done = ::dup2(file, STDIN_FILENO) == STDIN_FILENO;
  ::close(file);
  return done;
}

/// What this program ignores or catches, the next one must find as ever.
void restore_signals() {
  for (const int signal : {SIGPIPE, SIGINT, SIGTERM}) std::signal(signal, SIG_DFL);
}

}  // namespace

Problem become_program(const std::vector<std::string>& command, std::optional<std::string_view> input) {
  const std::string own_id = std::to_string(::getpid());
  const char* before = std::getenv(LoopVariable);
  if (before != nullptr && own_id == before)
    return {.path = command.front(), .message = "leads back to followup-lint", .source_line = {}};
  ::setenv(LoopVariable, own_id.c_str(), 1);
  if (input && !use_as_standard_input(*input)) return system_problem("the message", "cannot be handed on", errno);
  std::vector<char*> words;
  for (const std::string& word : command) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  restore_signals();
  ::execvp(words.front(), words.data());
  return system_problem(command.front(), "cannot be started", errno);
}

}  // namespace followup
