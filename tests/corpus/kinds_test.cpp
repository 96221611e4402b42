// The kind of a mail is seen in its words. What is printed shows which kinds are taken for which.
#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>
#include <set>
#include <string>

#include "support/confusion.h"
#include "support/lint_text.h"

namespace followup {
namespace {

const std::vector<JudgedMail>& judged_corpus() {
  static const std::vector<JudgedMail> Judged = judge_kinds(labelled_corpus());
  return Judged;
}

/// Mails of the corpus for which the test holds.
template <class Test>
std::vector<JudgedMail> judged_that(const Test& test) {
  std::vector<JudgedMail> some;
  std::copy_if(judged_corpus().begin(), judged_corpus().end(), std::back_inserter(some), test);
  return some;
}

double share_right(const std::vector<JudgedMail>& judged) {
  const Confusion confusion(judged);
  return static_cast<double>(confusion.right()) / static_cast<double>(std::max<std::size_t>(confusion.all(), 1));
}

TEST(Kinds, AreRightInNineOfTenMails) {
  const Confusion confusion(judged_corpus());
  std::cout << confusion.text();
  EXPECT_GE(confusion.right() * 10, confusion.all() * 9);
}

TEST(Kinds, AreEachRightInThreeOfFourMails) {
  for (const std::string_view kind : shipped_pack()->kind_names()) {
    const std::vector<JudgedMail> mails = judged_that([&](const JudgedMail& one) { return one.mail.kind == kind; });
    EXPECT_GE(mails.size(), 10U) << "too few mails of the kind " << kind;
    EXPECT_GE(share_right(mails), 0.75) << kind;
  }
}

TEST(Kinds, AreKnownOfEachMailOfTheCorpus) {
  const std::vector<std::string_view>& names = shipped_pack()->kind_names();
  for (const JudgedMail& one : judged_corpus())
    EXPECT_EQ(std::count(names.begin(), names.end(), one.mail.kind), 1)
        << one.mail.name << ": “" << one.mail.kind << "”";
}

TEST(Kinds, StayUnsureRatherThanWrong) {
  const std::vector<JudgedMail> wrong =
      judged_that([](const JudgedMail& one) { return !one.is_right() && one.kind != "unsure"; });
  EXPECT_LE(wrong.size() * 25, judged_corpus().size()) << Confusion(wrong).text();
}

TEST(Kinds, NeverTakeAFollowUpForSomethingElse) {
  for (const JudgedMail& one : judged_corpus()) {
    const bool is_follow_up = one.mail.kind != "other" && one.mail.kind != "unsure";
    EXPECT_FALSE(is_follow_up && one.kind == "other") << one.mail.text;
  }
}

TEST(Kinds, AreRightTheMoreOftenTheSurerTheyAre) {
  const auto between = [](double low, double high) {
    return judged_that(
        [=](const JudgedMail& one) { return one.kind != "unsure" && one.confidence >= low && one.confidence < high; });
  };
  const std::vector<JudgedMail> sure = between(0.9, 1.1);
  EXPECT_GE(sure.size() * 3, judged_corpus().size());
  EXPECT_GE(share_right(sure), 0.98);
  EXPECT_GE(share_right(sure), share_right(between(0.5, 0.9)));
}

TEST(Kinds, OfOneBareSentenceAreUnsureUnlessItShowsOne) {
  for (const std::string text :
       {"I need your answer by Friday.", "Please find my documents attached.", "You are the best team in the world!",
        "The train takes an hour.", "My landlord wants the rent."}) {
    const LintedText linted(text + "\n");
    EXPECT_EQ(shipped_pack()->kind_name(linted.result().draft->kind.kind), "unsure") << text;
  }
}

}  // namespace
}  // namespace followup
