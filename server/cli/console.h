// Where a run prints: reports to standard output or the file of `--output`, everything else to standard error; with
// colours where they are wanted.
#pragma once

#include <string>
#include <string_view>

#include "cli/arguments.h"
#include "host/host.h"
#include "report/report.h"
#include "text/problem.h"

namespace followup::cli {

class Console {
 public:
  Console(Host& host, const Arguments& arguments);

  /// How reports are rendered.
  const RenderOptions& options() const { return options_; }

  /// Part of the report; false when standard output takes no more, and then nothing is worth printing.
  bool print(std::string_view text);
  /// Writes the file of `--output`; to be called once, at the end.
  void finish();
  /// Writes another file that the run was asked for.
  void write_file(const std::string& path, std::string_view text);
  /// A fault of an input: the run will end with status 2. The second fault of a place does not show the line again.
  void say(const Problem& problem);
  /// Anything else for standard error.
  void note(std::string_view text);
  /// A line on a terminal that the next output replaces; an empty text takes it away.
  void show_progress(std::string_view text);

  bool is_closed() const { return closed_; }
  bool has_failed() const { return failed_; }

 private:
  bool wants_color(bool is_terminal) const;

  Host& host_;
  const Arguments& arguments_;
  RenderOptions options_;
  RenderOptions error_options_;
  std::string file_text_;
  Problem last_;  ///< that was said
  bool to_file_ = false;
  bool closed_ = false;
  bool failed_ = false;
  bool has_progress_ = false;
};

}  // namespace followup::cli
