// What single bytes and code points are to the tokeniser. Coarse on purpose: it tells letters from signs and
// signs from each other where reading needs it, and is no table of Unicode properties.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace followup {

/// Classes of a byte, a bit each.
enum ByteClass : std::uint8_t {
  UpperByte = 1,
  LowerByte = 2,
  DigitByte = 4,
  BlankByte = 8,  ///< white space and control characters within a line
  LineByte = 16,  ///< `\n`
  WideByte = 32,  ///< part of a character outside ASCII
  JoinByte = 64,  ///< a sign that may go on within a word: ' ` . _ + #
};

inline constexpr std::uint8_t LetterBytes = UpperByte | LowerByte;
inline constexpr std::uint8_t WordBytes = UpperByte | LowerByte | DigitByte;

constexpr std::uint8_t class_of_byte(unsigned char byte) {
  if (byte >= 0x80) return WideByte;
  if (byte >= 'A' && byte <= 'Z') return UpperByte;
  if (byte >= 'a' && byte <= 'z') return LowerByte;
  if (byte >= '0' && byte <= '9') return DigitByte;
  if (byte == '\n') return LineByte;
  if (byte <= ' ' || byte == 0x7F) return BlankByte;
  return std::string_view("'`._+#").find(static_cast<char>(byte)) != std::string_view::npos ? JoinByte : 0;
}

constexpr std::array<std::uint8_t, 256> make_byte_classes() {
  std::array<std::uint8_t, 256> classes{};
  for (std::size_t byte = 0; byte < classes.size(); ++byte) {
    classes[byte] = class_of_byte(static_cast<unsigned char>(byte));
  }
  return classes;
}

inline constexpr std::array<std::uint8_t, 256> ByteClasses = make_byte_classes();

inline std::uint8_t byte_class(char byte) { return ByteClasses[static_cast<unsigned char>(byte)]; }

/// True when `byte` is of one of the classes.
inline bool is_of(std::uint8_t classes, char byte) { return (byte_class(byte) & classes) != 0; }

/// ASCII lower case; other bytes stay.
constexpr char lower_byte(char byte) { return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte | 0x20) : byte; }

/// The byte at an offset, or 0 outside the text.
inline char byte_at(std::string_view text, std::size_t offset) { return offset < text.size() ? text[offset] : '\0'; }

/// What a code point outside ASCII is.
enum class CharClass : std::uint8_t {
  Letter,  ///< also digits and combining marks of other scripts
  Space,
  Dropped,  ///< seen by nobody: joiners, soft hyphens, variation selectors
  OpenQuote,
  CloseQuote,
  OpenSingle,   ///< ‘, which some also type as an apostrophe
  CloseSingle,  ///< ’ and other apostrophes
  Hyphen,
  EnDash,
  EmDash,
  Comma,
  SentenceMark,
  StrongMark,  ///< wide colons, semicolons and brackets
  Bullet,
  Currency,
  Emoji,  ///< shown as an emoji without being asked to
  Symbol,
};

CharClass class_of(char32_t value);

/// True when a letter or digit of any script begins at `offset`.
bool word_begins(std::string_view text, std::size_t offset);

/// Bytes of the apostrophe, straight or curly, that stands at `offset`; 0 when there is none.
std::size_t apostrophe_length(std::string_view text, std::size_t offset);

}  // namespace followup
