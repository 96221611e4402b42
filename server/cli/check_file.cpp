#include "cli/check_file.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "cli/commands.h"
#include "draft/draft.h"
#include "lint/corrections.h"
#include "lint/score.h"
#include "mail/mbox.h"
#include "report/fingerprint.h"

namespace followup::cli {
namespace {

/// More corrections than that nobody reads in a terminal; machines get all.
constexpr std::size_t MostCorrectionsInText = 20;

std::size_t most_corrections(std::span<const ReportTarget> targets) {
  const auto is_text = [](const ReportTarget& target) { return target.renderer->name == "text"; };
  return std::all_of(targets.begin(), targets.end(), is_text) ? MostCorrectionsInText : std::string_view::npos;
}

void add_score(const FileReport& report, const CheckRun& run, CheckOutput& output) {
  if (!run.with_stats && !run.min_score) return;
  const Score score = score_of(report.result.findings);
  const bool is_too_low = run.min_score && static_cast<std::size_t>(score.points) < *run.min_score;
  if (run.with_stats || is_too_low) output.score = report.path + ": score " + score_text(score);
  if (is_too_low) output.score += ", less than " + std::to_string(*run.min_score);
  output.found |= is_too_low;
}

/// Behind the texts of the messages of the same file.
void add_texts(const FileReport& report, const CheckRun& run, CheckOutput& output) {
  output.texts.resize(run.targets.size());
  for (std::size_t i = 0; i < run.targets.size(); ++i) {
    const ReportTarget& target = run.targets[i];
    const std::string text = target.renderer->file(report, target.options);
    if (!output.texts[i].empty() && !text.empty()) output.texts[i] += target.renderer->between;
    output.texts[i] += text;
  }
}

/// Lints one message and adds what came of it.
void check_message(FileReport& report, const CheckInput& input, const CheckRun& run, CheckOutput& output) {
  report.result = lint({report.bytes, input.file.name, run.now}, input.frame.pack, input.frame.layers, run.speller);
  add_corrections(report.result, most_corrections(run.targets), run.speller);
  output.is_linted = true;
  output.baseline_path = input.baseline_path;
  if (run.writes_baseline) {
    std::vector<std::string> prints = fingerprints(report);
    std::move(prints.begin(), prints.end(), std::back_inserter(output.prints));
  }
  if (!run.baseline.empty()) drop_known(run.baseline, input.baseline_path, report);
  report.fail_on = fail_on(*input.frame.layers.without_header);
  add_texts(report, run, output);
  output.summary.add(report);
  const auto collects = [](const ReportTarget& target) { return target.renderer->collects; };
  if (std::any_of(run.targets.begin(), run.targets.end(), collects))
    output.summary.drafts.push_back(draft_line(report));
  const std::vector<Finding>& findings = report.result.findings;
  output.found |= report.fail_on && std::any_of(findings.begin(), findings.end(),
                                                [&](const Finding& one) { return one.severity <= *report.fail_on; });
  add_score(report, run, output);
  if (run.with_stats) {
    for (const Finding& finding : findings) output.rules.push_back(finding.rule->id);
    output.words += report.result.draft->metrics.words;
  }
}

/// The messages of a mailbox one after another.
void check_mbox(const CheckInput& input, const CheckRun& run, CheckOutput& output) {
  const std::string_view bytes = input.file.bytes;
  FileReport report{.path = input.file.path, .message = 0, .bytes = {}, .result = {}};
  std::size_t counted = 0;
  for (const Span<Raw> where : split_mbox(bytes)) {
    ++report.message;
    report.bytes = bytes.substr(where.begin, where.size());
    report.first_offset = where.begin;
    const auto begin = bytes.begin() + static_cast<std::ptrdiff_t>(counted);
    report.first_line +=
        static_cast<std::size_t>(std::count(begin, bytes.begin() + static_cast<std::ptrdiff_t>(where.begin), '\n'));
    counted = where.begin;
    check_message(report, input, run, output);
  }
}

}  // namespace

CheckOutput check_file(CheckInput& input, const CheckRun& run) {
  CheckOutput output;
  output.problems = std::move(input.problems);
  if (!input.is_readable) return output;
  if (is_mbox(input.file)) {
    check_mbox(input, run, output);
    return output;
  }
  FileReport report{
      .path = std::move(input.file.path), .message = 0, .bytes = std::move(input.file.bytes), .result = {}};
  check_message(report, input, run, output);
  return output;
}

}  // namespace followup::cli
