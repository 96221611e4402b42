// What a rule or a move looks for in a sentence: phrases, or several things together, and what excuses them. Rows are
// data of the pack; judging them needs the hits of one pass and no text.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "match/find_phrases.h"
#include "prose/prose.h"

namespace followup {

/// Rows [begin, end) of another table.
struct RowRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool empty() const { return begin == end; }
};

inline constexpr std::uint32_t NoRow = UINT32_MAX;

constexpr std::uint8_t zone_bit(Zone zone) { return static_cast<std::uint8_t>(1U << static_cast<unsigned>(zone)); }
constexpr std::uint8_t type_bit(SentenceType type) {
  return static_cast<std::uint8_t>(1U << static_cast<unsigned>(type));
}

/// One phrase of a search, with the wording that may stand in its place (empty: none).
struct SearchPhrase {
  std::string_view text;
  std::string_view replacement;
  bool has_replacement = false;  ///< an empty replacement deletes
  std::uint32_t phrase = 0;      ///< number in the automaton
};

/// Several phrases that must stand in one sentence. `all`, `any`, `none` are rows of phrase numbers.
struct FrameRow {
  RowRange all;
  RowRange any;  ///< at least one of them, when not empty
  RowRange none;
  std::uint16_t within = 0;     ///< words from the first to the last of `all` at most; 0: the whole sentence
  bool ordered = false;         ///< `all` stand in the order given
  std::uint8_t types = 0xFF;    ///< SentenceType bits
  std::uint8_t mark = MarkAll;  ///< which of `all` the hit covers, or all of them, or the whole sentence
  Label every = 0;              ///< a class that each token of the sentence belongs to
  static constexpr std::uint8_t MarkAll = 0xFF;
  static constexpr std::uint8_t MarkSentence = 0xFE;
};

struct SearchRow {
  RowRange phrases;  ///< of SearchTables::phrases
  RowRange unless;   ///< phrase numbers; any of them in the same sentence excuses it
  RowRange frames;
  std::uint8_t zones = zone_bit(Zone::Body);
  bool affirmed = false;  ///< not when a negation stands in the four tokens before the hit or in it
};

/// Where a phrase is used.
struct PhraseUse {
  enum class Role : std::uint32_t { Phrase, FrameKey };
  std::uint32_t search = 0;
  std::uint32_t row = 0;  ///< of phrases or frames
  Role role = Role::Phrase;
};

struct SearchTables {
  std::span<const SearchRow> searches;
  std::span<const SearchPhrase> phrases;
  std::span<const FrameRow> frames;
  std::span<const std::uint32_t> numbers;    ///< phrase numbers that the ranges of unless, all, any and none point into
  std::span<const std::uint32_t> use_begin;  ///< by phrase number: uses[use_begin[p] .. use_begin[p + 1])
  std::span<const PhraseUse> uses;
  Label negation = 0;
};

/// A search that found something in a sentence: tokens [first, last).
struct SearchHit {
  std::uint32_t search = 0;
  std::uint32_t phrase_row = NoRow;  ///< of SearchTables::phrases; NoRow for a frame
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t sentence = 0;
};

/// All hits, ascending by (search, first); of hits of one search that overlap, the one that begins first and is longest
/// stays. With `ignore_excuses` the conditions `unless`, `none` and `affirmed` are taken as met.
std::vector<SearchHit> judge(const SearchTables& tables, const Prose& prose, const Matches& matches,
                             bool ignore_excuses = false);

}  // namespace followup
