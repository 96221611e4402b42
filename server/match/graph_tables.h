// The compiled form of all phrases of a pack: plain rows that can be constants of the program or vectors of
// a pack loaded at run time. find_phrases.h walks them, compile_graph.h makes them.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "text/fold.h"

namespace followup {

/// What a token can be asked for: a word of the vocabulary, a class of the lexicon, or a kind of token. 0 is none.
using Label = std::uint16_t;

/// A set of labels, blurred: every label is one of 128 bits, so two sets may seem to share a label that they do not.
struct LabelBlur {
  std::uint64_t low;
  std::uint64_t high;

  void add(Label label) { ((label & 64U) == 0 ? low : high) |= std::uint64_t{1} << (label & 63U); }
  bool may_have(Label label) const { return (((label & 64U) == 0 ? low : high) >> (label & 63U) & 1U) != 0; }
  bool shares(LabelBlur other) const { return ((other.low & low) | (other.high & high)) != 0; }
};

/// What an edge of the graph does. A walk begins at the phrase's key, its rarest word or class, goes right to the end
/// of the phrase, turns, and goes left from the key to the begin.
enum class Step : std::uint16_t {
  Take,           ///< consumes the next token in the walk's direction, or a span of tokens, that carries the label
  Any,            ///< consumes any token; none behind a strong break
  NotNext,        ///< the token right of here does not carry the label
  NotBefore,      ///< the token left of here, in the same sentence, does not carry the label by itself
  SentenceStart,  ///< here is the begin of the sentence
  SentenceEnd,    ///< here is the end of the sentence
  CommaHere,      ///< a comma stands here
  InCapitals,     ///< the token that was just taken is written in capitals
  Turn,           ///< goes on left of the key
  Found,          ///< an instance is complete; the target is no node but what was found
};

struct GraphEdge {
  Label label = 0;
  Step step = Step::Take;
  std::uint32_t target = 0;
};

/// A state of the automaton. Its edges are edges[first_edge ..]: first those that take a label, ascending by label,
/// then those that take nothing. The two steps that most walks make, Any and Turn, are no edges but fields, so that a
/// gap is walked without a look at the edges.
struct alignas(32) GraphNode {
  LabelBlur takes{};  ///< labels of its Take edges
  std::uint32_t first_edge = 0;
  std::uint16_t take_count = 0;
  std::uint16_t look_count = 0;  ///< edges behind them, which take nothing
  std::uint32_t any = 0;         ///< where an Any step leads; 0 for nowhere
  std::uint32_t turn = 0;        ///< where a Turn leads
};

/// One slot of the open-addressing word table: the hash and the word's number from 1, or 0 for an empty slot.
struct WordSlot {
  WordHash hash = 0;
  std::uint32_t word = 0;
};

/// A word of the vocabulary, its labels and the walks that begin at it. The label of the word itself is left out where
/// no edge names it.
struct alignas(32) WordRow {
  LabelBlur blur{};  ///< of those of its labels that some edge takes
  std::uint32_t first_label = 0;
  std::uint32_t first_start = 0;
  std::uint32_t start_count = 0;
  std::uint16_t label_count = 0;
};

/// The node from which the phrases of one level that share a key are walked.
struct WalkStart {
  std::uint32_t node = 0;
  std::uint16_t level = 0;
  bool turned = false;  ///< nothing stands right of the key: the walk begins with the way left
  friend bool operator==(const WalkStart&, const WalkStart&) = default;
};

/// Levels that a graph has at most.
inline constexpr std::size_t MaxLevels = 31;

struct GraphTables {
  std::span<const WordSlot> words;     ///< size is a power of two
  std::span<const WordRow> word_rows;  ///< by number - 1; common words first
  std::span<const Label> labels;       ///< ascending within a word
  std::span<const GraphNode> nodes;    ///< node 0 is dead
  std::span<const GraphEdge> edges;    ///< Found edges lead to a class label, on the last level to a phrase number
  std::span<const WalkStart> starts;   ///< of a word: those of all its labels, each once
  std::span<const std::uint32_t> class_starts;  ///< by label - first_class: starts[.. ] of the class, with an end mark
  std::span<const std::string_view> class_names;  ///< by label - first_class
  Label first_class = 0;
  Label label_count = 0;
  std::uint32_t level_count =
      0;  ///< classes of a level may use the classes of lower levels; the last level finds phrases
};

}  // namespace followup
