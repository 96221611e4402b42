#include "prose/outline.h"

#include <algorithm>
#include <array>
#include <optional>

#include "prose/marks.h"
#include "prose/text_lines.h"

namespace followup {

namespace {

constexpr std::size_t LongestGreeting = 8;  // words
constexpr std::size_t LongestNameGreeting = 6;
constexpr std::size_t LongestClose = 6;
constexpr std::size_t LongestNameLine = 8;
constexpr std::size_t ShortName = 3;
constexpr std::size_t MostNameLines = 8;
constexpr std::size_t MostLooseNameLines = 6;
constexpr std::size_t CloseSearch = 10;  // lines from the end

constexpr WordHash I = hash_folded("i");
constexpr WordHash And = hash_folded("and");
constexpr std::array<WordHash, 6> PostscriptWords = {hash_folded("p.s"), hash_folded("ps"),      hash_folded("p.p.s"),
                                                     hash_folded("pps"), hash_folded("p.p.p.s"), hash_folded("ppps")};

bool is_picture(const Token& token) { return token.kind == TokenKind::Emoji || token.kind == TokenKind::Emoticon; }

bool is_name_part(const Token& token) {
  if (token.kind == TokenKind::Blank || token.word == And || token.has(Clitic)) return true;
  if (token.kind == TokenKind::Symbol) return true;
  return token.kind == TokenKind::Word && token.has(Capitalised) && token.word != I;
}

class GreetingFinder {
 public:
  GreetingFinder(const TextLines& lines, const ProseWords& words) : lines_(lines), words_(words) {}

  /// Index behind the last token of the greeting; 0 when there is none.
  std::uint32_t end() const;

 private:
  bool ends_behind(std::uint32_t token) const;
  bool all_names(std::uint32_t first, std::uint32_t last) const;
  bool is_name_line(TextLine line) const;
  bool is_list_of_names(TextLine line, std::uint32_t from) const;
  std::uint32_t name_run_end(TextLine line, std::uint32_t from) const;
  std::uint32_t greeting_end(TextLine line) const;
  std::uint32_t with_pictures(TextLine line, std::uint32_t end) const;

