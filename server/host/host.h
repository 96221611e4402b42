// The outside world as the program needs it: files, folders, clock. Everything else in the program is pure. Tests
// use an implementation in memory that can fail on its n-th call.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/calendar.h"
#include "text/problem.h"

namespace followup {

struct FolderEntry {
  std::string name;
  bool is_folder = false;  ///< of a link: whether it leads to a folder
  bool is_link = false;
};

class Host {
 public:
  virtual ~Host() = default;
  /// All bytes of a file.
  virtual Result<std::string> read(std::string_view path) = 0;
  /// The first `limit` bytes of a file, or all when it is shorter.
  virtual Result<std::string> read_start(std::string_view path, std::size_t limit) = 0;
  /// All bytes of standard input.
  virtual Result<std::string> read_standard_input() = 0;
  /// Replaces the contents of an existing file atomically, keeping its mode and owner; refuses when the bytes on disk
  /// are no longer `expected`.
  virtual std::optional<Problem> replace_file(std::string_view path, std::string_view expected,
                                              std::string_view bytes) = 0;
  /// Creates a file that must not exist yet.
  virtual std::optional<Problem> create_file(std::string_view path, std::string_view bytes) = 0;
  /// Makes a folder and those above it that are missing, for their owner alone; one that is there stays as it is.
  virtual std::optional<Problem> create_folder(std::string_view path) = 0;
  /// Entries of a folder, sorted by name.
  virtual Result<std::vector<FolderEntry>> list(std::string_view path) = 0;
  virtual bool is_folder(std::string_view path) = 0;
  virtual bool is_file(std::string_view path) = 0;
  /// False for a settings file that belongs to another user or lies in a folder that anybody may write to.
  virtual bool is_trusted(std::string_view path) = 0;
  /// An absolute path without `.` and `..`.
  virtual std::string absolute(std::string_view path) = 0;
  virtual std::optional<std::string> environment(std::string_view name) = 0;
  virtual Moment now() = 0;

  /// Writes all bytes to standard output; false when it is closed or full.
  virtual bool write_output(std::string_view bytes) = 0;
  virtual void write_error(std::string_view bytes) = 0;
  virtual bool output_is_terminal() = 0;
  virtual bool error_is_terminal() = 0;
  /// Terminal cells of a line of standard output; 80 where it is no terminal.
  virtual std::size_t terminal_width() = 0;
  /// Another program takes the place of this one, with `input` as its standard input, or that as it is. Gives the
  /// program's exit status where this process lives on, else returns only when it cannot be started.
  virtual Result<int> become(const std::vector<std::string>& command, std::optional<std::string_view> input) = 0;
  /// True once the user asked to stop (SIGINT, SIGTERM).
  virtual bool interrupted() = 0;
};

}  // namespace followup
