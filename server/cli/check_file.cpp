#include "cli/check_file.h"

#include <algorithm>
#include <utility>

#include "cli/commands.h"
#include "draft/draft.h"
#include "lint/score.h"
#include "report/fingerprint.h"

namespace followup::cli {
namespace {

void add_score(const FileReport& report, const CheckRun& run, CheckOutput& output) {
  if (!run.with_stats && !run.min_score) return;
  const Score score = score_of(report.result.findings);
  const bool is_too_low = run.min_score && static_cast<std::size_t>(score.points) < *run.min_score;
  if (run.with_stats || is_too_low) output.score = report.path + ": score " + score_text(score);
  if (is_too_low) output.score += ", less than " + std::to_string(*run.min_score);
  output.found |= is_too_low;
}

}  // namespace

CheckOutput check_file(CheckInput& input, const CheckRun& run) {
  CheckOutput output;
  output.problems = std::move(input.problems);
  if (!input.is_readable) return output;
  FileReport report{
      .path = std::move(input.file.path), .message = 0, .bytes = std::move(input.file.bytes), .result = {}};
  report.result = lint({report.bytes, input.file.name, run.now}, input.frame.pack, input.frame.layers, run.speller);
  output.is_linted = true;
  output.baseline_path = input.baseline_path;
  if (run.writes_baseline) output.prints = fingerprints(report);
  if (!run.baseline.empty()) drop_known(run.baseline, input.baseline_path, report);
  report.fail_on = fail_on(*input.frame.layers.without_header);
  for (const ReportTarget& target : run.targets) output.texts.push_back(target.renderer->file(report, target.options));
  output.summary.add(report);
  const auto collects = [](const ReportTarget& target) { return target.renderer->collects; };
  if (std::any_of(run.targets.begin(), run.targets.end(), collects))
    output.summary.drafts.push_back(draft_line(report));
  const std::vector<Finding>& findings = report.result.findings;
  output.found = report.fail_on && std::any_of(findings.begin(), findings.end(),
                                               [&](const Finding& one) { return one.severity <= *report.fail_on; });
  add_score(report, run, output);
  if (run.with_stats) {
    for (const Finding& finding : findings) output.rules.push_back(finding.rule->id);
    output.words = report.result.draft->metrics.words;
  }
  return output;
}

}  // namespace followup::cli
