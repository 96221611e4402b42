#include "data/json_fault.h"

#include <array>
#include <charconv>
#include <utility>

#include "text/utf8.h"

namespace followup {
namespace {

using std::string_view_literals::operator""sv;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20; }
bool belongs_to_number(char c) { return is_digit(c) || c == '+' || c == '-' || c == '.' || c == 'e' || c == 'E'; }

/// The stretch from `offset` on whose bytes all satisfy `belongs`.
template <class Belongs>
std::string_view run_at(std::string_view text, std::size_t offset, Belongs belongs) {
  std::size_t end = offset;
  while (end < text.size() && belongs(text[end])) ++end;
  return text.substr(offset, end - offset);
}

std::string in_backticks(std::string_view words) {
  constexpr std::size_t Longest = 40;
  std::string result = "`";
  result += words.substr(0, Longest);
  if (words.size() > Longest) result += "...";
  result += '`';
  return result;
}

std::string hexadecimal(unsigned value, std::size_t digits) {
  std::array<char, 8> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, 16).ptr;
  std::string result(buffer.data(), end);
  if (result.size() < digits) result.insert(0, digits - result.size(), '0');
  for (char& c : result) {
    if (c >= 'a') c = static_cast<char>(c - 'a' + 'A');
  }
  return result;
}

std::string control_name(char c) {
  switch (c) {
    case '\n':
    case '\r':
      return "a line end";
    case '\t':
      return "a tab";
    default:
      return "the control character U+" + hexadecimal(static_cast<unsigned char>(c), 4);
  }
}

/// What stands at `offset`, for "found …".
std::string name_of_token(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return "the end of the text";
  const char c = text[offset];
  if (c == '"') return "a string";
  if (is_letter(c))
    return in_backticks(run_at(text, offset, [](char l) { return is_letter(l) || is_digit(l) || l == '_'; }));
  if (is_digit(c) || c == '-') return in_backticks(run_at(text, offset, belongs_to_number));
  if (is_control(c)) return control_name(c);
  return in_backticks(text.substr(offset, code_point_at(text, offset).length));
}

std::string expectation(std::string_view wanted, std::string_view text, std::size_t offset) {
  return "expected " + std::string(wanted) + ", found " + name_of_token(text, offset);
}

/// The fault of the `\u` escape whose `u` stands at `offset`, or an empty message; a surrogate must have its partner.
JsonFault fault_in_unicode_escape(std::string_view text, std::size_t offset) {
  const auto unit_at = [text](std::size_t begin) {
    unsigned unit = 0;
    const std::string_view digits = text.substr(begin < text.size() ? begin : text.size(), 4);
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), unit, 16);
    return digits.size() == 4 && read.ptr == digits.data() + 4 ? static_cast<long>(unit) : -1L;
  };
  const std::size_t backslash = offset - 1;
  const long first = unit_at(offset + 1);
  if (first < 0) return {backslash, "expected four hexadecimal digits after `\\u`"};
  if (first < 0xD800 || first > 0xDFFF) return {};
  const bool escape_follows = text.substr(offset + 5, 2) == "\\u"sv;
  const long second = escape_follows ? unit_at(offset + 7) : -1;
  if (first < 0xDC00 && second >= 0xDC00 && second <= 0xDFFF) return {};
  return {backslash, "this `\\u` escape is half of a surrogate pair, expected both halves"};
}

JsonFault fault_in_escape(std::string_view text, std::size_t backslash) {
  const std::size_t offset = backslash + 1;
  if (offset == text.size()) return {};
  if (text[offset] == 'u') return fault_in_unicode_escape(text, offset);
  if ("\"\\/bfnrt"sv.find(text[offset]) != std::string_view::npos) return {};
  return {backslash, "a backslash cannot stand before " + name_of_token(text, offset) +
                         ", expected one of \" \\ / b f n r t u (write \\\\ for a backslash)"};
}

JsonFault fault_in_string(std::string_view text, std::size_t open) {
  for (std::size_t offset = open + 1; offset < text.size() && text[offset] != '"'; ++offset) {
    const char c = text[offset];
    if (c == '\n' || c == '\r') break;
    if (is_control(c)) return {offset, control_name(c) + " inside a string, expected it as an escape"};
    if (c != '\\') continue;
    if (JsonFault fault = fault_in_escape(text, offset); !fault.message.empty()) return fault;
    ++offset;
  }
  return {open, "the string is not closed, expected a `\"` before the end of the line"};
}

/// True when the number is written as JSON asks, so that only its size can be wrong.
bool is_well_formed_number(std::string_view number) {
  std::size_t at = number.substr(0, 1) == "-" ? 1 : 0;
  const auto take_digits = [&] {
    const std::size_t begin = at;
    while (at < number.size() && is_digit(number[at])) ++at;
    return at - begin;
  };
  const bool leads_with_zero = number.substr(at, 1) == "0";
  const std::size_t whole = take_digits();
  if (whole == 0 || (leads_with_zero && whole > 1)) return false;
  if (number.substr(at, 1) == "." && (++at, take_digits() == 0)) return false;
  if (at == number.size()) return true;
  if (number[at] != 'e' && number[at] != 'E') return false;
  ++at;
  if (at < number.size() && (number[at] == '+' || number[at] == '-')) ++at;
  return take_digits() > 0 && at == number.size();
}

