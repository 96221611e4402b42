#include "draft/said_dates.h"

#include <algorithm>
#include <array>

namespace followup {
namespace {

constexpr WordHash Of = hash_folded("of");
constexpr WordHash The = hash_folded("the");
constexpr WordHash And = hash_folded("and");
constexpr WordHash Or = hash_folded("or");

/// Two letters with which each month begins, so that most words cost a look at theirs alone.
bool may_be_month(std::string_view text) {
  if (text.size() < 3) return false;
  switch (text[0]) {
    case 'J':
    case 'F':
    case 'M':
    case 'A':
    case 'S':
    case 'O':
    case 'N':
    case 'D':
      return true;
    default:
      return false;
  }
}

std::optional<std::chrono::weekday> weekday_of_word(std::string_view word) {
  constexpr std::size_t Short = 3;
  for (const std::string_view longer : {"Tues", "Weds", "Thur", "Thurs"}) {
    if (word == longer) return weekday_named(word.substr(0, Short));
  }
  return weekday_named(word);
}

class DateFinder {
 public:
  DateFinder(const Passage& passage, Date near) : passage_(passage), tokens_(passage.prose.tokens), near_(near) {}

  std::vector<SaidDate> find() {
    const std::string_view text = passage_.source->utf8();
    for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
      const Token& token = tokens_[i];
      if (!token.has(Capitalised) || token.kind != TokenKind::Word) continue;
      const std::string_view word = text.substr(token.begin, token.end - token.begin);
      const std::optional<unsigned> month = may_be_month(word) ? month_named(word) : std::nullopt;
      if (month) read(i, *month);
    }
    return std::move(found_);
  }

 private:
  /// The day of the month that a token says; 0 for none.
  unsigned day_at(std::uint32_t token) const {
    if (token >= tokens_.size()) return 0;
    const TokenKind kind = tokens_[token].kind;
    if (kind != TokenKind::Number && kind != TokenKind::Ordinal) return 0;
    std::string_view text = passage_.text(tokens_[token].where());
    if (kind == TokenKind::Ordinal && text.size() > 2) text.remove_suffix(2);
    const unsigned day = digits(text, 2);
    return day <= 31 ? day : 0;
  }

  /// The number of at most so many digits; 0 for anything else.
  static unsigned digits(std::string_view text, std::size_t most) {
    if (text.empty() || text.size() > most) return 0;
    unsigned value = 0;
    for (const char c : text) {
      if (c < '0' || c > '9') return 0;
      value = value * 10 + static_cast<unsigned>(c - '0');
    }
    return value;
  }

  void read(std::uint32_t month_token, unsigned month) {
    if (month_token > 0 && day_at(month_token - 1) != 0)
      return add(month_token - 1, month_token + 1, month, day_at(month_token - 1));
    if (month_token > 1 && tokens_[month_token - 1].word == Of && day_at(month_token - 2) != 0)
      return add(month_token - 2, month_token + 1, month, day_at(month_token - 2));
    std::uint32_t day = month_token + 1;
    if (day < tokens_.size() && tokens_[day].word == The) ++day;
    if (day_at(day) != 0 && !tokens_[day].after(SentenceEnd)) add(month_token, day + 1, month, day_at(day));
    // "Nov. 14": the dot ends no sentence there
    else if (day_at(day) != 0 && tokens_[month_token].where().size() <= 4)
      add(month_token, day + 1, month, day_at(day));
  }

  void add(std::uint32_t first, std::uint32_t last, unsigned month, unsigned day) {
    SaidDate made;
    const std::chrono::month_day in_year{std::chrono::month(month), std::chrono::day(day)};
    const unsigned year = last < tokens_.size() ? digits(passage_.text(tokens_[last].where()), 4) : 0;
    made.has_year = year >= 1990 && year < 2100;
    made.date = made.has_year ? Date{std::chrono::year(static_cast<int>(year)), in_year.month(), in_year.day()}
                              : nearest_to(in_year);
    if (!made.date.ok()) return;
    made.first = first;
    made.last = made.has_year ? last + 1 : last;
    made.where = passage_.prose.where(made.first, made.last);
    find_weekday(made);
    found_.push_back(made);
  }

  Date nearest_to(std::chrono::month_day day) const {
    std::optional<Date> best;
    for (const int step : {-1, 0, 1}) {
      const Date date = (near_.year() + std::chrono::years(step)) / day.month() / day.day();
      if (!date.ok()) continue;
      if (!best || gap(date) < gap(*best)) best = date;
    }
    return best.value_or(Date{});
  }

  std::chrono::days gap(Date date) const {
    return std::chrono::abs(std::chrono::sys_days(date) - std::chrono::sys_days(near_));
  }

  void find_weekday(SaidDate& made) const {
    const auto take = [&](std::uint32_t token) {
      if (tokens_[token].kind != TokenKind::Word || !tokens_[token].has(Capitalised)) return;
      made.weekday = weekday_of_word(passage_.text(tokens_[token].where()));
      if (made.weekday) made.weekday_where = tokens_[token].where();
    };
    std::uint32_t before = made.first;
    if (before > 0 && tokens_[before - 1].word == The) --before;
    const bool joined = before < tokens_.size() && tokens_[before].after(SentenceEnd) && !is_short(before);
    if (before > 0 && !tokens_[before].after(BlankLine) && !joined && !is_one_of_several(before - 1)) take(before - 1);
    const bool has_bracket = made.last < tokens_.size() && tokens_[made.last].after(StrongBreak) &&
                             !tokens_[made.last].after(SentenceEnd) && !tokens_[made.last].after(BlankLine);
    if (!made.weekday && has_bracket) take(made.last);
  }

  /// "Tue. 24 November"
  bool is_short(std::uint32_t behind) const { return behind > 0 && tokens_[behind - 1].where().size() <= 5; }

  /// "Monday or Tuesday, 24 November": which of them the date belongs to is open.
  bool is_one_of_several(std::uint32_t weekday) const {
    return weekday > 0 && (tokens_[weekday - 1].word == And || tokens_[weekday - 1].word == Or) && weekday > 1 &&
           weekday_of_word(passage_.text(tokens_[weekday - 2].where())).has_value();
  }

  const Passage& passage_;
  const std::vector<Token>& tokens_;
  Date near_;
  std::vector<SaidDate> found_;
};

}  // namespace

std::vector<SaidDate> said_dates(const Passage& passage, Date near) {
  if (passage.source == nullptr || !near.ok()) return {};
  return DateFinder(passage, near).find();
}

}  // namespace followup
