#include "prose/emoji.h"

#include "prose/characters.h"
#include "text/utf8.h"

namespace followup {

namespace {

constexpr char32_t EmojiSelector = 0xFE0F;
constexpr char32_t Joiner = 0x200D;
constexpr char32_t Keycap = 0x20E3;

CodePoint wide_at(std::string_view text, std::size_t at) {
  if (at >= text.size() || !is_of(WideByte, text[at])) return {};
  return code_point_at(text, at);
}

bool is_regional(char32_t value) { return value >= 0x1F1E6 && value <= 0x1F1FF; }

bool is_modifier(char32_t value) {
  return value == EmojiSelector || (value >= 0x1F3FB && value <= 0x1F3FF) || (value >= 0xE0020 && value <= 0xE007F);
}

std::size_t keycap_end(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  CodePoint next = wide_at(text, end);
  if (next.value == EmojiSelector) {
    end += next.length;
    next = wide_at(text, end);
  }
  return next.value == Keycap ? end + next.length : at;
}

std::size_t modifiers_end(std::string_view text, std::size_t at) {
  for (CodePoint next = wide_at(text, at); next.length != 0 && is_modifier(next.value); next = wide_at(text, at)) {
    at += next.length;
  }
  return at;
}

// One picture without what a joiner adds; `at` when there is none.
std::size_t picture_end(std::string_view text, std::size_t at) {
  const CodePoint base = wide_at(text, at);
  if (base.length == 0) return at;
  const CharClass kind = class_of(base.value);
  const CodePoint next = wide_at(text, at + base.length);
  if (kind != CharClass::Emoji && (kind != CharClass::Symbol || next.value != EmojiSelector)) return at;
  if (is_regional(base.value) && is_regional(next.value)) return at + base.length + next.length;
  return modifiers_end(text, at + base.length);
}

// Behind a joiner stands a sign that need not be an emoji alone, such as ♂.
std::size_t joined_end(std::string_view text, std::size_t at) {
  const std::size_t picture = picture_end(text, at);
  if (picture != at) return picture;
  const CodePoint base = wide_at(text, at);
  const bool sign = base.length != 0 && class_of(base.value) == CharClass::Symbol;
  return sign ? modifiers_end(text, at + base.length) : at;
}

bool allows_before(char byte) {
  return is_of(BlankByte | LineByte, byte) || std::string_view(".!?,(").find(byte) != std::string_view::npos;
}

bool allows_after(std::string_view text, std::size_t at) {
  if (at >= text.size()) return true;
  return is_of(BlankByte | LineByte, text[at]) || std::string_view(".!?,)").find(text[at]) != std::string_view::npos;
}

// Eyes, perhaps a nose, and a mouth that may be repeated: ":-)))".
std::size_t face_end(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  if (byte_at(text, end) == '\'') ++end;
  if (byte_at(text, end) == '-' || byte_at(text, end) == '^') ++end;
  const char mouth = byte_at(text, end);
  if (mouth == '\0' || std::string_view(")(DdPpOo|/\\*3][>").find(mouth) == std::string_view::npos) return at;
  while (byte_at(text, end) == mouth) ++end;
  return end;
}

// "(:" and "(-:", read from the right.
std::size_t mirrored_face_end(std::string_view text, std::size_t at) {
  const std::size_t eyes = byte_at(text, at + 1) == '-' ? at + 2 : at + 1;
  return byte_at(text, eyes) == ':' || byte_at(text, eyes) == ';' ? eyes + 1 : at;
}

std::size_t laugh_end(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  while (byte_at(text, end) == 'D') ++end;
  return end == at + 1 ? at : end;
}

std::size_t fixed_end(std::string_view text, std::size_t at) {
  constexpr std::string_view Fixed[] = {"<3", "</3", "^^", "^_^", "^.^", ">:(", "-_-"};
  for (const std::string_view shape : Fixed) {
    if (text.substr(at, shape.size()) == shape) return at + shape.size();
  }
  return at;
}

std::size_t shape_end(std::string_view text, std::size_t at) {
  switch (text[at]) {
    case ':':
    case ';':
    case '=':
      return face_end(text, at);
    case '(':
      return mirrored_face_end(text, at);
    case 'x':
      return laugh_end(text, at);
    default:
      return fixed_end(text, at);
  }
}

}  // namespace

std::size_t emoji_end(std::string_view text, std::size_t at) {
  const char first = text[at];
  if (is_of(DigitByte, first) || first == '#' || first == '*') return keycap_end(text, at);
  std::size_t end = picture_end(text, at);
  if (end == at) return at;
  for (CodePoint next = wide_at(text, end); next.value == Joiner; next = wide_at(text, end)) {
    const std::size_t joined = joined_end(text, end + next.length);
    if (joined == end + next.length) break;
    end = joined;
  }
  return end;
}

std::size_t emoticon_end(std::string_view text, std::size_t at) {
  if (at != 0 && !allows_before(text[at - 1])) return at;
  const std::size_t end = shape_end(text, at);
  return end != at && allows_after(text, end) ? end : at;
}

}  // namespace followup
