// What is found in each flagged mail, as a person reads it, and the mail with every suggested fix applied.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <string>

#include "support/corpus.h"
#include "support/golden.h"
#include "support/lint_text.h"
#include "text/line_index.h"
#include "text/utf8.h"
#include "text/words.h"

namespace followup {
namespace {

std::string two_decimals(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.2f", value);
  return text;
}

/// Ids of the moves in order of their first place, each once.
std::string moves_text(const Draft& draft) {
  std::vector<MoveId> seen;
  std::string text;
  for (const MoveFound& found : draft.moves) {
    if (std::find(seen.begin(), seen.end(), found.move) != seen.end()) continue;
    seen.push_back(found.move);
    text.append(" ").append(shipped_pack()->tables().draft.moves[found.move].id);
  }
  return text.empty() ? " none" : text;
}

std::string first_line(const LintResult& result) {
  const Draft& draft = *result.draft;
  return "kind " + std::string(result.pack->kind_name(draft.kind.kind)) + " " + two_decimals(draft.kind.confidence) +
         " " + std::string(kind_source_name(draft.kind.source)) + " · " + std::to_string(draft.metrics.words) +
         " words · moves" + moves_text(draft) + "\n";
}

std::string place_text(const LineIndex& lines, Span<Raw> where) {
  const Position begin = lines.position(where.begin, PositionEncoding::Utf32);
  const Position end = lines.position(where.end, PositionEncoding::Utf32);
  return std::to_string(begin.line + 1) + ":" + std::to_string(begin.column + 1) + "-" + std::to_string(end.line + 1) +
         ":" + std::to_string(end.column + 1);
}

/// The source line of the finding's begin with carets under the part of it that is found.
std::string excerpt(const LineIndex& lines, const Finding& finding) {
  const std::size_t line = lines.line_of(finding.where.begin);
  const std::string_view text = lines.line(line);
  const std::size_t begin = std::min(finding.where.begin - lines.line_start(line), text.size());
  const std::size_t end = std::clamp(finding.where.end - lines.line_start(line), begin, text.size());
  const std::size_t carets = std::max<std::size_t>(display_width(text.substr(begin, end - begin)), 1);
  return "    " + std::string(text) + "\n    " + std::string(display_width(text.substr(0, begin)), ' ') +
         std::string(carets, '^') + "  " + finding.message + "\n";
}

std::string marked_lines(std::string_view text, std::string_view mark) {
  std::string lines;
  for (const std::string_view line : split(text, '\n')) {
    const std::string_view shown = line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
    lines.append("      ").append(mark);
    if (!shown.empty()) lines.append(" ").append(shown);
    lines.append("\n");
  }
  return lines;
}

std::string fix_lines(const Fix& fix, std::string_view bytes) {
  std::string text = "    " + std::string(applicability_name(fix.applicability)) + ": " + fix.title + "\n";
  for (const Edit& edit : fix.edits) {
    const std::string_view old = bytes.substr(edit.where.begin, edit.where.size());
    if (!old.empty()) text += marked_lines(old, "-");
    if (!edit.text.empty()) text += marked_lines(edit.text, "+");
  }
  return text;
}

std::string finding_lines(const Finding& finding, const LintResult& result, const LineIndex& lines,
                          std::string_view bytes) {
  std::string text = place_text(lines, finding.where) + "  " + std::string(severity_name(finding.severity)) + "  " +
                     std::string(finding.rule->id) + "  " + join(result.pack->strings(finding.rule->guidance), " ") +
                     "\n" + excerpt(lines, finding);
  for (const Fix& fix : finding.fixes) text += fix_lines(fix, bytes);
  return text;
}

std::string golden_text(const LintedText& linted) {
  const LineIndex lines(linted.text());
  std::string text = first_line(linted.result());
  for (const Finding& finding : linted.findings())
    text += finding_lines(finding, linted.result(), lines, linted.text());
  return text;
}

std::string golden_path(const CorpusMail& mail, std::string_view ending) {
  return mail.path.substr(0, mail.path.rfind('.')) + std::string(ending);
}

class FlaggedGolden : public testing::TestWithParam<CorpusMail> {};

TEST_P(FlaggedGolden, NamesTheFindings) {
  EXPECT_TRUE(matches_golden(golden_text(LintedText(GetParam().bytes)), golden_path(GetParam(), ".findings")));
}

TEST_P(FlaggedGolden, ShowsTheMailWithSuggestedFixes) {
  const std::string fixed = fix_text(GetParam().bytes, Applicability::Suggested).text;
  EXPECT_TRUE(matches_golden(fixed == GetParam().bytes ? "" : fixed, golden_path(GetParam(), ".fixed")));
}

std::string mail_name(const testing::TestParamInfo<CorpusMail>& info) {
  std::string name = info.param.name;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Corpus, FlaggedGolden, testing::ValuesIn(corpus_mails("flagged")), mail_name);

}  // namespace
}  // namespace followup
