#include "text/calendar.h"

namespace followup {
namespace {

constexpr int MinutesPerHour = 60;

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

}  // namespace followup
