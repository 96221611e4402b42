// The reports of one run of `check`: each format to its place, all from the same findings. One goes where the command
// prints, the others into files that are written at the end.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "cli/console.h"
#include "cli/formats.h"
#include "report/report.h"

namespace followup::cli {

/// A report and how it is rendered.
struct ReportTarget {
  const Renderer* renderer = nullptr;
  RenderOptions options;
  std::string path;  ///< empty: where the command prints
};

/// The targets of the requests; without any, the text report where the command prints.
std::vector<ReportTarget> report_targets(std::span<const FormatRequest> requests, const Console& console);

class Reports {
 public:
  Reports(Console& console, std::span<const ReportTarget> targets);

  void begin();
  /// The texts of one file, one for each target.
  void add(std::span<const std::string> texts);
  /// Ends and writes all reports.
  void end(const Summary& summary);

 private:
  void put(std::size_t index, std::string_view text);

  Console& console_;
  std::span<const ReportTarget> targets_;
  std::vector<std::string> kept_;  ///< by target: what is not printed yet
  std::vector<bool> has_text_;     ///< by target: a file's text was added
};

}  // namespace followup::cli
