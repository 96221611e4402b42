// Linting and rendering one file: the part of `check` that several threads do at once. No I/O.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/inputs.h"
#include "cli/reports.h"
#include "report/baseline.h"
#include "report/report.h"
#include "setup/engine.h"

namespace followup::cli {

/// A file that was read, or the reason why it was not.
struct CheckInput {
  InputFile file;
  std::string baseline_path = {};  ///< its name in the baseline, where there is one
  Frame frame;
  Problems problems;  ///< to be said before the file's report
  bool is_readable = false;
};

/// What all files of a run share.
struct CheckRun {
  std::span<const ReportTarget> targets;
  const Baseline& baseline;
  const Speller& speller;
  Moment now;
  bool with_stats = false;
  bool writes_baseline = false;
  std::optional<std::size_t> min_score = {};  ///< a draft that scores less counts as found
};

struct CheckOutput {
  Problems problems;
  bool is_linted = false;
  std::vector<std::string> texts;  ///< one for each target
  Summary summary;
  bool found = false;                   ///< something at or above `failOn`, or a score below the least one
  std::string score;                    ///< path and score with its parts, where it was asked for or is too low
  std::vector<std::string_view> rules;  ///< of each finding, when statistics are wanted
  std::size_t words = 0;
  std::string baseline_path = {};
  std::vector<std::string> prints;  ///< of its findings, when a baseline is written
};

CheckOutput check_file(CheckInput& input, const CheckRun& run);

}  // namespace followup::cli
