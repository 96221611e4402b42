#include "prose/marks.h"

#include <algorithm>

#include "prose/characters.h"
#include "text/utf8.h"

namespace followup {

namespace {

constexpr std::size_t FarthestMark = 24;  // bytes: brackets, blanks and a picture may come first

enum class Mark { None, Period, Question, Exclamation, Ellipsis, Closing, Bracket };

struct MarkAt {
  Mark mark = Mark::None;
  std::size_t length = 0;
};

MarkAt wide_mark(std::string_view text, std::size_t at) {
  const CodePoint point = code_point_at(text, at);
  switch (point.value) {
    case 0x2026:
      return {Mark::Ellipsis, point.length};
    case 0x203C:
    case 0xFF01:
      return {Mark::Exclamation, point.length};
    case 0x2047:
    case 0x2048:
    case 0x2049:
    case 0xFF1F:
      return {Mark::Question, point.length};
    case 0x3002:
    case 0xFF0E:
      return {Mark::Period, point.length};
    default:
      break;
  }
  const CharClass kind = class_of(point.value);
  const bool closes = kind == CharClass::CloseQuote || kind == CharClass::CloseSingle;
  return {closes ? Mark::Closing : Mark::None, point.length};
}

MarkAt mark_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {};
  switch (text[at]) {
    case '.':
      return {Mark::Period, 1};
    case '?':
      return {Mark::Question, 1};
    case '!':
      return {Mark::Exclamation, 1};
    case '"':
    case '\'':
    case '*':
    case '_':
    case '`':
      return {Mark::Closing, 1};
    case ')':
    case ']':
    case '}':
      return {Mark::Bracket, 1};
    default:
      return is_of(WideByte, text[at]) ? wide_mark(text, at) : MarkAt{};
  }
}

// Some set a blank before "!" and "?".
std::size_t past_blank_before_mark(std::string_view text, std::size_t from) {
  std::size_t at = from;
  while (at < from + 2 && byte_at(text, at) == ' ') ++at;
  return byte_at(text, at) == '!' || byte_at(text, at) == '?' ? at : from;
}

void take(EndMark& found, Mark mark) {
  found.question |= mark == Mark::Question;
  found.exclamation |= mark == Mark::Exclamation;
  found.ellipsis |= mark == Mark::Ellipsis || (mark == Mark::Period && found.period);
  found.period |= mark == Mark::Period;
}

bool is_bullet(std::string_view text, std::size_t at) {
  if (is_of(WideByte, text[at])) {
    const CharClass kind = class_of(code_point_at(text, at).value);
    return kind == CharClass::Bullet || kind == CharClass::EnDash || kind == CharClass::EmDash;
  }
  if (text[at] == '#') return true;
  const char next = byte_at(text, at + 1);
  return std::string_view("-*+").find(text[at]) != std::string_view::npos && is_of(BlankByte, next);
}

}  // namespace

EndMark end_mark(std::string_view text, std::size_t from) {
  EndMark found;
  found.end = from;
  std::size_t at = past_blank_before_mark(text, from);
  for (MarkAt next = mark_at(text, at); next.mark != Mark::None; next = mark_at(text, at)) {
    at += next.length;
    const bool closing = next.mark == Mark::Closing || next.mark == Mark::Bracket;
    if (!closing) take(found, next.mark);
    if (closing && found.any()) found.closed = true;
    if (found.any() && next.mark != Mark::Bracket) found.end = at;
  }
  return found;
}

SentenceType type_of(const EndMark& mark) {
  if (mark.question) return SentenceType::Question;
  if (mark.exclamation) return SentenceType::Exclamation;
  return mark.any() ? SentenceType::Statement : SentenceType::Open;
}

char line_mark(std::string_view text, std::size_t from) {
  const std::size_t limit = std::min(text.size(), from + FarthestMark);
  for (std::size_t at = from; at < limit && text[at] != '\n';) {
    if (std::string_view(",:;.!?-").find(text[at]) != std::string_view::npos) return text[at];
    if (is_of(WordBytes, text[at])) return 0;
    if (!is_of(WideByte, text[at])) {
      ++at;
      continue;
    }
    const CodePoint point = code_point_at(text, at);
    switch (class_of(point.value)) {
      case CharClass::Comma:
        return ',';
      case CharClass::EnDash:
      case CharClass::EmDash:
        return '-';
      case CharClass::SentenceMark:
        return '.';
      case CharClass::StrongMark:
        return ':';
      case CharClass::Letter:
        return 0;
      default:
        at += point.length;
    }
  }
  return 0;
}

bool has_blank(std::string_view text, std::size_t from, std::size_t to) {
  for (std::size_t at = from; at < to; ++at) {
    if (is_of(BlankByte | LineByte, text[at])) return true;
    if (is_of(WideByte, text[at]) && class_of(code_point_at(text, at).value) == CharClass::Space) return true;
  }
  return false;
}

bool starts_item(std::string_view text, const Token& token) {
  if (is_list_number(text, token)) return true;
  std::size_t at = token.begin;
  while (at > 0 && text[at - 1] != '\n') --at;
  while (is_of(BlankByte, byte_at(text, at))) ++at;
  return at < token.begin && is_bullet(text, at);
}

bool is_list_number(std::string_view text, const Token& token) {
  if (!token.after(NewLine) || !is_of(BlankByte, byte_at(text, token.end + 1))) return false;
  const std::string_view word = text.substr(token.begin, token.end - token.begin);
  const bool digits =
      word.size() <= 2 && std::all_of(word.begin(), word.end(), [](char c) { return is_of(DigitByte, c); });
  if (byte_at(text, token.end) == ')') return digits || (word.size() == 1 && is_of(LetterBytes, word.front()));
  // A day or an age that a line break has set at the begin of a line is no item.
  const bool new_thought =
      word.size() == 1 || token.after(BlankLine) || token.after(SentenceEnd) || token.after(StrongBreak);
  return byte_at(text, token.end) == '.' && digits && new_thought;
}

}  // namespace followup
