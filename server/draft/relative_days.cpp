#include "draft/relative_days.h"

#include <algorithm>
#include <array>

#include "text/words.h"

namespace followup {
namespace {

constexpr int DaysOfWeek = 7;

constexpr WordHash Yesterday = hash_folded("yesterday");
constexpr WordHash Today = hash_folded("today");
constexpr WordHash Tomorrow = hash_folded("tomorrow");
constexpr WordHash Next = hash_folded("next");
constexpr WordHash Last = hash_folded("last");
constexpr WordHash This = hash_folded("this");
constexpr WordHash On = hash_folded("on");
constexpr WordHash The = hash_folded("the");
constexpr std::array<WordHash, 3> Limits = {hash_folded("by"), hash_folded("until"), hash_folded("before")};

/// Words by which a sentence speaks of what has been.
constexpr std::array<WordHash, 17> PastWords = {
    hash_folded("was"),       hash_folded("were"),      hash_folded("met"),         hash_folded("meeting"),
    hash_folded("spoke"),     hash_folded("talked"),    hash_folded("thank"),       hash_folded("thanks"),
    hash_folded("enjoyed"),   hash_folded("discussed"), hash_folded("sent"),        hash_folded("said"),
    hash_folded("mentioned"), hash_folded("told"),      hash_folded("interviewed"), hash_folded("had"),
    hash_folded("wrote")};
/// And of what will be.
constexpr std::array<WordHash, 10> FutureWords = {
    hash_folded("will"),  hash_folded("forward"),   hash_folded("would"), hash_folded("can"),  hash_folded("could"),
    hash_folded("shall"), hash_folded("available"), hash_folded("free"),  hash_folded("hope"), hash_folded("may")};

template <std::size_t Size>
bool has(const std::array<WordHash, Size>& words, WordHash word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

enum class Tense : std::uint8_t { Unclear, Past, Future };

class DayFinder {
 public:
  explicit DayFinder(const Draft& draft) : prose_(draft.body.prose), body_(draft.body), today_(reference_day(draft)) {}

  std::vector<RelativeDay> find() {
    if (!today_.ok()) return {};
    for (std::size_t i = 0; i < prose_.tokens.size(); ++i) {
      if (prose_.tokens[i].kind == TokenKind::Word) read(i);
    }
    return std::move(found_);
  }

 private:
  void read(std::size_t token) {
    switch (prose_.tokens[token].word) {
      case Yesterday:
        return add(token, days_after(today_, -1));
      case Today:
        return add(token, today_);
      case Tomorrow:
        return add(token, days_after(today_, 1));
      default:
        break;
    }
    const std::string_view text = body_.text(prose_.tokens[token].where());
    constexpr std::size_t ShortestWeekday = 6;  // "Sun" and "Wed" are words too
    if (text.size() < ShortestWeekday || token == 0) return;
    const std::optional<std::chrono::weekday> weekday = weekday_named(text);
    if (weekday && !has_own_date(token)) read_weekday(token, *weekday);
  }

  /// "Tuesday, 24 November", "Tuesday the 24th", "Tuesday, Nov 24"
  bool has_own_date(std::size_t token) const {
    if (token + 1 >= prose_.tokens.size()) return false;
    const Token& next = prose_.tokens[token + 1];
    return next.kind == TokenKind::Number || next.kind == TokenKind::Ordinal || next.word == The ||
           month_named(body_.text(next.where()));
  }

  void read_weekday(std::size_t token, std::chrono::weekday weekday) {
    const WordHash before = prose_.tokens[token - 1].word;
    if (before == Next) return add_either(token, next_weekday(today_, weekday), in_week(weekday, 1));
    if (before == Last) return add_either(token, last_weekday(today_, weekday), in_week(weekday, -1));
    const bool is_today = weekday == weekday_of(today_);
    if (before == This) {
      const Date date = in_week(weekday, 0);
      if (std::chrono::sys_days(date) >= std::chrono::sys_days(today_)) add(token, date);
      return;
    }
    if (is_today) return;
    const Tense tense = tense_around(token);
    const bool is_limit = has(Limits, before);
    if (is_limit && tense == Tense::Future) return add(token, next_weekday(today_, weekday));
    if (before != On || tense == Tense::Unclear) return;
    add(token, tense == Tense::Past ? last_weekday(today_, weekday) : next_weekday(today_, weekday));
  }

  /// The weekday in the week of today, or so many weeks later; weeks begin on Monday.
  Date in_week(std::chrono::weekday weekday, int weeks) const {
    const int from_monday =
        static_cast<int>(weekday.iso_encoding()) - static_cast<int>(weekday_of(today_).iso_encoding());
    return days_after(today_, from_monday + weeks * DaysOfWeek);
  }

  Tense tense_around(std::size_t token) const {
    const Sentence& sentence = prose_.sentences[prose_.sentence_of(token)];
    bool is_past = false;
    bool is_future = false;
    for (std::size_t i = sentence.first; i < sentence.last; ++i) {
      is_past |= has(PastWords, prose_.tokens[i].word);
      is_future |= has(FutureWords, prose_.tokens[i].word);
    }
    if (is_past == is_future) return Tense::Unclear;
    return is_past ? Tense::Past : Tense::Future;
  }

  void add(std::size_t token, Date date) { found_.push_back({prose_.tokens[token].where(), date, std::nullopt}); }

  void add_either(std::size_t token, Date first, Date second) {
    add(token, first);
    if (first != second) found_.back().or_date = second;
  }

  const Prose& prose_;
  const Passage& body_;
  Date today_;
  std::vector<RelativeDay> found_;
};

}  // namespace

Date reference_day(const Draft& draft) {
  const Header* header = draft.message.header("Date");
  const std::optional<Date> said = header == nullptr ? std::nullopt : parse_mail_date(header->value.utf8());
  return said.value_or(draft.now.date);
}

std::vector<RelativeDay> relative_days(const Draft& draft) { return DayFinder(draft).find(); }

}  // namespace followup
