#include "text/calendar.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "text/words.h"

namespace followup {
namespace {

constexpr int MinutesPerHour = 60;
constexpr std::array<std::string_view, 7> Weekdays = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                      "Thursday", "Friday", "Saturday"};
constexpr std::array<std::string_view, 12> Months = {"January",   "February", "March",    "April",
                                                     "May",       "June",     "July",     "August",
                                                     "September", "October",  "November", "December"};

/// "Nov"
constexpr std::string_view short_month(std::string_view name) { return name.substr(0, 3); }

/// Reads the parts of a date or time from left to right; what does not fit leaves it failed for good.
class FieldReader {
 public:
  explicit FieldReader(std::string_view text) : rest_(text) {}

  /// The value of exactly `count` digits, between `least` and `most`.
  int number(std::size_t count, int least, int most) {
    int value = 0;
    for (std::size_t index = 0; index < count; ++index) {
      const char c = index < rest_.size() ? rest_[index] : '\0';
      if (c < '0' || c > '9') return fail();
      value = value * 10 + (c - '0');
    }
    rest_.remove_prefix(count);
    return least <= value && value <= most ? value : fail();
  }

  bool take(char wanted) {
    if (next() != wanted) return false;
    rest_.remove_prefix(1);
    return true;
  }

  void require(char wanted) {
    if (!take(wanted)) fail();
  }

  char next() const { return rest_.empty() ? '\0' : rest_.front(); }
  bool at_end() const { return rest_.empty(); }
  bool failed() const { return failed_; }

 private:
  int fail() {
    failed_ = true;
    return 0;
  }

  std::string_view rest_;
  bool failed_ = false;
};

std::optional<Date> read_date(FieldReader& reader) {
  const int year = reader.number(4, 1, 9999);
  reader.require('-');
  const int month = reader.number(2, 1, 12);
  reader.require('-');
  const int day = reader.number(2, 1, 31);
  const Date date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                  std::chrono::day{static_cast<unsigned>(day)}};
  if (reader.failed() || !date.ok()) return std::nullopt;
  return date;
}

int read_hour_and_minute(FieldReader& reader) {
  const int hour = reader.number(2, 0, 23);
  reader.require(':');
  return hour * MinutesPerHour + reader.number(2, 0, 59);
}

std::optional<int> read_utc_offset(FieldReader& reader) {
  if (reader.take('Z')) return 0;
  if (reader.take('+')) return read_hour_and_minute(reader);
  if (reader.take('-')) return -read_hour_and_minute(reader);
  return std::nullopt;
}

void append_padded(std::string& out, unsigned value, std::size_t width) {
  const std::string digits = std::to_string(value);
  if (digits.size() < width) out.append(width - digits.size(), '0');
  out += digits;
}

}  // namespace

std::optional<Date> parse_iso_date(std::string_view text) {
  FieldReader reader(text);
  const auto date = read_date(reader);
  return reader.at_end() ? date : std::nullopt;
}

std::optional<Moment> parse_iso_moment(std::string_view text) {
  FieldReader reader(text);
  const auto date = read_date(reader);
  if (!date) return std::nullopt;
  Moment moment{*date, std::nullopt, std::nullopt};
  if (reader.take('T')) {
    constexpr int LeapSecond = 60;
    moment.minute_of_day = read_hour_and_minute(reader);
    if (reader.take(':')) reader.number(2, 0, LeapSecond);
    moment.utc_offset_minutes = read_utc_offset(reader);
  }
  if (reader.failed() || !reader.at_end()) return std::nullopt;
  return moment;
}

std::string iso_date(Date date) {
  std::string result;
  append_padded(result, static_cast<unsigned>(static_cast<int>(date.year())), 4);
  result += '-';
  append_padded(result, static_cast<unsigned>(date.month()), 2);
  result += '-';
  append_padded(result, static_cast<unsigned>(date.day()), 2);
  return result;
}

std::optional<Date> parse_mail_date(std::string_view text) {
  const std::size_t comma = text.find(',');
  if (comma != std::string_view::npos) text.remove_prefix(comma + 1);
  std::array<std::string_view, 3> parts;
  for (std::string_view& part : parts) {
    text = trim(text);
    part = text.substr(0, text.find_first_of(" \t"));
    text.remove_prefix(part.size());
  }
  const auto number = [](std::string_view digits) {
    unsigned value = 0;
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return fault == std::errc() && end == digits.data() + digits.size() ? value : 0U;
  };
  const auto month = std::find_if(Months.begin(), Months.end(),
                                  [&](std::string_view name) { return ascii_iequals(short_month(name), parts[1]); });
  const auto month_number = static_cast<unsigned>(month - Months.begin()) + 1;
  const Date date{std::chrono::year{static_cast<int>(number(parts[2]))}, std::chrono::month{month_number},
                  std::chrono::day{number(parts[0])}};
  if (parts[2].size() != 4 || month == Months.end() || !date.ok()) return std::nullopt;
  return date;
}

Date days_after(Date date, int days) { return std::chrono::sys_days(date) + std::chrono::days(days); }

std::chrono::weekday weekday_of(Date date) { return std::chrono::weekday(std::chrono::sys_days(date)); }

Date next_weekday(Date date, std::chrono::weekday weekday) {
  const int days = static_cast<int>((weekday - weekday_of(date)).count());
  return days_after(date, days == 0 ? 7 : days);
}

Date last_weekday(Date date, std::chrono::weekday weekday) {
  const int days = static_cast<int>((weekday_of(date) - weekday).count());
  return days_after(date, days == 0 ? -7 : -days);
}

std::optional<std::chrono::weekday> weekday_named(std::string_view name) {
  constexpr std::size_t ShortLength = 3;
  for (unsigned day = 0; day < Weekdays.size(); ++day) {
    const std::string_view whole = Weekdays[day];
    if (ascii_iequals(whole, name) || ascii_iequals(whole.substr(0, ShortLength), name))
      return std::chrono::weekday(day);
  }
  return std::nullopt;
}

std::string_view weekday_name(std::chrono::weekday weekday) { return Weekdays[weekday.c_encoding()]; }

std::optional<unsigned> month_named(std::string_view name) {
  if (ascii_iequals(name, "Sept")) return 9;
  const auto found = std::find_if(Months.begin(), Months.end(), [&](std::string_view month) {
    return ascii_iequals(month, name) || ascii_iequals(short_month(month), name);
  });
  if (found == Months.end()) return std::nullopt;
  return static_cast<unsigned>(found - Months.begin()) + 1;
}

std::string short_day(Date date) {
  std::string text(weekday_name(weekday_of(date)).substr(0, 3));
  text.append(" ").append(std::to_string(static_cast<unsigned>(date.day()))).append(" ");
  return text.append(short_month(Months[static_cast<unsigned>(date.month()) - 1]));
}

std::string spoken_date(Date date, bool day_first) {
  const std::string month(Months[static_cast<unsigned>(date.month()) - 1]);
  const std::string day = std::to_string(static_cast<unsigned>(date.day()));
  return day_first ? day + " " + month : month + " " + day;
}

}  // namespace followup
