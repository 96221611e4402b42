// The part of the calendar that counts days and reads the dates of mails.
#include <gtest/gtest.h>

#include "text/calendar.h"

namespace followup {
namespace {

Date day(std::string_view iso) { return parse_iso_date(iso).value_or(Date{}); }

TEST(Weekdays, AreThoseOfTheCalendar) {
  EXPECT_EQ(weekday_of(day("2026-11-24")), std::chrono::Tuesday);
  EXPECT_EQ(weekday_of(day("2024-02-29")), std::chrono::Thursday);
}

TEST(Weekdays, AreFoundAheadAndBehindButNeverOnTheDayItself) {
  const Date tuesday = day("2026-11-24");
  for (unsigned weekday = 0; weekday < 7; ++weekday) {
    const Date next = next_weekday(tuesday, std::chrono::weekday(weekday));
    const Date last = last_weekday(tuesday, std::chrono::weekday(weekday));
    const auto ahead = (std::chrono::sys_days(next) - std::chrono::sys_days(tuesday)).count();
    const auto behind = (std::chrono::sys_days(tuesday) - std::chrono::sys_days(last)).count();
    EXPECT_EQ(weekday_of(next), std::chrono::weekday(weekday));
    EXPECT_EQ(weekday_of(last), std::chrono::weekday(weekday));
    EXPECT_TRUE(1 <= ahead && ahead <= 7) << ahead;
    EXPECT_TRUE(1 <= behind && behind <= 7) << behind;
  }
}

TEST(Weekdays, AreKnownByTheirNames) {
  EXPECT_EQ(weekday_named("tuesday"), std::chrono::Tuesday);
  EXPECT_EQ(weekday_named("TUE"), std::chrono::Tuesday);
  EXPECT_FALSE(weekday_named("Tues"));
  EXPECT_FALSE(weekday_named(""));
}

TEST(Weekdays, HaveTheirNames) { EXPECT_EQ(weekday_name(std::chrono::Tuesday), "Tuesday"); }

TEST(Months, AreKnownByTheirNames) {
  EXPECT_EQ(month_named("november"), 11U);
  EXPECT_EQ(month_named("NOV"), 11U);
  EXPECT_EQ(month_named("Sept"), 9U);
  EXPECT_FALSE(month_named("Novem"));
  EXPECT_FALSE(month_named(""));
}

TEST(Days, CrossMonthsAndYears) {
  EXPECT_EQ(days_after(day("2026-12-31"), 1), day("2027-01-01"));
  EXPECT_EQ(days_after(day("2024-03-01"), -1), day("2024-02-29"));
}

TEST(ShortDay, IsWhatAHintShows) { EXPECT_EQ(short_day(day("2026-11-24")), "Tue 24 Nov"); }

TEST(MailDate, IsReadAsMailProgramsWriteIt) {
  EXPECT_EQ(parse_mail_date("Tue, 24 Nov 2026 10:00:00 +0100"), day("2026-11-24"));
  EXPECT_EQ(parse_mail_date("4 Nov 2026 10:00 GMT"), day("2026-11-04"));
  EXPECT_EQ(parse_mail_date("Tue,24  nov  2026"), day("2026-11-24"));
}

TEST(MailDate, IsNoneForADayThatDoesNotExist) {
  for (const std::string_view text :
       {"", "Tue", "31 Nov 2026", "24 Nov 26", "24 Foo 2026", "x Nov 2026", "-1 Nov 2026", "24 Nov", ",,,"}) {
    EXPECT_FALSE(parse_mail_date(text)) << text;
  }
}

}  // namespace
}  // namespace followup
