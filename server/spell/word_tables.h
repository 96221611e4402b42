// The tables that compile_words makes of the word lists; defined in a generated source.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "spell/word_graph.h"
#include "text/fold.h"

namespace followup {

/// One slot of the table of common words, 0 for none: the upper bits of the hash of the folded word and two flags. The
/// place of a word is given by the lowest bits of its hash, or follows there; the size of the table is a power of two.
using CommonSlot = std::uint32_t;
inline constexpr CommonSlot NeedsCapital = 1;  ///< right with a capital only: "Monday"
inline constexpr CommonSlot AmericanOnly = 2;  ///< "color"

/// The part of a hash that a slot holds; never 0.
constexpr CommonSlot fingerprint(WordHash word) {
  return (static_cast<CommonSlot>(word >> 32U) & ~(NeedsCapital | AmericanOnly)) | 4U;
}

extern const std::span<const WordEdge> WordEdges;
extern const std::span<const char32_t> FurtherLetters;
extern const std::span<const CommonSlot> CommonWords;
/// Copyright and permission notices of the lists that the tables were made from.
extern const std::string_view WordListNotice;

}  // namespace followup
