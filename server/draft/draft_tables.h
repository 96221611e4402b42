// What kinds.json and moves.json say, compiled for build_draft: rows that are constants of the program for the
// shipped pack. A pack may add kinds and moves, so both are numbers and no enumeration names them.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

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

/// A sign that speaks for a kind (or against it, with a negative weight): a move, or a search of its own.
struct EvidenceRow {
  std::uint32_t move = NoRow;
  std::uint32_t search = NoRow;
  std::int32_t weight = 0;
};

struct KindRow {
  std::string_view id;
  std::string_view title;
  std::string_view about;
  RowRange evidence;
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
  std::span<const std::string_view> rule_names;  ///< ids and categories, for header lines that name rules
  std::span<const std::string_view> kind_names;
};

}  // namespace followup
