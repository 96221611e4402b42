#include "lint/drop_repeats.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <random>

#include "lint/pack_tables.h"

namespace followup {
namespace {

using testing::ElementsAre;

RuleRow row(std::string_view id, std::string_view family, bool yields = false) {
  RuleRow made;
  made.id = id;
  made.family = family;
  made.yields = yields;
  return made;
}

const RuleRow Demand = row("pushy-demand", "pushy");
const RuleRow Silence = row("pushy-silence", "pushy");
const RuleRow Tone = row("pushy-tone", "pushy", true);
const RuleRow OtherTone = row("pushy-temper", "pushy", true);
const RuleRow Slang = row("casual-slang", "casual");

Finding at(const RuleRow& rule, Severity severity, std::size_t begin, std::size_t end) {
  Finding finding;
  finding.rule = &rule;
  finding.severity = severity;
  finding.where = {begin, end};
  return finding;
}

Finding with_fix(Finding finding) {
  finding.fixes.push_back({"Mend it", Applicability::Suggested, {}});
  return finding;
}

std::vector<std::string_view> kept(std::vector<Finding> findings) {
  drop_repeats(findings);
  std::vector<std::string_view> ids;
  for (const Finding& one : findings) ids.push_back(one.rule->id);
  return ids;
}

TEST(DropRepeats, DropsAHintAboutWordsThatAreAtFaultAlready) {
  EXPECT_THAT(kept({at(Slang, Severity::Hint, 0, 9), at(Demand, Severity::Warning, 5, 20)}),
              ElementsAre("pushy-demand"));
  EXPECT_THAT(kept({at(Slang, Severity::Hint, 0, 9), at(Demand, Severity::Information, 5, 20)}),
              ElementsAre("casual-slang", "pushy-demand"));
}

TEST(DropRepeats, KeepsTheGraverOfTwoInTheSamePlace) {
  EXPECT_THAT(kept({at(Demand, Severity::Warning, 0, 9), at(Silence, Severity::Error, 0, 9)}),
              ElementsAre("pushy-silence"));
  EXPECT_THAT(kept({with_fix(at(Demand, Severity::Warning, 2, 9)), at(Silence, Severity::Error, 0, 9)}),
              ElementsAre("pushy-silence"));
}

TEST(DropRepeats, KeepsAGraverOneThatLiesInside) {
  EXPECT_THAT(kept({at(Demand, Severity::Warning, 0, 20), at(Silence, Severity::Error, 5, 9)}),
              ElementsAre("pushy-demand", "pushy-silence"));
}

TEST(DropRepeats, KeepTheWiderOfTwoThatAreAsGrave) {
  EXPECT_THAT(kept({at(Demand, Severity::Warning, 5, 9), at(Silence, Severity::Warning, 0, 9)}),
              ElementsAre("pushy-silence"));
  EXPECT_THAT(kept({at(Demand, Severity::Warning, 5, 12), at(Silence, Severity::Warning, 0, 9)}),
              ElementsAre("pushy-demand", "pushy-silence"));
}

TEST(DropRepeats, KeepTheFirstOfTwoOnTheSameWords) {
  EXPECT_THAT(kept({at(Silence, Severity::Warning, 0, 9), at(Demand, Severity::Warning, 0, 9)}),
              ElementsAre("pushy-demand"));
}

TEST(DropRepeats, LeavesOtherCategoriesAlone) {
  EXPECT_THAT(kept({at(Slang, Severity::Warning, 5, 9), at(Silence, Severity::Error, 0, 9)}),
              ElementsAre("casual-slang", "pushy-silence"));
}

TEST(DropRepeats, LetsAGeneralRuleYieldToAnotherOfItsCategory) {
  EXPECT_THAT(kept({at(Tone, Severity::Warning, 0, 20), at(Silence, Severity::Warning, 5, 9)}),
              ElementsAre("pushy-silence"));
  EXPECT_THAT(kept({at(Tone, Severity::Warning, 0, 20), at(Silence, Severity::Warning, 30, 39)}),
              ElementsAre("pushy-tone", "pushy-silence"));
  EXPECT_THAT(kept({at(Tone, Severity::Warning, 0, 20), at(Slang, Severity::Warning, 5, 9)}),
              ElementsAre("pushy-tone", "casual-slang"));
}

TEST(DropRepeats, KeepsOfTwoRulesThatYieldTheOneThatNamesFewerWords) {
  EXPECT_THAT(kept({at(Tone, Severity::Warning, 0, 20), at(OtherTone, Severity::Warning, 5, 9)}),
              ElementsAre("pushy-temper"));
  EXPECT_THAT(kept({at(Tone, Severity::Warning, 0, 20), at(OtherTone, Severity::Warning, 0, 20)}),
              ElementsAre("pushy-temper"));
  EXPECT_THAT(kept({at(Tone, Severity::Warning, 0, 20), at(OtherTone, Severity::Warning, 5, 30)}),
              ElementsAre("pushy-tone", "pushy-temper"));
}

/// Random findings on places from `begin` on, in no order.
std::vector<Finding> random_findings(std::mt19937& random, std::size_t begin) {
  const RuleRow* const rules[] = {&Demand, &Silence, &Tone, &OtherTone, &Slang};
  std::vector<Finding> findings;
  for (int i = 0; i < 12; ++i) {
    const std::size_t from = begin + random() % 40;
    findings.push_back(at(*rules[random() % 5], static_cast<Severity>(random() % 4), from, from + random() % 12));
  }
  return findings;
}

TEST(DropRepeats, DoesNotDependOnTheOrderNorOnWhatStandsElsewhere) {
  std::mt19937 random(11);
  for (int round = 0; round < 2000; ++round) {
    std::vector<Finding> here = random_findings(random, 0);
    const std::vector<Finding> there = random_findings(random, 1000);
    std::vector<std::string_view> apart = kept(here);
    for (const std::string_view id : kept(there)) apart.push_back(id);
    here.insert(here.end(), there.begin(), there.end());
    std::shuffle(here.begin(), here.end(), random);
    EXPECT_THAT(kept(here), testing::UnorderedElementsAreArray(apart));
  }
}

}  // namespace
}  // namespace followup
