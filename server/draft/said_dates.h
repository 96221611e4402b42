// Days of the calendar that a text names with their month ("Friday, 14 November 2026", "Nov 14th") → dates. A year that
// is not said is the one that brings the day nearest to a given date. It judges nothing.
#pragma once

#include <optional>
#include <vector>

#include "draft/draft.h"
#include "text/calendar.h"

namespace followup {

struct SaidDate {
  Span<Decoded> where;  ///< day, month and year, without the weekday
  Date date{};
  bool has_year = false;
  std::optional<std::chrono::weekday> weekday;  ///< as said beside the date
  Span<Decoded> weekday_where;
  std::uint32_t first = 0;  ///< tokens [first, last) of `where`
  std::uint32_t last = 0;
};

/// In the order of the text; days that no calendar has are left out.
std::vector<SaidDate> said_dates(const Passage& passage, Date near);

}  // namespace followup
