#include "draft/said_dates.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/draft/small_draft.h"

namespace followup {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// "words date [weekday]" of each date, near 24 November 2026.
std::vector<std::string> dates(const std::string& sentence) {
  const std::string text = "Hi Dana,\n\n" + sentence + "\n";
  const SmallDraft small(text);
  const Passage& body = small.draft().body;
  std::vector<std::string> made;
  for (const SaidDate& said : said_dates(body, *parse_iso_date("2026-11-24"))) {
    made.push_back(std::string(body.text(said.where)) + " " + iso_date(said.date) +
                   (said.weekday ? " " + std::string(body.text(said.weekday_where)) : ""));
  }
  return made;
}

TEST(SaidDates, AreReadInBothOrders) {
  EXPECT_THAT(dates("It was on 14 November and November 16th."),
              ElementsAre("14 November 2026-11-14", "November 16th 2026-11-16"));
  EXPECT_THAT(dates("It was on the 14th of November, or Nov. 16."),
              ElementsAre("14th of November 2026-11-14", "Nov. 16 2026-11-16"));
  EXPECT_THAT(dates("It is on November the 30th."), ElementsAre("November the 30th 2026-11-30"));
}

TEST(SaidDates, TakeTheYearThatIsSaidOrTheNearest) {
  EXPECT_THAT(dates("On 14 November 2024 and on November 14, 2025."),
              ElementsAre("14 November 2024 2024-11-14", "November 14, 2025 2025-11-14"));
  EXPECT_THAT(dates("On 5 January and on 30 May."), ElementsAre("5 January 2027-01-05", "30 May 2026-05-30"));
}

TEST(SaidDates, KnowTheWeekdayBesideThem) {
  EXPECT_THAT(dates("On Friday, 14 November 2026."), ElementsAre("14 November 2026 2026-11-14 Friday"));
  EXPECT_THAT(dates("On Tue Nov 3."), ElementsAre("Nov 3 2026-11-03 Tue"));
  EXPECT_THAT(dates("On Thurs. 3 December."), ElementsAre("3 December 2026-12-03 Thurs"));
  EXPECT_THAT(dates("On Friday the 4th of December."), ElementsAre("4th of December 2026-12-04 Friday"));
  EXPECT_THAT(dates("On 4 December (Friday) then."), ElementsAre("4 December 2026-12-04 Friday"));
}

TEST(SaidDates, LeaveAWeekdayAloneThatMayBelongElsewhere) {
  EXPECT_THAT(dates("On Thursday or Friday, 4 December."), ElementsAre("4 December 2026-12-04"));
  EXPECT_THAT(dates("I called on Monday. December 4 is fine."), ElementsAre("December 4 2026-12-04"));
  EXPECT_THAT(dates("On Thursday, 3 and 4 December."), ElementsAre("4 December 2026-12-04"));
}

TEST(SaidDates, AreNoneOfOtherWordsAndOfDaysThatNoCalendarHas) {
  EXPECT_THAT(dates("May I come in March?"), IsEmpty());
  EXPECT_THAT(dates("On 31 June and 45 May."), IsEmpty());
  EXPECT_THAT(dates("In December 2026."), IsEmpty());
  EXPECT_THAT(dates("In May 2,000 came."), IsEmpty());
}

TEST(SaidDates, NeedADayToCountFrom) {
  const SmallDraft small("On 14 November.\n");
  EXPECT_TRUE(said_dates(small.draft().body, Date{}).empty());
  EXPECT_TRUE(said_dates(small.draft().subject, *parse_iso_date("2026-11-24")).empty());
}

}  // namespace
}  // namespace followup
