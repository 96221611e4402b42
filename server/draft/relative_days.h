// Days that a mail names relative to its own date ("tomorrow", "by Friday") → dates. Only forms whose direction is
// plain: what the sentence leaves open is left out. It judges nothing.
#pragma once

#include <optional>
#include <vector>

#include "draft/draft.h"
#include "text/calendar.h"

namespace followup {

struct RelativeDay {
  Span<Decoded> where;  ///< the day's word, in the body
  Date date{};
  std::optional<Date> or_date;  ///< "next Tuesday" said on a Monday: people read it in two ways
};

/// The day from which a draft counts: its Date field, else today.
Date reference_day(const Draft& draft);

/// In the order of the text. A weekday beside a date of its own is no relative day.
std::vector<RelativeDay> relative_days(const Draft& draft);

}  // namespace followup
