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

/// The date of a `Date` field (RFC 5322, 3.3): "Tue, 24 Nov 2026 10:00:00 +0100"; the day of the week may be missing
/// and is not checked.
std::optional<Date> parse_mail_date(std::string_view text);
/// The day that many days later; earlier for a negative number.
Date days_after(Date date, int days);
std::chrono::weekday weekday_of(Date date);
/// The first such weekday behind the date: 1 to 7 days later.
Date next_weekday(Date date, std::chrono::weekday weekday);
/// The last such weekday before the date: 1 to 7 days earlier.
Date last_weekday(Date date, std::chrono::weekday weekday);
/// "Tuesday" in any case, whole or as its first three letters.
std::optional<std::chrono::weekday> weekday_named(std::string_view name);
std::string_view weekday_name(std::chrono::weekday weekday);
/// "November" in any case, whole or as its first three letters, or "Sept": 1 to 12.
std::optional<unsigned> month_named(std::string_view name);
/// "Tue 24 Nov".
std::string short_day(Date date);
/// As a sentence names a day of the year: "November 24", or "24 November".
std::string spoken_date(Date date, bool day_first);

}  // namespace followup
