#include "text/fold.h"

#include <array>

#include "text/utf8.h"

namespace followup {
namespace {

constexpr std::array<char, 128> ascii_table() {
  std::array<char, 128> table{};
  for (std::size_t index = 0; index < table.size(); ++index) {
    const char c = static_cast<char>(index);
    table[index] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  }
  table['`'] = '\'';
  return table;
}

constexpr std::array<char, 128> Ascii = ascii_table();

bool between(char32_t value, char32_t first, char32_t last) { return first <= value && value <= last; }

/// For stretches in which a capital stands on an even value and its small letter right after it.
char32_t even_capital(char32_t value) { return value | 1U; }

/// The same with capitals on odd values.
char32_t odd_capital(char32_t value) { return value + (value & 1U); }

char32_t lower_latin(char32_t value) {
  if (between(value, 0xC0, 0xDE)) return value == 0xD7 ? value : value + 0x20;
  if (value < 0x100) return value;
  if (value == 0x130) return U'i';
  if (value == 0x131 || value == 0x138 || value == 0x149) return value;
  if (value <= 0x137) return even_capital(value);
  if (value <= 0x148) return odd_capital(value);
  if (value <= 0x177) return even_capital(value);
  if (value == 0x178) return 0xFF;
  if (value <= 0x17E) return odd_capital(value);
  return value;
}

/// The letters of Romanian, Vietnamese and pinyin that stand behind Latin Extended-A.
char32_t lower_further_latin(char32_t value) {
  if (value == 0x1A0) return 0x1A1;
  if (value == 0x1AF) return 0x1B0;
  if (between(value, 0x1CD, 0x1DC)) return odd_capital(value);
  if (between(value, 0x218, 0x21B)) return even_capital(value);
  if (between(value, 0x1E00, 0x1E95) || between(value, 0x1EA0, 0x1EFF)) return even_capital(value);
  return value == 0x1E9E ? 0xDF : value;
}

char32_t lower_greek(char32_t value) {
  if (value == 0x386) return 0x3AC;
  if (between(value, 0x388, 0x38A)) return value + 37;
  if (value == 0x38C) return 0x3CC;
  if (value == 0x38E || value == 0x38F) return value + 63;
  if (between(value, 0x391, 0x3AB) && value != 0x3A2) return value + 32;
  // The final sigma has the capital of the other one, so both share a form.
  return value == 0x3C2 ? 0x3C3 : value;
}

char32_t lower_cyrillic(char32_t value) {
  if (value <= 0x40F) return value + 80;
  if (value <= 0x42F) return value + 32;
  if (value <= 0x45F || between(value, 0x482, 0x489)) return value;
  if (value == 0x4C0) return 0x4CF;
  if (between(value, 0x4C1, 0x4CE)) return odd_capital(value);
  return value == 0x4CF ? value : even_capital(value);
}

char32_t lower(char32_t value) {
  if (value <= 0x17F) return lower_latin(value);
  if (between(value, 0x370, 0x3FF)) return lower_greek(value);
  if (between(value, 0x400, 0x52F)) return lower_cyrillic(value);
  return lower_further_latin(value);
}

}  // namespace

char32_t folded(char32_t value) {
  if (value < 0x80) return static_cast<unsigned char>(Ascii[value]);
  switch (value) {
    case 0xB4:
    case 0x2BC:
    case 0x2018:
    case 0x2019:
      return U'\'';
    case 0xAD:
    case 0x200B:
    case 0x200C:
    case 0x200D:
    case 0x2060:
    case 0xFEFF:
      return 0;
    default:
      return lower(value);
  }
}

std::string fold_word(std::string_view word) {
  std::string result;
  result.reserve(word.size());
  for (std::size_t offset = 0; offset < word.size();) {
    const auto byte = static_cast<unsigned char>(word[offset]);
    if (byte < 0x80) {
      result += Ascii[byte];
      ++offset;
      continue;
    }
    const CodePoint point = code_point_at(word, offset);
    if (const char32_t value = folded(point.value); value != 0) append_utf8(result, value);
    offset += point.length;
  }
  return result;
}

}  // namespace followup
