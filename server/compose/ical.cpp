#include "compose/ical.h"

namespace followup {
namespace {

constexpr std::size_t MaxLine = 75;  // octets, without the line end (RFC 5545, 3.1)

/// Characters that a TEXT value escapes (RFC 5545, 3.3.11).
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
      continue;
    }
    if (c == '\\' || c == ';' || c == ',') out += '\\';
    out += c;
  }
  return out;
}

bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

/// Folds a content line, never inside a character.
void add_line(std::string& out, std::string_view line) {
  std::size_t room = MaxLine;
  while (line.size() > room) {
    std::size_t cut = room;
    while (cut > 0 && !begins_character(line[cut])) --cut;
    out.append(line.substr(0, cut)).append("\r\n ");
    line.remove_prefix(cut);
    room = MaxLine - 1;  // the blank that continues a line counts
  }
  out.append(line).append("\r\n");
}

/// "20261124" of a date.
std::string basic_date(Date date) {
  std::string text = iso_date(date);
  std::erase(text, '-');
  return text;
}

std::string two_digits(int value) { return (value < 10 ? "0" : "") + std::to_string(value); }

/// DTSTAMP is in UTC; a moment without a zone is taken for UTC.
std::string stamp(Moment now) {
  constexpr int MinutesPerHour = 60;
  constexpr int MinutesPerDay = 24 * MinutesPerHour;
  int minute = now.minute_of_day.value_or(0) - now.utc_offset_minutes.value_or(0);
  Date date = now.date;
  for (; minute < 0; minute += MinutesPerDay) date = days_after(date, -1);
  for (; minute >= MinutesPerDay; minute -= MinutesPerDay) date = days_after(date, 1);
  return basic_date(date) + "T" + two_digits(minute / MinutesPerHour) + two_digits(minute % MinutesPerHour) + "00Z";
}

void add_event(std::string& out, const CalendarEntry& entry, Moment now) {
  const ScheduledStep& step = *entry.step;
  const std::string day = basic_date(step.from);
  add_line(out, "BEGIN:VEVENT");
  add_line(out, "UID:" + std::string(step.row->kind) + "-" + day + "@followup");
  add_line(out, "DTSTAMP:" + stamp(now));
  add_line(out, "DTSTART;VALUE=DATE:" + day);
  add_line(out, "DTEND;VALUE=DATE:" + basic_date(days_after(step.by.value_or(step.from), 1)));
  add_line(out, "SUMMARY:" + escaped(entry.summary));
  add_line(out, "DESCRIPTION:" + escaped(entry.description));
  add_line(out, "TRANSP:TRANSPARENT");
  add_line(out, "END:VEVENT");
}

}  // namespace

std::string icalendar(std::span<const CalendarEntry> entries, Moment now) {
  std::string out;
  add_line(out, "BEGIN:VCALENDAR");
  add_line(out, "VERSION:2.0");
  add_line(out, "PRODID:-//followup//followup-lint//EN");
  for (const CalendarEntry& entry : entries) add_event(out, entry, now);
  add_line(out, "END:VCALENDAR");
  return out;
}

}  // namespace followup
