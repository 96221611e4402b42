// Every example of every rule: a bad one is found exactly at its marks and mended as it says, a good one is left alone.
#include <gmock/gmock.h>

#include <algorithm>
#include <iostream>

#include "rules/example_run.h"
#include "text/words.h"

namespace followup {
namespace {

std::string test_name(const testing::TestParamInfo<RuleExample>& info) {
  std::string name(info.param.rule->id);
  std::replace(name.begin(), name.end(), '-', '_');
  return name + "_" + std::to_string(info.param.number);
}

bool offers_fix(const Finding& finding) { return !finding.fixes.empty(); }

/// Errors and warnings of other rules that the example does not own up to.
std::vector<std::string> unexpected(const ExampleRun& run, const RuleExample& one) {
  const auto also = shipped_pack()->strings(one.example->also);
  std::vector<std::string> rules;
  for (const Finding& finding : run.linted().findings()) {
    const std::string_view id = finding.rule->id;
    const bool is_said = std::find(also.begin(), also.end(), id) != also.end();
    if (is_serious(finding) && id != one.rule->id && !is_said) rules.emplace_back(id);
  }
  return rules;
}

void expect_found_at_marks(const ExampleRun& run) {
  std::vector<Span<Raw>> marks;
  for (const MarkedText::Range& range : run.marked().ranges) marks.push_back(range.where);
  const std::string& text = run.marked().text;
  EXPECT_EQ(with_marks(text, run.places()), with_marks(text, marks));
}

void expect_filled_messages(const ExampleRun& run, const RuleRow& rule) {
  const std::vector<std::string> slots = slot_names(rule.message);
  for (const Finding& finding : run.findings_of_rule()) {
    for (const std::string& left : slot_names(finding.message)) {
      EXPECT_THAT(slots, testing::Not(testing::Contains(left))) << finding.message;
    }
  }
}

void expect_silent_once_mended(const ExampleRun& run, const RuleExample& one) {
  const FramedText mended = run.framed(one.example->fixed);
  const LintedText linted(mended.text, settings_for(one));
  EXPECT_THAT(run.findings_of_rule(linted, mended.example), testing::IsEmpty()) << findings_text(linted);
}

/// A fix is said if and only if one is offered, and gives what is said.
void expect_mended(const ExampleRun& run, const RuleExample& one) {
  const std::vector<Finding> findings = run.findings_of_rule();
  const bool has_fix = std::any_of(findings.begin(), findings.end(), offers_fix);
  const bool says_fix = !one.example->fixed.empty();
  if (has_fix && !says_fix)
    ADD_FAILURE() << "a fix is offered, but “fixed” is not said; it gives “" << run.fixed() << "”";
  if (!has_fix && says_fix) ADD_FAILURE() << "“fixed” is said, but no fix is offered";
  if (!has_fix || !says_fix) return;
  EXPECT_EQ(run.fixed(), one.example->fixed);
  expect_silent_once_mended(run, one);
}

class BadExample : public testing::TestWithParam<RuleExample> {};

TEST_P(BadExample, IsFoundAtItsMarksAndMendedAsItSays) {
  const RuleExample& one = GetParam();
  const ExampleRun run(one);
  expect_found_at_marks(run);
  EXPECT_THAT(unexpected(run, one), testing::IsEmpty()) << "other errors or warnings show";
  expect_filled_messages(run, *one.rule);
  expect_mended(run, one);
  if (HasFailure()) std::cout << "found in the whole mail:\n" << findings_text(run.linted());
}

class GoodExample : public testing::TestWithParam<RuleExample> {};

TEST_P(GoodExample, ShowsNoErrorOrWarningAndIsPassedOverByItsRule) {
  const ExampleRun run(GetParam());
  const std::vector<Finding>& findings = run.linted().findings();
  EXPECT_TRUE(std::none_of(findings.begin(), findings.end(), is_serious)) << findings_text(run.linted());
  EXPECT_THAT(run.findings_of_rule(), testing::IsEmpty());
}

GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(BadExample);
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(GoodExample);
INSTANTIATE_TEST_SUITE_P(Rules, BadExample, testing::ValuesIn(shipped_examples(true)), test_name);
INSTANTIATE_TEST_SUITE_P(Rules, GoodExample, testing::ValuesIn(shipped_examples(false)), test_name);

}  // namespace
}  // namespace followup
