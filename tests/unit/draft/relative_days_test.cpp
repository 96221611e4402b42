#include "draft/relative_days.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/lint_text.h"

namespace followup {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// "words date" of the days in a sentence of a mail of that date.
std::vector<std::string> days(const std::string& sentence,
                              const std::string& date = "Wed, 18 Nov 2026 09:00:00 +0000") {
  const LintedText linted("Date: " + date + "\n\nHi Dana,\n\n" + sentence + "\n");
  const Draft& draft = *linted.result().draft;
  std::vector<std::string> made;
  for (const RelativeDay& day : relative_days(draft)) {
    made.push_back(std::string(draft.body.text(day.where)) + " " + short_day(day.date) +
                   (day.or_date ? " or " + short_day(*day.or_date) : ""));
  }
  return made;
}

TEST(RelativeDays, CountFromTheDateOfTheMail) {
  EXPECT_THAT(days("We met yesterday and today, and will meet tomorrow."),
              ElementsAre("yesterday Tue 17 Nov", "today Wed 18 Nov", "tomorrow Thu 19 Nov"));
}

TEST(RelativeDays, CountFromTodayWithoutADate) {
  const LintedText linted("Hi Dana,\n\nSee you tomorrow.\n");
  ASSERT_EQ(relative_days(*linted.result().draft).size(), 1U);
  EXPECT_EQ(relative_days(*linted.result().draft).front().date, days_after(test_now().date, 1));
}

TEST(RelativeDays, TakeTheDirectionFromTheSentence) {
  EXPECT_THAT(days("Thank you for meeting with me on Tuesday."), ElementsAre("Tuesday Tue 17 Nov"));
  EXPECT_THAT(days("I look forward to hearing from you on Tuesday."), ElementsAre("Tuesday Tue 24 Nov"));
  EXPECT_THAT(days("I will send it by Friday."), ElementsAre("Friday Fri 20 Nov"));
}

TEST(RelativeDays, LeaveOutWhatTheSentenceLeavesOpen) {
  EXPECT_THAT(days("On Tuesday, the office."), IsEmpty());
  EXPECT_THAT(days("You told me that you would decide by Tuesday."), IsEmpty());
  EXPECT_THAT(days("I will come on Wednesday."), IsEmpty());  // the mail's own day
  EXPECT_THAT(days("The sun will set on Mondaynight."), IsEmpty());
}

TEST(RelativeDays, SayBothReadingsOfNextAndLast) {
  EXPECT_THAT(days("Let us talk next Friday."), ElementsAre("Friday Fri 20 Nov or Fri 27 Nov"));
  EXPECT_THAT(days("Let us talk next Monday."), ElementsAre("Monday Mon 23 Nov"));
  EXPECT_THAT(days("It was last Monday."), ElementsAre("Monday Mon 16 Nov or Mon 9 Nov"));
  EXPECT_THAT(days("It was last Friday."), ElementsAre("Friday Fri 13 Nov"));
  EXPECT_THAT(days("It is this Friday."), ElementsAre("Friday Fri 20 Nov"));
}

TEST(RelativeDays, PassOverWeekdaysWithADateOfTheirOwn) {
  EXPECT_THAT(days("I will call on Tuesday, 1 December."), IsEmpty());
  EXPECT_THAT(days("I will call on Tuesday, December 1."), IsEmpty());
  EXPECT_THAT(days("I will call on Tuesday the 1st."), IsEmpty());
}

TEST(RelativeDays, CrossTheYear) {
  EXPECT_THAT(days("I will call tomorrow.", "31 Dec 2026 10:00 +0000"), ElementsAre("tomorrow Fri 1 Jan"));
}

}  // namespace
}  // namespace followup
