// Days that do not fit one another (G15): a weekday and its date, the interview and what the mail says of its day, a
// promise and the calendar.
#include <algorithm>

#include "draft/relative_days.h"
#include "draft/said_dates.h"
#include "lint/checks.h"

namespace followup::checks {
namespace {

constexpr int DaysOfWeek = 7;

/// In the length in which the wrong one is written.
std::string_view weekday_like(std::chrono::weekday day, std::string_view wrong) {
  constexpr std::size_t LongestShort = 5;  // "Thurs"
  constexpr std::size_t Short = 3;
  const std::string_view name = weekday_name(day);
  return wrong.size() <= LongestShort ? name.substr(0, Short) : name;
}

/// Without a year, a day some months away may as well be that of the year before or after.
bool fits_another_year(const SaidDate& said, Date today) {
  constexpr std::chrono::days Near{90};
  const auto away = std::chrono::abs(std::chrono::sys_days(said.date) - std::chrono::sys_days(today));
  if (said.has_year || away <= Near) return false;
  const auto fits = [&](int years) {
    const Date other = said.date + std::chrono::years(years);
    return other.ok() && weekday_of(other) == *said.weekday;
  };
  return fits(-1) || fits(1);
}

void wrong_weekdays_in(const Passage& passage, Date today, std::vector<Hit>& hits) {
  for (const SaidDate& said : said_dates(passage, today)) {
    const std::chrono::weekday right = weekday_of(said.date);
    if (!said.weekday || *said.weekday == right || fits_another_year(said, today)) continue;
    Hit hit;
    hit.in = passage.source;
    hit.where = cover(said.weekday_where, said.where);
    hit.slots = {{"day", iso_date(said.date)}, {"weekday", std::string(weekday_name(right))}};
    const std::string_view wrong = passage.text(said.weekday_where);
    hit.proposal = Proposal{said.weekday_where, std::string(weekday_like(right, wrong))};
    hits.push_back(std::move(hit));
  }
}

std::chrono::sys_days monday_of(Date date) {
  const auto days = static_cast<int>(weekday_of(date).iso_encoding()) - 1;
  return std::chrono::sys_days(date) - std::chrono::days(days);
}

using Ago = std::chrono::days::rep;  ///< days from a day to another

enum class Fit : std::uint8_t { Unknown, Fits, Wrong };

Fit fit_if(bool fits) { return fits ? Fit::Fits : Fit::Wrong; }

/// Whether words such as "yesterday" or "last Tuesday" can mean the day, said on `today`.
class DayWords {
 public:
  DayWords(const Passage& body, Date day, Date today) : body_(body), day_(day), today_(today) {}

  Fit fit(Span<Decoded> where) const {
    const auto ago = (std::chrono::sys_days(today_) - std::chrono::sys_days(day_)).count();
    const std::string text = ascii_lower(body_.text(where));
    const std::vector<std::string_view> words = split(text, ' ');
    const std::string_view last_word = words.back();
    if (last_word == "yesterday") return fit_if(ago == 1);
    if (last_word == "today") return fit_if(ago == 0);
    if (words.size() < 2) return weekday_fits(last_word);
    const std::string_view before = words[words.size() - 2];
    if (before == "last") return last(last_word, ago);
    return before == "this" ? this_one(last_word, ago) : weekday_fits(last_word);
  }

 private:
  Fit last(std::string_view word, Ago ago) const {
    if (ascii_iequals(word, "week")) {
      // Said at a weekend, last week may be the one that is ending.
      const auto weeks = (monday_of(today_) - monday_of(day_)).count() / DaysOfWeek;
      const bool is_weekend = weekday_of(today_).iso_encoding() > 5;
      return fit_if(weeks == 1 || (weeks == 0 && is_weekend && ago > 0));
    }
    if (ascii_iequals(word, "night") || ascii_iequals(word, "evening")) return fit_if(ago == 1);
    return weekday_fits(word);
  }

  Fit this_one(std::string_view word, Ago ago) const {
    if (ascii_iequals(word, "week")) return fit_if(monday_of(today_) == monday_of(day_) || (ago >= 0 && ago <= 1));
    if (weekday_named(word)) return weekday_fits(word);
    return fit_if(ago == 0);
  }

  Fit weekday_fits(std::string_view word) const {
    constexpr std::size_t ShortestWeekday = 6;
    const std::optional<std::chrono::weekday> weekday =
        word.size() < ShortestWeekday ? std::nullopt : weekday_named(word);
    return weekday ? fit_if(*weekday == weekday_of(day_)) : Fit::Unknown;
  }

  const Passage& body_;
  Date day_;
  Date today_;
};

}  // namespace

void wrong_weekday(const CheckInput& input, std::vector<Hit>& hits) {
  const Date today = reference_day(input.draft);
  wrong_weekdays_in(input.draft.subject, today, hits);
  wrong_weekdays_in(input.draft.body, today, hits);
}

void wrong_interview_day(const CheckInput& input, std::vector<Hit>& hits) {
  if (hits.empty()) return;
  const std::optional<Date> day = parse_iso_date(input.draft.settings->word(Field::InterviewDate));
  const Date today = reference_day(input.draft);
  if (!day || !today.ok()) return hits.clear();
  const DayWords words(input.draft.body, *day, today);
  std::erase_if(
      hits, [&](const Hit& hit) { return hit.in != input.draft.body.source || words.fit(hit.where) != Fit::Wrong; });
  for (Hit& hit : hits) hit.slots = {{"day", short_day(*day)}};
}

void past_date(const CheckInput& input, std::vector<Hit>& hits) {
  if (hits.empty()) return;
  const Date today = reference_day(input.draft);
  const std::vector<SaidDate> dates = said_dates(input.draft.body, today);
  const bool has_date = input.draft.message.header("Date") != nullptr;
  std::vector<Hit> past;
  for (Hit& hit : hits) {
    const auto said =
        std::find_if(dates.begin(), dates.end(), [&](const SaidDate& date) { return date.where.overlaps(hit.where); });
    if (hit.in != input.draft.body.source || said == dates.end()) continue;
    constexpr int HalfAYear = 150;  // without a year, a day further back may be next year's
    const auto ago = (std::chrono::sys_days(today) - std::chrono::sys_days(said->date)).count();
    // The day of the lint alone tells nothing: drafts are read again, and samples are older.
    if (ago <= 0 || (!said->has_year && (!has_date || ago > HalfAYear))) continue;
    hit.where = said->where;
    hit.slots = {{"day", short_day(said->date)}};
    past.push_back(std::move(hit));
  }
  hits = std::move(past);
}

}  // namespace followup::checks
