// What holds of every fix: edits lie in the file, never overlap, and fixing a second time changes nothing.
#include <gmock/gmock.h>

#include <algorithm>

#include "property/random_mail.h"
#include "support/lint_text.h"

namespace followup {
namespace {

constexpr Applicability Trusts[] = {Applicability::Safe, Applicability::Suggested, Applicability::Template};

TEST(Fixes, NeverOverlap) {
  for (const std::string& mail : mails_for_properties(11, 300)) {
    const LintedText linted(mail);
    for (const Applicability trust : Trusts) {
      const std::vector<Edit> edits = choose_edits(linted.findings(), trust);
      for (std::size_t i = 0; i < edits.size(); ++i) {
        for (std::size_t j = i + 1; j < edits.size(); ++j) EXPECT_FALSE(collide(edits[i], edits[j])) << mail;
      }
    }
  }
}

TEST(Fixes, LieInsideTheFile) {
  for (const std::string& mail : mails_for_properties(12, 300)) {
    const LintedText linted(mail);
    for (const Finding& finding : linted.findings()) {
      for (const Fix& fix : finding.fixes) {
        for (const Edit& edit : fix.edits) {
          EXPECT_LE(edit.where.begin, edit.where.end) << mail;
          EXPECT_LE(edit.where.end, mail.size()) << mail;
          for (const Blank& blank : edit.blanks) EXPECT_LE(blank.end, edit.text.size()) << mail;
        }
      }
    }
  }
}

TEST(Fixes, ChangeNothingTheSecondTime) {
  for (const std::string& mail : mails_for_properties(13, 300)) {
    for (const Applicability trust : Trusts) {
      const std::string once = fix_text(mail, trust).text;
      EXPECT_EQ(fix_text(once, trust).text, once) << mail;
    }
  }
}

TEST(Fixes, LeaveNothingBehindThatTheyCouldMend) {
  for (const std::string& mail : mails_for_properties(14, 200)) {
    const FixOutcome outcome = fix_text(mail, Applicability::Suggested);
    EXPECT_THAT(choose_edits(outcome.remaining.findings, Applicability::Suggested), testing::IsEmpty()) << mail;
  }
}

TEST(Fixes, OfMoreTrustAreAmongThoseOfLess) {
  for (const std::string& mail : mails_for_properties(15, 100)) {
    const LintedText linted(mail);
    EXPECT_LE(choose_edits(linted.findings(), Applicability::Safe).size(),
              choose_edits(linted.findings(), Applicability::Template).size());
  }
}

}  // namespace
}  // namespace followup
