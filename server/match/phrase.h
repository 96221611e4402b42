// The phrase notation of the rule files, parsed. What the signs mean is told to rule authors in
// docs/writing-rules.md; compile_graph.h turns parsed phrases into the automaton.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/fold.h"
#include "text/problem.h"

namespace followup {

struct Piece;
using PieceSequence = std::vector<Piece>;

/// One piece of a phrase.
///
///     word        that word in any case; a WORD in capitals only in capitals
///     (a|b c)     one of these          [a|b c]   one of these or nothing
///     {class}     a member of a class of the lexicon, or a kind of token: {number}, {blank} …
///     {up to 3}   up to three words, none behind a semicolon, colon, dash or bracket
///     !word !{class} !(a|b)   not this: before the first word it looks back one word, elsewhere it looks ahead
///     ^  $  ,     begin of the sentence, end of the sentence, a comma
struct Piece {
  enum class Type : std::uint8_t { Word, Class, Gap, Choice, Not, Start, End, Comma };

  Type type = Type::Word;
  WordHash word = 0;                   ///< Word
  std::string text;                    ///< Word: as folded; Class: its name
  bool in_capitals = false;            ///< Word: matches capitals only
  std::size_t most = 0;                ///< Gap: words at most
  bool optional = false;               ///< Choice: may be left out
  std::vector<PieceSequence> choices;  ///< Choice; Not: single tokens, one a choice
};

struct Phrase {
  std::string text;  ///< as written
  PieceSequence pieces;
};

/// Parses one phrase. A fault has the column (from 1, in code points of `text`) in Problem::column.
Result<Phrase> parse_phrase(std::string_view text);

}  // namespace followup
