// Each coded check by itself, under a rule of its own.
#include "lint/checks.h"

#include <gmock/gmock.h>

#include "support/small_pack.h"

namespace followup {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// A pack whose one rule runs the check.
std::shared_ptr<const RulePack> pack_of(const std::string& check, const std::string& members = "") {
  return pushy_pack(small_rule("pushy-now", "\"message\": \"{fault}\", \"kinds\": \"any\", \"check\": \"" + check +
                                                "\", \"fix\": {" +
                                                "\"title\": \"Mend it\", \"applicability\": \"template\"}" + members));
}

std::vector<std::string> found(const std::string& check, std::string_view text, const std::string& members = "") {
  return found_words(text, small_lint(text, pack_of(check, members)));
}

std::string mended(const std::string& check, std::string_view text) {
  const LintResult result = small_lint(text, pack_of(check));
  return apply_edits(text, choose_edits(result.findings, Applicability::Template));
}

TEST(Check, IsNoneOfAnUnknownName) {
  EXPECT_EQ(check_named("nothing"), nullptr);
  EXPECT_EQ(check_named(""), nullptr);
  EXPECT_NE(check_named("shouting"), nullptr);
}

TEST(BlanksLeft, NamesEveryBlankOfSubjectAndBody) {
  EXPECT_THAT(found("blanks_left", "Subject: At [Company]\n\nHi {{name}},\n\nOn ____ then.\n"),
              ElementsAre("[Company]", "{{name}}", "____"));
}

TEST(BlanksLeft, PassesOverQuotedMails) {
  EXPECT_THAT(found("blanks_left", "Hi Dana,\n\nFine.\n\n> At [Company]\n"), IsEmpty());
}

TEST(ExclamationRun, NamesRunsOfTwoAndMore) {
  EXPECT_THAT(found("exclamation_run", "Subject: I won!!\n\nI did! Really?! Yes!!! No. So...\n"),
              ElementsAre("!!", "?!", "!!!"));
}

TEST(ExclamationRun, LeavesOneMarkOfTheRightSort) {
  EXPECT_EQ(mended("exclamation_run", "Really?! Yes!!! Why??\n"), "Really? Yes! Why?\n");
}

TEST(Shouting, NamesRunsOfWordsInCapitals) {
  EXPECT_THAT(found("shouting", "I am REALLY VERY HAPPY today.\n"), ElementsAre("REALLY VERY HAPPY"));
  EXPECT_THAT(found("shouting", "Subject: PLEASE ANSWER NOW\n\nFine.\n"), ElementsAre("PLEASE ANSWER NOW"));
}

TEST(Shouting, PassesOverAbbreviations) {
  EXPECT_THAT(found("shouting", "The NHS and the BBC, the USA, HTML and CSS.\n"), IsEmpty())
      << "each stands among other words";
}

TEST(Shouting, PassesOverTheNameUnderTheClose) {
  EXPECT_THAT(found("shouting", "Hi Dana,\n\nFine.\n\nRegards,\nNOOR ELISE HADDAD\n"), IsEmpty());
}

TEST(Shouting, TakesItsLimitsFromTheRule) {
  const std::string limits = R"(, "limits": {"all": {"words": 1, "letters": 4}})";
  EXPECT_THAT(found("shouting", "I am REALLY sure. OK.\n", limits), ElementsAre("REALLY"));
}

TEST(Shouting, NamesTwoRunsOfOneSentence) {
  EXPECT_THAT(found("shouting", "THIS IS REALLY GOOD and THAT IS REALLY BAD\n"),
              ElementsAre("THIS IS REALLY GOOD", "THAT IS REALLY BAD"));
}

TEST(MissingGreeting, IsNamedAtTheFirstWord) {
  EXPECT_THAT(found("missing_greeting", "Any news yet?\n\nRegards,\nNoor\n"), ElementsAre("Any"));
  EXPECT_THAT(found("missing_greeting", "Hi Dana,\n\nAny news yet?\n"), IsEmpty());
}

TEST(MissingGreeting, IsNotAskedOfAnEmptyText) {
  EXPECT_THAT(found("missing_greeting", ""), IsEmpty());
  EXPECT_THAT(found("missing_greeting", "Subject: Hello\n\n"), IsEmpty());
}

TEST(MissingGreeting, IsInsertedWithWhatIsKnown) {
  EXPECT_EQ(mended("missing_greeting", "To: Dana Whitfield <d@example.org>\n\nAny news yet?\n"),
            "To: Dana Whitfield <d@example.org>\n\nHi Dana,\n\nAny news yet?\n");
  EXPECT_EQ(mended("missing_greeting", "Any news yet?\n"), "Hi [first name],\n\nAny news yet?\n");
}

TEST(MissingGreeting, MarksItsBlank) {
  const std::string_view text = "Any news yet?\n";
  const LintResult result = small_lint(text, pack_of("missing_greeting"));
  ASSERT_EQ(result.findings.size(), 1U);
  ASSERT_EQ(result.findings[0].fixes.size(), 1U);
  EXPECT_THAT(result.findings[0].fixes[0].edits.at(0).blanks, ElementsAre(Blank{3, 15, "first name"}));
}

TEST(MissingClose, IsNamedAtTheLastWord) {
  EXPECT_THAT(found("missing_close", "Hi Dana,\n\nAny news yet?\n"), ElementsAre("yet"));
  EXPECT_THAT(found("missing_close", "Hi Dana,\n\nAny news yet?\n\nRegards,\nNoor\n"), IsEmpty());
  EXPECT_THAT(found("missing_close", ""), IsEmpty());
}

TEST(MissingClose, IsInsertedBehindTheText) {
  EXPECT_EQ(mended("missing_close", "From: Noor Haddad <n@example.org>\n\nHi Dana,\n\nAny news yet?\n"),
            "From: Noor Haddad <n@example.org>\n\nHi Dana,\n\nAny news yet?\n\nBest regards,\nNoor Haddad\n");
}

TEST(MissingClose, IsInsertedAboveTheName) {
  EXPECT_EQ(mended("missing_close", "Hi Dana,\n\nIs there any news about the position yet?\n\nNoor Haddad\n"),
            "Hi Dana,\n\nIs there any news about the position yet?\n\nBest regards,\nNoor Haddad\n");
}

TEST(Undecodable, NamesBytesThatNobodyCanRead) {
  EXPECT_THAT(found("undecodable", "Subject: a\xFF\n\nHi \xC3( there.\n"), ElementsAre("\xFF", "\xC3"));
  EXPECT_THAT(found("undecodable", "Subject: é\n\nHi 🙂\n"), IsEmpty());
}

TEST(SettingInBody, NamesALineThatStandsTooLow) {
  EXPECT_THAT(found("setting_in_body", "Subject: Hello\n\nx-followup-kind: check-in\n\nHi Dana,\n"),
              ElementsAre("x-followup-kind:"));
  EXPECT_THAT(found("setting_in_body", "Subject: Hello\nX-Followup-Kind: check-in\n\nX-Followup is a name: yes\n"),
              IsEmpty());
  EXPECT_THAT(found("setting_in_body", "Hi,\n\n> X-Followup-Kind: check-in\n"), IsEmpty()) << "quoted";
}

TEST(WrongSetting, SaysWhatWasExpected) {
  const std::string_view text = "Subject: Hello\nX-Followup-Mode: tempalte\n\nHi Dana,\n";
  const LintResult result = small_lint(text, pack_of("wrong_setting"));
  ASSERT_EQ(result.findings.size(), 1U);
  EXPECT_THAT(result.findings[0].message, testing::HasSubstr("tempalte"));
  EXPECT_THAT(found_words(text, result), ElementsAre("tempalte"));
}

}  // namespace
}  // namespace followup
