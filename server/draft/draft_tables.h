// What kinds.json and moves.json say, compiled for build_draft: rows that are constants of the program for the
// shipped pack. A pack may add kinds and moves, so both are numbers and no enumeration names them.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "draft/word_traits.h"
#include "match/conditions.h"
#include "match/graph_tables.h"
#include "text/fold.h"

namespace followup {

/// Row of DraftTables::kinds.
using KindId = std::uint8_t;
/// Row of DraftTables::moves.
using MoveId = std::uint8_t;

inline constexpr std::size_t MaxKinds = 64;  ///< sets of kinds are bits of one number
using KindSet = std::uint64_t;
constexpr KindSet kind_bit(KindId kind) { return KindSet{1} << kind; }

/// A communicative act that a sentence can perform, such as thanks.
struct MoveRow {
  std::string_view id;
  std::string_view title;
  std::uint32_t search = NoRow;
};

/// Where a sign of a kind stands, or which fact of the message it is.
enum class SignPlace : std::uint8_t {
  Own,       ///< in the writer's own words: a move in the body, another sign in the subject as well
  Quoted,    ///< in what the body quotes
  Reply,     ///< the message answers another one: `Re:`, In-Reply-To or References
  Quoting,   ///< the body quotes another message, above or below
  Forward,   ///< the message passes another one on
  Greeting,  ///< the body begins with a greeting
};

/// A sign that speaks for a kind (or against it, with a negative weight): a move, a search, or a fact of the message.
struct EvidenceRow {
  std::uint32_t move = NoRow;
  std::uint32_t search = NoRow;  ///< of the move or sign
  std::int32_t weight = 0;
  SignPlace place = SignPlace::Own;
  std::string_view title;  ///< of the move or sign, in words
};

struct KindRow {
  std::string_view id;
  std::string_view title;
  std::string_view about;
  RowRange evidence;
  std::int32_t base = 0;  ///< weight without any evidence
};

struct DraftTables {
  GraphTables graph;
  SearchTables searches;
  std::span<const MoveRow> moves;
  std::span<const KindRow> kinds;
  std::span<const EvidenceRow> evidence;
  KindId unsure = 0;                 ///< the kind of a text that shows none
  std::span<const WordHash> titles;  ///< ascending, as WordSet wants them
  std::span<const WordHash> abbreviations;
  std::span<const WordHash> greetings;
  std::span<const WordHash> closes;
  std::span<const TraitSlot> traits;             ///< for TraitTable; empty in a pack without the classes that it reads
  std::span<const std::string_view> rule_names;  ///< ids and categories, for header lines that name rules
  std::span<const std::string_view> kind_names;
};

}  // namespace followup
