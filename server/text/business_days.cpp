#include "text/business_days.h"

#include <algorithm>
#include <charconv>

namespace followup {
namespace {

/// However many holidays are given, there is a business day within a year.
constexpr int MaxSkipped = 366;
constexpr std::int32_t MaxDays = 366;

}  // namespace

std::optional<Delay> parse_delay(std::string_view text) {
  Delay delay;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), delay.days);
  if (fault != std::errc() || delay.days < 0 || delay.days > MaxDays) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  constexpr std::string_view Business = " business";
  delay.business = text.starts_with(Business);
  if (delay.business) text.remove_prefix(Business.size());
  if (text != " day" && text != " days") return std::nullopt;
  return delay;
}

bool BusinessDays::is_business_day(Date date) const {
  const std::chrono::weekday weekday = weekday_of(date);
  if (weekday == std::chrono::Saturday || weekday == std::chrono::Sunday) return false;
  return std::find(holidays_.begin(), holidays_.end(), date) == holidays_.end();
}

Date BusinessDays::on_or_after(Date date) const {
  for (int skipped = 0; !is_business_day(date) && skipped < MaxSkipped; ++skipped) date = days_after(date, 1);
  return date;
}

Date BusinessDays::after(Date date, Delay delay) const {
  if (!delay.business) return days_after(date, delay.days);
  for (std::int32_t left = delay.days; left > 0; --left) date = on_or_after(days_after(date, 1));
  return date;
}

}  // namespace followup
