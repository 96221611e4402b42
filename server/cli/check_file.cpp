#include "cli/check_file.h"

#include <algorithm>
#include <utility>

#include "cli/commands.h"
#include "draft/draft.h"

namespace followup::cli {

CheckOutput check_file(CheckInput& input, const CheckRun& run) {
  CheckOutput output;
  output.problems = std::move(input.problems);
  if (!input.is_readable) return output;
  FileReport report{
      .path = std::move(input.file.path), .message = 0, .bytes = std::move(input.file.bytes), .result = {}};
  report.result = lint({report.bytes, input.file.name, run.now}, input.frame.pack, input.frame.layers, run.speller);
  output.is_linted = true;
  output.text = run.renderer.file(report, run.options);
  output.summary.add(report);
  const std::vector<Finding>& findings = report.result.findings;
  if (const auto limit = fail_on(*input.frame.layers.without_header)) {
    output.found =
        std::any_of(findings.begin(), findings.end(), [&](const Finding& one) { return one.severity <= *limit; });
  }
  if (run.with_stats) {
    for (const Finding& finding : findings) output.rules.push_back(finding.rule->id);
    output.words = report.result.draft->metrics.words;
  }
  return output;
}

}  // namespace followup::cli
