// The outside world of a POSIX system. It holds no state of its own, so threads may share it.
#pragma once

#include "host/host.h"

namespace followup {

class RealHost : public Host {
 public:
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
  Moment now() override;

  bool write_output(std::string_view bytes) override;
  void write_error(std::string_view bytes) override;
  bool output_is_terminal() override;
  bool error_is_terminal() override;
  std::size_t terminal_width() override;
  Result<int> become(const std::vector<std::string>& command, std::optional<std::string_view> input) override;
  bool interrupted() override;
};

/// Lets SIGINT and SIGTERM only be noted (a second one ends the program as ever), and lets writing to a closed pipe
/// fail instead of ending the program. Called once by a program that wants to tidy up.
void install_interrupt_handlers();

/// True once SIGINT or SIGTERM was noted.
bool interrupt_was_asked();

}  // namespace followup
