#include "prose/blanks.h"

#include <algorithm>
#include <iterator>

#include "prose/characters.h"
#include "text/utf8.h"
#include "text/words.h"

namespace followup {

namespace {

constexpr std::size_t MostInside = 80;
constexpr std::size_t LongestTag = 200;

// What stands in the brackets that open at `begin`, and where they end; `end` is `begin` when they never close.
struct Bracketed {
  std::size_t end = 0;
  std::string_view inside;
};

Bracketed bracketed(std::string_view text, std::size_t begin, char open, char close) {
  const std::size_t limit = std::min(text.size(), begin + MostInside + 6);
  std::size_t depth = 0;
  for (std::size_t at = begin; at < limit && text[at] != '\n'; ++at) {
    if (text[at] == open) ++depth;
    if (text[at] != close || --depth != 0) continue;
    std::string_view inside = text.substr(begin + 1, at - begin - 1);
    while (inside.size() >= 2 && inside.front() == open && inside.back() == close) {
      inside = inside.substr(1, inside.size() - 2);
    }
    if (inside.size() > MostInside) break;
    return {at + 1, inside};
  }
  return {begin, {}};
}

bool has_letter(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (is_of(LetterBytes, text[at])) return true;
    if (is_of(WideByte, text[at]) && word_begins(text, at)) return true;
  }
  return false;
}

bool can_be_filled(std::string_view inside) {
  const std::string_view words = trim(inside);
  return words == "..." || words == "…" || has_letter(words);
}

// A ticked box of a list; "[X] years" elsewhere is a blank.
bool is_checked(std::string_view text, std::size_t at, std::string_view inside) {
  if (inside == "x") return true;
  return inside == "X" && at >= 2 && text[at - 1] == ' ' &&
         std::string_view("-*+").find(text[at - 2]) != std::string_view::npos;
}

std::size_t square_end(std::string_view text, std::size_t at) {
  const Bracketed found = bracketed(text, at, '[', ']');
  if (found.end == at || !can_be_filled(found.inside)) return at;
  if (byte_at(text, found.end) == '(') return at;
  if (ascii_iequals(found.inside, "sic") || is_checked(text, at, found.inside)) return at;
  return found.end;
}

std::size_t curly_end(std::string_view text, std::size_t at) {
  const Bracketed found = bracketed(text, at, '{', '}');
  return can_be_filled(found.inside) ? found.end : at;
}

bool is_tag_name(std::string_view name) {
  constexpr std::string_view Names[] = {
      "a",     "b",    "big",    "blockquote", "body", "br",    "center", "code", "div", "em", "font", "h1", "h2",
      "h3",    "h4",   "head",   "hr",         "html", "i",     "img",    "li",   "ol",  "p",  "pre",  "q",  "s",
      "small", "span", "strong", "sub",        "sup",  "table", "td",     "th",   "tr",  "tt", "u",    "ul"};
  return std::any_of(std::begin(Names), std::end(Names),
                     [&](std::string_view tag) { return ascii_iequals(tag, name); });
}

bool is_tag(std::string_view inside) {
  if (inside.empty()) return false;
  if (inside.front() == '/' || inside.back() == '/') return true;
  return inside.find('=') != std::string_view::npos || is_tag_name(inside);
}

std::size_t angle_end(std::string_view text, std::size_t at) {
  const Bracketed found = bracketed(text, at, '<', '>');
  const std::string_view inside = found.inside;
  if (found.end == at || inside.empty() || !word_begins(inside, 0)) return at;
  if (!has_letter(inside) || is_of(BlankByte, inside.back()) || is_of(DigitByte, inside.front())) return at;
  if (is_tag(inside) || inside.find('@') != std::string_view::npos) return at;
  if (inside.find("://") != std::string_view::npos || inside.find('<') != std::string_view::npos) return at;
  const bool compares = at != 0 && is_of(WordBytes, text[at - 1]) && is_of(WordBytes, byte_at(text, found.end));
  return compares ? at : found.end;
}

// "%name%" and "$name$": no blank inside, at least two letters, no digit or letter against the signs.
std::size_t fenced_end(std::string_view text, std::size_t at) {
  const char fence = text[at];
  if (at != 0 && is_of(WordBytes, text[at - 1])) return at;
  std::size_t begin = at;
  while (byte_at(text, begin) == fence) ++begin;
  std::size_t end = begin;
  std::size_t letters = 0;
  for (; end < text.size() && end - begin <= MostInside && text[end] != fence; ++end) {
    if (is_of(LetterBytes, text[end])) ++letters;
    if (!is_of(WordBytes, text[end]) && text[end] != '_' && text[end] != '-' && text[end] != '.') return at;
  }
  if (letters < 2 || byte_at(text, end) != fence || !is_of(LetterBytes, text[begin])) return at;
  while (byte_at(text, end) == fence) ++end;
  return is_of(WordBytes, byte_at(text, end)) ? at : end;
}

std::size_t underscores_end(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (byte_at(text, end) == '_') ++end;
  return end - at >= 3 ? end : at;
}

// A merge field «First Name»; a quotation has blanks beside the marks, end marks or more words.
std::size_t guillemet_end(std::string_view text, std::size_t at) {
  constexpr std::string_view Open = "«";
  constexpr std::string_view Close = "»";
  if (text.substr(at, Open.size()) != Open) return at;
  const std::size_t begin = at + Open.size();
  const std::string_view near = text.substr(begin, MostInside + Close.size());
  const std::string_view inside = near.substr(0, near.find(Close));
  if (inside.size() == near.size() || inside.find_first_of("\n.,!?") != std::string_view::npos) return at;
  if (!has_letter(inside) || inside.front() == ' ' || inside.back() == ' ') return at;
  return std::count(inside.begin(), inside.end(), ' ') > 3 ? at : begin + inside.size() + Close.size();
}

}  // namespace

std::size_t blank_end(std::string_view text, std::size_t at) {
  switch (text[at]) {
    case '[':
      return square_end(text, at);
    case '{':
      return curly_end(text, at);
    case '<':
      return angle_end(text, at);
    case '%':
      return fenced_end(text, at);
    case '_':
      return underscores_end(text, at);
    case '$': {
      if (byte_at(text, at + 1) != '{') return fenced_end(text, at);
      const std::size_t end = curly_end(text, at + 1);
      return end == at + 1 ? at : end;
    }
    default:
      return guillemet_end(text, at);
  }
}

std::size_t tag_end(std::string_view text, std::size_t at) {
  const std::size_t first = byte_at(text, at + 1) == '/' ? at + 2 : at + 1;
  if (!is_of(LetterBytes, byte_at(text, first))) return at;
  const std::size_t close = text.substr(at, LongestTag).find_first_of(">\n");
  if (close == std::string_view::npos || text[at + close] == '\n') return at;
  return is_tag(text.substr(at + 1, close - 1)) ? at + close + 1 : at;
}

}  // namespace followup
