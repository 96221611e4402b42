// Words of a text with their places: what phrases, spelling and counting work on. Contractions are two
// tokens ("don't" is "do" and "not"), hyphenated words one token a part. What is no token leaves a bit in the gap
// of the next one: punctuation, space, Markdown's emphasis and bullets.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/fold.h"
#include "text/span.h"

namespace followup {

enum class TokenKind : std::uint8_t {
  Word,      ///< letters, also a clitic such as the "'m" of "I'm"
  Number,    ///< digits with separators, currency or percent sign: "1,200.50", "$90k", "15%"
  Ordinal,   ///< "2nd", "21st"
  Clock,     ///< "10:30", "5pm", "5 p.m." is a Number and a Word
  Emoji,     ///< one emoji with its modifiers and joiners
  Emoticon,  ///< ":-)", ";)", "<3"
  Blank,     ///< a blank of a template with its brackets: "[Company]", "{{name}}", "____"
  Url,
  Address,  ///< user@host, with angle brackets where they stand
  Symbol,   ///< any other sign worth knowing: "&", "/", a lone "%"
};

/// Properties of a token, a bit each.
enum TokenShape : std::uint8_t {
  Capitalised = 1,  ///< first letter upper case
  AllCaps = 2,      ///< at least two letters, all upper case
  Glued = 4,        ///< nothing or a hyphen before it: part of the same written word as the token before
  Clitic = 8,       ///< the second part of a contraction or a possessive
  HasDigit = 16,
};

/// Punctuation and space between a token and the one before it, a bit each.
enum TokenGap : std::uint8_t {
  Comma = 1,
  StrongBreak = 2,  ///< semicolon, colon, dash between blanks, bracket
  QuoteBefore = 4,  ///< an opening quotation mark stands directly before the token
  QuoteAfter = 8,   ///< a closing quotation mark stands after the token, with at most punctuation between
  SentenceEnd = 16,  ///< `.`, `!`, `?` or `…` between, whether or not a sentence ends there; the last dot of "p.m." too
  NewLine = 32,      ///< a line end between
  BlankLine = 64,    ///< at least one line without a token between
};

struct Token {
  std::uint32_t begin = 0;  ///< decoded bytes
  std::uint32_t end = 0;
  /// Of the folded word. Of a clitic its full form where that is plain ("n't" → "not", "'m" → "am", "'re" → "are",
  /// "'ve" → "have", "'ll" → "will"), else as written ("'s", "'d"); of the first part its full form too ("ca" → "can",
  /// "wo" → "will", "sha" → "shall"). Of a dotted word its form without the last dot, so that it meets no other word:
  /// "p.m." → "p.m", "U.S." → "u.s", "Ph.D." → "ph.d". Of all other kinds the bytes with ASCII letters in lower case.
  WordHash word = 0;
  TokenKind kind = TokenKind::Word;
  std::uint8_t shape = 0;  ///< TokenShape bits
  std::uint8_t gap = 0;    ///< TokenGap bits; the first token has NewLine | BlankLine

  Span<Decoded> where() const { return {begin, end}; }
  bool has(TokenShape bit) const { return (shape & bit) != 0; }
  bool after(TokenGap bit) const { return (gap & bit) != 0; }
};

/// Tokens of the stretches `own` of `text`, which are in order and do not overlap. `text` is valid UTF-8 of at most 4
/// GiB.
std::vector<Token> tokenise(std::string_view text, const std::vector<Span<Decoded>>& own);

}  // namespace followup
