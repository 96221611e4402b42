// The guidance and what implements it, held against each other both ways. docs/guidance.md is made of both.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "lint/explain.h"
#include "support/golden.h"
#include "support/lint_text.h"
#include "text/words.h"

namespace followup {
namespace {

using Implementers = std::map<std::string_view, std::vector<std::string>>;

/// Rules and steps by the row that they cite.
Implementers implementers() {
  const auto pack = shipped_pack();
  Implementers found;
  for (const RuleRow& rule : pack->rules()) {
    for (const std::string_view row : pack->strings(rule.guidance)) {
      found[row].push_back("`" + std::string(rule.id) + "` (" + std::string(severity_name(rule.severity)) + ")");
    }
  }
  std::set<std::pair<std::string_view, std::string_view>> seen;
  for (const StepRow& step : pack->tables().steps) {
    for (const std::string_view row : pack->strings(step.guidance)) {
      if (seen.emplace(row, step.kind).second) found[row].push_back("schedule: " + std::string(step.kind));
    }
  }
  return found;
}

std::string page() {
  const auto pack = shipped_pack();
  const Implementers found = implementers();
  std::string out =
      "# The guidance and what implements it\n\nMade from `rules/` by `./dev golden`; not to be edited. A rule that "
      "stands on "
      "rows marked ○ alone is at most information.\n\n| row | asks for | after | implemented by |\n|---|---|---|---|\n";
  for (const GuidanceRow& row : pack->tables().guidance) {
    out += "| " + std::string(row.id) + (row.at_most > Severity::Error ? " ○" : "") + " | " + std::string(row.text) +
           " | " + std::string(row.sources) + " | ";
    const auto known = found.find(row.id);
    if (known != found.end()) out += join(known->second, ", ");
    if (!row.how.empty()) out += (known != found.end() ? "; " : "") + std::string(row.how);
    out += " |\n";
  }
  out += "\n| | document |\n|---|---|\n";
  for (const DocumentRow& document : pack->tables().documents) {
    out += "| " + std::string(document.id) + " | " + std::string(document.title) + " |\n";
  }
  return out;
}

TEST(Guidance, IsImplementedRowByRow) {
  const Implementers found = implementers();
  for (const GuidanceRow& row : shipped_pack()->tables().guidance) {
    EXPECT_TRUE(found.count(row.id) == 1 || !row.how.empty()) << row.id << ": nothing implements it";
  }
}

TEST(Guidance, StandsOnDocumentsThatAreNamed) {
  const auto pack = shipped_pack();
  for (const GuidanceRow& row : pack->tables().guidance) {
    const bool is_ours = row.sources == "field practice" || row.sources == "ours";
    EXPECT_TRUE(is_ours || sources_text(row, *pack).starts_with("*")) << row.id << ": " << row.sources;
  }
}

TEST(Guidance, IsNotExceededInStrength) {
  const auto pack = shipped_pack();
  for (const RuleRow& rule : pack->rules()) {
    Severity at_most = Severity::Hint;
    for (const std::string_view row : pack->strings(rule.guidance)) {
      at_most = std::min(at_most, pack->guidance(row)->at_most);
    }
    EXPECT_GE(rule.severity, at_most) << rule.id;
  }
}

TEST(Guidance, IsShownInTheDocs) { EXPECT_TRUE(matches_golden(page(), FOLLOWUP_DOCS_DIR "/guidance.md")); }

}  // namespace
}  // namespace followup
