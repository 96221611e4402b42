// A schedule as an iCalendar object (RFC 5545), one all-day event a step, for any calendar program.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "compose/schedule.h"

namespace followup {

/// A step with the words that a calendar shows.
struct CalendarEntry {
  const ScheduledStep* step = nullptr;
  std::string summary;
  std::string description;
};

/// CRLF line ends, lines of at most 75 octets (RFC 5545, 3.1). `now` becomes DTSTAMP, so that equal input gives equal
/// bytes; the UID is made of kind and day, so that a later schedule replaces the entries of an earlier one for a day.
std::string icalendar(std::span<const CalendarEntry> entries, Moment now);

}  // namespace followup