  const TextLines& lines_;
  const ProseWords& words_;
};

std::uint32_t GreetingFinder::end() const {
  if (lines_.count() == 0) return 0;
  const TextLine line = lines_.line(0);
  if (words_.greetings.has(lines_.token(line.first).word)) return with_pictures(line, greeting_end(line));
  return lines_.count() > 1 && is_name_line(line) ? line.last : 0;
}

// Comma, colon, exclamation mark, dash; a full stop too, but for that of "Dr.".
bool GreetingFinder::ends_behind(std::uint32_t token) const {
  const char mark = lines_.mark_behind(token);
  if (mark == '.') {
    const Token& here = lines_.token(token);
    return !words_.titles.has(here.word) && here.end - here.begin > 1;
  }
  const bool hyphenated = mark == '-' && token + 1 < lines_.token_count() && lines_.token(token + 1).has(Glued);
  return mark != 0 && !hyphenated;
}

bool GreetingFinder::all_names(std::uint32_t first, std::uint32_t last) const {
  for (std::uint32_t token = first; token < last; ++token) {
    if (!is_name_part(lines_.token(token))) return false;
  }
  return true;
}

// "Dana," or "Dr. Smith and Sam," alone on the line.
bool GreetingFinder::is_name_line(TextLine line) const {
  return lines_.mark_behind(line.last - 1) == ',' && lines_.words(line.first, line.last) <= LongestNameGreeting &&
         !words_.closes.has(lines_.token(line.first).word) && all_names(line.first, line.last);
}

bool GreetingFinder::is_list_of_names(TextLine line, std::uint32_t from) const {
  const char mark = lines_.mark_behind(line.last - 1);
  return (mark == ',' || mark == ':' || mark == 0) && lines_.words(line.first, line.last) <= LongestGreeting &&
         !words_.closes.has(lines_.token(from).word) && all_names(from, line.last);
}

// "Hi" + "Dana" where no mark follows; `from` when no name stands there.
std::uint32_t GreetingFinder::name_run_end(TextLine line, std::uint32_t from) const {
  std::uint32_t end = from;
  while (end < line.last && is_name_part(lines_.token(end))) ++end;
  while (end > from && lines_.token(end - 1).word == And) --end;
  return end;
}

std::uint32_t GreetingFinder::greeting_end(TextLine line) const {
  std::uint32_t end = line.first + 1;
  while (end < line.last && !ends_behind(end - 1)) ++end;
  if (lines_.words(line.first, end) > LongestGreeting) {
    const std::uint32_t names = name_run_end(line, line.first + 1);
    return names > line.first + 1 ? names : 0;
  }
  if (end == line.last) return end;
  if (is_list_of_names(line, end)) return line.last;
  const bool named =
      std::any_of(&lines_.token(line.first) + 1, &lines_.token(line.first) + (end - line.first),
                  [](const Token& token) { return token.has(Capitalised) || token.kind == TokenKind::Blank; });
  if (named) return end;
  const std::uint32_t names = name_run_end(line, end);
  const bool addressed = names > end && names - end <= 3 && ends_behind(names - 1);
  return addressed && !words_.closes.has(lines_.token(end).word) ? names : end;
}

std::uint32_t GreetingFinder::with_pictures(TextLine line, std::uint32_t end) const {
  while (end != 0 && end < line.last && is_picture(lines_.token(end))) ++end;
  return end;
}

/// Finds what stands under the body; tokens before `begin` are the greeting.
class EndFinder {
 public:
  EndFinder(const TextLines& lines, const ProseWords& words, std::uint32_t begin)
      : lines_(lines), words_(words), begin_(begin) {}

  Parts parts() const;

 private:
  std::optional<Parts> parts_up_to(std::size_t line_count) const;
  std::optional<Parts> close_up_to(std::size_t line_count) const;
  std::optional<Parts> names_up_to(std::size_t line_count) const;
  std::optional<std::size_t> postscript() const;
  std::uint32_t close_end(TextLine line) const;
  bool begins_anew(TextLine line) const;
  bool can_be_name(TextLine line) const;
  bool is_loose_name(TextLine line) const;
  bool is_signed(TextLine line, TextLine before) const;
  std::uint32_t end_of(std::size_t line_count) const { return lines_.line(line_count - 1).last; }

