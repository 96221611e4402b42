// The plan of the shipped schedule against the days that the guidance names (G60 to G66).
#include "compose/schedule.h"

#include <gtest/gtest.h>

#include "support/lint_text.h"

namespace followup {
namespace {

Date day(std::string_view text) { return parse_iso_date(text).value_or(Date{}); }

std::span<const StepRow> steps() { return shipped_pack()->tables().steps; }

/// Monday.
ScheduleFacts interviewed() {
  ScheduleFacts facts;
  facts.interview = day("2026-03-09");
  facts.today = day("2026-03-09");
  return facts;
}

std::optional<ScheduledStep> step(std::string_view kind, const ScheduleFacts& facts) {
  for (const ScheduledStep& one : plan_schedule(steps(), facts)) {
    if (one.row->kind == kind) return one;
  }
  return std::nullopt;
}

Date from(std::string_view kind, const ScheduleFacts& facts) {
  const std::optional<ScheduledStep> one = step(kind, facts);
  return one ? one->from : Date{};
}

TEST(Schedule, GivesThanksByTheNextBusinessDay) {
  ScheduleFacts facts = interviewed();
  EXPECT_EQ(step("thank-you", facts)->by, day("2026-03-10"));
  EXPECT_EQ(step("thank-you", facts)->too_late, day("2026-03-11"));
  facts.interview = day("2026-03-13");  // Friday
  EXPECT_EQ(step("thank-you", facts)->by, day("2026-03-16"));
}

TEST(Schedule, ChecksInAWeekAfterTheInterviewOrTwo) {
  ScheduleFacts facts = interviewed();
  EXPECT_EQ(from("check-in", facts), day("2026-03-16"));
  EXPECT_EQ(step("check-in", facts)->by, day("2026-03-23"));
  facts.is_patient = true;
  EXPECT_EQ(from("check-in", facts), day("2026-03-23"));
}

TEST(Schedule, ChecksInBehindThePromisedDay) {
  ScheduleFacts facts = interviewed();
  facts.decision = day("2026-03-20");  // Friday
  EXPECT_EQ(from("check-in", facts), day("2026-03-23"));
  facts.is_patient = true;
  EXPECT_EQ(from("check-in", facts), day("2026-03-27"));
}

TEST(Schedule, LeavesSevenDaysBetweenQuestions) {
  ScheduleFacts facts = interviewed();
  EXPECT_EQ(from("second-check-in", facts), day("2026-03-23"));
  EXPECT_EQ(from("final-check-in", facts), day("2026-03-30"));
  facts.sent = {{"check-in", day("2026-03-18")}};
  EXPECT_EQ(from("second-check-in", facts), day("2026-03-25"));
  facts.sent.emplace_back("value-add", day("2026-03-24"));
  EXPECT_EQ(from("second-check-in", facts), day("2026-03-31"));
}

TEST(Schedule, CountsFromTheDayOnWhichALateStepCanStillGoOut) {
  ScheduleFacts facts = interviewed();
  facts.today = day("2026-03-19");
  EXPECT_EQ(from("check-in", facts), day("2026-03-16"));
  EXPECT_EQ(from("second-check-in", facts), day("2026-03-26"));
}

TEST(Schedule, KnowsWhatIsSent) {
  ScheduleFacts facts = interviewed();
  facts.sent = {{"thank-you", day("2026-03-10")}};
  EXPECT_EQ(step("thank-you", facts)->sent, day("2026-03-10"));
  EXPECT_EQ(step("check-in", facts)->sent, std::nullopt);
}

TEST(Schedule, PassesOverHolidays) {
  ScheduleFacts facts = interviewed();
  facts.business_days = BusinessDays({day("2026-03-10"), day("2026-03-16")});
  EXPECT_EQ(step("thank-you", facts)->by, day("2026-03-11"));
  EXPECT_EQ(from("check-in", facts), day("2026-03-17"));
}

TEST(Schedule, IsEmptyWithoutADayToCountFrom) {
  EXPECT_TRUE(plan_schedule(steps(), ScheduleFacts()).empty());
  ScheduleFacts facts;
  facts.offer = day("2026-03-24");
  EXPECT_EQ(step("offer-accept", facts)->by, day("2026-03-25"));
  EXPECT_EQ(step("thank-you", facts), std::nullopt);
}

TEST(StepOfADraft, CountsFromWhatItsHeaderLinesSay) {
  const LintedText linted(
      "X-Followup-Kind: second-check-in\nX-Followup-Last-Sent: 2026-11-16\n"
      "Date: Wed, 18 Nov 2026 09:00:00 +0000\n\nHi Dana,\n");
  const PackTables& tables = shipped_pack()->tables();
  const std::optional<ScheduledStep> found = step_of(*linted.result().draft, tables.draft, tables.steps);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->from, day("2026-11-23"));
}

}  // namespace
}  // namespace followup