JsonFault fault_in_number(std::string_view text, std::size_t offset) {
  const std::string_view number = run_at(text, offset, belongs_to_number);
  if (is_well_formed_number(number)) return {offset, "the number " + in_backticks(number) + " is too large"};
  return {offset, in_backticks(number) + " is no number, expected digits such as 12, -3 or 0.5"};
}

JsonFault fault_in_value(std::string_view text, std::size_t offset, std::string_view wanted) {
  if (offset < text.size()) {
    if (text[offset] == '"') return fault_in_string(text, offset);
    if (is_digit(text[offset]) || text[offset] == '-') return fault_in_number(text, offset);
    if (text[offset] == '\'') return {offset, expectation("a value (strings stand in double quotes)", text, offset)};
  }
  return {offset, expectation(wanted, text, offset)};
}

JsonFault fault_in_key(std::string_view text, std::size_t offset, std::string_view wanted) {
  if (offset < text.size() && text[offset] == '"') return fault_in_string(text, offset);
  return {offset, expectation(wanted, text, offset)};
}

bool stands_at(std::string_view text, std::size_t offset, char c) { return offset < text.size() && text[offset] == c; }

/// Behind `separator`, where a next part has to follow; a bracket there means that one was written too many.
JsonFault fault_in_next_part(std::string_view text, std::size_t separator, JsonState state, bool comments) {
  const std::size_t offset = skip_json_blanks(text, separator + 1, comments);
  const bool in_object = state == JsonState::AfterMember;
  if (stands_at(text, offset, in_object ? '}' : ']')) {
    return {separator, "a comma after the last " + std::string(in_object ? "member" : "item") + ", expected none"};
  }
  if (in_object) return fault_in_key(text, offset, "a name in double quotes");
  return fault_in_value(text, offset, "a value");
}

/// A comment that is not allowed, or not closed; an empty message otherwise.
JsonFault fault_in_comment(std::string_view text, std::size_t offset, bool comments) {
  const std::string_view begin = text.substr(offset, 2);
  if (begin != "//" && begin != "/*") return {};
  if (!comments) return {offset, "a comment, expected none: comments are not allowed here"};
  return {offset, "the comment is not closed, expected `*/`"};
}

/// The end of the comment that begins at `offset`; `offset` itself when none begins there or it is not closed.
std::size_t comment_end(std::string_view text, std::size_t offset) {
  const std::string_view begin = text.substr(offset, 2);
  if (begin == "//") {
    const std::size_t end = text.find_first_of("\n\r", offset);
    return end == std::string_view::npos ? text.size() : end;
  }
  if (begin != "/*") return offset;
  const std::size_t close = text.find("*/", offset + 2);
  return close == std::string_view::npos ? offset : close + 2;
}

/// Where the fault lies once the separator that `state` asks for has been passed.
std::size_t value_offset(std::string_view text, std::size_t offset, JsonState state, bool comments) {
  const char separator = state == JsonState::AfterKey ? ':' : ',';
  const bool separates =
      state == JsonState::AfterKey || state == JsonState::AfterMember || state == JsonState::AfterItem;
  if (!separates || !stands_at(text, offset, separator)) return offset;
  return skip_json_blanks(text, offset + 1, comments);
}

}  // namespace

std::size_t skip_json_blanks(std::string_view text, std::size_t offset, bool comments) {
  while (offset < text.size()) {
    if (is_blank(text[offset])) {
      ++offset;
      continue;
    }
    const std::size_t end = comments ? comment_end(text, offset) : offset;
    if (end == offset) break;
    offset = end;
  }
  return offset;
}

JsonFault find_json_fault(std::string_view text, std::size_t offset, JsonState state, bool comments) {
  offset = skip_json_blanks(text, offset, comments);
  const std::size_t next = value_offset(text, offset, state, comments);
  if (next < text.size()) {
    if (JsonFault fault = fault_in_comment(text, next, comments); !fault.message.empty()) return fault;
  }
  switch (state) {
    case JsonState::Start:
      return fault_in_value(text, offset, "a value");
    case JsonState::Done:
      return {offset, expectation("the end of the text", text, offset)};
    case JsonState::ObjectBegin:
      return fault_in_key(text, offset, "a name in double quotes or `}`");
    case JsonState::ArrayBegin:
      return fault_in_value(text, offset, "a value or `]`");
    case JsonState::AfterKey:
      if (next != offset) return fault_in_value(text, next, "a value");
      return {offset, expectation("`:` after the name", text, offset)};
    case JsonState::AfterMember:
      if (next != offset) return fault_in_next_part(text, offset, state, comments);
      return {offset, expectation("`,` or `}`", text, offset)};
    case JsonState::AfterItem:
      if (next != offset) return fault_in_next_part(text, offset, state, comments);
      return {offset, expectation("`,` or `]`", text, offset)};
  }
  return {offset, "this is no JSON"};
}

}  // namespace followup
