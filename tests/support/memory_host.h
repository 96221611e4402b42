// The outside world in memory: files in a map, a clock that stands still, captured output. It does no I/O at
// all and can be told to fail.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "host/host.h"

namespace followup {

class MemoryHost : public Host {
 public:
  std::map<std::string, std::string, std::less<>> files;  ///< by absolute path; folders follow from them
  std::set<std::string, std::less<>> folders;             ///< further folders, for empty ones
  std::set<std::string, std::less<>> links;               ///< files and folders that list() calls links
  std::set<std::string, std::less<>> untrusted;
  std::set<std::string, std::less<>> unreadable;  ///< files and folders whose reading fails
  std::map<std::string, std::string, std::less<>> variables;
  std::string current_folder = "/mails";
  std::string standard_input;
  Moment clock{Date{std::chrono::year(2026), std::chrono::month(3), std::chrono::day(10)}, 9 * 60, 0};
  std::string output;
  std::string errors;
  std::vector<std::string> became;          ///< the program that took over, with its arguments
  std::optional<std::string> became_input;  ///< its standard input, where that was replaced
  int became_status = 0;
  bool output_closed = false;
  bool is_terminal = false;
  bool stop_wanted = false;
  std::size_t width = 80;

  /// Makes the `call`-th fallible call from now on fail, counted from 1; 0 lets all succeed.
  void fail_on_call(std::size_t call);
  /// How many fallible calls were made since fail_on_call, or since the beginning.
  std::size_t fallible_calls() const { return calls_; }
  /// How often a file was read, by absolute path.
  std::size_t reads_of(std::string_view path) const;

  Result<std::string> read(std::string_view path) override;
  Result<std::string> read_start(std::string_view path, std::size_t limit) override;
  Result<std::string> read_standard_input() override;
  std::optional<Problem> replace_file(std::string_view path, std::string_view expected,
                                      std::string_view bytes) override;
  std::optional<Problem> create_file(std::string_view path, std::string_view bytes) override;
  std::optional<Problem> create_folder(std::string_view path) override;
  Result<std::vector<FolderEntry>> list(std::string_view path) override;
  bool is_folder(std::string_view path) override;
  bool is_file(std::string_view path) override;
  bool is_trusted(std::string_view path) override;
  std::string absolute(std::string_view path) override;
  std::optional<std::string> environment(std::string_view name) override;
  Moment now() override { return clock; }

  bool write_output(std::string_view bytes) override;
  void write_error(std::string_view bytes) override { errors += bytes; }
  bool output_is_terminal() override { return is_terminal; }
  bool error_is_terminal() override { return is_terminal; }
  std::size_t terminal_width() override { return width; }
  Result<int> become(const std::vector<std::string>& command, std::optional<std::string_view> input) override;
  bool interrupted() override { return stop_wanted; }

 private:
  bool fails_now();

  std::size_t calls_ = 0;
  std::size_t failing_call_ = 0;
  std::map<std::string, std::size_t, std::less<>> reads_;
};

}  // namespace followup
