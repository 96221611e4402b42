#include "lint/lint.h"

#include <gmock/gmock.h>

#include "support/matchers.h"
#include "support/small_pack.h"

namespace followup {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::IsEmpty;

std::string rule(const std::string& id, const std::string& find, const std::string& message = "m") {
  return small_rule(id, "\"message\": \"" + message + "\", \"find\": " + find);
}

std::string message_for(std::string_view text, const std::string& find) {
  const LintResult result = small_lint(text, pushy_pack(rule("pushy-now", find, "“{match}” presses")));
  return result.findings.empty() ? "(nothing found)" : result.findings[0].message;
}

TEST(Lint, FindsNothingInNothing) {
  const auto pack = pushy_pack(rule("pushy-now", R"({"phrases": "now"})"));
  EXPECT_THAT(small_lint("", pack).findings, IsEmpty());
  EXPECT_THAT(small_lint("\n\n", pack).findings, IsEmpty());
  EXPECT_THAT(small_lint("Subject: Hello\n\n", pack).findings, IsEmpty());
  EXPECT_THAT(small_lint("Subject: Hello", pack).findings, IsEmpty());
}

TEST(Lint, PlacesAFindingOnTheBytesOfTheFile) {
  const auto pack = pushy_pack(rule("pushy-now", R"({"phrases": "need it"})"));
  const std::string_view text = "Subject: É\r\n\r\nAh 🙂 I need\r\nit now.\r\n";
  EXPECT_THAT(found_words(text, small_lint(text, pack)), ElementsAre("need\r\nit"));
}

TEST(Lint, KeepsWhatItsFindingsPointInto) {
  auto pack = pushy_pack(rule("pushy-now", R"({"phrases": "now"})"));
  const LintResult result = small_lint("now", pack);
  const RulePack* known = pack.get();
  pack.reset();
  EXPECT_EQ(result.pack.get(), known);
  EXPECT_EQ(result.findings.at(0).rule->id, "pushy-now");
}

TEST(Lint, SortsByPlaceAndThenByRule) {
  const auto pack =
      pushy_pack(rule("pushy-b", R"({"phrases": "need it"})") + "," + rule("pushy-a", R"({"phrases": "it now"})") +
                 "," + rule("pushy-c", R"({"phrases": ["say", "i need"]})"));
  EXPECT_THAT(found_rules(small_lint("I need it now. I say.", pack)),
              ElementsAre("pushy-c", "pushy-b", "pushy-a", "pushy-c"));
}

TEST(Lint, SpeaksOfTheSubjectOnlyWhereARuleAsksForIt) {
  const std::string_view text = "Subject: Now\n\nNow then.\n";
  EXPECT_THAT(found_words(text, small_lint(text, pushy_pack(rule("pushy-now", R"({"phrases": "now"})")))),
              ElementsAre("Now"));
  const auto both = pushy_pack(rule("pushy-now", R"({"phrases": "now", "in": ["subject", "body"]})"));
  EXPECT_EQ(small_lint(text, both).findings.size(), 2U);
}

TEST(Lint, JudgesNoQuotedWords) {
  const auto pack = pushy_pack(rule("pushy-now", R"({"phrases": "now"})"));
  EXPECT_THAT(small_lint("Hi Dana,\n\nFine.\n\n> I need it now.\n", pack).findings, IsEmpty());
}

TEST(Message, RepeatsTheWordsOnOneLine) {
  EXPECT_EQ(message_for("I need\n   it now", R"({"phrases": "need it"})"), "“need it” presses");
}

TEST(Message, ShortensLongWordsAtABlank) {
  const std::string words =
      "you must answer me at once because " + std::string(20, 'x') + " " + std::string(20, 'y') + " now";
  EXPECT_EQ(message_for(words, R"({"phrases": "you must answer me at once because {up to 2} now"})"),
            "“you must answer me at once because " + std::string(20, 'x') + "…” presses");
}

TEST(Message, ShortensAtNoBorderInsideACharacter) {
  const std::string message = message_for("you " + std::string(15, 'x') + "ééééééééééééééééééééééééééééééé now",
                                          R"({"phrases": "you {up to 1} now"})");
  EXPECT_TRUE(message.find("é…”") != std::string::npos) << message;
}

TEST(Message, KeepsASlotThatNothingFills) {
  const LintResult result = small_lint("now", pushy_pack(rule("pushy-now", R"({"phrases": "now"})", "{other}")));
  EXPECT_EQ(result.findings.at(0).message, "{other}");
}

/// A rule with one phrase and its replacement.
std::string replacing(const std::string& text, const std::string& replacement) {
  return small_rule("pushy-now",
                    "\"message\": \"m\", \"fix\": {\"title\": \"Mend it\"}, \"find\": {\"phrases\": [{\"text\": \"" +
                        text + "\", \"replace\": \"" + replacement + "\"}]}");
}

std::string mended(std::string_view text, const std::string& rules) {
  const LintResult result = small_lint(text, pushy_pack(rules));
  return apply_edits(text, choose_edits(result.findings, Applicability::Suggested));
}

TEST(Replacement, StandsInThePlaceOfTheHit) {
  EXPECT_EQ(mended("So I need it now, ok.", replacing("i need it", "I would like it")), "So I would like it now, ok.");
}

TEST(Replacement, IsCapitalisedAtTheBeginOfASentence) {
  EXPECT_EQ(mended("Tell me. Tell me now.", replacing("tell", "show")), "Show me. Show me now.");
  EXPECT_EQ(mended("do tell me", replacing("tell", "show")), "do show me");
}

TEST(Replacement, RepeatsTheWordsOfAClass) {
  EXPECT_EQ(mended("I need a Decision.", replacing("i need {up to 1} {answer}", "I hope for the {answer}")),
            "I hope for the Decision.");
}

TEST(Replacement, DeletesWithTheBlankBehind) {
  EXPECT_EQ(mended("I really need it.", replacing("really", "")), "I need it.");
  EXPECT_EQ(mended("I need it really", replacing("really", "")), "I need it");
}

TEST(Replacement, GivesTheFixItsTitleAndTrust) {
  const LintResult result = small_lint("tell me", pushy_pack(replacing("tell", "show")));
  EXPECT_THAT(result.findings,
              ElementsAre(AllOf(IsRule("pushy-now"), At(Span<Raw>{0, 4}), HasSeverity(Severity::Warning),
                                FixedBy(Applicability::Suggested, "show"))));
  EXPECT_EQ(result.findings[0].fixes[0].title, "Mend it");
}

TEST(Replacement, IsNoneForAPhraseWithoutOne) {
  const auto pack = pushy_pack(rule("pushy-now", R"({"phrases": "tell"})"));
  EXPECT_THAT(small_lint("tell me", pack).findings, ElementsAre(HasNoFix()));
}

TEST(PatternRule, FindsWhatIsNoWords) {
  const auto pack = pushy_pack(
      small_rule("pushy-now", R"("message": "m", "pattern": {"regex": "={3,}", "literal": "===", "why": "a test"})"));
  const std::string_view text = "Hi Dana,\n\nSo ==== it is.\n\n> Then ==== again.\n";
  EXPECT_THAT(found_words(text, small_lint(text, pack)), ElementsAre("===="));
}

}  // namespace
}  // namespace followup
