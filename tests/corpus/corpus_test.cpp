// Clean mails are left alone, flagged mails are not.
#include "support/corpus.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <map>
#include <string>

#include "support/lint_text.h"

namespace followup {
namespace {

/// Flagged mails in which nothing serious is found yet, and which rules they wait for.
const std::map<std::string, std::string>& waiting() {
  static const std::map<std::string, std::string> Mails = {
      {"declining-with-an-insult", "no rule knows insults about pay yet"},
      {"gift-card-for-the-manager", "no rule knows gifts yet"},
      {"competing-offer-ultimatum", "a deadline that hides behind another offer"},
      {"early-news-award-hurry-up", "news that asks to be hurried for"},
      {"feedback-request-reopen-the-case", "a no that is disputed in polite words"},
      {"final-check-in-will-come-by", "a visit that is announced"},
      {"value-add-your-site-is-rubbish", "scorn for the reader's work"},
  };
  return Mails;
}

bool has_serious(const LintedText& linted) {
  return std::any_of(linted.findings().begin(), linted.findings().end(), is_serious);
}

std::string mail_name(const testing::TestParamInfo<CorpusMail>& info) {
  std::string name = info.param.name;
  std::replace_if(
      name.begin(), name.end(), [](char c) { return c == '-'; }, '_');
  return name;
}

}  // namespace

void PrintTo(const CorpusMail& mail, std::ostream* out) { *out << mail.path; }

namespace {

class CleanMail : public testing::TestWithParam<CorpusMail> {};

TEST_P(CleanMail, HasNoErrorAndNoWarning) {
  const LintedText linted(GetParam().bytes);
  EXPECT_FALSE(has_serious(linted)) << findings_text(linted);
}

class FlaggedMail : public testing::TestWithParam<CorpusMail> {};

TEST_P(FlaggedMail, HasAnErrorOrAWarning) {
  if (waiting().count(GetParam().name) != 0) return;
  const LintedText linted(GetParam().bytes);
  EXPECT_TRUE(has_serious(linted)) << findings_text(linted);
}

TEST(Corpus, HoldsAtLeast25MailsOfEachSort) {
  EXPECT_GE(corpus_mails("clean").size(), 25U);
  EXPECT_GE(corpus_mails("flagged").size(), 25U);
}

TEST(Corpus, ListsNoMailAsWaitingInWhichSomethingIsFound) {
  std::map<std::string, std::string> left = waiting();
  for (const CorpusMail& mail : corpus_mails("flagged")) {
    if (left.erase(mail.name) == 0) continue;
    EXPECT_FALSE(has_serious(LintedText(mail.bytes))) << mail.name << " need not be listed any more";
  }
  EXPECT_THAT(left, testing::IsEmpty()) << "listed as waiting, but not there";
}

INSTANTIATE_TEST_SUITE_P(Corpus, CleanMail, testing::ValuesIn(corpus_mails("clean")), mail_name);
INSTANTIATE_TEST_SUITE_P(Corpus, FlaggedMail, testing::ValuesIn(corpus_mails("flagged")), mail_name);

}  // namespace
}  // namespace followup
