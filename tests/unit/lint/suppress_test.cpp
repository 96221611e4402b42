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

/// The words that a rule of that family finds in “Meet Oktaa, Priyaa’s team and new\nrelicc.” under these settings.
std::vector<std::string> misspelt(const std::string& family, const std::string& settings) {
  constexpr std::string_view Words = "Meet Oktaa, Priyaa’s team and new\nrelicc.\n";
  const auto pack = small_pack({{family, small_rule(family + "-now", R"("message": "m", "find": {"phrases":
    ["oktaa", "priyaa's", "new relicc"]})")}});
  return found_words(Words, small_lint(Words, pack, settings));
}

TEST(Suppress, CallsNoWordMisspeltThatIsListed) {
  EXPECT_THAT(misspelt("spelling", "{}"), ElementsAre("Oktaa", "Priyaa’s", "new\nrelicc"));
  EXPECT_THAT(misspelt("spelling", R"({"words": ["oKTAA"]})"), ElementsAre("Priyaa’s", "new\nrelicc"));
  EXPECT_THAT(misspelt("spelling", R"({"words": ["Oktaa", "Priyaa's", "New Relicc"]})"), IsEmpty());
  EXPECT_THAT(misspelt("spelling", R"({"words": ["Okta", "Oktaas", "Okt"]})"), testing::SizeIs(3));
}

TEST(Suppress, TakesThePossessiveOfAListedWordForRight) {
  EXPECT_THAT(misspelt("spelling", R"({"words": ["Priyaa"]})"), ElementsAre("Oktaa", "new\nrelicc"));
}

TEST(Suppress, AsksForEachOfSeveralWords) {
  EXPECT_THAT(misspelt("spelling", R"({"words": ["relicc"]})"), ElementsAre("Oktaa", "Priyaa’s", "new\nrelicc"));
  EXPECT_THAT(misspelt("spelling", R"({"words": ["relicc", "new"]})"), ElementsAre("Oktaa", "Priyaa’s"));
}

TEST(Suppress, FoldsLettersOutsideAsciiToo) {
  Settings settings;
  settings.set(Field::Words, {std::vector<std::string>{"ÉLISE", "K\u00ADube"}, {}});
  EXPECT_TRUE(is_spelt_right("Élise", settings));
  EXPECT_TRUE(is_spelt_right("élise’s", settings));
  EXPECT_TRUE(is_spelt_right("kube", settings));
  EXPECT_FALSE(is_spelt_right("Elise", settings));
  EXPECT_FALSE(is_spelt_right("", settings));
  EXPECT_FALSE(is_spelt_right(" ", settings));
  EXPECT_FALSE(is_spelt_right("'s", settings));
  EXPECT_FALSE(is_spelt_right("\u00AD", settings));
}

TEST(Suppress, LetsListedWordsBeFaultsOfOtherFamilies) {
  EXPECT_THAT(misspelt("pushy", R"({"words": ["oktaa", "priyaa's", "new relicc"]})"), testing::SizeIs(3));
}

TEST(Suppress, HeedsTheWordsOfTheDraft) {
  const auto pack =
      small_pack({{"spelling", small_rule("spelling-now", R"("message": "m", "find": {"phrases": "now"})")}});
  EXPECT_THAT(found_rules(small_lint("X-Followup-Words: Okta, NOW\n\nI need it now.\n", pack)), IsEmpty());
  EXPECT_THAT(found_rules(small_lint("X-Followup-Words: Okta\n\nI need it now.\n", pack)), ElementsAre("spelling-now"));
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
