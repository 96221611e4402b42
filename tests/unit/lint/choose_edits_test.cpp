#include "lint/choose_edits.h"

#include <gmock/gmock.h>

#include "draft/draft.h"
#include "support/small_pack.h"

namespace followup {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Finding finding_at(std::size_t begin, std::size_t end, std::vector<Fix> fixes, Severity severity = Severity::Warning) {
  static const RuleRow Rule{};
  Finding made;
  made.rule = &Rule;
  made.severity = severity;
  made.where = {begin, end};
  made.fixes = std::move(fixes);
  return made;
}

Edit edit(std::size_t begin, std::size_t end, std::string text) { return {{begin, end}, std::move(text), {}}; }

Fix fix(Applicability applicability, std::vector<Edit> edits) { return {"Mend it", applicability, std::move(edits)}; }

Finding simple(std::size_t begin, std::size_t end, const std::string& text, Severity severity = Severity::Warning) {
  return finding_at(begin, end, {fix(Applicability::Safe, {edit(begin, end, text)})}, severity);
}

TEST(ChooseEdits, TakesTheFixOfEachFinding) {
  EXPECT_THAT(
      choose_edits(std::vector{simple(0, 2, "a"), finding_at(3, 4, {}), simple(5, 6, "b")}, Applicability::Safe),
      ElementsAre(edit(0, 2, "a"), edit(5, 6, "b")));
}

TEST(ChooseEdits, TakesOnlyWhatIsTrustedEnough) {
  const std::vector<Finding> findings = {finding_at(0, 1, {fix(Applicability::Suggested, {edit(0, 1, "a")})}),
                                         finding_at(2, 3, {fix(Applicability::Template, {edit(2, 3, "b")})})};
  EXPECT_THAT(choose_edits(findings, Applicability::Safe), IsEmpty());
  EXPECT_THAT(choose_edits(findings, Applicability::Suggested), ElementsAre(edit(0, 1, "a")));
  EXPECT_THAT(choose_edits(findings, Applicability::Template), ElementsAre(edit(0, 1, "a"), edit(2, 3, "b")));
}

TEST(ChooseEdits, TakesTheFirstFixThatIsTrustedEnough) {
  const std::vector<Finding> findings = {finding_at(
      0, 1, {fix(Applicability::Suggested, {edit(0, 1, "a")}), fix(Applicability::Safe, {edit(0, 1, "b")})})};
  EXPECT_THAT(choose_edits(findings, Applicability::Suggested), ElementsAre(edit(0, 1, "a")));
  EXPECT_THAT(choose_edits(findings, Applicability::Safe), ElementsAre(edit(0, 1, "b")));
}

TEST(ChooseEdits, TakesOfTwoThatOverlapTheOneThatBeginsFirst) {
  EXPECT_THAT(choose_edits(std::vector{simple(4, 9, "b"), simple(0, 5, "a")}, Applicability::Safe),
              ElementsAre(edit(0, 5, "a")));
}

TEST(ChooseEdits, TakesOfTwoAtOnePlaceTheWorse) {
  EXPECT_THAT(choose_edits(std::vector{simple(0, 2, "a"), simple(0, 4, "b", Severity::Error)}, Applicability::Safe),
              ElementsAre(edit(0, 4, "b")));
}

TEST(ChooseEdits, KeepsTheOrderOfFindingsThatAreAlike) {
  EXPECT_THAT(choose_edits(std::vector{simple(0, 2, "a"), simple(0, 2, "b")}, Applicability::Safe),
              ElementsAre(edit(0, 2, "a")));
}

TEST(ChooseEdits, TakesAFixWholeOrNotAtAll) {
  const std::vector<Finding> findings = {
      simple(3, 5, "a"), finding_at(6, 9, {fix(Applicability::Safe, {edit(6, 9, "b"), edit(4, 5, "c")})})};
  EXPECT_THAT(choose_edits(findings, Applicability::Safe), ElementsAre(edit(3, 5, "a")));
}

TEST(ChooseEdits, TakesEditsThatTouch) {
  EXPECT_THAT(choose_edits(std::vector{simple(0, 2, "a"), simple(2, 4, "b")}, Applicability::Safe).size(), 2U);
}

TEST(ChooseEdits, CountsFindingsByTheirSafestFix) {
  const std::vector<Finding> findings = {
      finding_at(0, 1, {fix(Applicability::Suggested, {}), fix(Applicability::Safe, {})}),
      finding_at(2, 3, {fix(Applicability::Suggested, {})}), finding_at(4, 5, {})};
  EXPECT_EQ(count_fixable(findings, Applicability::Safe), 1U);
  EXPECT_EQ(count_fixable(findings, Applicability::Suggested), 1U);
  EXPECT_EQ(count_fixable(findings, Applicability::Template), 0U);
}

/// A rule that puts one wording in the place of another.
std::string replacing(const std::string& id, const std::string& from, const std::string& to) {
  return small_rule(
      id, "\"message\": \"m\", \"fix\": {\"title\": \"Mend it\"}, \"find\": {\"phrases\": [{\"text\": \"" + from +
              "\", \"replace\": \"" + to + "\"}]}");
}

FixOutcome fixed(std::string_view text, const std::string& rules, Applicability weakest = Applicability::Suggested) {
  return fix_all({text, "a.eml", {}}, {pushy_pack(rules), small_layers("{}"), AcceptingSpeller()}, weakest);
}

TEST(FixAll, GoesOnUntilNothingChanges) {
  const FixOutcome outcome =
      fixed("Say one.\n", replacing("pushy-a", "one", "two") + "," + replacing("pushy-b", "two", "three"));
  EXPECT_EQ(outcome.text, "Say three.\n");
  EXPECT_EQ(outcome.fixed, 2U);
  EXPECT_THAT(outcome.remaining.findings, IsEmpty());
}

TEST(FixAll, MendsInALaterRoundWhatOverlapped) {
  const FixOutcome outcome =
      fixed("Say one two.\n", replacing("pushy-a", "say one", "tell") + "," + replacing("pushy-b", "one two", "many"));
  EXPECT_EQ(outcome.text, "Tell two.\n");
  EXPECT_EQ(outcome.fixed, 1U);
}

TEST(FixAll, EndsWhenTwoRulesFight) {
  const FixOutcome outcome =
      fixed("Say one.\n", replacing("pushy-a", "one", "two") + "," + replacing("pushy-b", "two", "one"));
  EXPECT_EQ(outcome.fixed, 10U);
  EXPECT_EQ(outcome.remaining.findings.size(), 1U);
}

TEST(FixAll, EndsWhenAWordingIsFoundAgain) {
  EXPECT_EQ(fixed("Say one.\n", replacing("pushy-a", "one", "one")).text, "Say one.\n");
}

TEST(FixAll, LeavesATextAloneThatNeedsNothing) {
  const FixOutcome outcome = fixed("Say it.\r\n", replacing("pushy-a", "one", "two"));
  EXPECT_EQ(outcome.text, "Say it.\r\n");
  EXPECT_EQ(outcome.fixed, 0U);
}

TEST(FixAll, TakesNoFixThatIsTrustedLess) {
  EXPECT_EQ(fixed("Say one.\n", replacing("pushy-a", "one", "two"), Applicability::Safe).text, "Say one.\n");
}

TEST(FixAll, LeavesWhatRemainsOnTheTextThatItGives) {
  const FixOutcome outcome =
      fixed("Say one or four.\n", replacing("pushy-a", "one", "three") + "," +
                                      small_rule("pushy-b", R"("message": "m", "find": {"phrases": "four"})"));
  ASSERT_EQ(outcome.remaining.findings.size(), 1U);
  const Span<Raw> where = outcome.remaining.findings[0].where;
  EXPECT_EQ(outcome.text.substr(where.begin, where.size()), "four");
  EXPECT_TRUE(outcome.remaining.draft->body.source->utf8().ends_with("four.\n"))
      << "the draft reads the text that was given";
}

}  // namespace
}  // namespace followup
