// Days and times as settings and rules use them. No clock: "now" is always a parameter.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace followup {

using Date = std::chrono::year_month_day;

/// A day, and where known the minute of that day and the minutes east of UTC.
struct Moment {
  Date date{};
  std::optional<int> minute_of_day;
  std::optional<int> utc_offset_minutes;
  friend bool operator==(const Moment&, const Moment&) = default;
};

/// `YYYY-MM-DD` of a day that exists.
std::optional<Date> parse_iso_date(std::string_view text);
/// `YYYY-MM-DD[THH:MM[:SS][Z|±HH:MM]]`.
std::optional<Moment> parse_iso_moment(std::string_view text);
std::string iso_date(Date date);

}  // namespace followup
