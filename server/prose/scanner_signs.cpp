// The signs between words: which break, which glue, which quote, and which are tokens themselves.
#include <algorithm>

#include "prose/blanks.h"
#include "prose/emoji.h"
#include "prose/links.h"
#include "prose/number_run.h"
#include "prose/scanner.h"
#include "text/utf8.h"

namespace followup {

namespace {

constexpr std::size_t LongestQuotedWords = 200;
constexpr std::size_t LongestLinkText = 200;
constexpr std::size_t LongestLinkTarget = 500;

// The words of a Markdown link: "[portfolio](https://…)".
bool is_link_text(std::string_view text, std::size_t at) {
  const std::string_view near = text.substr(at, LongestLinkText);
  const std::size_t close = near.find_first_of("]\n");
  return close != std::string_view::npos && near.substr(close, 2) == "](";
}

// Where the address "(…" closes that begins at `at`; `at` when it does not.
std::size_t link_target_end(std::string_view text, std::size_t at) {
  std::size_t depth = 0;
  const std::size_t limit = std::min(text.size(), at + LongestLinkTarget);
  for (std::size_t end = at; end < limit && !is_of(BlankByte | LineByte, text[end]); ++end) {
    if (text[end] == '(') ++depth;
    if (text[end] == ')' && depth-- == 0) return end;
  }
  return at;
}

bool is_check_box(std::string_view text, std::size_t at) {
  const char inside = lower_byte(byte_at(text, at + 1));
  return (inside == 'x' || inside == ' ') && byte_at(text, at + 2) == ']';
}

}  // namespace

void Scanner::sign(char byte) {
  switch (byte) {
    case ',':
      return mark(1, Comma);
    case '.':
      return full_stop();
    case '!':
    case '?':
      return mark(1, SentenceEnd);
    case ':':
    case ';':
      return colon();
    case '-':
      return hyphen();
    case '"':
      return straight_quote();
    case '\'':
      return apostrophe(1, false);
    case '(':
    case ')':
    case '[':
    case ']':
    case '{':
    case '}':
      return bracket(byte);
    case '<':
    case '>':
      return angle(byte);
    case '|':
      return mark(1, StrongBreak);
    case '*':
      return try_emoji() ? void() : skip(1);
    case '_':
      return try_blank() ? void() : skip(1);
    case '`':
    case '~':
    case '\\':
      return skip(1);
    default:
      return symbol();
  }
}

void Scanner::full_stop() {
  if (after_blank() && is_of(DigitByte, byte_at(text_, at_ + 1))) return skip(1);
  const bool dot_net = after_blank() && hash_lower(text_.substr(at_, 4)) == hash_folded(".net");
  if (!dot_net || word_begins(text_, at_ + 4)) return mark(1, SentenceEnd);
  WordRun run;
  run.word = hash_step(run.word, '.');
  run.end = at_ + 1;
  read_letters(text_, run);
  push_word(run);
}

void Scanner::colon() {
  if (try_emoticon()) return;
  const bool ratio = text_[at_] == ':' && touches_token() && is_of(DigitByte, text_[at_ - 1]) &&
                     is_of(DigitByte, byte_at(text_, at_ + 1));
  return ratio ? skip(1) : mark(1, StrongBreak);
}

void Scanner::bracket(char byte) {
  if (byte == '(' && try_emoticon()) return;
  if ((byte == '[' || byte == '{') && try_blank()) return;
  if (byte == '[' && is_check_box(text_, at_)) return space(3);
  if (byte == '[' && is_link_text(text_, at_)) return mark(1, 0);
  if (byte != ']' || byte_at(text_, at_ + 1) != '(') return mark(1, StrongBreak);
  // The address of a Markdown link.
  const std::size_t close = link_target_end(text_, at_ + 2);
  if (close == at_ + 2) return mark(1, StrongBreak);
  space(2);
  push_sign(close, TokenKind::Url);
  skip(1);
}

void Scanner::angle(char byte) {
  if (byte == '>') {
    const bool closes = touches_token() && tokens_.back().kind == TokenKind::Url;
    return closes ? mark(1, 0) : symbol();
  }
  if (next_sign_ < at_) next_sign_ = text_.find('@', at_);
  if (next_sign_ - at_ <= LongestLocalPart) {
    const std::size_t end = address_end(text_, at_ + 1, next_sign_);
    if (end != at_ + 1 && byte_at(text_, end) == '>') return push_sign(end + 1, TokenKind::Address);
  }
  const bool is_parameter = touches_token() && byte_at(text_, at_ + 1) != '<';  // "Merge<Visit>"
  if (try_emoticon() || (!is_parameter && try_blank())) return;
  const std::size_t tag = tag_end(text_, at_);
  if (tag != at_) return push_sign(tag, TokenKind::Symbol);
  const std::string_view near = text_.substr(at_ + 1, 8);
  return near.find("://") != std::string_view::npos ? mark(1, 0) : symbol();
}

void Scanner::symbol() {
  const char byte = text_[at_];
  if ((byte == '%' || byte == '$') && try_blank()) return;
  if ((byte == '=' || byte == '^') && try_emoticon()) return;
  if (byte == '#' && try_emoji()) return;
  const bool signed_number = byte == '$' || (byte == '+' && after_blank());
  if (signed_number && is_of(DigitByte, byte_at(text_, at_ + 1))) return number();
  std::size_t end = at_ + 1;
  while (byte_at(text_, end) == byte) ++end;
  const bool rule = end - at_ >= 3;
  if (rule || ((byte == '#' || byte == '+') && at_line_start() && before_blank(end))) return space(end - at_);
  push_sign(end, TokenKind::Symbol);
}

bool Scanner::at_line_start() const {
  std::size_t begin = at_;
  while (begin > begin_ && is_of(BlankByte, text_[begin - 1])) --begin;
  return begin == begin_ || text_[begin - 1] == '\n';
}

void Scanner::hyphen() {
  std::size_t end = at_;
  while (byte_at(text_, end) == '-') ++end;
  if (end - at_ > 1) return mark(end - at_, StrongBreak);
  dash(1, false);
}

void Scanner::dash(std::size_t length, bool always_breaks) {
  const bool blank_behind = before_blank(at_ + length);
  if (!always_breaks && touches_token() && !blank_behind) return skip(length);
  if (always_breaks || after_blank()) return mark(length, StrongBreak);
  mark(length, 0);
}

void Scanner::straight_quote() {
  const bool opens = after_blank() || std::string_view("([{-*_").find(text_[at_ - 1]) != std::string_view::npos;
  if (opens && !before_blank(at_ + 1)) return open_quote(1);
  close_quote(1);
}

void Scanner::open_quote(std::size_t length) { mark(length, QuoteBefore); }

void Scanner::close_quote(std::size_t length) {
  if (!spaced_ && !tokens_.empty()) tokens_.back().gap |= QuoteAfter;
  mark(length, 0);
}

bool Scanner::closes_single_quote(std::size_t from) const {
  const std::string_view line = text_.substr(from, LongestQuotedWords);
  for (std::size_t at = 1; at < line.size() && line[at] != '\n'; ++at) {
    if (line[at] == '\'' && !word_begins(line, at + 1)) return true;
  }
  return false;
}

void Scanner::apostrophe(std::size_t length, bool opens) {
  if (touches_token()) {
    const CliticRun clitic = clitic_at(text_, at_);
    if (clitic.end != 0) return push_clitic(clitic.end, clitic.word);
  }
  const bool pair = length == 1 && !touches_token() && word_begins(text_, at_ + 1) && closes_single_quote(at_ + 1);
  if ((opens && !touches_token()) || pair) {
    single_open_ = true;
    return open_quote(length);
  }
  if (!single_open_) return mark(length, 0);
  single_open_ = false;
  close_quote(length);
}

void Scanner::wide() {
  const CodePoint point = code_point_at(text_, at_);
  const std::size_t length = point.length;
  switch (class_of(point.value)) {
    case CharClass::Letter:
      return word();
    case CharClass::Space:
      return space(length);
    case CharClass::Dropped:
      return skip(length);
    case CharClass::OpenQuote:
      return try_blank() ? void() : open_quote(length);
    case CharClass::CloseQuote:
      return close_quote(length);
    case CharClass::OpenSingle:
      return apostrophe(length, true);
    case CharClass::CloseSingle:
      return apostrophe(length, false);
    case CharClass::Hyphen:
    case CharClass::EnDash:
      return dash(length, false);
    case CharClass::EmDash:
      return dash(length, true);
    case CharClass::Comma:
      return mark(length, Comma);
    case CharClass::SentenceMark:
      return mark(length, SentenceEnd);
    case CharClass::StrongMark:
    case CharClass::Bullet:
      return mark(length, StrongBreak);
    case CharClass::Currency:
      return is_of(DigitByte, byte_at(text_, at_ + length)) ? number() : push_sign(at_ + length, TokenKind::Symbol);
    case CharClass::Emoji:
    case CharClass::Symbol:
      return try_emoji() ? void() : push_sign(at_ + length, TokenKind::Symbol);
  }
}

}  // namespace followup
