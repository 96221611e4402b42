#include "text/business_days.h"

#include <gtest/gtest.h>

namespace followup {
namespace {

Date day(std::string_view text) { return parse_iso_date(text).value_or(Date{}); }

TEST(Delay, IsReadAsAdviceWritesIt) {
  EXPECT_EQ(parse_delay("7 days"), (Delay{7, false}));
  EXPECT_EQ(parse_delay("1 day"), (Delay{1, false}));
  EXPECT_EQ(parse_delay("2 business days"), (Delay{2, true}));
  for (const std::string_view wrong : {"", "7", "days", "-1 days", "7 weeks", "7  days", "9999 days", "2 business"})
    EXPECT_EQ(parse_delay(wrong), std::nullopt) << wrong;
}

TEST(BusinessDays, AreNeitherWeekendsNorHolidays) {
  const BusinessDays days({day("2026-12-25")});
  EXPECT_TRUE(days.is_business_day(day("2026-12-24")));
  EXPECT_FALSE(days.is_business_day(day("2026-12-25")));
  EXPECT_FALSE(days.is_business_day(day("2026-12-26")));
  EXPECT_EQ(days.on_or_after(day("2026-12-25")), day("2026-12-28"));
  EXPECT_EQ(days.on_or_after(day("2026-12-24")), day("2026-12-24"));
}

TEST(BusinessDays, CountFromTheNextOne) {
  const BusinessDays days({day("2026-12-25")});
  EXPECT_EQ(days.after(day("2026-12-24"), {1, true}), day("2026-12-28"));
  EXPECT_EQ(days.after(day("2026-12-26"), {2, true}), day("2026-12-29"));
  EXPECT_EQ(days.after(day("2026-12-24"), {7, false}), day("2026-12-31"));
}

TEST(BusinessDays, EndEvenWhenEveryDayIsAHoliday) {
  std::vector<Date> all;
  for (int i = 0; i < 800; ++i) all.push_back(days_after(day("2026-01-01"), i));
  EXPECT_TRUE(BusinessDays(all).on_or_after(day("2026-01-01")).ok());
}

}  // namespace
}  // namespace followup
