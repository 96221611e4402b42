#include "text/calendar.h"

#include <gtest/gtest.h>

namespace followup {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;

Date date(int y, unsigned m, unsigned d) { return Date{year{y}, month{m}, day{d}}; }

TEST(IsoDate, IsReadAndWritten) {
  EXPECT_EQ(parse_iso_date("2024-05-07"), date(2024, 5, 7));
  EXPECT_EQ(iso_date(date(2024, 5, 7)), "2024-05-07");
  EXPECT_EQ(iso_date(date(987, 12, 31)), "0987-12-31");
}

TEST(IsoDate, MustExist) {
  EXPECT_TRUE(parse_iso_date("2024-02-29"));
  EXPECT_FALSE(parse_iso_date("2023-02-29"));
  EXPECT_FALSE(parse_iso_date("2024-04-31"));
  EXPECT_FALSE(parse_iso_date("2024-13-01"));
  EXPECT_FALSE(parse_iso_date("2024-00-10"));
  EXPECT_FALSE(parse_iso_date("2024-01-00"));
  EXPECT_FALSE(parse_iso_date("0000-01-01"));
}

TEST(IsoDate, RefusesEveryOtherForm) {
  for (const std::string_view text : {"", "2024", "2024-5-7", "24-05-07", "2024/05/07", "2024-05-07 ", " 2024-05-07",
                                      "2024-05-07T10:00", "+024-05-07", "2024-05-0x", "20240507"}) {
    EXPECT_FALSE(parse_iso_date(text)) << text;
  }
}

TEST(IsoMoment, MayBeADayAlone) {
  EXPECT_EQ(parse_iso_moment("2024-05-07"), (Moment{date(2024, 5, 7), std::nullopt, std::nullopt}));
}

TEST(IsoMoment, KnowsTheMinuteAndTheZone) {
  EXPECT_EQ(parse_iso_moment("2024-05-07T09:30"), (Moment{date(2024, 5, 7), 570, std::nullopt}));
  EXPECT_EQ(parse_iso_moment("2024-05-07T23:59:59"), (Moment{date(2024, 5, 7), 1439, std::nullopt}));
  EXPECT_EQ(parse_iso_moment("2024-05-07T00:00Z"), (Moment{date(2024, 5, 7), 0, 0}));
  EXPECT_EQ(parse_iso_moment("2024-05-07T09:30:00+05:30"), (Moment{date(2024, 5, 7), 570, 330}));
  EXPECT_EQ(parse_iso_moment("2024-05-07T09:30-08:00"), (Moment{date(2024, 5, 7), 570, -480}));
}

TEST(IsoMoment, RefusesWhatIsNoTime) {
  for (const std::string_view text :
       {"2024-05-07T", "2024-05-07T9:30", "2024-05-07T24:00", "2024-05-07T10:60", "2024-05-07T10:00:61",
        "2024-05-07T10:00+5", "2024-05-07T10:00z", "2024-05-07 10:00", "2024-05-07T10:00Z ", "2024-05-07Z",
        "2023-02-29T10:00", "2024-05-07T10:00:00.5", "2024-05-07T10"}) {
    EXPECT_FALSE(parse_iso_moment(text)) << text;
  }
}

}  // namespace
}  // namespace followup
