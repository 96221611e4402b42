#include "lsp/spelt_words.h"

#include <gtest/gtest.h>

#include "support/marked_text.h"
#include "support/small_pack.h"

namespace followup::lsp {
namespace {

/// The word to add of a finding of that family at the mark.
std::string word_at_mark(std::string_view marked, std::string_view family = "spelling") {
  const MarkedText mail = without_marks(marked);
  const LintResult result = small_lint(mail.text, small_pack({}));
  RuleRow rule;
  rule.family = family;
  Finding finding;
  finding.rule = &rule;
  finding.where = mail.range();
  return word_to_add(*result.draft, finding);
}

TEST(SpeltWords, AreReadFromTheBody) {
  EXPECT_EQ(word_at_mark("Subject: Hi\n\nMeet ⟦Zoë⟧.\n"), "Zoë");
  EXPECT_EQ(word_at_mark("⟦Teh⟧"), "Teh");
  EXPECT_EQ(word_at_mark("Subject: Hi\r\n\r\nAt ⟦new\r\nrelicc⟧\r\n"), "new relicc");
}

TEST(SpeltWords, AreReadFromTheSubjectAcrossAFold) {
  EXPECT_EQ(word_at_mark("Subject: See ⟦teh⟧\r\n end\r\n\r\nHi Dana,\r\n"), "teh");
  EXPECT_EQ(word_at_mark("Subject: See ⟦new\r\n relicc⟧\r\n\r\nHi Dana,\r\n"), "new relicc");
}

TEST(SpeltWords, AreNoneOfOtherFamiliesAndPlaces) {
  EXPECT_EQ(word_at_mark("Subject: Hi\n\nMeet ⟦Zoë⟧.\n", "casual"), "");
  EXPECT_EQ(word_at_mark("To: ⟦Dana⟧ <dana@example.org>\nSubject: Hi\n\nMeet Zoë.\n"), "");
}

TEST(SpeltWords, AreNoneThatAListCouldNotHold) {
  EXPECT_EQ(word_at_mark("Subject: Hi\n\nSo ⟦well, then⟧ it is.\n"), "");
  EXPECT_EQ(word_at_mark("Subject: Hi\n\n⟦" + std::string(40, 'a') + " " + std::string(40, 'b') + "⟧\n"), "");
  EXPECT_TRUE(can_be_added("O’Brien"));
  EXPECT_TRUE(can_be_added("New Relic"));
  EXPECT_FALSE(can_be_added("a\tb"));
}

}  // namespace
}  // namespace followup::lsp
