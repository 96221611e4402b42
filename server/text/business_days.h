// Which days are business days: all but Saturdays, Sundays and the holidays given. Counting in them and in calendar
// days. No clock and no calendar of countries.
#pragma once

#include <vector>

#include "text/calendar.h"

namespace followup {

/// A stretch of days as advice names it: "7 days", "1 business day".
struct Delay {
  std::int32_t days = -1;  ///< negative: none is said
  bool business = false;

  bool is_said() const { return days >= 0; }
  friend bool operator==(const Delay&, const Delay&) = default;
};

/// "7 days", "1 day", "2 business days"; none for other text.
std::optional<Delay> parse_delay(std::string_view text);

class BusinessDays {
 public:
  explicit BusinessDays(std::vector<Date> holidays = {}) : holidays_(std::move(holidays)) {}

  bool is_business_day(Date date) const;
  /// The date itself, or the first business day behind it.
  Date on_or_after(Date date) const;
  /// The day that much later: calendar days, or business days of which the first is the next one.
  Date after(Date date, Delay delay) const;

 private:
  std::vector<Date> holidays_;
};

}  // namespace followup
