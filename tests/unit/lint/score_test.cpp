#include "lint/score.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "lint/pack_tables.h"

namespace followup {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

RuleRow rule_named(std::string_view id) {
  RuleRow rule;
  rule.id = id;
  return rule;
}

const RuleRow Loud = rule_named("casual-emoji");
const RuleRow Pushy = rule_named("pushy-ultimatum");
const RuleRow Late = rule_named("timing-late");

Finding found(const RuleRow& rule, Severity severity) {
  Finding finding;
  finding.rule = &rule;
  finding.severity = severity;
  return finding;
}

TEST(Score, IsFullWithoutFindings) {
  EXPECT_EQ(score_of({}).points, 100);
  EXPECT_THAT(score_of({}).parts, IsEmpty());
  EXPECT_EQ(score_text(score_of({})), "100");
}

TEST(Score, IsWhatItsPartsLeave) {
  const std::vector<Finding> findings = {found(Loud, Severity::Hint), found(Pushy, Severity::Error),
                                         found(Loud, Severity::Hint)};
  const Score score = score_of(findings);
  ASSERT_THAT(score.parts, SizeIs(2));
  EXPECT_EQ(score.parts[0].rule, "pushy-ultimatum");
  EXPECT_EQ(score.parts[1].count, 2U);
  EXPECT_EQ(score.points, 100 - score_points(Severity::Error) - 2 * score_points(Severity::Hint));
  EXPECT_EQ(score_text(score), "100 − 15 pushy-ultimatum − 2 (2 × casual-emoji) = 83");
}

TEST(Score, CostsMoreTheMoreSevereAFindingIs) {
  EXPECT_GT(score_points(Severity::Error), score_points(Severity::Warning));
  EXPECT_GT(score_points(Severity::Warning), score_points(Severity::Information));
  EXPECT_GT(score_points(Severity::Information), score_points(Severity::Hint));
  EXPECT_GT(score_points(Severity::Hint), 0);
}

TEST(Score, DoesNotCountTwentyEmojiTwentyTimes) {
  const std::vector<Finding> findings(20, found(Loud, Severity::Warning));
  EXPECT_EQ(score_of(findings).points, 100 - MostCountedFindings * score_points(Severity::Warning));
  EXPECT_EQ(score_of(findings).parts.front().count, 20U);
}

TEST(Score, IsNeverBelowZero) {
  std::vector<RuleRow> rules(20);
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < rules.size(); ++i) ids.push_back("rule-" + std::to_string(i));
  std::vector<Finding> findings;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    rules[i].id = ids[i];
    findings.push_back(found(rules[i], Severity::Error));
  }
  EXPECT_EQ(score_of(findings).points, 0);
  EXPECT_THAT(score_text(score_of(findings)), testing::EndsWith(", at least 0"));
}

TEST(Score, DoesNotDependOnTheOrderOfFindings) {
  std::vector<Finding> findings = {found(Loud, Severity::Hint), found(Late, Severity::Warning),
                                   found(Pushy, Severity::Warning), found(Loud, Severity::Error),
                                   found(Pushy, Severity::Information)};
  const std::string text = score_text(score_of(findings));
  std::mt19937 random(5);
  for (int round = 0; round < 50; ++round) {
    std::shuffle(findings.begin(), findings.end(), random);
    EXPECT_EQ(score_text(score_of(findings)), text);
  }
}

}  // namespace
}  // namespace followup
