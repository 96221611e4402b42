// One word of the running text, from its first letter or digit: contractions, inner dots, "C++". It does not
// look for blanks, emoticons or addresses that begin with a letter; tokens.cpp does before it asks here.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "prose/characters.h"
#include "prose/tokens.h"
#include "text/fold.h"

namespace followup {

/// A word that has been read up to `end`. When it is a contraction, `end` is the end of its first part.
struct WordRun {
  std::size_t end = 0;
  WordHash word = WordHashSeed;
  std::uint8_t seen = 0;             ///< ByteClass bits of its letters and digits
  TokenKind kind = TokenKind::Word;  ///< Url for "example.com"
  std::size_t clitic_end = 0;        ///< 0 when there is no second part
  WordHash clitic = 0;
};

/// Takes a letter outside ASCII at `run.end` into the run; false when none stands there.
bool read_wide_letter(std::string_view text, WordRun& run);

/// What reading a word asks of each byte, in one look: its folded form, and above it its ByteClass bits; 0 for a byte
/// that is neither letter nor digit.
constexpr std::array<std::uint16_t, 256> make_word_bytes() {
  std::array<std::uint16_t, 256> table{};
  for (std::size_t byte = 0; byte < table.size(); ++byte) {
    const std::uint8_t classes = ByteClasses[byte];
    if ((classes & WordBytes) == 0) continue;
    const auto folded = static_cast<unsigned char>(lower_byte(static_cast<char>(byte)));
    table[byte] = static_cast<std::uint16_t>(folded | classes << 8);
  }
  return table;
}

inline constexpr std::array<std::uint16_t, 256> WordByteTable = make_word_bytes();

/// Takes letters and digits at `run.end` into the run.
inline void read_letters(std::string_view text, WordRun& run) {
  for (;;) {
    std::size_t at = run.end;
    WordHash hash = run.word;
    std::uint32_t seen = 0;
    for (; at < text.size(); ++at) {
      const std::uint32_t entry = WordByteTable[static_cast<unsigned char>(text[at])];
      if (entry == 0) break;
      hash = hash_step(hash, static_cast<unsigned char>(entry));
      seen |= entry;
    }
    run.end = at;
    run.word = hash;
    run.seen = static_cast<std::uint8_t>(run.seen | seen >> 8);
    if (at >= text.size() || !is_of(WideByte, text[at]) || !read_wide_letter(text, run)) return;
  }
}

/// Goes on behind the first letters, at a sign that may stand within a word.
void continue_word(std::string_view text, std::size_t begin, WordRun& run);

/// The word that begins at `begin`, which is a letter or digit.
inline WordRun read_word(std::string_view text, std::size_t begin) {
  WordRun run;
  run.end = begin;
  read_letters(text, run);
  if (run.end < text.size() && is_of(JoinByte | WideByte, text[run.end])) continue_word(text, begin, run);
  return run;
}

/// The second part of a contraction or possessive.
struct CliticRun {
  std::size_t end = 0;  ///< 0 when there is none
  WordHash word = 0;
};

/// The clitic whose apostrophe stands at `at`: 's 'd 'm 're 've 'll.
CliticRun clitic_at(std::string_view text, std::size_t at);

/// Hash of the bytes with ASCII letters in lower case.
WordHash hash_lower(std::string_view bytes);

/// Capitalised and AllCaps of a word with capitals that was read from `begin`.
std::uint8_t capitals_of(std::string_view text, std::size_t begin, const WordRun& run);

/// Capitalised, AllCaps and HasDigit of the word that was read from `begin`.
inline std::uint8_t shape_of(std::string_view text, std::size_t begin, const WordRun& run) {
  const std::uint8_t digits = (run.seen & DigitByte) != 0 ? HasDigit : 0;
  if ((run.seen & UpperByte) == 0) return digits;
  return static_cast<std::uint8_t>(digits | capitals_of(text, begin, run));
}

}  // namespace followup
