#include "cli/check_file.h"

#include <algorithm>
#include <utility>

#include "cli/commands.h"
#include "draft/draft.h"
#include "lint/corrections.h"
#include "lint/score.h"

namespace followup::cli {
namespace {

/// More corrections than that nobody reads in a terminal; machines get all.
constexpr std::size_t MostCorrectionsInText = 20;

std::size_t most_corrections(const Renderer& renderer) {
  return renderer.name == "text" ? MostCorrectionsInText : std::string_view::npos;
}

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
  add_corrections(report.result, most_corrections(run.renderer), run.speller);
  output.is_linted = true;
  output.text = run.renderer.file(report, run.options);
  output.summary.add(report);
  const std::vector<Finding>& findings = report.result.findings;
  if (const auto limit = fail_on(*input.frame.layers.without_header)) {
    output.found =
        std::any_of(findings.begin(), findings.end(), [&](const Finding& one) { return one.severity <= *limit; });
  }
  add_score(report, run, output);
  if (run.with_stats) {
    for (const Finding& finding : findings) output.rules.push_back(finding.rule->id);
    output.words = report.result.draft->metrics.words;
  }
  return output;
}

}  // namespace followup::cli
