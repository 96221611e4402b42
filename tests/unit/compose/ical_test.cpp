#include "compose/ical.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "text/words.h"

namespace followup {
namespace {

using testing::HasSubstr;

std::string calendar_of(const std::string& description) {
  StepRow row;
  row.kind = "check-in";
  ScheduledStep step;
  step.row = &row;
  step.from = parse_iso_date("2026-03-16").value_or(Date{});
  step.by = parse_iso_date("2026-03-23");
  const CalendarEntry entry{&step, "Send: check-in", description};
  return icalendar(std::span(&entry, 1), parse_iso_moment("2026-03-10T00:30+01:00").value_or(Moment{}));
}

TEST(ICalendar, HasAnAllDayEventUpToTheLastDay) {
  const std::string text = calendar_of("x");
  EXPECT_THAT(text, HasSubstr("DTSTART;VALUE=DATE:20260316\r\nDTEND;VALUE=DATE:20260324\r\n"));
  EXPECT_THAT(text, HasSubstr("UID:check-in-20260316@followup\r\n"));
}

TEST(ICalendar, StampsInUtc) { EXPECT_THAT(calendar_of("x"), HasSubstr("DTSTAMP:20260309T233000Z\r\n")); }

TEST(ICalendar, EscapesText) {
  EXPECT_THAT(calendar_of("a, b; c\\d\ne"), HasSubstr("DESCRIPTION:a\\, b\\; c\\\\d\\ne\r\n"));
}

TEST(ICalendar, FoldsLongLinesBetweenCharacters) {
  std::string long_text;
  for (int i = 0; i < 60; ++i) long_text += "é";
  const std::string text = calendar_of(long_text);
  std::string unfolded = text;
  for (std::size_t at = 0; (at = unfolded.find("\r\n ", at)) != std::string::npos;) unfolded.erase(at, 3);
  EXPECT_THAT(unfolded, HasSubstr("DESCRIPTION:" + long_text + "\r\n"));
  for (const std::string_view line : split(text, '\n')) EXPECT_LE(line.size(), 76U) << line;
}

}  // namespace
}  // namespace followup