  const TextLines& lines_;
  const ProseWords& words_;
  std::uint32_t begin_;
};

Parts EndFinder::parts() const {
  if (lines_.count() != 0) {
    if (const auto found = parts_up_to(lines_.count())) return *found;
    if (const auto line = postscript(); line && *line != 0) {
      if (const auto found = parts_up_to(*line)) return *found;
    }
  }
  const std::uint32_t end = lines_.count() == 0 ? 0 : end_of(lines_.count());
  return {begin_, end, end, end};
}

std::optional<Parts> EndFinder::parts_up_to(std::size_t line_count) const {
  if (const auto found = close_up_to(line_count)) return found;
  return names_up_to(line_count);
}

// The first line of the last few that begins with "P.S.".
std::optional<std::size_t> EndFinder::postscript() const {
  const std::size_t count = lines_.count();
  for (std::size_t index = count - std::min(count, CloseSearch); index < count; ++index) {
    const Token& first = lines_.token(lines_.line(index).first);
    const bool found = std::find(PostscriptWords.begin(), PostscriptWords.end(), first.word) != PostscriptWords.end();
    if (found && lines_.line(index).first >= begin_) return index;
  }
  return std::nullopt;
}

// A line within running words begins no close, however it is worded.
bool EndFinder::begins_anew(TextLine line) const {
  const Token& first = lines_.token(line.first);
  if (line.first <= begin_ || first.after(BlankLine) || first.after(SentenceEnd)) return true;
  if (is_picture(lines_.token(line.first - 1))) return true;
  return first.has(Capitalised) && !first.after(Comma);
}

/// Index behind the last token of the close that the line begins with; 0 when it is none.
std::uint32_t EndFinder::close_end(TextLine line) const {
  if (line.first < begin_ || !words_.closes.has(lines_.token(line.first).word) || !begins_anew(line)) return 0;
  std::uint32_t comma = line.first + 1;
  while (comma < line.last && !lines_.token(comma).after(Comma)) ++comma;
  const bool named = comma < line.last && lines_.is_name(comma, line.last);
  if (named && lines_.words(line.first, comma) <= LongestClose) return comma;
  if (lines_.words(line.first, line.last) > LongestClose) return 0;
  const char mark = lines_.mark_behind(line.last - 1);
  return mark == '?' || mark == ':' || mark == ';' ? 0 : line.last;
}

bool EndFinder::can_be_name(TextLine line) const {
  return lines_.words(line.first, line.last) <= LongestNameLine && !lines_.is_sentence(line);
}

std::optional<Parts> EndFinder::close_up_to(std::size_t line_count) const {
  std::optional<Parts> found;
  const std::size_t lowest = line_count - std::min(line_count, CloseSearch);
  for (std::size_t index = line_count; index-- > lowest;) {
    const TextLine line = lines_.line(index);
    if (line.first < begin_) break;
    if (const std::uint32_t end = close_end(line); end != 0) {
      const bool name_too = lines_.mark_behind(end - 1) == 0 && end - line.first >= 2 &&
                            lines_.is_name(line.first, end) && !words_.closes.has(lines_.token(line.first + 1).word);
      if (!found || !name_too) found = Parts{begin_, line.first, end, end_of(line_count)};
      // "Best Buy" under "Kind regards," is a name of the block; "Best Wishes" is the close.
      if (!name_too) return found;
    }
    if (!can_be_name(line) || line_count - index > MostNameLines) break;
  }
  return found;
}

bool EndFinder::is_loose_name(TextLine line) const {
  const char mark = lines_.mark_behind(line.last - 1);
  const bool stops = mark == '!' || mark == '?' || mark == ':' || (mark == '.' && lines_.is_sentence(line));
  return !stops && lines_.words(line.first, line.last) <= LongestNameLine && lines_.is_name(line.first, line.last);
}

// "- Dana" or "—Dana", when it is no item of a list.
bool EndFinder::is_signed(TextLine line, TextLine before) const {
  return lines_.has_dash(line) && !lines_.has_dash(before);
}

// Names without a close: the last lines behind an empty one, or a last line that is set off by a dash or is a short
// name.
std::optional<Parts> EndFinder::names_up_to(std::size_t line_count) const {
  const std::uint32_t end = end_of(line_count);
  const std::size_t lowest = line_count - std::min(line_count, MostLooseNameLines);
  for (std::size_t index = line_count; index-- > lowest;) {
    const TextLine line = lines_.line(index);
    if (line.first <= begin_ || !is_loose_name(line)) return std::nullopt;
    const Token& first = lines_.token(line.first);
    const bool is_last = index + 1 == line_count;
    const Parts found{begin_, line.first, line.first, end};
    if (is_last && is_signed(line, lines_.line(index - 1))) return found;
    if (lines_.has_dash(line) || starts_item(lines_.text(), first)) return std::nullopt;
    const bool short_name = first.after(SentenceEnd) && lines_.words(line.first, line.last) <= ShortName;
    if (first.after(BlankLine) || (is_last && short_name)) return found;
  }
  return std::nullopt;
}

}  // namespace

Parts find_parts(std::string_view text, const std::vector<Token>& tokens, const ProseWords& words) {
  const TextLines lines(text, tokens);
  const std::uint32_t greeting = GreetingFinder(lines, words).end();
  return EndFinder(lines, words, greeting).parts();
}

}  // namespace followup
