#include "lint/suppress.h"

#include <gmock/gmock.h>

#include "support/small_pack.h"

namespace followup {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::string_view Text = "I need it now.\n";

/// A rule over the word “now” with these further members.
std::string rule(const std::string& id, const std::string& members) {
  return small_rule(id,
                    "\"message\": \"m\", \"find\": {\"phrases\": \"now\"}" + (members.empty() ? "" : ", " + members));
}

/// The rules that speak of the text under these settings.
std::vector<std::string> speaking(const std::string& members, const std::string& settings) {
  return found_rules(small_lint(Text, pushy_pack(rule("pushy-now", members)), settings));
}

Severity severity_under(const std::string& settings) {
  const LintResult result = small_lint(Text, pushy_pack(rule("pushy-now", "\"severity\": \"error\"")), settings);
  if (result.findings.size() == 1) return result.findings[0].severity;
  ADD_FAILURE() << result.findings.size() << " findings";
  return Severity::Hint;
}

TEST(Suppress, LetsARuleSpeakOfTheKindsThatItJudges) {
  EXPECT_THAT(speaking(R"("kinds": ["check-in"])", R"({"kind": "check-in"})"), ElementsAre("pushy-now"));
  EXPECT_THAT(speaking(R"("kinds": ["check-in"])", R"({"kind": "thank-you"})"), IsEmpty());
  EXPECT_THAT(speaking(R"("kinds": {"not": ["check-in"]})", R"({"kind": "check-in"})"), IsEmpty());
  EXPECT_THAT(speaking(R"("kinds": {"not": ["check-in"]})", R"({"kind": "thank-you"})"), ElementsAre("pushy-now"));
}

TEST(Suppress, LeavesOtherMessagesToRulesOfAnyKind) {
  EXPECT_THAT(speaking(R"("kinds": "all")", R"({"kind": "other"})"), IsEmpty());
  EXPECT_THAT(speaking(R"("kinds": "any")", R"({"kind": "other"})"), ElementsAre("pushy-now"));
  EXPECT_THAT(speaking("", R"({"kind": "other"})"), IsEmpty());
}

TEST(Suppress, KeepsRulesOfDraftsOutOfTemplates) {
  EXPECT_THAT(speaking(R"("in_templates": false)", R"({"mode": "template"})"), IsEmpty());
  EXPECT_THAT(speaking(R"("in_templates": false)", R"({"mode": "draft"})"), ElementsAre("pushy-now"));
  EXPECT_THAT(speaking("", R"({"mode": "template"})"), ElementsAre("pushy-now"));
}

TEST(Suppress, LetsRulesOnTrialSpeakOnlyWhenAsked) {
  EXPECT_THAT(speaking(R"("preview": true)", "{}"), IsEmpty());
  EXPECT_THAT(speaking(R"("preview": true)", R"({"preview": true})"), ElementsAre("pushy-now"));
  EXPECT_THAT(speaking(R"("preview": true)", R"({"rules": {"pushy-now": "hint"}})"), ElementsAre("pushy-now"));
  EXPECT_THAT(speaking(R"("preview": true)", R"({"strict": true})"), IsEmpty());
}

TEST(Suppress, LetsStrictRulesSpeakOnlyWhenAsked) {
  EXPECT_THAT(speaking(R"("strict": true)", "{}"), IsEmpty());
  EXPECT_THAT(speaking(R"("strict": true)", R"({"strict": true})"), ElementsAre("pushy-now"));
  EXPECT_THAT(speaking(R"("strict": true)", R"({"preview": true})"), IsEmpty());
}

TEST(Suppress, SelectsByIdAndByCategory) {
  for (const char* settings :
       {R"({"select": ["pushy"]})", R"({"select": ["pushy-now"]})", R"({"select": ["needy", "pushy"]})"}) {
    EXPECT_THAT(speaking("", settings), ElementsAre("pushy-now")) << settings;
  }
  EXPECT_THAT(speaking("", R"({"select": ["needy"]})"), IsEmpty());
}

TEST(Suppress, IgnoresByIdAndByCategory) {
  EXPECT_THAT(speaking("", R"({"ignore": ["pushy"]})"), IsEmpty());
  EXPECT_THAT(speaking("", R"({"ignore": ["pushy-now"]})"), IsEmpty());
  EXPECT_THAT(speaking("", R"({"ignore": ["needy", "pushy-later"]})"), ElementsAre("pushy-now"));
}

TEST(Suppress, IgnoresWhatIsSelectedAndIgnored) {
  EXPECT_THAT(speaking("", R"({"select": ["pushy"], "ignore": ["pushy-now"]})"), IsEmpty());
}

TEST(Suppress, TurnsRulesOff) {
  EXPECT_THAT(speaking("", R"({"rules": {"pushy-now": "off"}})"), IsEmpty());
  EXPECT_THAT(speaking("", R"({"rules": {"pushy": "off"}})"), IsEmpty());
}

TEST(Suppress, TakesTheSeverityOfTheRuleWhereNothingIsSaid) { EXPECT_EQ(severity_under("{}"), Severity::Error); }

TEST(Suppress, TakesTheSeverityThatIsSaid) {
  EXPECT_EQ(severity_under(R"({"rules": {"pushy-now": "hint"}})"), Severity::Hint);
  EXPECT_EQ(severity_under(R"({"rules": {"pushy": "information"}})"), Severity::Information);
}

TEST(Suppress, TakesWhatIsSaidOfARuleBeforeWhatIsSaidOfItsCategory) {
  EXPECT_EQ(severity_under(R"({"rules": {"pushy-now": "hint", "pushy": "off"}})"), Severity::Hint);
  EXPECT_EQ(severity_under(R"({"rules": {"pushy": "off", "pushy-now": "warning"}})"), Severity::Warning);
}

TEST(Suppress, HeedsTheLinesOfTheDraft) {
  const auto pack = pushy_pack(rule("pushy-now", R"("kinds": ["check-in"])"));
  EXPECT_THAT(found_rules(small_lint("X-Followup-Kind: check-in\n\nI need it now.\n", pack)), ElementsAre("pushy-now"));
  EXPECT_THAT(
      found_rules(small_lint("X-Followup-Kind: check-in\nX-Followup-Ignore: pushy-now\n\nI need it now.\n", pack)),
      IsEmpty());
}

}  // namespace
}  // namespace followup
