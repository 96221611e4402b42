#include "prose/number_run.h"

#include "prose/characters.h"
#include "text/utf8.h"
#include "text/words.h"

namespace followup {

namespace {

std::size_t digits_end(std::string_view text, std::size_t at) {
  while (is_of(DigitByte, byte_at(text, at))) ++at;
  return at;
}

std::size_t letters_end(std::string_view text, std::size_t at) {
  while (is_of(LetterBytes, byte_at(text, at))) ++at;
  return at;
}

// "1,200.50": a separator counts when a digit follows.
std::size_t grouped_end(std::string_view text, std::size_t at) {
  at = digits_end(text, at);
  while ((byte_at(text, at) == ',' || byte_at(text, at) == '.') && is_of(DigitByte, byte_at(text, at + 1))) {
    at = digits_end(text, at + 1);
  }
  return at;
}

// ":30" or ":30:00" behind the hour; `at` when it is no time of day.
std::size_t minutes_end(std::string_view text, std::size_t at) {
  for (int parts = 0; parts < 2 && byte_at(text, at) == ':' && digits_end(text, at + 1) == at + 3; ++parts) at += 3;
  return at;
}

// "am", "PM", "p.m." right behind the digits.
std::size_t half_day_end(std::string_view text, std::size_t at) {
  const char half = lower_byte(byte_at(text, at));
  if (half != 'a' && half != 'p') return at;
  if (lower_byte(byte_at(text, at + 1)) == 'm') return word_begins(text, at + 2) ? at : at + 2;
  if (byte_at(text, at + 1) != '.' || lower_byte(byte_at(text, at + 2)) != 'm') return at;
  const std::size_t end = byte_at(text, at + 3) == '.' ? at + 4 : at + 3;
  return word_begins(text, end) ? at : end;
}

bool is_ordinal_ending(std::string_view letters) {
  return ascii_iequals(letters, "st") || ascii_iequals(letters, "nd") || ascii_iequals(letters, "rd") ||
         ascii_iequals(letters, "th");
}

bool is_multiple(std::string_view letters) {
  if (letters.size() == 1) return std::string_view("kKmMbB").find(letters.front()) != std::string_view::npos;
  return letters == "bn" || letters == "mn" || letters == "mm" || letters == "tn";
}

bool is_left_open(std::string_view letters) {
  return letters.size() >= 2 && letters.find_first_not_of('X') == std::string_view::npos;
}

std::size_t signs_end(std::string_view text, std::size_t at) {
  if (byte_at(text, at) == '%') return at + 1;
  if (byte_at(text, at) == '+' && !word_begins(text, at + 1)) return at + 1;
  if (byte_at(text, at) == '$' && word_begins(text, at + 1)) return at;
  return at + currency_length(text, at);
}

NumberRun behind_digits(std::string_view text, std::size_t at, bool money) {
  const std::size_t half = half_day_end(text, at);
  if (half != at) return {half, TokenKind::Clock};
  const std::size_t end = letters_end(text, at);
  const std::string_view letters = text.substr(at, end - at);
  if (!word_begins(text, end)) {
    if (letters.empty() || is_multiple(letters)) return {signs_end(text, end), TokenKind::Number};
    if (is_ordinal_ending(letters)) return {end, TokenKind::Ordinal};
    if (is_left_open(letters)) return {end, TokenKind::Blank};
  }
  return {at, money ? TokenKind::Number : TokenKind::Word};
}

}  // namespace

NumberRun read_number(std::string_view text, std::size_t at) {
  const std::size_t currency = currency_length(text, at);
  const std::size_t begin = at + (text[at] == '+' ? 1 : currency);
  const std::size_t whole = digits_end(text, begin);
  if (currency == 0 && whole - begin <= 2) {
    const std::size_t clock = minutes_end(text, whole);
    if (clock != whole) return {half_day_end(text, clock), TokenKind::Clock};
  }
  return behind_digits(text, grouped_end(text, begin), currency != 0);
}

std::size_t currency_length(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return 0;
  if (text[offset] == '$') return 1;
  if (!is_of(WideByte, text[offset])) return 0;
  const CodePoint point = code_point_at(text, offset);
  return class_of(point.value) == CharClass::Currency ? point.length : 0;
}

}  // namespace followup
